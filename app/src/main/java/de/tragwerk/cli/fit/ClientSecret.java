package de.tragwerk.cli.fit;

import de.tragwerk.mandant.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The secret of a client of our delivery service, in the data home. A client in the same installation reads it
/// there; to others it is brought by hand. It is never printed.
final class ClientSecret {

    private ClientSecret() {}

    /// @param anew whether the old one ends
    static String of(Home home, String client, boolean anew) throws IOException {
        if (!client.matches("[a-z0-9][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException("Die Kennung braucht Kleinbuchstaben, Ziffern und Bindestriche.");
        }
        if (anew) {
            Files.deleteIfExists(file(home, client));
        }
        return home.password("fit-" + client);
    }

    static Path file(Home home, String client) {
        return home.secretFolder().resolve("fit-" + client + ".pw");
    }
}
