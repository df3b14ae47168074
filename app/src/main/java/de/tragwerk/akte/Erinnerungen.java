package de.tragwerk.akte;

import java.time.LocalDate;
import java.util.UUID;

/// Lays a file before who is responsible for it, for modules that know nothing of desks.
public interface Erinnerungen {

    /// In the current transaction.
    ///
    /// @param betreff a sentence without personal data
    /// @param bezug what it is about; what was laid before somebody leaves her desk when that is done
    /// @return false while nobody is responsible for the file
    boolean legeVor(UUID akte, LocalDate tag, String betreff, UUID bezug);

    /// What it was about is done; in the current transaction.
    void erledigt(UUID bezug);
}
