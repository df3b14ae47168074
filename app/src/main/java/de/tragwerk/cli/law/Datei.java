package de.tragwerk.cli.law;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the command line, `-` is the standard stream; what is wrong with them is one German sentence.
final class Datei {
    private static final int PUFFER = 1 << 18;
    private static final long GROESSTER_FALL = 1 << 20;

    private Datei() {}

    static boolean strom(Path pfad) {
        return pfad.toString().equals("-");
    }

    static InputStream lesen(Path pfad) throws IOException {
        if (strom(pfad)) {
            return System.in;
        }
        pruefe(pfad);
        return Files.newInputStream(pfad);
    }

    /// One case as a whole.
    static byte[] fall(Path pfad) throws IOException {
        pruefe(pfad);
        if (Files.size(pfad) > GROESSTER_FALL) {
            throw new IllegalArgumentException(
                    "Die Datei " + pfad + " ist größer als ein Fall sein kann (" + GROESSTER_FALL + " Bytes).");
        }
        return Files.readAllBytes(pfad);
    }

    private static void pruefe(Path pfad) {
        if (!Files.isRegularFile(pfad) || !Files.isReadable(pfad)) {
            throw new IllegalArgumentException("Die Datei " + pfad + " gibt es nicht, oder sie ist nicht lesbar.");
        }
    }

    static OutputStream schreiben(Path pfad, PrintStream standard) throws IOException {
        if (strom(pfad)) {
            return new BufferedOutputStream(
                    new FilterOutputStream(standard) {
                        @Override
                        public void write(byte[] b, int von, int laenge) {
                            standard.write(b, von, laenge);
                        }

                        @Override
                        public void close() {
                            standard.flush();
                        }
                    },
                    PUFFER);
        }
        Path ordner = pfad.toAbsolutePath().getParent();
        if (ordner == null || !Files.isDirectory(ordner) || Files.isDirectory(pfad)) {
            throw new IllegalArgumentException(
                    "In " + pfad + " lässt sich nicht schreiben. Nennen Sie eine Datei in einem Ordner, den es gibt.");
        }
        return new BufferedOutputStream(new FileOutputStream(pfad.toFile()), PUFFER);
    }
}
