package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person owes by a Bescheid (§ 50 SGB X, § 44a Abs. 7 SGB XII) or for a loan, with everything booked on it.
///
/// @param bescheid the act it rests on; of a loan its own id
/// @param faellig first day on which it can be asked for: a refund when its Bescheid can no longer be challenged;
/// `null` while that day is not known
/// @param raten agreement about instalments, `null` without
public record Forderung(
        UUID id,
        Herkunft art,
        UUID akte,
        int kreis,
        UUID person,
        UUID bescheid,
        @Nullable LocalDate faellig,
        List<Buchung> buchungen,
        @Nullable Raten raten) {

    /// What it comes from.
    public enum Herkunft {
        ERSTATTUNG("Erstattung"),
        VORLAEUFIG("Erstattung nach vorläufiger Leistung"),
        DARLEHEN("Darlehen");

        private final String titel;

        Herkunft(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What a booking is.
    public enum Art {
        SOLL("festgesetzt"),
        KORREKTUR("berichtigt durch Bescheid"),
        EINGANG("eingegangen"),
        EINBEHALT("von der Leistung einbehalten"),
        NIEDERSCHLAGUNG("niedergeschlagen");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param cent more is owed: positive
    /// @param beleg where to find it in the bank statement, perhaps empty
    public record Buchung(int lfd, Art art, long cent, LocalDate tag, String beleg) {}

    public Forderung {
        buchungen = List.copyOf(buchungen);
    }

    /// Cents still owed; below zero the authority owes.
    public long offen() {
        return buchungen.stream().mapToLong(Buchung::cent).reduce(0, Math::addExact);
    }

    /// Cents the Bescheide demand.
    public long soll() {
        return summe(Art.SOLL) + summe(Art.KORREKTUR);
    }

    private long summe(Art art) {
        return buchungen.stream()
                .filter(b -> b.art() == art)
                .mapToLong(Buchung::cent)
                .sum();
    }

    /// Cents that should have come in by a day and did not: all after `faellig`, or the instalments since then.
    public long rueckstand(LocalDate heute) {
        if (offen() <= 0) {
            return 0;
        }
        if (raten == null) {
            return faellig == null || heute.isBefore(faellig) ? 0 : offen();
        }
        return raten.rueckstand(offen(), heute);
    }
}
