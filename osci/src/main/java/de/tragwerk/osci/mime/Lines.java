package de.tragwerk.osci.mime;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Walks a stream in pieces that end at a line feed or after 32 KB, whichever comes first.
/// So binary parts without line feeds need no memory of their size.
final class Lines {

    private static final int SIZE = 1 << 15;
    private static final int LONGEST_TEXT = 8192;

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

    /// Steps to the next piece; false at the end.
    boolean next() throws IOException {
        startOfLine = nextStartsLine;
        from = to;
        int feed = find(from);
        while (feed < 0 && !eof && end - from < SIZE) {
            int searched = end - from;
            fill();
            feed = find(from + searched);
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

    private int find(int start) {
        for (int i = start; i < end; i++) {
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
        if (!next()) {
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
