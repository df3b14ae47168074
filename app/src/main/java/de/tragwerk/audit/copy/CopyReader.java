package de.tragwerk.audit.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a second copy from the first entry to the last, each position once.
public final class CopyReader implements AutoCloseable {

    /// @param n position, from 0
    /// @param entry its bytes as they were sealed
    public record Copied(long n, byte[] entry) {}

    private final CopyFolder folder;
    private final List<String> days;
    private int day = -1;
    private @Nullable BufferedReader lines;
    private boolean headed;
    private long skip;
    private long next;
    private long seen = -1;

    public CopyReader(CopyFolder folder) throws IOException {
        this(folder, folder.days(), 0);
    }

    /// @param days files to read, oldest first
    /// @param next position of the first entry in them
    CopyReader(CopyFolder folder, List<String> days, long next) {
        this(folder, days, next, 0);
    }

    /// @param skip bytes of the first file that are known already, its head among them
    CopyReader(CopyFolder folder, List<String> days, long next, long skip) {
        this.folder = folder;
        this.days = days;
        this.next = next;
        this.skip = skip;
    }

    /// Whether the file read last has a head that holds.
    boolean headed() {
        return headed;
    }

    /// @return empty at the end
    /// @throws CopyDamaged when the next position is nowhere, though later ones are there, or under another key
    public Optional<Copied> next() throws IOException {
        while (true) {
            BufferedReader open = lines;
            String line = open == null ? null : open.readLine();
            if (line == null) {
                if (!nextFile()) {
                    end();
                    return Optional.empty();
                }
                continue;
            }
            Optional<Copied> found = take(line);
            if (found.isPresent()) {
                next++;
                return found;
            }
        }
    }

    /// Position the next entry will have.
    public long position() {
        return next;
    }

    private Optional<Copied> take(String line) {
        String today = days.get(day);
        if (line.startsWith(CopyFolder.FORM + "|")) {
            // One that was cut off stands once more behind.
            head(line).ifPresent(parts -> head(parts, today));
            return Optional.empty();
        }
        int bar = line.indexOf('|');
        if (!headed || bar <= 0 || bar > 18 || !line.substring(0, bar).matches("\\d+")) {
            return Optional.empty();
        }
        long n = Long.parseLong(line.substring(0, bar));
        seen = Math.max(seen, n);
        return n == next
                ? folder.key().open(today, n, line.substring(bar + 1)).map(entry -> new Copied(n, entry))
                : Optional.empty();
    }

    /// The parts of a whole head: form, Mandant, day, first position, key.
    static Optional<String[]> head(String line) {
        String[] parts = line.split("\\|", -1);
        return parts.length == 5
                        && parts[0].equals(CopyFolder.FORM)
                        && parts[3].matches("\\d{1,18}")
                        && parts[4].matches("[0-9a-f]{16}")
                ? Optional.of(parts)
                : Optional.empty();
    }

    private void head(String[] parts, String today) {
        if (!parts[1].equals(folder.mandant()) || !parts[2].equals(today)) {
            throw new CopyDamaged("Die Datei " + today + " der zweiten Kopie gehört nicht hierher.", next);
        }
        if (!parts[4].equals(folder.key().id())) {
            throw new CopyDamaged(
                    "Die Datei " + today
                            + " der zweiten Kopie ist mit einem anderen Schlüssel geschrieben. Der passende lag in geheim/protokoll-kopie-"
                            + folder.mandant() + ".pw.",
                    next);
        }
        seen = Math.max(seen, Long.parseLong(parts[3]) - 1);
        headed = true;
    }

    private boolean nextFile() throws IOException {
        close();
        if (day + 1 >= days.size()) {
            return false;
        }
        day++;
        headed = skip > 0;
        SeekableByteChannel file = Files.newByteChannel(folder.file(days.get(day)));
        file.position(skip);
        skip = 0;
        // A cut line may hold any bytes; as this it is a line that fits nowhere, and no error.
        lines = new BufferedReader(Channels.newReader(file, StandardCharsets.ISO_8859_1));
        return true;
    }

    /// Something behind what was found: then what comes before it is missing.
    private void end() {
        if (seen >= next) {
            throw new CopyDamaged(
                    "In der zweiten Kopie fehlt der Eintrag an Position " + next
                            + ", oder er ist nicht lesbar; was nach ihm kommt, ist da.",
                    next,
                    true);
        }
    }

    @Override
    public void close() throws IOException {
        BufferedReader open = lines;
        lines = null;
        if (open != null) {
            open.close();
        }
    }
}
