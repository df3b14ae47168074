package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the authority wants to know about maintenance from somebody who has to tell it (§ 117 SGB XII): asked by a
/// letter, reminded, then ordered by an act.
///
/// @param unterhalt claim it is about
/// @param person whose benefit it is
/// @param frage what is asked, in the officer's words; stands in the letters
/// @param frist day until which an answer is asked for
/// @param bescheid day of the act, `null` before
/// @param antwort what came, empty before
/// @param antwortAm day on which it came, `null` before
/// @param vorgeschlagenPerson who proposed the act, `null` before
public record Auskunft(
        UUID id,
        UUID unterhalt,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        Wer wer,
        String name,
        String anschrift,
        String frage,
        LocalDate erbeten,
        @Nullable LocalDate erinnert,
        LocalDate frist,
        @Nullable LocalDate bescheid,
        String antwort,
        @Nullable LocalDate antwortAm,
        Zustand zustand,
        @Nullable UUID vorgeschlagenPerson) {

    /// Who has to tell it.
    public enum Wer {
        PFLICHTIG("wer Unterhalt schuldet", "§ 117 Abs. 1 Satz 1 SGB XII"),
        EHEGATTE("Ehe- oder Lebenspartner, nicht getrennt lebend", "§ 117 Abs. 1 Satz 1 SGB XII"),
        ARBEITGEBER("Arbeitgeber", "§ 117 Abs. 4 SGB XII");

        private final String titel;
        private final String norm;

        Wer(String titel, String norm) {
            this.titel = titel;
            this.norm = norm;
        }

        public String titel() {
            return titel;
        }

        public String norm() {
            return norm;
        }
    }

    public enum Zustand {
        ERBETEN("erbeten"),
        ERINNERT("erinnert"),
        VORGESCHLAGEN("Bescheid wartet auf die zweite Person"),
        ANGEORDNET("durch Bescheid angeordnet"),
        ABGELEHNT("ohne anerkannten Grund verweigert"),
        BEANTWORTET("beantwortet"),
        VERWEIGERT("zu Recht verweigert (§ 117 Abs. 5 SGB XII)"),
        BEENDET("nicht weiter verfolgt");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        /// Somebody still has to answer.
        public boolean wartet() {
            return this == ERBETEN || this == ERINNERT || this == ANGEORDNET;
        }

        /// Nothing more is done about it.
        public boolean fertig() {
            return this == BEANTWORTET || this == VERWEIGERT || this == BEENDET;
        }
    }

    public boolean ueberfaellig(LocalDate heute) {
        return zustand.wartet() && heute.isAfter(frist);
    }

    /// It can be reminded once, when the deadline is over and nothing was ordered.
    public boolean erinnerbar(LocalDate heute) {
        return zustand == Zustand.ERBETEN && heute.isAfter(frist);
    }

    /// It can be ordered, once, when the reminder brought nothing or the answer was no.
    public boolean anordenbar(LocalDate heute) {
        return bescheid == null
                && (zustand == Zustand.ABGELEHNT || zustand == Zustand.ERINNERT && heute.isAfter(frist));
    }

    /// Lines of the address field, name first.
    public List<String> adressat() {
        return Stream.concat(Stream.of(name), anschrift.lines()).toList();
    }
}
