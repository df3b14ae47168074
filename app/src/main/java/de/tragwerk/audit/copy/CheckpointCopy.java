package de.tragwerk.audit.copy;

import de.tragwerk.verifier.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signed checkpoints beside the copied entries, in the form of the witness file, so that the copy proves itself. They
/// hold no personal data and lie open.
final class CheckpointCopy {

    private final CopyFolder folder;
    private final SealedLog log;

    CheckpointCopy(CopyFolder folder, SealedLog log) {
        this.folder = folder;
        this.log = log;
    }

    /// @param size entries the copy holds: no checkpoint names more
    void run(long size) throws IOException {
        Path file = folder.checkpoints();
        long last = newest(file);
        List<Checkpoint> more = log.checkpoints(folder.mandant(), last, size);
        while (!more.isEmpty()) {
            CopyFile.append(file, more.stream().map(c -> c.line() + "\n").collect(Collectors.joining()));
            more = log.checkpoints(folder.mandant(), more.getLast().size(), size);
        }
    }

    /// Checkpoints that can be read, each once, smallest first.
    static List<Checkpoint> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines
                    .flatMap(CheckpointCopy::parse)
                    .collect(Collectors.toMap(Checkpoint::size, c -> c, (a, b) -> a, java.util.TreeMap::new))
                    .values()
                    .stream()
                    .toList();
        }
    }

    private static long newest(Path file) throws IOException {
        List<Checkpoint> all = read(file);
        return all.isEmpty() ? 0 : all.getLast().size();
    }

    private static Stream<Checkpoint> parse(String line) {
        try {
            return Stream.of(Checkpoint.parse(line));
        } catch (IllegalArgumentException cutOff) {
            return Stream.empty();
        }
    }
}
