package de.tragwerk.payment.bank;

import java.time.LocalDate;
import java.util.List;

/// What a message of the bank says, as far as it concerns us.
public sealed interface Bankantwort {

    /// Id that the bank gave the message.
    String kennung();

    /// pain.002: what became of a file.
    ///
    /// @param original message id of our file
    /// @param stand `ACTC`, `ACSP`, `ACSC`, `PART`, `RJCT` …
    /// @param einzelne only payments the bank names one by one
    record Status(String kennung, String original, String stand, String grund, List<Einzeln> einzelne)
            implements Bankantwort {}

    record Einzeln(String endToEnd, String stand, String grund) {}

    /// pain.002: what the verification of payees found in a file (Art. 5c Verordnung (EU) Nr. 260/2012).
    ///
    /// @param original message id of our file
    /// @param stand `RCVC` all fit, `RVCM` some do not, `RVNC` or `PDNG` not finished
    record Pruefung(String kennung, String original, String stand, List<Geprueft> zahlungen) implements Bankantwort {
        public boolean fertig() {
            return stand.equals("RCVC") || stand.equals("RVCM");
        }
    }

    /// @param stand `RCVC`, `RVMC`, `RVNM`, `RVNA` …
    /// @param name the name the bank knows, only with `RVMC`, else empty
    record Geprueft(String endToEnd, String stand, String name) {}

    /// camt.053 and camt.054: bookings on one account; a message about several accounts has several of these.
    ///
    /// @param ganz true for an account statement, false for a notice of single bookings
    record Auszug(String kennung, boolean ganz, String iban, List<Buchung> buchungen) implements Bankantwort {}

    /// A line of the account. Money that left it is told as the bank booked it, also where the message names what
    /// is in it; what came in is told one by one where the parts are known.
    ///
    /// @param cent negative when money left the account
    /// @param referenz the bank's own reference, empty without one
    /// @param sammler message or payment id of the order it belongs to, empty without one
    /// @param grund reason code of a return, empty for other bookings
    /// @param storno the bank takes an earlier booking of its own back
    record Buchung(
            LocalDate tag, long cent, String referenz, String sammler, String endToEnd, String grund, boolean storno) {}
}
