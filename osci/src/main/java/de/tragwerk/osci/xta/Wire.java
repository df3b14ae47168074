package de.tragwerk.osci.xta;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message ready for HTTP.
///
/// @param status of an answer: 200, 400 or 500; without meaning in a request
public record Wire(int status, String contentType, Blob body) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROOT = "umschlag@tragwerk.xta";

    /// What an envelope carries.
    ///
    /// @param header blocks beside those of WS-Addressing
    /// @param parts contents beside the XML; then it becomes an MTOM package in any case
    public record Content(String header, String body, Map<String, Blob> parts) {

        public static Content of(String body) {
            return new Content("", body, Map.of());
        }
    }

    /// A request to a server.
    static Wire request(Operation operation, String to, Content content) throws IOException {
        String addressing = "<wsa:To>" + Xml.escape(to) + "</wsa:To><wsa:ReplyTo><wsa:Address>" + XtaNs.WSA
                + "/anonymous</wsa:Address></wsa:ReplyTo>";
        return write(200, operation.action(), addressing, content, true);
    }

    /// The answer to a request.
    ///
    /// @param relates message id of the request
    public static Wire answer(Operation operation, @Nullable String relates, Content content, boolean mtom)
            throws IOException {
        return write(
                200,
                operation.action(),
                relates(relates),
                content,
                mtom || !content.parts().isEmpty());
    }

    private static String relates(@Nullable String id) {
        return id == null ? "" : "<wsa:RelatesTo>" + Xml.escape(id) + "</wsa:RelatesTo>";
    }

    /// One of XTA's own faults.
    public static Wire fault(Operation operation, @Nullable String relates, Fault fault, boolean mtom)
            throws IOException {
        boolean ours = fault.kind() == Fault.Kind.TECHNICAL;
        String element = "xta:" + fault.kind().element();
        String detail = "<soap:Detail><" + element + "><xta:errorCode><code>" + fault.number() + "</code><name>"
                + Xml.escape(fault.text()) + "</name></xta:errorCode></" + element + "></soap:Detail>";
        Content content = Content.of(fault(ours ? "Receiver" : "Sender", fault.text(), detail));
        return write(ours ? 500 : 400, operation.action(), relates(relates), content, mtom);
    }

    /// What is said to somebody who does not speak XTA.
    public static Wire fault(SoapFault fault) throws IOException {
        Content content = Content.of(fault(fault.side().code(), "Die Nachricht ist keine XTA-Anfrage.", ""));
        return write(
                fault.side() == SoapFault.Side.RECEIVER ? 500 : 400, XtaNs.WSA + "/soap/fault", "", content, false);
    }

    private static String fault(String code, String text, String detail) {
        return "<soap:Fault><soap:Code><soap:Value>soap:" + code
                + "</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang=\"de\">" + Xml.escape(text)
                + "</soap:Text></soap:Reason>" + detail + "</soap:Fault>";
    }

    private static Wire write(int status, String action, String addressing, Content content, boolean mtom)
            throws IOException {
        byte[] xml = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope" + XtaNs.DECLARED
                        + "><soap:Header><wsa:Action soap:mustUnderstand=\"true\">" + action
                        + "</wsa:Action><wsa:MessageID>urn:uuid:" + UUID.randomUUID() + "</wsa:MessageID>" + addressing
                        + content.header() + "</soap:Header><soap:Body>" + content.body()
                        + "</soap:Body></soap:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
        return mtom
                ? packaged(status, action, xml, content.parts())
                : new Wire(status, "application/soap+xml;charset=UTF-8;action=\"" + action + "\"", Blob.of(xml));
    }

    /// MTOM: the envelope first, each content as a part of its own.
    private static Wire packaged(int status, String action, byte[] xml, Map<String, Blob> parts) throws IOException {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String boundary = "xta-" + HexFormat.of().formatHex(random);
        Spool out = new Spool(Long.MAX_VALUE);
        boolean done = false;
        try {
            part(out, boundary, ROOT, "application/xop+xml;charset=UTF-8;type=\"application/soap+xml\"", Blob.of(xml));
            for (Map.Entry<String, Blob> part : parts.entrySet()) {
                part(out, boundary, part.getKey(), "application/octet-stream", part.getValue());
            }
            text(out, "\r\n--" + boundary + "--\r\n");
            done = true;
            return new Wire(
                    status,
                    "multipart/related;type=\"application/xop+xml\";boundary=\"" + boundary + "\";start=\"<" + ROOT
                            + ">\";start-info=\"application/soap+xml\";action=\"" + action + "\"",
                    out.finish());
        } finally {
            if (!done) {
                out.discard();
            }
        }
    }

    private static void part(OutputStream out, String boundary, String id, String type, Blob body) throws IOException {
        text(
                out,
                "\r\n--" + boundary + "\r\nContent-Type: " + type
                        + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\n\r\n");
        body.writeTo(out);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
