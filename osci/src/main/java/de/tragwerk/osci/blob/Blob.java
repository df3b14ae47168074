package de.tragwerk.osci.blob;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Bytes that can be read again and again; closing frees what lies behind them.
public interface Blob extends AutoCloseable {

    InputStream open() throws IOException;

    /// Number of bytes.
    long length();

    @Override
    default void close() {}

    /// All bytes at once; only for contents known to be small.
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }

    /// A copy that lives on when the original is closed.
    static Blob copy(Blob original) throws IOException {
        try (InputStream in = original.open()) {
            return Spool.of(in, Long.MAX_VALUE);
        }
    }

    /// The content of a file that somebody else keeps.
    static Blob of(Path file, long length) {
        return new Blob() {
            @Override
            public InputStream open() throws IOException {
                return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            }

            @Override
            public long length() {
                return length;
            }
        };
    }

    static Blob of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /// The first `length` bytes of an array that nobody changes any more.
    static Blob of(byte[] bytes, int length) {
        return new Blob() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes, 0, length);
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public byte[] bytes() {
                return Arrays.copyOf(bytes, length);
            }
        };
    }
}
