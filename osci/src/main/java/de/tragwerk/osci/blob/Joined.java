package de.tragwerk.osci.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Several blobs one after the other, without a copy of their bytes.
///
/// @param pieces must stay open as long as this is read
/// @param owned closed together with this
public record Joined(List<Blob> pieces, List<Blob> owned) implements Blob {

    @Override
    public InputStream open() {
        return new Reading(pieces);
    }

    @Override
    public long length() {
        return pieces.stream().mapToLong(Blob::length).sum();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Blob piece : pieces) {
            piece.writeTo(out);
        }
    }

    @Override
    public void close() {
        owned.forEach(Blob::close);
    }

    private static final class Reading extends InputStream {
        private final List<Blob> pieces;
        private int next;
        private InputStream here = InputStream.nullInputStream();

        Reading(List<Blob> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = here.read(b, off, len);
            while (n < 0 && next < pieces.size()) {
                here.close();
                here = pieces.get(next++).open();
                n = here.read(b, off, len);
            }
            return n;
        }

        @Override
        public int available() throws IOException {
            return here.available();
        }

        @Override
        public void close() throws IOException {
            next = pieces.size();
            here.close();
            here = InputStream.nullInputStream();
        }
    }
}
