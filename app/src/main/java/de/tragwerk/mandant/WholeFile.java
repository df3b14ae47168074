package de.tragwerk.mandant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/// A file for another program, which appears whole or not at all: written beside, forced to the disk, renamed, the
/// folder forced too. Only the operator's account reads it.
public final class WholeFile {

    private WholeFile() {}

    /// Lays a file down; the same file once more changes nothing.
    ///
    /// @return `false` when another file of this name lies there
    public static boolean lay(Path folder, String name, byte[] bytes) throws IOException {
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            return Arrays.equals(Files.readAllBytes(target), bytes);
        }
        Path beside = folder.resolve(name + ".neu");
        Files.deleteIfExists(beside);
        try (FileChannel file = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        return true;
    }
}
