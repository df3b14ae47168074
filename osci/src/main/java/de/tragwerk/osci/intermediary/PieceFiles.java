package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Pieces of messages that travel in chunks, one file each.
record PieceFiles(Path folder) {

    private Path of(String key) {
        return folder.resolve(
                HexFormat.of().formatHex(Certificates.digest("SHA-256", key.getBytes(StandardCharsets.UTF_8))));
    }

    boolean keep(String key, int number, Blob piece) {
        try {
            Path own = Files.createDirectories(of(key));
            try (OutputStream out =
                    Files.newOutputStream(own.resolve(number + ".neu"), StandardOpenOption.CREATE_NEW)) {
                piece.writeTo(out);
            }
            Files.move(own.resolve(number + ".neu"), own.resolve(Integer.toString(number)));
            return true;
        } catch (FileAlreadyExistsException e) {
            discard(of(key).resolve(number + ".neu"));
            return false;
        } catch (IOException e) {
            discard(of(key).resolve(number + ".neu"));
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Blob> kept(String key, int number) {
        Path file = of(key).resolve(Integer.toString(number));
        try {
            return Files.exists(file) ? Optional.of(Blob.of(file, Files.size(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedSet<Integer> numbers(String key) {
        SortedSet<Integer> numbers = new TreeSet<>();
        if (!Files.exists(of(key))) {
            return numbers;
        }
        try (var files = Files.newDirectoryStream(of(key))) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.endsWith(".neu")) {
                    numbers.add(Integer.valueOf(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    void drop(String key) {
        if (Files.exists(of(key))) {
            delete(of(key));
        }
    }

    private static void delete(Path own) {
        try (var files = Files.newDirectoryStream(own)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void expire(Instant before) {
        try (var all = Files.newDirectoryStream(folder)) {
            for (Path own : all) {
                if (Files.getLastModifiedTime(own).toInstant().isBefore(before)) {
                    delete(own);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
