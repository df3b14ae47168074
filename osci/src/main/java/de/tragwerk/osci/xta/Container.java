package de.tragwerk.osci.xta;

import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A GenericContentContainer: one message with attachments, or the whole of it encrypted for its reader.
/// Large contents lie beside the XML (XOP); each is referenced exactly once.
///
/// @param xml the element, canonical, with its own names for the parts
/// @param parts contents beside the XML, by content id
public record Container(String xml, Map<String, Blob> parts) {

    /// The standard's own limit for the whole container.
    public static final long MOST_BYTES = 40L << 20;

    private static final String PART = "inhalt-%d@tragwerk.xta";

    public Container {
        parts = new LinkedHashMap<>(parts);
    }

    /// A file with what MIME says about it.
    ///
    /// @param name file name, null when it has none
    public record Piece(String type, @Nullable String name, Blob content) {}

    /// Writes a message with attachments that nobody encrypted; each becomes a part.
    public static Container of(Piece message, List<Piece> attachments) {
        Map<String, Blob> parts = new LinkedHashMap<>();
        StringBuilder xml =
                new StringBuilder("<xta:GenericContentContainer" + XtaNs.DECLARED + "><xta:ContentContainer>");
        write("Message", message, parts, xml);
        attachments.forEach(a -> write("Attachment", a, parts, xml));
        return new Container(
                xml.append("</xta:ContentContainer></xta:GenericContentContainer>")
                        .toString(),
                parts);
    }

    private static void write(String element, Piece piece, Map<String, Blob> parts, StringBuilder xml) {
        String id = PART.formatted(parts.size() + 1);
        parts.put(id, piece.content());
        xml.append("<xta:")
                .append(element)
                .append(" contentType=\"")
                .append(Xml.escape(piece.type()))
                .append('"');
        if (piece.name() != null) {
            xml.append(" filename=\"").append(Xml.escape(piece.name())).append('"');
        }
        if (piece.content().length() > 0) {
            xml.append(" size=\"").append(piece.content().length()).append('"');
        }
        xml.append("><xop:Include xmlns:xop=\"" + XtaNs.XOP + "\" href=\"cid:")
                .append(id)
                .append("\"></xop:Include></xta:")
                .append(element)
                .append('>');
    }

    /// Takes the element of a request; the parts it refers to get names of our own.
    static Container read(Element container, Map<String, Blob> parts) throws XtaFault {
        List<Element> inside = Xml.children(container);
        if (inside.size() != 1) {
            throw new XtaFault(Fault.NO_PARAMETERS, "container without content");
        }
        Element only = inside.getFirst();
        if (!Xml.is(only, XtaNs.XENC, "EncryptedData")) {
            checkPlain(only);
        }
        Map<String, Blob> used = new LinkedHashMap<>();
        rename(only, parts, used);
        if (used.size() != parts.size()) {
            throw new XtaFault(Fault.COMBINATION, "a part that nobody refers to");
        }
        Container read = new Container(new String(Xml.canonical(container), StandardCharsets.UTF_8), used);
        if (read.size() > MOST_BYTES) {
            throw new XtaFault(Fault.TOO_LARGE, "container too large");
        }
        return read;
    }

    private static void checkPlain(Element content) throws XtaFault {
        List<Element> files = Xml.children(content);
        boolean fits = Xml.is(content, XtaNs.XTA, "ContentContainer")
                && !files.isEmpty()
                && Xml.is(files.getFirst(), XtaNs.XTA, "Message")
                && files.stream().skip(1).allMatch(f -> Xml.is(f, XtaNs.XTA, "Attachment"));
        if (!fits) {
            throw new XtaFault(Fault.COMBINATION, "neither a content container nor encrypted data");
        }
        for (Element file : files) {
            String type = Xml.attribute(file, "contentType");
            if (type == null || type.isEmpty()) {
                throw new XtaFault(Fault.COMBINATION, "content without type");
            }
            inline(file);
        }
    }

