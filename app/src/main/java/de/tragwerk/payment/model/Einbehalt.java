package de.tragwerk.payment.model;

import de.tragwerk.law.sgb12.Aufrechnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept back from a running benefit for a claim, month by month.
///
/// @param rate cents each month at most
/// @param stufe level of § 28 SGB XII of the person when it was decided
/// @param bis last month, `null` for loans
/// @param angehoertAm day of the hearing, `null` where none is needed
/// @param antwort what the person said, empty without
/// @param ruhtSeit first month an objection suspends, `null` without
public record Einbehalt(
        UUID id,
        UUID akte,
        int kreis,
        UUID forderung,
        UUID person,
        Grund grund,
        long rate,
        int stufe,
        YearMonth erste,
        @Nullable YearMonth bis,
        String begruendung,
        @Nullable LocalDate angehoertAm,
        @Nullable LocalDate anhoerungFrist,
        String antwort,
        Zustand zustand,
        @Nullable YearMonth ruhtSeit,
        UUID vorgeschlagenPerson) {

    public enum Grund {
        PFLICHTVERLETZUNG(
                "Vorsatz oder grobe Fahrlässigkeit", "§ 26 Abs. 2 SGB XII", Aufrechnung.Grund.PFLICHTVERLETZUNG),
        DOPPELT("Bedarf war schon gedeckt", "§ 26 Abs. 3 SGB XII", Aufrechnung.Grund.PFLICHTVERLETZUNG),
        VORLAEUFIG("nach vorläufiger Leistung", "§ 44b SGB XII", Aufrechnung.Grund.VORLAEUFIG),
        DARLEHEN("Darlehen", "§ 37 Abs. 4 SGB XII", Aufrechnung.Grund.DARLEHEN),
        ERSTE_RENTE("Darlehen zur ersten Rente", "§ 37a Abs. 2 SGB XII", Aufrechnung.Grund.ERSTE_RENTE);

        private final String titel;
        private final String norm;
        private final Aufrechnung.Grund recht;

        Grund(String titel, String norm, Aufrechnung.Grund recht) {
            this.titel = titel;
            this.norm = norm;
            this.recht = recht;
        }

        public String titel() {
            return titel;
        }

        public String norm() {
            return norm;
        }

        public Aufrechnung.Grund recht() {
            return recht;
        }

        /// Decided with the loan itself.
        public boolean darlehen() {
            return this == DARLEHEN || this == ERSTE_RENTE;
        }
    }

    public enum Zustand {
        VORGESCHLAGEN("wartet auf die zweite Person"),
        GILT("läuft"),
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

    /// Whether something may be kept back in a month that is not ordered yet.
    public boolean gilt(YearMonth monat) {
        return zustand == Zustand.GILT && !monat.isBefore(erste) && (bis == null || !monat.isAfter(bis));
    }

    /// Nobody decides before she has answered or her time is over.
    public boolean gehoert(LocalDate heute) {
        return angehoertAm == null || !antwort.isEmpty() || anhoerungFrist != null && heute.isAfter(anhoerungFrist);
    }
}
