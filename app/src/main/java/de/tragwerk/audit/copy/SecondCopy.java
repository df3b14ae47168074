package de.tragwerk.audit.copy;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.verifier.Merkle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes on what the second copy of one Mandant lacks.
///
/// What it holds is read from itself, so it goes on after a sudden death at any point: nothing is left out and
/// nothing counts twice. A folder that holds less than the database knows was written is not the folder (a mount
/// that is missing), and one whose last entry the database does not have belongs to another history: then it stops.
public final class SecondCopy {

    private static final int BATCH = 1_000;

    /// @param day of the newest file, empty when there is none
    /// @param headed whether that file has its head
    /// @param size its bytes
    /// @param next position of the entry to be written next
    /// @param leaf of the entry before that, null when there is none
    private record Known(String day, boolean headed, long size, long next, byte @Nullable [] leaf) {}

    private final CopyFolder folder;
    private final SealedLog log;
    private final RealTime time;
    private final int batch;
    private @Nullable Known known;

    public SecondCopy(CopyFolder folder, SealedLog log, RealTime time) {
        this(folder, log, time, BATCH);
    }

    /// @param batch most entries in one write
    SecondCopy(CopyFolder folder, SealedLog log, RealTime time, int batch) {
        this.folder = folder;
        this.log = log;
        this.time = time;
        this.batch = batch;
    }

    /// @return how many entries were written; none when another program is at it
    /// @throws CopyDamaged when going on would hide that something is missing
    public synchronized long run() throws IOException {
        folder.make();
        try (FileChannel file = CopyFile.open(folder.dir().resolve(".schloss"), StandardOpenOption.WRITE);
                FileLock held = lock(file)) {
            if (held == null) {
                return 0;
            }
            Known state = look();
            known = null;
            long before = state.next();
            for (List<SealedEntry> more = log.from(state.next(), batch);
                    !more.isEmpty();
                    more = log.from(state.next(), batch)) {
                state = write(state, more);
                log.copied(state.next(), time.instant());
            }
            new CheckpointCopy(folder, log).run(state.next());
            known = state;
            return state.next() - before;
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        }
    }

    /// What is there, compared with what must be.
    private Known look() throws IOException {
        Known found = read(known);
        long certain = log.copied();
        if (found.next() < certain) {
            throw new CopyDamaged(
                    "Die zweite Kopie von " + folder.mandant() + " reichte schon bis " + certain
                            + " Einträge, im Ordner sind " + found.next()
                            + " zu finden. Ist das Laufwerk eingehängt? Ist eine Datei beschädigt, sagt 'audit verify' mit --kopie, wo. Für einen neuen Ordner: ./tragwerk audit kopie --mandant "
                            + folder.mandant() + " --neu.",
                    found.next());
        }
        byte[] last = found.leaf();
        if (last != null
                && !log.leaf(found.next() - 1)
                        .filter(leaf -> MessageDigest.isEqual(leaf, last))
                        .isPresent()) {
            throw new CopyDamaged(
                    "Die zweite Kopie von " + folder.mandant() + " hat an Position " + (found.next() - 1)
                            + " einen Eintrag, den die Datenbank nicht so hat. Es wird nicht weiter kopiert. Prüfen Sie mit 'audit verify --mandant "
                            + folder.mandant() + " --kopie ORDNER'.",
                    found.next() - 1);
        }
        return found;
    }

    private Known read(@Nullable Known before) throws IOException {
        List<String> days = folder.days();
        if (days.isEmpty()) {
            return new Known("", false, 0, 0, null);
        }
        String newest = days.getLast();
        long size = Files.size(folder.file(newest));
        if (before != null && before.headed() && days.contains(before.day())) {
            if (newest.equals(before.day()) && size == before.size()) {
                return before;
            }
            if (Files.size(folder.file(before.day())) >= before.size()) {
                return read(
                        new CopyReader(
                                folder,
                                days.subList(days.indexOf(before.day()), days.size()),
                                before.next(),
                                before.size()),
                        newest,
                        size,
                        before.leaf());
            }
        }
        // Of the newest file with a head; what a sudden death left without one comes behind it.
        for (int i = days.size() - 1; i > 0; i--) {
            Optional<Long> first = CopyFile.first(folder, days.get(i));
            if (first.isPresent()) {
                return read(new CopyReader(folder, days.subList(i, days.size()), first.get()), newest, size, null);
            }
        }
        return read(new CopyReader(folder, days, 0), newest, size, null);
    }

    private Known read(CopyReader reader, String newest, long size, byte @Nullable [] before) throws IOException {
        byte[] leaf = before;
        try (reader) {
            for (Optional<CopyReader.Copied> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                leaf = Merkle.leaf(entry.get().entry());
            }
        } catch (CopyDamaged e) {
            if (!e.unfinished()) {
                throw e;
            }
        }
        return new Known(newest, reader.headed(), size, reader.position(), leaf);
    }

    /// The day never goes back: an entry that committed after midnight lies behind its neighbours.
    private Known write(Known state, List<SealedEntry> entries) throws IOException {
        Known now = state;
        int from = 0;
        while (from < entries.size()) {
            String day = day(now.day(), entries.get(from));
            int to = from + 1;
            while (to < entries.size() && day(day, entries.get(to)).equals(day)) {
                to++;
            }
            now = append(now, day, entries.subList(from, to));
            from = to;
        }
        return now;
    }

    private static String day(String newest, SealedEntry entry) {
        if (entry.at() == null) {
            return newest;
        }
        String own = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC).toString();
        return own.compareTo(newest) < 0 ? newest : own;
    }

    private Known append(Known state, String day, List<SealedEntry> entries) throws IOException {
        boolean headed = state.headed() && day.equals(state.day());
        StringBuilder lines = new StringBuilder();
        if (!headed) {
            lines.append(folder.head(day, state.next())).append('\n');
        }
        long next = state.next();
        byte[] leaf = state.leaf();
        for (SealedEntry entry : entries) {
            byte[] bytes = entry.entry();
            if (entry.n() != next || bytes == null || !MessageDigest.isEqual(Merkle.leaf(bytes), entry.leaf())) {
                throw new CopyDamaged(
                        "Im Protokoll von " + folder.mandant() + " fehlt der Eintrag an Position " + next
                                + " oder ist nicht mehr, wie er versiegelt wurde. Es wird nicht weiter kopiert. Prüfen Sie mit 'audit verify --mandant "
                                + folder.mandant() + "'.",
                        next);
            }
            lines.append(folder.line(day, next, bytes)).append('\n');
            leaf = entry.leaf();
            next++;
        }
        long size = CopyFile.append(folder.file(day), lines.toString());
        return new Known(day, true, size, next, leaf);
    }
}
