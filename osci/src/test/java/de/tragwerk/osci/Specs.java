package de.tragwerk.osci;

import de.tragwerk.osci.pki.Pki;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Assumptions;

/// Finds the folder with the official schemas and recorded messages beside the repository.
///
/// They may not be copied into it. Whoever has only the repository sees these tests skipped; the build
/// server must have them.
final class Specs {

    private Specs() {}

    static Path osci() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path found = dir.resolve("shared/specs/osci12");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        String sentence = "The official OSCI files (shared/specs/osci12) do not lie beside the repository";
        if (System.getenv("CI") == null) {
            return Assumptions.abort(sentence + "; these tests are skipped");
        }
        throw new IllegalStateException(sentence);
    }

    static byte[] recorded(String name) throws IOException {
        return Files.readAllBytes(osci().resolve("recorded").resolve(name));
    }

    static Holder key(String name) throws IOException, GeneralSecurityException {
        return Pki.load(osci().resolve("recorded").resolve(name + ".p12"), "123456".toCharArray())
                .getFirst();
    }

    static InputStream open(String name) throws IOException {
        return Files.newInputStream(osci().resolve(name));
    }
}
