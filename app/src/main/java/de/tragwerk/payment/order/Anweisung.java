package de.tragwerk.payment.order;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.payment.model.Kasse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What one file orders: one kind, from one account, for one day. XML and CSV tell the same.
///
/// @param erstellt time of the release, so that the same run gives the same bytes
public record Anweisung(
        String msgId, Instant erstellt, Kasse kasse, Zahlungsweg weg, LocalDate ausfuehrung, List<Posten> liste) {

    /// @param nummer what people name: run and place in it
    /// @param id the answer names it; made from the payment's id
    /// @param ziel lines of an address, number of a card, or empty
    public record Posten(String nummer, String id, long cent, String empfaenger, String ziel, String verwendung) {}

    public long summe() {
        return liste.stream().mapToLong(Posten::cent).reduce(0, Math::addExact);
    }

    /// Last day on which the money can be had.
    public LocalDate frist() {
        return ausfuehrung.plusDays(weg.tage());
    }
}
