package de.tragwerk.osci.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Bytes in memory whose number is not known before: a full array is kept and a new one begun, nothing is copied to
/// grow.
final class GrowingBytes {

    private static final int LARGEST = 1 << 19;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last;
    private int used;
    private int total;

    /// @param expected bytes that will probably come
    GrowingBytes(int expected) {
        last = new byte[expected];
    }

    void write(byte[] b, int off, int len) {
        int from = off;
        int left = len;
        while (left > 0) {
            if (used == last.length) {
                full.add(last);
                last = new byte[Math.clamp(total, 1024, LARGEST)];
                used = 0;
            }
            int n = Math.min(left, last.length - used);
            System.arraycopy(b, from, last, used, n);
            used += n;
            from += n;
            left -= n;
        }
        total += len;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : full) {
            out.write(piece);
        }
        out.write(last, 0, used);
    }

    /// Hands out its bytes; nobody writes after that.
    Blob blob() {
        if (full.isEmpty()) {
            // What stays empty would be kept as long as the blob.
            return used > last.length / 2 ? Blob.of(last, used) : Blob.of(bytes());
        }
        return new Blob() {
            @Override
            public InputStream open() {
                return new Reading();
            }

            @Override
            public long length() {
                return total;
            }

            @Override
            public byte[] bytes() {
                return GrowingBytes.this.bytes();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                GrowingBytes.this.writeTo(out);
            }
        };
    }

    private byte[] bytes() {
        byte[] all = new byte[total];
        int at = 0;
        for (byte[] piece : full) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        System.arraycopy(last, 0, all, at, used);
        return all;
    }

    private final class Reading extends InputStream {
        private int piece;
        private int at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            if (len == 0) {
                return 0;
            }
            while (piece <= full.size()) {
                byte[] here = piece < full.size() ? full.get(piece) : last;
                int size = piece < full.size() ? here.length : used;
                if (at < size) {
                    int n = Math.min(len, size - at);
                    System.arraycopy(here, at, b, off, n);
                    at += n;
                    return n;
                }
                piece++;
                at = 0;
            }
            return -1;
        }

        @Override
        public int available() {
            int before = 0;
            for (int i = 0; i < Math.min(piece, full.size()); i++) {
                before += full.get(i).length;
            }
            return piece > full.size() ? 0 : total - before - at;
        }
    }
}
