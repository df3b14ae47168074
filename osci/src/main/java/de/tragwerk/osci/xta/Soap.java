package de.tragwerk.osci.xta;

import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// An envelope of SOAP 1.2 as it came over HTTP, plain or as MTOM package.
///
/// @param header element, null without header
/// @param parts contents beside the XML, by content id
record Soap(@Nullable Element header, Element body, Map<String, Blob> parts, boolean mtom) {

    /// XML of one message; contents larger than that travel beside it.
    private static final long ENVELOPE = 8L << 20;

    private static final Set<String> UNDERSTOOD = Set.of(XtaNs.WSA, XtaNs.META, XtaNs.OSCI, XtaNs.XTA);

    /// @param contentType of the HTTP message
    static Soap read(String contentType, InputStream in, Limits limits) throws IOException, XtaFault, SoapFault {
        long most = Math.min(ENVELOPE, limits.envelope());
        boolean mtom = contentType.toLowerCase(Locale.ROOT).startsWith("multipart/related");
        try {
            if (!mtom) {
                if (!contentType.toLowerCase(Locale.ROOT).startsWith("application/soap+xml")) {
                    throw new SoapFault(SoapFault.Side.VERSION, "content type is not that of SOAP 1.2");
                }
                try (Blob xml = Spool.of(in, most)) {
                    return envelope(Xml.parse(xml, most), Map.of(), false);
                }
            }
            List<Part> parts = MimeReader.read(in, limits);
            Part root = root(contentType, parts);
            Map<String, Blob> others = new LinkedHashMap<>();
            parts.stream().filter(p -> !p.equals(root)).forEach(p -> others.put(p.id(), p.body()));
            if (root.body().length() > most) {
                throw new XtaFault(Fault.TOO_LARGE, "XML larger than " + most + " bytes");
            }
            return envelope(Xml.parse(root.body(), most), others, true);
        } catch (Spool.TooLarge e) {
            throw new XtaFault(Fault.TOO_LARGE, "message too large", e);
        } catch (OsciException e) {
            if (e.getCause() instanceof Spool.TooLarge) {
                throw new XtaFault(Fault.TOO_LARGE, "message too large", e);
            }
            throw new SoapFault(SoapFault.Side.SENDER, String.valueOf(e.getMessage()));
        }
    }

    /// The part that `start` names, else the first.
    private static Part root(String contentType, List<Part> parts) throws SoapFault {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("start=");
        String start = at < 0 ? "" : contentType.substring(at + 6).replaceFirst("^\"?<?([^>\";]*).*$", "$1");
        return parts.stream()
                .filter(p -> start.isEmpty() || p.id().equals(start))
                .findFirst()
                .orElseThrow(() -> new SoapFault(SoapFault.Side.SENDER, "no root part"));
    }

    private static Soap envelope(Document document, Map<String, Blob> parts, boolean mtom)
            throws SoapFault, OsciException {
        Element envelope = document.getDocumentElement();
        if (!Xml.is(envelope, XtaNs.SOAP, "Envelope")) {
            throw new SoapFault(SoapFault.Side.VERSION, "no envelope of SOAP 1.2");
        }
        Element header = Xml.child(envelope, XtaNs.SOAP, "Header");
        if (header != null) {
            for (Element block : Xml.children(header)) {
                String must = block.getAttributeNS(XtaNs.SOAP, "mustUnderstand");
                if ((must.equals("1") || must.equals("true")) && !UNDERSTOOD.contains(block.getNamespaceURI())) {
                    throw new SoapFault(SoapFault.Side.MUST_UNDERSTAND, "header " + block.getLocalName());
                }
            }
        }
        return new Soap(header, Xml.need(envelope, XtaNs.SOAP, "Body"), parts, mtom);
    }

    /// Text of a block of WS-Addressing, null when there is none.
    @Nullable
    String addressing(String name) throws SoapFault {
        try {
            Element block = header == null ? null : Xml.child(header, XtaNs.WSA, name);
            return block == null ? null : Xml.text(block);
        } catch (OsciException e) {
            throw new SoapFault(SoapFault.Side.SENDER, "header " + name + " twice or no text");
        }
    }
}
