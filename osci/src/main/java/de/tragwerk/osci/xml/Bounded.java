package de.tragwerk.osci.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts what becomes an object of its own when XML is read into a tree: a few bytes of it cost some hundred of
/// memory, so the length of a document says little about what it costs.
final class Bounded extends FilterInputStream {

    /// Beginnings of elements and attributes. The largest answers of the standard, lists of process cards, have some
    /// ten thousand; contents are base64 and have none.
    static final int MOST = 500_000;

    private static final int HEAD = 256;

    /// Encodings in which a `<` is the byte of ASCII, so that counting bytes counts marks.
    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "iso-8859-15", "us-ascii", "windows-1252");

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /// The limit is reached, or the document is written in an alphabet that hides its marks.
    static final class TooMany extends IOException {
        private static final long serialVersionUID = 1L;

        TooMany(String why) {
            super(why);
        }
    }

    private int marks;

    private Bounded(InputStream in) {
        super(in);
    }

    static InputStream of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher declared = ENCODING.matcher(text);
        // A document in EBCDIC begins with the letter that is its `<`.
        if (text.startsWith("L")
                || (declared.find() && !ENCODINGS.contains(declared.group(1).toLowerCase(Locale.ROOT)))) {
            throw new TooMany("an encoding nobody uses here");
        }
        return new Bounded(new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(head), in));
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b == '<' || b == '=') {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = in.read(bytes, from, length);
        int found = 0;
        for (int i = from; i < from + n; i++) {
            if (bytes[i] == '<' || bytes[i] == '=') {
                found++;
            }
        }
        count(found);
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int found) throws TooMany {
        marks += found;
        if (marks > MOST) {
            throw new TooMany("more than " + MOST + " elements and attributes");
        }
    }
}