    /// Follows references to parts; the same one twice would let a small message grow.
    private static void rename(Element element, Map<String, Blob> parts, Map<String, Blob> used) throws XtaFault {
        if (Xml.is(element, XtaNs.XOP, "Include")) {
            String id = partId(element.getAttributeNS(null, "href"));
            Blob part = parts.get(id);
            if (part == null || used.containsValue(part)) {
                throw new XtaFault(Fault.COMBINATION, "reference to no part, or to one part twice");
            }
            String own = PART.formatted(used.size() + 1);
            used.put(own, part);
            element.setAttributeNS(null, "href", "cid:" + own);
        }
        for (Element child : Xml.children(element)) {
            rename(child, parts, used);
        }
    }

    private static String partId(String href) throws XtaFault {
        if (!href.startsWith("cid:")) {
            throw new XtaFault(Fault.COMBINATION, "reference to something outside of the message");
        }
        try {
            // Percent signs are escapes here, plus signs are not.
            return URLDecoder.decode(href.substring(4).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new XtaFault(Fault.COMBINATION, "reference that is none", e);
        }
    }

    /// The base64 between the tags; null when the content lies in a part.
    private static byte @Nullable [] inline(Element file) throws XtaFault {
        List<Element> children = Xml.children(file);
        if (!children.isEmpty()) {
            if (children.size() > 1 || !Xml.is(children.getFirst(), XtaNs.XOP, "Include")) {
                throw new XtaFault(Fault.COMBINATION, "content that is neither base64 nor a part");
            }
            return null;
        }
        try {
            return Base64.getDecoder().decode(file.getTextContent().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new XtaFault(Fault.COMBINATION, "content that is not base64", e);
        }
    }

    /// Whether its author encrypted all of it for the reader.
    public boolean encrypted() throws XtaFault {
        return Xml.is(Xml.children(element()).getFirst(), XtaNs.XENC, "EncryptedData");
    }

    /// Message first, then attachments; empty when encrypted.
    public List<Piece> pieces() throws XtaFault {
        List<Piece> pieces = new ArrayList<>();
        if (encrypted()) {
            return pieces;
        }
        for (Element file : Xml.children(Xml.children(element()).getFirst())) {
            byte[] inline = inline(file);
            Blob content = inline != null
                    ? Blob.of(inline)
                    : parts.get(partId(Xml.children(file).getFirst().getAttributeNS(null, "href")));
            if (content == null) {
                throw new XtaFault(Fault.COMBINATION, "reference to no part");
            }
            String type = Xml.attribute(file, "contentType");
            pieces.add(new Piece(type == null ? "" : type, Xml.attribute(file, "filename"), content));
        }
        return pieces;
    }

    private Element element() throws XtaFault {
        try {
            return Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        } catch (OsciException e) {
            throw new XtaFault(Fault.COMBINATION, "container is no XML", e);
        }
    }

    /// Bytes of XML and parts together.
    public long size() {
        return xml.length() + parts.values().stream().mapToLong(Blob::length).sum();
    }

    /// Writes everything as one multipart text, for a store.
    public void writeTo(OutputStream out) throws IOException {
        List<Part> all = new ArrayList<>();
        all.add(new Part("behaelter", "text/xml", Blob.of(xml.getBytes(StandardCharsets.UTF_8))));
        parts.forEach((id, blob) -> all.add(new Part(id, "application/octet-stream", blob)));
        MimeWriter.write(all, out);
    }

    /// The reverse of [#writeTo].
    public static Container stored(InputStream in) throws IOException, OsciException {
        List<Part> all = MimeReader.read(in, Limits.usual());
        Map<String, Blob> parts = new LinkedHashMap<>();
        all.stream().skip(1).forEach(p -> parts.put(p.id(), p.body()));
        return new Container(new String(all.getFirst().body().bytes(), StandardCharsets.UTF_8), parts);
    }
}
