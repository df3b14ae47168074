package de.tragwerk.audit.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Files that only grow, and that nobody but the program's user reads.
final class CopyFile {

    private CopyFile() {}

    static FileChannel open(Path file, OpenOption option) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, option),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /// Writes behind what is there and waits until it is on the disk. A line that was cut is ended first.
    ///
    /// @param lines whole lines
    /// @return bytes of the file
    static long append(Path file, String lines) throws IOException {
        boolean made = !Files.exists(file);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode((cut(file) ? "\n" : "") + lines);
        try (FileChannel out = open(file, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            if (made) {
                try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
            return out.size();
        }
    }

    private static boolean cut(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return in.size() > 0 && in.read(last, in.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /// Position of the first entry of a file, as its head says.
    static Optional<Long> first(CopyFolder folder, String day) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.file(day), StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Long> first = CopyReader.head(line).map(parts -> Long.valueOf(parts[3]));
                if (first.isPresent()) {
                    return first;
                }
            }
            return Optional.empty();
        }
    }
}
