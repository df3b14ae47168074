package de.tragwerk.mandant;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A table that the operator lays into the data home for one Mandant, `<name>-<mandant>.csv` in UTF-8, at most 16 MiB:
/// read whenever it changed. What cannot be read as such is said once and left aside until it changes; what was taken
/// before holds on.
public final class HomeFile {

    /// Uses what the file says, or writes to the log why not.
    @FunctionalInterface
    public interface Taker {
        /// @param file name without its folder
        void take(String file, List<String> lines) throws IOException;
    }

    /// A copy on its way may keep the time of its source while it grows.
    private record Stand(FileTime changed, long bytes) {}

    private static final Logger LOG = LoggerFactory.getLogger(HomeFile.class);
    private static final long HOECHSTENS = 16L * 1024 * 1024;

    private final Home home;
    private final String name;
    private final Map<Path, Stand> taken = new ConcurrentHashMap<>();

    public HomeFile(Home home, String name) {
        this.home = home;
        this.name = name;
    }

    /// Hands the lines of the acting Mandant's file over, if there is one and it changed since.
    ///
    /// @throws IOException when it cannot be read
    public void ifChanged(Taker taker) throws IOException {
        String file = name + "-" + Scope.current().mandant() + ".csv";
        Path path = home.dir().resolve(file);
        if (!Files.exists(path)) {
            return;
        }
        Stand stand = new Stand(Files.getLastModifiedTime(path), Files.size(path));
        if (stand.equals(taken.get(path))) {
            return;
        }
        if (stand.bytes() > HOECHSTENS) {
            LOG.error("{} ist größer als 16 MiB und wird nicht gelesen; die bisherigen Angaben gelten weiter", file);
        } else {
            take(file, path, taker);
        }
        // Only now: what a file server or the database held up is tried again, though the file did not change.
        taken.put(path, stand);
    }

    /// A spreadsheet saves in another encoding unless it is told: the commonest mistake of all.
    private static void take(String file, Path path, Taker taker) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            LOG.error("{} ist nicht in UTF-8 gespeichert; die bisherigen Angaben gelten weiter", file);
            return;
        }
        taker.take(file, lines);
    }
}
