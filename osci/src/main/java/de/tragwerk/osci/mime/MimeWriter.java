package de.tragwerk.osci.mime;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Joined;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Writes the multipart form that every OSCI implementation reads: CRLF, unquoted boundary, raw binary parts.
public final class MimeWriter {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MimeWriter() {}

    public static void write(List<Part> parts, OutputStream out) throws IOException {
        blob(parts, List.of()).writeTo(out);
    }

    /// The message without a copy of its parts: they must stay open while it is read.
    ///
    /// @param owned closed with the message
    public static Blob blob(List<Part> parts, List<Blob> owned) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String boundary = "MIME_boundary_" + HexFormat.of().formatHex(random);
        List<Blob> pieces = new ArrayList<>(parts.size() * 2 + 1);
        String before =
                "MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary=" + boundary + "; type=text/xml\r\n";
        for (Part part : parts) {
            if (!part.id().matches("[A-Za-z0-9@._+=-]{1,200}")) {
                throw new IllegalArgumentException("content id with characters that do not belong there");
            }
            boolean xml = part.type().equals("text/xml");
            pieces.add(text(
                    before + "\r\n--" + boundary + "\r\nContent-Type: " + part.type() + (xml ? "; charset=UTF-8" : "")
                            + "\r\nContent-Transfer-Encoding: " + (xml ? "8bit" : "binary")
                            + "\r\nContent-ID: <" + part.id() + ">\r\n\r\n"));
            pieces.add(part.body());
            before = "";
        }
        pieces.add(text(before + "\r\n--" + boundary + "--\r\n"));
        return new Joined(pieces, owned);
    }

    private static Blob text(String text) {
        return Blob.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
