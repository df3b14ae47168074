package de.tragwerk.ledger.model;

import de.tragwerk.payment.Buchungsstoff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// One entry in the books.
///
/// @param nummer counts within the year, without gaps
/// @param tag when the thing happened
/// @param periode month it is booked in; later than its day when that month was closed
/// @param kasse short name of the paying account, empty without
/// @param beleg run it belongs to, empty without
public record Buchung(
        UUID id,
        int jahr,
        int nummer,
        String vorgang,
        UUID quelle,
        LocalDate tag,
        YearMonth periode,
        int kapitel,
        String kasse,
        int anzahl,
        String beleg,
        List<Zeile> zeilen) {
    public Buchung {
        zeilen = List.copyOf(zeilen);
    }

    /// One side of it, in cents; one of both is zero.
    public record Zeile(String konto, String name, String produkt, String kostentraeger, long soll, long haben) {}

    /// `2026-000012`.
    public String belegnummer() {
        String n = Integer.toString(nummer);
        return jahr + "-" + "0".repeat(Math.max(0, 6 - n.length())) + n;
    }

    /// "Kap. 3 SGB XII", "§ 3 AsylbLG".
    public String leistung() {
        return Buchungsstoff.leistung(kapitel);
    }

    public long betrag() {
        return zeilen.stream().mapToLong(Zeile::soll).sum();
    }
}
