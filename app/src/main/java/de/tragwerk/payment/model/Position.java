package de.tragwerk.payment.model;

import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.payment.Zweck;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a run: what one recipient gets for one purpose and month, or why it cannot be paid.
///
/// @param nr place in the run, from 1
/// @param vormonat cents ordered for the month before, `null` for back payments
/// @param kasse account that pays, `null` where none is set
/// @param empfaenger name in SEPA characters, `null` without an account
/// @param ziel lines of the address for a cheque, number of the payment card; `null` for other ways
/// @param kontoGeaendert the person's own money would go elsewhere than the last of this file did
public record Position(
        UUID id,
        int nr,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        YearMonth monat,
        int kapitel,
        Zweck zweck,
        Art art,
        long cent,
        @Nullable Long vormonat,
        @Nullable Hindernis hindernis,
        @Nullable UUID kasse,
        @Nullable String empfaenger,
        @Nullable String iban,
        String verwendung,
        Zahlungsweg weg,
        @Nullable String ziel,
        boolean kontoGeaendert,
        List<Anteil> anteile) {

    public enum Art {
        LAUFEND("laufend"),
        NACHZAHLUNG("Nachzahlung"),
        BEENDET("beendet");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Vergleich {
        NEU("neu"),
        GEAENDERT("geändert"),
        UNVERAENDERT("unverändert"),
        BEENDET("beendet");

        private final String titel;

        Vergleich(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// A person's part of the amount.
    ///
    /// @param lfd number of the movement for this person, purpose and month
    public record Anteil(UUID person, UUID bescheid, long cent, int lfd) {}

    /// Against the month before; back payments have no month before.
    public @Nullable Vergleich vergleich() {
        if (art == Art.BEENDET) {
            return Vergleich.BEENDET;
        }
        if (art == Art.NACHZAHLUNG) {
            return null;
        }
        if (vormonat == null || vormonat == 0) {
            return Vergleich.NEU;
        }
        return vormonat == cent ? Vergleich.UNVERAENDERT : Vergleich.GEAENDERT;
    }

    public boolean zahlbar() {
        return hindernis == null && art != Art.BEENDET;
    }

    /// The bank gives this back with every answer. Made from the payment's id, so it never changes.
    public static String endToEnd(UUID zahlung) {
        return "TW" + zahlung.toString().replace("-", "");
    }

    /// What is ordered, without the id: equal content means the same order. Goes into the fingerprint of the
    /// run.
    public String inhalt(@Nullable LocalDate ausfuehrung) {
        String konto = String.join(
                "|",
                akte.toString(),
                aktenzeichen,
                person.toString(),
                monat.toString(),
                Integer.toString(kapitel),
                zweck.name(),
                art.name(),
                Long.toString(cent),
                String.valueOf(hindernis),
                String.valueOf(kasse),
                String.valueOf(ausfuehrung),
                String.valueOf(empfaenger),
                String.valueOf(iban),
                verwendung,
                anteile.stream()
                        .map(a -> a.person() + ":" + a.bescheid() + ":" + a.cent() + ":" + a.lfd())
                        .collect(Collectors.joining(",")));
        // Orders from before there were other ways keep their hash.
        return weg == Zahlungsweg.KONTO ? konto : konto + "|" + weg + "|" + ziel;
    }

    /// What somebody names at the cash desk, and the issuer in its answer: run and place in it.
    public static String nummer(String lauf, int nr) {
        return lauf + "-" + nr;
    }

    /// "Kap. 3 SGB XII", "§ 3 AsylbLG".
    public String leistung() {
        return Decisions.leistung(kapitel);
    }

    /// Everything of the payment as bytes; its hash stands in the log.
    public byte[] siegel(UUID lauf, LocalDate ausfuehrung) {
        return ("1|" + id + "|" + lauf + "|" + nr + "|" + inhalt(ausfuehrung)).getBytes(StandardCharsets.UTF_8);
    }
}
