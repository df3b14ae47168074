package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody has to replace of the social assistance a person got (§§ 102 to 105 SGB XII).
///
/// @param person whose benefit it was
/// @param kapitel of the benefit, see [de.tragwerk.decision.Decisions#leistung]
/// @param anschrift lines below the name; empty where the person herself owes it
/// @param von first month of the benefit
/// @param bis last month of the benefit
/// @param todestag day of the inheritance (§ 102), else `null`
/// @param nachlass cents the estate was worth that day, `null` where no heir owes it
/// @param erben how many heirs there are, `null` where none owes it or it was not asked
/// @param auswahl why this one of several heirs is asked (§ 35 Abs. 1 Satz 3 SGB X); stands in the letters, empty
/// without
/// @param gepflegt the heir lived with and cared for the dead until the end (§ 102 Abs. 3 Nr. 2)
/// @param erlangt cents another body paid for the same time (§ 105), else `null`
/// @param cent what is to be replaced
/// @param erlischt last day before the claim ends, `null` where the law names none (§ 105)
/// @param antwort what the debtor said, in the officer's words; empty without
/// @param wuerdigung what the authority makes of the answer (§ 35 Abs. 1 Satz 3 SGB X), empty without
/// @param bescheid day of the act, `null` before
public record Kostenersatz(
        UUID id,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        int kapitel,
        Norm norm,
        Wer wer,
        String name,
        String anschrift,
        YearMonth von,
        YearMonth bis,
        @Nullable LocalDate todestag,
        @Nullable Long nachlass,
        @Nullable Integer erben,
        String auswahl,
        boolean gepflegt,
        @Nullable Long erlangt,
        long cent,
        @Nullable LocalDate erlischt,
        String begruendung,
        LocalDate angehoertAm,
        LocalDate anhoerungFrist,
        String antwort,
        String wuerdigung,
        Zustand zustand,
        @Nullable LocalDate bescheid,
        UUID vorgeschlagenPerson) {

    /// Who owes it.
    public enum Wer {
        ERBE("Erbin oder Erbe der Person"),
        ERBE_EHEGATTE("Erbin oder Erbe des vorher gestorbenen Ehe- oder Lebenspartners"),
        PERSON("die Person selbst"),
        ANDERE("jemand anderes");

        private final String titel;

        Wer(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        public boolean erbt() {
            return this == ERBE || this == ERBE_EHEGATTE;
        }
    }

    /// What it rests on, and who can owe it.
    public enum Norm {
        SGBXII_102("§ 102 SGB XII", "Erben", Set.of(Wer.ERBE, Wer.ERBE_EHEGATTE)),
        SGBXII_103("§ 103 SGB XII", "schuldhaft herbeigeführt", Set.of(Wer.PERSON, Wer.ANDERE, Wer.ERBE)),
        SGBXII_104("§ 104 SGB XII", "zu Unrecht erbracht", Set.of(Wer.PERSON, Wer.ANDERE, Wer.ERBE)),
        SGBXII_105("§ 105 SGB XII", "doppelt geleistet", Set.of(Wer.PERSON));

        private final String norm;
        private final String titel;
        private final Set<Wer> schuldner;

        Norm(String norm, String titel, Set<Wer> schuldner) {
            this.norm = norm;
            this.titel = titel;
            this.schuldner = schuldner;
        }

        public String norm() {
            return norm;
        }

        public String titel() {
            return titel;
        }

        public boolean trifft(Wer wer) {
            return schuldner.contains(wer);
        }

        /// Chapter 4 stays out of § 102 (Abs. 5) and of § 103, because § 41 Abs. 4 refuses that benefit instead.
        public boolean grundsicherung() {
            return this == SGBXII_104 || this == SGBXII_105;
        }

        /// Who owes the same by § 50 SGB X owes it together with this debtor (§ 103 Abs. 4 Satz 2, § 104 Satz 2).
        public boolean gesamtschuld() {
            return this == SGBXII_103 || this == SGBXII_104;
        }
    }

    public enum Zustand {
        VORGESCHLAGEN("Anhörung, wartet auf die zweite Person"),
        GILT("festgesetzt"),
        RUHT("ruht wegen Widerspruchs"),
        BEENDET("beendet"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// Nobody decides before the debtor has answered or the time for it is over.
    public boolean gehoert(LocalDate heute) {
        return !antwort.isEmpty() || heute.isAfter(anhoerungFrist);
    }

    /// Whether the claim has ended: an act after this day is too late.
    public boolean erloschen(LocalDate heute) {
        return erlischt != null && heute.isAfter(erlischt);
    }

    /// First day on which an act can be asked for: it counts as known on the fourth day after it was posted (§ 37
    /// Abs. 2 Satz 1 SGB X), and a month later it can no longer be challenged (§ 84 Abs. 1 SGG). Weekends
    /// and holidays may move it by some days.
    ///
    /// @param bescheid day of the act
    public static LocalDate faellig(LocalDate bescheid) {
        return bescheid.plusDays(4).plusMonths(1).plusDays(1);
    }

    /// Cents that should have come in by a day and did not; none while an objection suspends it.
    ///
    /// @param offen cents still owed
    public long rueckstand(long offen, @Nullable Raten raten, LocalDate heute) {
        if (zustand != Zustand.GILT || bescheid == null || offen <= 0) {
            return 0;
        }
        if (raten != null) {
            return raten.rueckstand(offen, heute);
        }
        return heute.isBefore(faellig(bescheid)) ? 0 : offen;
    }

    /// Lines of the address field, name first.
    public List<String> adressat() {
        return Stream.concat(Stream.of(name), anschrift.lines()).toList();
    }
}
