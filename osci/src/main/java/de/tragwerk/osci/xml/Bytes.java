package de.tragwerk.osci.xml;

import java.io.OutputStream;
import java.util.Arrays;

/// Bytes in memory for one thread: the canonical form comes byte by byte, and Java's own stream takes a lock for each.
final class Bytes extends OutputStream {

    private byte[] bytes = new byte[1 << 14];
    private int size;

    @Override
    public void write(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] b, int off, int len) {
        if (len > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, len), bytes.length * 2));
        }
        System.arraycopy(b, off, bytes, size, len);
        size += len;
    }

    byte[] all() {
        return Arrays.copyOf(bytes, size);
    }
}
