package de.tragwerk.payment.sepa;

import de.tragwerk.payment.model.Kasse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What one file orders: from one account, on one day.
///
/// @param erstellt time of the release, so that the same run gives the same bytes
public record Auftrag(String msgId, Instant erstellt, Kasse kasse, LocalDate ausfuehrung, List<Ueberweisung> liste) {

    /// @param empfaenger, verwendung in SEPA characters already
    public record Ueberweisung(String endToEnd, long cent, String empfaenger, String iban, String verwendung) {}

    public long summe() {
        return liste.stream().mapToLong(Ueberweisung::cent).reduce(0, Math::addExact);
    }

    /// Message id of a run's file, unique over all runs of the authority.
    public static String msgId(Kasse kasse, java.time.YearMonth monat, int lauf, int datei) {
        return "TW-" + kasse.kuerzel() + "-" + monat.toString().replace("-", "") + "-" + (lauf == 1 ? "M" : "N" + lauf)
                + "-" + (datei < 10 ? "0" : "") + datei;
    }
}
