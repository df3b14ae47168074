package de.tragwerk.payment.bank;

import de.tragwerk.decision.Zahlungsweg;
import java.io.IOException;

/// The way to the bank of a Mandant.
public interface Bank {

    /// Hands over one file. The same name and bytes a second time change nothing: a caller that does not know
    /// whether it got through asks again.
    ///
    /// @param weg kind of order; each kind lies apart, so that the bank's program finds only what is the bank's
    /// @param pruefung the bank is to verify the payees first; such transfers lie apart too
    /// @param name unique over all files of the Mandant; begins with the message id in the file
    /// @return where it went, for the record
    /// @throws DoppelterName when another file of this name is there
    String uebergib(String mandant, Zahlungsweg weg, boolean pruefung, String name, byte[] bytes) throws IOException;

    /// A different file has this name already.
    final class DoppelterName extends IOException {
        private static final long serialVersionUID = 1L;

        DoppelterName() {
            super("Unter diesem Namen liegt schon eine andere Datei");
        }
    }
}
