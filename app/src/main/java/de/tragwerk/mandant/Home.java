package de.tragwerk.mandant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The data home: databases, keystores, witness file, passwords of this installation.
///
/// @param dir absolute folder, created with mode 0711 so that the database's unprivileged user can reach its
/// part
public record Home(Path dir) {

    /// Folder from `TRAGWERK_HOME`, else `/var/lib/tragwerk` for root, else `~/.tragwerk`.
    public static Home fromEnvironment() {
        String named = System.getenv("TRAGWERK_HOME");
        if (named != null && !named.isBlank()) {
            return new Home(Path.of(named).toAbsolutePath());
        }
        String user = System.getProperty("user.name", "");
        return new Home(
                "root".equals(user)
                        ? Path.of("/var/lib/tragwerk")
                        : Path.of(System.getProperty("user.home"), ".tragwerk"));
    }

    /// Programs unpacked once for all data homes of this user.
    public static Path programCache() {
        return "root".equals(System.getProperty("user.name", ""))
                ? Path.of("/var/cache/tragwerk")
                : Path.of(System.getProperty("user.home"), ".cache", "tragwerk");
    }

    public Path folder(String name) {
        try {
            Path folder = dir.resolve(name);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Der Ordner " + name + " im Datenordner lässt sich nicht anlegen", e);
        }
    }

    /// A folder only the program's own user may enter.
    public Path secretFolder() {
        try {
            Path folder = folder("geheim");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A password made once per installation (24 random bytes), kept in a file of mode 0600.
    public String password(String name) {
        Path file = secretFolder().resolve(name + ".pw");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            writeSecret(file, password + "\n");
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("Das Passwort " + name + " lässt sich nicht lesen oder anlegen", e);
        }
    }

    /// Writes a file of mode 0600; an existing one is replaced in one step.
    public static void writeSecret(Path file, String content) throws IOException {
        Path next = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".neu",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, content);
        Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
