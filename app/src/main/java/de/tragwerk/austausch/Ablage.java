package de.tragwerk.austausch;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/// The folder of finished files, below `austausch/<Mandant>/<subject>` of the data home. From there a program of the
/// operator carries them on.
@Component
public class Ablage {

    private final Home home;

    Ablage(Home home) {
        this.home = home;
    }

    /// Lays a file down; the same file once more changes nothing.
    ///
    /// @param bereich for instance `sozhidav`; may name folders below, with `/`
    /// @throws IOException also when another file of this name lies there
    public void lege(String mandant, String bereich, String name, byte[] bytes) throws IOException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") || !bereich.matches("[A-Za-z0-9._/-]{1,200}")) {
            throw new IllegalArgumentException("Kein Name einer Datei für den Austausch");
        }
        Path ordner = ordner(mandant, bereich);
        if (!WholeFile.lay(ordner, name, bytes)) {
            throw new IOException("Unter diesem Namen liegt schon eine andere Datei");
        }
    }

    /// Takes a file away that is no longer needed; one that is not there is fine.
    public void entferne(String mandant, String bereich, String name) throws IOException {
        Files.deleteIfExists(ordner(mandant, bereich).resolve(name));
    }

    private Path ordner(String mandant, String bereich) throws IOException {
        Path wurzel = home.folder("austausch");
        Files.setPosixFilePermissions(wurzel, PosixFilePermissions.fromString("rwx------"));
        Path ordner = wurzel.resolve(mandant).resolve(bereich).normalize();
        if (!ordner.startsWith(wurzel)) {
            throw new IllegalArgumentException("Kein Ordner des Austauschs");
        }
        Files.createDirectories(ordner);
        return ordner;
    }
}
