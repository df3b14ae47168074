package de.tragwerk.payment.bank;

import de.tragwerk.payment.model.Einloesung;
import java.time.LocalDate;
import java.util.List;

/// What the cash office, the sender of cheques or the issuer of cards answers.
///
/// @param kennung the answer's own id, empty without one
record Zahlungsantwort(String kennung, List<Zeile> zeilen) {

    /// @param id that of the order
    record Zeile(String id, Einloesung.Ergebnis ergebnis, LocalDate tag, long cent, String grund) {}
}
