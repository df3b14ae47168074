package de.tragwerk.payment.model;

import de.tragwerk.law.sgb12.Aufrechnung;
import de.tragwerk.payment.Zweck;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A single benefit beside the monthly one: a loan, or a grant where the law lets the authority choose.
///
/// @param monat the month it is for; it is paid with the next run
/// @param rate cents kept back each month, zero without
/// @param faellig when it is to be paid back at once, `null` where it is kept back or a grant
/// @param dritter who gets it instead of the person, `null` for her own account
public record Darlehen(
        UUID id,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        int kapitel,
        Grund grund,
        Form form,
        long cent,
        YearMonth monat,
        long rate,
        @Nullable LocalDate faellig,
        @Nullable Dritter dritter,
        String begruendung,
        Zustand zustand,
        UUID vorgeschlagenPerson) {

    /// Where the law allows it.
    public enum Grund {
        BEDARF("unabweisbarer Bedarf", "§ 37 Abs. 1 SGB XII", "§ 37 Abs. 4 SGB XII", Aufrechnung.Grund.DARLEHEN),
        ERSTE_RENTE(
                "Einkünfte, die erst am Monatsende kommen",
                "§ 37a Abs. 1 SGB XII",
                "§ 37a Abs. 2 SGB XII",
                Aufrechnung.Grund.ERSTE_RENTE),
        KURZ("Hilfe nur für kurze Dauer", "§ 38 SGB XII", "", null),
        MIETSCHULDEN("Schulden, die die Unterkunft gefährden", "§ 36 Abs. 1 SGB XII", "", null),
        VERMOEGEN("Vermögen, das nicht sofort verwertbar ist", "§ 91 SGB XII", "", null);

        private final String titel;
        private final String norm;
        private final String tilgung;
        private final Aufrechnung.@Nullable Grund recht;

        Grund(String titel, String norm, String tilgung, Aufrechnung.@Nullable Grund recht) {
            this.titel = titel;
            this.norm = norm;
            this.tilgung = tilgung;
            this.recht = recht;
        }

        public String titel() {
            return titel;
        }

        public String norm() {
            return norm;
        }

        /// Norm of the rates, empty where nothing may be kept back.
        public String tilgung() {
            return tilgung;
        }

        /// The rule by which it is kept back from the benefit; empty where the law has none.
        public Optional<Aufrechnung.Grund> einbehalt() {
            return Optional.ofNullable(recht);
        }
    }

    public enum Form {
        DARLEHEN("Darlehen", Zweck.DARLEHEN),
        BEIHILFE("Beihilfe", Zweck.BEIHILFE);

        private final String titel;
        private final Zweck zweck;

        Form(String titel, Zweck zweck) {
            this.titel = titel;
            this.zweck = zweck;
        }

        public String titel() {
            return titel;
        }

        public Zweck zweck() {
            return zweck;
        }
    }

    public enum Zustand {
        VORGESCHLAGEN("wartet auf die zweite Person"),
        GILT("bewilligt"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// Somebody else's account, such as the landlord's.
    public record Dritter(String empfaenger, String iban, String verwendung) {}
}
