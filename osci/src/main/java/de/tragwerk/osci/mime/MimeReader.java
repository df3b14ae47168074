package de.tragwerk.osci.mime;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a multipart message whose MIME header travels inside the HTTP body. Lenient: the boundary may be
/// unquoted and contain any printable character, lines may end in LF only, the header may be missing when the
/// first line is a boundary. Strict: known limits, one id per part, a closing boundary.
public final class MimeReader {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final int HEADER_LINES = 40;

    private final Lines lines;
    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private MimeReader(InputStream in, Limits limits) {
        this.lines = new Lines(in);
        this.limits = limits;
    }

    /// @throws OsciException 9100 when this is no multipart message or breaks a limit
    public static List<Part> read(InputStream in, Limits limits) throws IOException, OsciException {
        MimeReader reader = new MimeReader(in, limits);
        boolean done = false;
        try {
            reader.message();
            done = true;
            return reader.parts;
        } catch (Spool.TooLarge e) {
            throw new OsciException(Code.NOT_OSCI, "message too large", e);
        } finally {
            if (!done) {
                reader.parts.forEach(p -> p.body().close());
            }
        }
    }

    private void message() throws IOException, OsciException {
        String first = lines.text();
        while (first != null && first.isBlank()) {
            first = lines.text();
        }
        if (first == null) {
            throw bad("empty message");
        }
        String boundary;
        if (first.startsWith("--")) {
            boundary = first.stripTrailing();
        } else {
            String type = header(first).getOrDefault("content-type", "");
            Matcher matcher = BOUNDARY.matcher(type);
            if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/") || !matcher.find()) {
                throw bad("no multipart header with boundary");
            }
            boundary = "--" + (matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            toFirstBoundary(boundary);
        }
        byte[] mark = boundary.getBytes(StandardCharsets.ISO_8859_1);
        boolean more = true;
        while (more) {
            if (parts.size() >= limits.parts()) {
                throw bad("more than " + limits.parts() + " parts");
            }
            more = part(mark);
        }
    }

    private void toFirstBoundary(String boundary) throws IOException, OsciException {
        for (int i = 0; i < HEADER_LINES; i++) {
            String line = lines.text();
            if (line == null) {
                break;
            }
            if (line.stripTrailing().equals(boundary)) {
                return;
            }
        }
        throw bad("boundary not found");
    }

    private Map<String, String> header(@Nullable String first) throws IOException, OsciException {
        Map<String, String> header = new TreeMap<>();
        String name = null;
        String line = first == null ? lines.text() : first;
        for (int i = 0; line != null && !line.isBlank(); i++) {
            if (i >= HEADER_LINES) {
                throw bad("too many header lines");
            }
            int colon = line.indexOf(':');
            if (name != null && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                header.merge(name, line.strip(), (a, b) -> a + " " + b);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                header.put(name, line.substring(colon + 1).strip());
            } else {
                throw bad("header line without colon");
            }
            line = lines.text();
        }
        if (line == null) {
            throw bad("header without end");
        }
        return header;
    }

    /// Reads one part; true when another follows.
    private boolean part(byte[] boundary) throws IOException, OsciException {
        Map<String, String> header = header(null);
        Spool spool = new Spool(limits.message());
        boolean done = false;
        try {
            boolean more = body(boundary, spool);
            add(header, spool.finish());
            done = true;
            return more;
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }

    private boolean body(byte[] boundary, Spool spool) throws IOException, OsciException {
        int pending = 0; // line break bytes not yet written, because they may belong to the boundary
        byte[] held = new byte[2];
        while (lines.next()) {
            if (lines.startOfLine() && lines.startsWith(boundary)) {
                String rest = lines.rest(boundary.length);
                if (rest.isEmpty()) {
                    return true;
                }
                if (rest.equals("--")) {
                    return false;
                }
            }
            spool.write(held, 0, pending);
            pending = lines.lineBreak(held);
            spool.write(lines.buffer(), lines.offset(), lines.length() - pending);
        }
        throw bad("part without closing boundary");
    }

    private void add(Map<String, String> header, Blob raw) throws IOException, OsciException {
        String id = header.getOrDefault("content-id", "").strip();
        if (id.startsWith("<") && id.endsWith(">")) {
            id = id.substring(1, id.length() - 1);
        }
        if (id.isEmpty() || id.length() > 300 || !ids.add(id)) {
            raw.close();
            throw bad("part without own content id");
        }
        String type = header.getOrDefault("content-type", "application/octet-stream");
        int semicolon = type.indexOf(';');
        if (semicolon >= 0) {
            type = type.substring(0, semicolon);
        }
        Blob body = raw;
        if ("base64".equalsIgnoreCase(header.getOrDefault("content-transfer-encoding", ""))) {
            body = decoded(raw);
        }
        parts.add(new Part(id, type.strip().toLowerCase(Locale.ROOT), body));
    }

    private Blob decoded(Blob raw) throws IOException, OsciException {
        try (raw) {
            return Spool.of(Base64.getMimeDecoder().wrap(raw.open()), limits.message());
        } catch (Spool.TooLarge e) {
            throw e;
        } catch (IOException e) {
            // The decoder says so of text that is no base64; nothing else can fail here but the disk.
            throw new OsciException(Code.NOT_OSCI, "part is not base64", e);
        }
    }

    private static OsciException bad(String detail) {
        return new OsciException(Code.NOT_OSCI, detail);
    }
}
