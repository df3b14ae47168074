package de.tragwerk.audit.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// Where one Mandant's second copy lies, and what its files are called.
///
/// A file holds what one day (UTC) brought, `2026-11-28.log`: a head, then a line for each entry, `position|closed
/// entry`. What cannot be read, or comes twice, is passed over as long as each position is found: so a line that a
/// sudden death cut is simply written again behind it, and nothing is ever taken out of a file.
///
/// @param dir folder of the Mandant inside of the operator's folder
public record CopyFolder(Path dir, String mandant, CopyKey key) {

    static final String FORM = "tragwerk-protokollkopie/1";
    static final String CHECKPOINTS = "pruefpunkte.txt";
    static final String PUBLIC_KEY = "schluessel.pub";
    private static final String ENDING = ".log";

    /// @param root the operator's folder
    public static CopyFolder in(Path root, String mandant, CopyKey key) {
        return new CopyFolder(root.resolve(mandant), mandant, key);
    }

    /// Made with mode 0700; the operator's folder itself is never made, because it may be a mount that is not there.
    void make() throws IOException {
        if (!Files.isDirectory(dir)) {
            Files.createDirectory(
                    dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    Path file(String day) {
        return dir.resolve(day + ENDING);
    }

    public Path checkpoints() {
        return dir.resolve(CHECKPOINTS);
    }

    public Path publicKey() {
        return dir.resolve(PUBLIC_KEY);
    }

    /// Days with a file, oldest first.
    List<String> days() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.matches("\\d{4,}-\\d{2}-\\d{2}\\.log"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /// First line of a file.
    ///
    /// @param first position of the first entry in it
    String head(String day, long first) {
        return String.join("|", FORM, mandant, day, Long.toString(first), key.id());
    }

    String line(String day, long n, byte[] entry) {
        return n + "|" + key.seal(day, n, entry);
    }
}
