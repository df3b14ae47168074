package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A claim of one authority against another for what a person got (§§ 102 to 105 SGB X).
///
/// @param person whose benefit it was; of others in the household nothing is taken
/// @param kapitel of the benefit, see [de.tragwerk.decision.Decisions#leistung]
/// @param von first day for which the benefit was given
/// @param bis last day for which it was given
/// @param gefordert cents that are claimed
/// @param anerkannt cents that hold: of a claim of ours all of it, of another's what we accept, perhaps nothing
/// @param angemeldet day on which the claim reached the one who owes, `null` before
/// @param kenntnis day on which the claimant learnt of the other's decision on its duty, `null` while it did not
/// @param iban where another body wants its money, `null` for our own claims
public record Erstattung(
        UUID id,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        int kapitel,
        Richtung richtung,
        Norm norm,
        String traeger,
        String anschrift,
        String zeichen,
        LocalDate von,
        LocalDate bis,
        long gefordert,
        long anerkannt,
        @Nullable LocalDate angemeldet,
        @Nullable LocalDate kenntnis,
        @Nullable String iban,
        String begruendung,
        Zustand zustand,
        UUID vorgeschlagenPerson) {

    public enum Richtung {
        EIGEN("wir fordern"),
        FREMD("wird von uns gefordert");

        private final String titel;

        Richtung(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What it rests on, in the order in which it is asked.
    public enum Norm {
        SGBX_102("§ 102 SGB X", "vorläufig geleistet"),
        SGBX_103("§ 103 SGB X", "Leistungspflicht nachträglich entfallen"),
        SGBX_104("§ 104 SGB X", "nachrangig geleistet"),
        SGBX_105("§ 105 SGB X", "unzuständig geleistet");

        private final String norm;
        private final String titel;

        Norm(String norm, String titel) {
            this.norm = norm;
            this.titel = titel;
        }

        public String norm() {
            return norm;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Zustand {
        VORGESCHLAGEN("wartet auf die zweite Person"),
        GILT("angemeldet oder anerkannt"),
        ABGELEHNT("abgelehnt"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// § 111 SGB X.
    public static final int AUSSCHLUSS_MONATE = 12;

    /// § 113 Abs. 1 SGB X.
    public static final int VERJAEHRUNG_JAHRE = 4;

    /// Last day on which the claim can be made (§ 111 Satz 1 SGB X): twelve months after the last day for which
    /// the benefit was given, or after the claimant learnt of the other's decision, if that came later (Satz 2).
    /// While nothing is known of a decision the earlier day is shown: who keeps it is in time in any case.
    public LocalDate ausschluss() {
        return ausschluss(bis, kenntnis);
    }

    /// The same of a claim that is only typed.
    public static LocalDate ausschluss(LocalDate bis, @Nullable LocalDate kenntnis) {
        LocalDate beginn = kenntnis != null && kenntnis.isAfter(bis) ? kenntnis : bis;
        return beginn.plusMonths(AUSSCHLUSS_MONATE);
    }

    /// Whether it was made too late. Our own claim is not while we know of no decision of the other body on its
    /// duty: the time begins with that knowledge at the earliest (§ 111 Satz 2 SGB X). When a foreign claimant
    /// learnt of ours, the officer enters; without it the last day of the benefit counts.
    public boolean ausgeschlossen(LocalDate gemacht) {
        return (richtung == Richtung.FREMD || kenntnis != null) && gemacht.isAfter(ausschluss());
    }

    /// Last day before it is barred by time (§ 113 Abs. 1 Satz 1 SGB X): four years after the end of the year in
    /// which the claimant learnt of the other's decision; empty while it did not, because the time has not
    /// begun.
    public Optional<LocalDate> verjaehrung() {
        return Optional.ofNullable(kenntnis).map(k -> LocalDate.of(k.getYear() + VERJAEHRUNG_JAHRE, 12, 31));
    }

    /// Months the period touches.
    public List<YearMonth> monate() {
        YearMonth letzter = YearMonth.from(bis);
        return Stream.iterate(YearMonth.from(von), m -> !m.isAfter(letzter), m -> m.plusMonths(1))
                .toList();
    }

    /// Lines of the address field, name first.
    public List<String> adressat() {
        return Stream.concat(Stream.of(traeger), anschrift.lines()).toList();
    }
}
