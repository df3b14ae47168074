package de.tragwerk.osci.mime;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Walks a stream in pieces that end at a line feed or after 32 KB, whichever comes first. So binary parts
/// without line feeds need no memory of their size. Inside a part only a line that begins with a hyphen can be a
/// boundary: pieces of a body run over all other line feeds, because in binary content every 256th byte is one.
final class Lines {

    private static final int SIZE = 1 << 15;
    private static final int LONGEST_TEXT = 8192;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long FEEDS = '\n' * ONES;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE * 2];
    private int from;
    private int to;
    private int end;
    private boolean startOfLine = true;
    private boolean nextStartsLine = true;
    private boolean eof;

    Lines(InputStream in) {
        this.in = in;
    }

    /// Steps to the next piece of a body; false at the end.
    boolean next() throws IOException {
        return next(false);
    }

    private boolean next(boolean text) throws IOException {
        startOfLine = nextStartsLine;
        from = to;
        if (from == end && !eof) {
            fill();
        }
        boolean line = text || (startOfLine && from < end && buffer[from] == '-');
        int feed = find(from, line);
        while (feed < 0 && !eof && end - from < SIZE) {
            int searched = end - from;
            fill();
            feed = find(from + searched, line);
        }
        if (from == end) {
            return false;
        }
        to = feed >= 0 ? feed + 1 : end;
        // A carriage return at the end of a long piece may belong to a line break: leave it for the next
        // piece.
        if (feed < 0 && !eof && to - from > 1 && buffer[to - 1] == '\r') {
            to--;
        }
        nextStartsLine = feed >= 0;
        return true;
    }

    private void fill() throws IOException {
        if (from > 0 && end == buffer.length) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
            to -= from;
            from = 0;
        }
        int n = in.read(buffer, end, buffer.length - end);
        if (n < 0) {
            eof = true;
        } else {
            end += n;
        }
    }

    /// The next line feed that ends the piece: any for a line, else one before a hyphen or at the end of what is read.
    private int find(int start, boolean line) {
        int i = feed(start);
        while (!line && i >= 0 && i + 1 < end && buffer[i + 1] != '-') {
            i = feed(i + 1);
        }
        return i;
    }

    /// Eight bytes at a time: the lowest high bit of the sum stands in the byte of the first line feed.
    private int feed(int start) {
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) WORDS.get(buffer, i) ^ FEEDS;
            long hit = (word - ONES) & ~word & HIGH;
            if (hit != 0) {
                return i + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        for (; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    boolean startOfLine() {
        return startOfLine;
    }

    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return from;
    }

    int length() {
        return to - from;
    }

    boolean startsWith(byte[] prefix) {
        if (length() < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (buffer[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    String rest(int skip) {
        return new String(buffer, from + skip, length() - skip, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /// Copies the line break at the end of this piece into `held` and returns its length 0, 1 or 2.
    int lineBreak(byte[] held) {
        int n = length();
        if (n == 0 || buffer[to - 1] != '\n') {
            return 0;
        }
        int size = n > 1 && buffer[to - 2] == '\r' ? 2 : 1;
        System.arraycopy(buffer, to - size, held, 0, size);
        return size;
    }

    /// The next whole line without its break, or null at the end; header lines are never long.
    @Nullable
    String text() throws IOException, OsciException {
        if (!next(true)) {
            return null;
        }
        if (length() > LONGEST_TEXT || (buffer[to - 1] != '\n' && !eof)) {
            throw new OsciException(Code.NOT_OSCI, "header line too long");
        }
        String line = new String(buffer, from, length(), StandardCharsets.UTF_8);
        int cut = line.length();
        while (cut > 0 && (line.charAt(cut - 1) == '\n' || line.charAt(cut - 1) == '\r')) {
            cut--;
        }
        return line.substring(0, cut);
    }
}
