package de.tragwerk.osci.content;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A closed inner envelope, ready to be stored or sent: only its readers can open it.
/// @param packageXml the element osci:ContentPackage
/// @param certificates those of the author and of the readers, by the ids the package refers to
/// @param parts encrypted attachments by content id
public record SealedContent(String packageXml, List<RoleCertificate> certificates, Map<String, Blob> parts) {

    public SealedContent {
        certificates = List.copyOf(certificates);
        parts = new LinkedHashMap<>(parts);
    }

    /// Writes everything as one multipart text, for an outbox.
    public void writeTo(OutputStream out) throws IOException {
        blob().writeTo(out);
    }

    /// The same without a copy of the parts, which stay open while it is read.
    public Blob blob() {
        List<Part> all = new ArrayList<>();
        all.add(text("package", packageXml));
        all.add(text("certificates", RoleCertificate.write(certificates, false)));
        parts.forEach((id, blob) -> all.add(new Part("part." + id, "application/octet-stream", blob)));
        return MimeWriter.blob(all, List.of());
    }

    private static Part text(String id, String text) {
        return new Part(id, "text/xml", Blob.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The reverse of [#writeTo].
    public static SealedContent read(InputStream in, Limits limits) throws IOException, OsciException {
        List<Part> all = MimeReader.read(in, limits);
        if (all.size() < 2
                || !all.get(0).id().equals("package")
                || !all.get(1).id().equals("certificates")) {
            throw new OsciException(Code.NOT_OSCI, "no sealed content");
        }
        Map<String, Blob> parts = new LinkedHashMap<>();
        all.stream().skip(2).forEach(p -> parts.put(p.id().substring("part.".length()), p.body()));
        return new SealedContent(
                new String(all.get(0).body().bytes(), StandardCharsets.UTF_8),
                RoleCertificate.read(Xml.parse(all.get(1).body().bytes()).getDocumentElement()),
                parts);
    }
}
