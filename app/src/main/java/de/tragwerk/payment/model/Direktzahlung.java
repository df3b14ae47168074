package de.tragwerk.payment.model;

import de.tragwerk.payment.Zweck;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order to pay a part of the benefit to somebody else (§§ 35a, 43a SGB XII; § 3 Abs. 3 Satz 4, § 2 Abs. 1
/// AsylbLG).
///
/// @param empfaenger name of the payee
/// @param verwendung reference the payee asked for, such as the number of the contract
/// @param cent each month, at most what is decided
/// @param bis last month, `null` while it goes on
public record Direktzahlung(
        UUID id,
        UUID akte,
        int kreis,
        Zweck zweck,
        String empfaenger,
        String iban,
        String verwendung,
        long cent,
        YearMonth von,
        @Nullable YearMonth bis,
        Grund grund,
        String begruendung,
        Vorschlagsstand zustand,
        UUID vorgeschlagenPerson) {

    /// Why the money goes there.
    public enum Grund {
        ANTRAG("auf Antrag", "§ 35a Abs. 3 Satz 1 SGB XII", "im Vierten Kapitel § 43a Abs. 3 Satz 2 SGB XII"),
        SICHERUNG(
                "zur Sicherung der Verwendung",
                "§ 35a Abs. 3 Satz 2 SGB XII",
                "im Vierten Kapitel § 43a Abs. 4 SGB XII"),
        /// Not asked for: it follows from the statute.
        BEITRAG("weil der Anspruch die Beiträge erreicht", "§ 32a Abs. 2 SGB XII", "§ 32a Abs. 2 SGB XII");

        private final String titel;
        private final String unterkunft;
        private final String strom;

        Grund(String titel, String unterkunft, String strom) {
            this.titel = titel;
            this.unterkunft = unterkunft;
            this.strom = strom;
        }

        public String titel() {
            return titel;
        }

        /// With its sentence of law in files of SGB XII. AsylbLG names § 35a for housing only and by way of its own
        /// sentences, which the letter cites.
        ///
        /// @param leistung what the file is kept for: `SGB12`
        public String titel(String leistung, Zweck zweck) {
            return leistung.equals("SGB12")
                    ? titel + " (" + (zweck == Zweck.UNTERKUNFT ? unterkunft : strom) + ")"
                    : titel;
        }
    }

    /// The same, but never more than this in a month.
    public Direktzahlung hoechstens(long grenze) {
        return cent <= grenze
                ? this
                : new Direktzahlung(
                        id,
                        akte,
                        kreis,
                        zweck,
                        empfaenger,
                        iban,
                        verwendung,
                        grenze,
                        von,
                        bis,
                        grund,
                        begruendung,
                        zustand,
                        vorgeschlagenPerson);
    }

    public boolean gilt(YearMonth monat) {
        return zustand == Vorschlagsstand.GILT && !monat.isBefore(von) && (bis == null || !monat.isAfter(bis));
    }
}
