package de.tragwerk.osci.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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

    static Blob of(byte[] bytes) {
        return new Blob() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] bytes() {
                return bytes.clone();
            }
        };
    }
}
