package de.tragwerk.archiv.dms;

import java.io.IOException;

/// An E-Akte or document management system of somebody else. Each part arrives whole; the description comes last, so a
/// folder with it is complete.
interface Dms {

    /// The same part once more changes nothing.
    ///
    /// @param vorgang of this copy, unique
    void lege(String mandant, String vorgang, String name, byte[] bytes) throws IOException;
}
