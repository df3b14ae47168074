package de.tragwerk.portal;

import de.tragwerk.mailbox.Letter;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.message.Mitteilung;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where an application stands: the same on its page and in the list.
///
/// @param frage the newest letter that asks something of her, null where none waits for her
/// @param bescheid the newest notice
/// @param erledigt the letter that says why it ended without a decision, null while it did not
public record Antragsstand(
        Lage lage,
        @Nullable Letter frage,
        @Nullable Letter bescheid,
        @Nullable Letter erledigt) {

    public enum Lage {
        UNTERWEGS("", "kern-icon--info", "tw-zustand--info tw-zustand--halb"),
        ANGEKOMMEN("", "kern-icon--info", "tw-zustand--gut tw-zustand--voll"),
        ARBEIT("", "kern-icon--info", "tw-zustand--info tw-zustand--halb"),
        FRAGE("tw-hinweis--achtung", "kern-icon--warning", "tw-zustand--achtung tw-zustand--voll"),
        GEANTWORTET("", "kern-icon--info", "tw-zustand--info tw-zustand--halb"),
        BESCHEID("tw-hinweis--gut", "kern-icon--success", "tw-zustand--gut tw-zustand--voll"),
        ERLEDIGT("", "kern-icon--info", "tw-zustand--gut tw-zustand--voll"),
        GESCHEITERT("tw-hinweis--gefahr", "kern-icon--danger", "tw-zustand--gefahr");

        private final String ton;
        private final String symbol;
        private final String zeichen;

        Lage(String ton, String symbol, String zeichen) {
            this.ton = ton;
            this.symbol = symbol;
            this.zeichen = zeichen;
        }

        /// End of the message keys.
        public String schluessel() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Classes of the box on the page.
        public String ton() {
            return ton;
        }

        public String symbol() {
            return symbol;
        }

        /// Classes of the mark in the list.
        public String zeichen() {
            return zeichen;
        }
    }

    /// @param letters about this application, oldest first
    public static Antragsstand von(SentApplication application, List<Letter> letters) {
        Letter bescheid = letzter(letters, Mitteilung.Art.BESCHEID);
        if (application.gescheitert() != null || unlesbar(letters)) {
            return new Antragsstand(Lage.GESCHEITERT, null, bescheid, null);
        }
        Letter erledigt = letzter(letters, Mitteilung.Art.ERLEDIGT);
        Letter arbeit = letzter(letters, Mitteilung.Art.IN_ARBEIT);
        if (erledigt != null && (arbeit == null || arbeit.am().isBefore(erledigt.am()))) {
            return new Antragsstand(Lage.ERLEDIGT, null, bescheid, erledigt);
        }
        Letter frage = letzter(letters, Mitteilung.Art.FRAGE);
        if (frage != null && (bescheid == null || frage.am().isAfter(bescheid.am()))) {
            if (geantwortet(application, frage)) {
                return new Antragsstand(Lage.GEANTWORTET, null, bescheid, null);
            }
            // After a decision other letters come this way, too: without a day to answer by, reading is all it takes.
            if (bescheid == null || frage.inhalt().frist() != null || frage.gelesen() == null) {
                return new Antragsstand(Lage.FRAGE, frage, bescheid, null);
            }
        }
        if (bescheid != null) {
            return new Antragsstand(Lage.BESCHEID, null, bescheid, null);
        }
        Lage lage = arbeit != null
                ? Lage.ARBEIT
                : letzter(letters, Mitteilung.Art.EINGANG) != null ? Lage.ANGEKOMMEN : Lage.UNTERWEGS;
        return new Antragsstand(lage, null, null, null);
    }

    private static boolean geantwortet(SentApplication application, Letter frage) {
        OffsetDateTime zuletzt = application.geschrieben();
        return zuletzt != null && zuletzt.isAfter(frage.am());
    }

    /// What could not be opened at first may have been taken in since.
    private static boolean unlesbar(List<Letter> letters) {
        Letter unlesbar = letzter(letters, Mitteilung.Art.UNLESBAR);
        Letter eingang = letzter(letters, Mitteilung.Art.EINGANG);
        return unlesbar != null && (eingang == null || eingang.am().isBefore(unlesbar.am()));
    }

    private static @Nullable Letter letzter(List<Letter> letters, Mitteilung.Art art) {
        return letters.reversed().stream()
                .filter(l -> l.inhalt().art() == art)
                .findFirst()
                .orElse(null);
    }
}
