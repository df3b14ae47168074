package de.tragwerk.mandant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A table that the operator lays into the data home for one Mandant, `<name>-<mandant>.csv`: read whenever it
/// changed.
public final class HomeFile {

    /// Uses what the file says, or writes to the log why not.
    @FunctionalInterface
    public interface Taker {
        /// @param file name without its folder
        void take(String file, List<String> lines) throws IOException;
    }

    private final Home home;
    private final String name;
    private final Map<Path, FileTime> taken = new ConcurrentHashMap<>();

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
        FileTime changed = Files.getLastModifiedTime(path);
        if (changed.equals(taken.get(path))) {
            return;
        }
        taker.take(file, Files.readAllLines(path));
        // Only now: what a file server or the database held up is tried again, though the file did not change.
        taken.put(path, changed);
    }
}
