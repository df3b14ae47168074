package de.tragwerk.mandant.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks the PostgreSQL programs from the jar, once per version.
final class Binaries {

    private static final String VERSION = "18.6.0";

    private Binaries() {}

    /// @param cache folder that survives; others may read it, only we may write it
    /// @return folder with `bin/postgres`
    static Path unpack(Path cache) throws IOException {
        Path target = cache.resolve("postgres-" + VERSION);
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        Files.createDirectories(cache);
        Path next = Files.createTempDirectory(cache, "postgres-");
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream packed = Binaries.class.getResourceAsStream(resource())) {
            if (packed == null) {
                throw new IOException("Für diese Maschine (" + System.getProperty("os.arch")
                        + ") liegt kein PostgreSQL bei. Setzen Sie TRAGWERK_DB_URL auf einen eigenen Server.");
            }
            extract(packed, next);
        }
        try {
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lostRace) {
            delete(next);
            if (!Files.isExecutable(target.resolve("bin/postgres"))) {
                throw lostRace;
            }
        }
        return target;
    }

    private static String resource() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "/postgres-linux-" + (arch.contains("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static void extract(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path out = into.resolve(entry.getName()).normalize();
                if (!out.startsWith(into)) {
                    throw new IOException("Das PostgreSQL-Archiv zeigt aus seinem Ordner hinaus");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(out);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(out.getParent());
                    Files.createSymbolicLink(out, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(out.getParent());
                    Files.copy(tar, out);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            out, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
