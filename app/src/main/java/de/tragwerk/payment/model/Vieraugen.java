package de.tragwerk.payment.model;

import java.util.Optional;
import java.util.UUID;

/// The rule of two persons, as the pages say it; the database compares the persons too.
public final class Vieraugen {

    private Vieraugen() {}

    /// What stands against a release whatever the password is.
    ///
    /// @param vorgeschlagen it still waits for a release
    /// @param von person who proposed it
    /// @param ich person who wants to release it
    public static Optional<String> hindernis(boolean vorgeschlagen, UUID von, UUID ich) {
        if (!vorgeschlagen) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        return von.equals(ich)
                ? Optional.of("Das haben Sie selbst vorgeschlagen. Freigeben kann es nur eine andere Person.")
                : Optional.empty();
    }
}
