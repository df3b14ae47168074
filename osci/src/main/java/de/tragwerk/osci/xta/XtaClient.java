package de.tragwerk.osci.xta;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A client of any XTA 2 version 3 server: HTTPS with a certificate of one's own.
/// Each call is one request; an [IOException] leaves its outcome unknown, an [XtaFault] is the server's word.
public final class XtaClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final Party own;
    private final HttpClient http;
    private final Trace trace;

    /// Sees every message as on the wire, for instance to keep it for an acceptance protocol.
    @FunctionalInterface
    public interface Trace {
        void seen(Operation operation, boolean answer, String contentType, Blob message) throws IOException;
    }

    /// @param own identifier of the account
    /// @param believed decides about the server's certificate
    public XtaClient(URI server, Party own, Holder certificate, Predicate<X509Certificate> believed) {
        this(server, own, certificate, believed, (operation, answer, type, message) -> {});
    }

    public XtaClient(URI server, Party own, Holder certificate, Predicate<X509Certificate> believed, Trace trace) {
        this.trace = trace;
        this.server = server;
        this.own = own;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Tls.context(certificate, believed))
                .build();
    }

    /// What waits, and how many more.
    ///
    /// @param request names the iterator that goes on and is to be closed; empty when nothing waits
    public record StatusList(String request, long pending, List<String> ids) {
        public StatusList {
            ids = List.copyOf(ids);
        }
    }

    /// A message that was handed out and does not count as fetched yet.
    public record Fetched(String request, long pending, MetaData meta, Container content) {}

    public void checkAccountActive() throws IOException, XtaFault {
        call(Operation.CHECK_ACCOUNT_ACTIVE, author(), "", Map.of());
    }

    public String createMessageId() throws IOException, XtaFault {
        return text(call(Operation.CREATE_MESSAGE_ID, author(), "", Map.of()));
    }

    /// Whether the reader offers the service; empty when the server does not know.
    public Optional<Boolean> lookupService(Party reader, String service) throws IOException, XtaFault {
        Soap answer = call(
                Operation.LOOKUP_SERVICE,
                author(),
                "<xta:LookupServiceRequest><xta:LookupServiceRequestList><xta:LookupService>" + reader.write("Reader")
                        + "<xta:ServiceType>" + Xml.escape(service)
                        + "</xta:ServiceType></xta:LookupService></xta:LookupServiceRequestList></xta:LookupServiceRequest>",
                Map.of());
        Element known = (Element) answer.body()
                .getElementsByTagNameNS(XtaNs.XTA, "ServiceIsAvailable")
                .item(0);
        return known == null
                ? Optional.empty()
                : Optional.of(
                        List.of("true", "1").contains(known.getTextContent().strip()));
    }

    /// Hands a message over; its id is one of [#createMessageId].
    public void sendMessage(MetaData meta, Container content) throws IOException, XtaFault {
        call(Operation.SEND_MESSAGE, author() + meta.xml(), content.xml(), content.parts());
    }

    /// Sends and waits for the answer of the service.
    public Container sendMessageSync(MetaData meta, Container content) throws IOException, XtaFault {
        Soap answer = call(Operation.SEND_MESSAGE_SYNC, author() + meta.xml(), content.xml(), content.parts());
        return Container.read(only(answer), answer.parts());
    }

    /// @param most ids in one answer
    public StatusList getStatusList(int most) throws IOException, XtaFault {
        return list(call(
                Operation.GET_STATUS_LIST,
                author(),
                "<osci:MsgBoxStatusListRequest maxListItems=\"" + most
                        + "\" ListForm=\"MsgAtrributes\"></osci:MsgBoxStatusListRequest>",
                Map.of()));
    }

    public StatusList getNextStatusList(String request) throws IOException, XtaFault {
        return list(call(Operation.GET_NEXT_STATUS_LIST, author(), next(request, List.of()), Map.of()));
    }

    /// The message with this id, or the oldest one that waits; empty when there is none.
    public Optional<Fetched> getMessage(@Nullable String id) throws IOException, XtaFault {
        String selector = id == null
                ? ""
                : "<osci:MsgSelector><wsa:MessageID>" + Xml.escape(id) + "</wsa:MessageID></osci:MsgSelector>";
        return fetched(call(
                Operation.GET_MESSAGE,
                author(),
                "<osci:MsgBoxFetchRequest>" + selector + "</osci:MsgBoxFetchRequest>",
                Map.of()));
    }

    /// @param received ids that were taken in; they count as fetched when the iterator is closed
    public Optional<Fetched> getNextMessage(String request, List<String> received) throws IOException, XtaFault {
        return fetched(call(Operation.GET_NEXT_MESSAGE, author(), next(request, received), Map.of()));
    }

    /// Confirms what was taken in and ends the iterator.
    public void close(String request, List<String> received) throws IOException, XtaFault {
        call(Operation.CLOSE, author(), request("MsgBoxCloseRequest", request, received), Map.of());
    }

    /// The report as the server wrote it.
    public Element getTransportReport(String id) throws IOException, XtaFault {
        return only(call(Operation.GET_TRANSPORT_REPORT, author(), messageId(id), Map.of()));
    }

    public void cancelMessage(String id) throws IOException, XtaFault {
        call(Operation.CANCEL_MESSAGE, author(), messageId(id), Map.of());
    }

    private static String messageId(String id) {
        return "<wsa:MessageID>" + Xml.escape(id) + "</wsa:MessageID>";
    }

    private static String next(String request, List<String> received) {
        return request("MsgBoxGetNextRequest", request, received);
    }

    private static String request(String element, String request, List<String> received) {
        StringBuilder xml = new StringBuilder("<osci:" + element + " MsgBoxRequestID=\"" + Xml.escape(request) + "\">");
        received.forEach(id ->
                xml.append("<osci:LastMsgReceived>").append(Xml.escape(id)).append("</osci:LastMsgReceived>"));
        return xml.append("</osci:" + element + ">").toString();
    }

    private String author() {
        return own.write("Author");
    }

    private static StatusList list(Soap answer) throws IOException {
        try {
            Element box = box(answer);
            List<String> ids = new ArrayList<>();
            for (Element item : Xml.children(only(answer), XtaNs.OSCI, "MsgAttributes")) {
                ids.add(Xml.text(Xml.need(item, XtaNs.WSA, "MessageID")));
            }
            return new StatusList(box.getAttributeNS(null, "MsgBoxRequestID"), pending(box), ids);
        } catch (OsciException e) {
            throw new IOException("Die Antwort des XTA-Servers ist unvollständig", e);
        }
    }

    private static Optional<Fetched> fetched(Soap answer) throws IOException, XtaFault {
        try {
            if (Xml.children(answer.body()).isEmpty()) {
                return Optional.empty();
            }
            Element box = box(answer);
            Element header = answer.header();
            if (header == null) {
                throw new IOException("Der Antwort des XTA-Servers fehlt der Kopf");
            }
            return Optional.of(new Fetched(
                    box.getAttributeNS(null, "MsgBoxRequestID"),
                    pending(box),
                    MetaData.read(Xml.need(header, XtaNs.META, "MessageMetaData")),
                    Container.read(only(answer), answer.parts())));
        } catch (OsciException e) {
            throw new IOException("Die Antwort des XTA-Servers ist unvollständig", e);
        }
    }

    private static Element box(Soap answer) throws OsciException, IOException {
        Element header = answer.header();
        if (header == null) {
            throw new IOException("Der Antwort des XTA-Servers fehlt der Kopf");
        }
        return Xml.need(header, XtaNs.OSCI, "MsgBoxResponse");
    }

    private static long pending(Element box) throws OsciException {
        Element pending = Xml.child(box, XtaNs.OSCI, "ItemsPending");
        return pending == null ? 0 : Long.parseLong(Xml.text(pending));
    }

    private static Element only(Soap answer) throws IOException {
        List<Element> inside = Xml.children(answer.body());
        if (inside.size() != 1) {
            throw new IOException("Die Antwort des XTA-Servers ist leer");
        }
        return inside.getFirst();
    }

    private static String text(Soap answer) throws IOException {
        return only(answer).getTextContent().strip();
    }

    private Soap call(Operation operation, String header, String body, Map<String, Blob> parts)
            throws IOException, XtaFault {
        Wire wire = Wire.request(operation, server.toString(), new Wire.Content(header, body, parts));
        try (Blob message = wire.body()) {
            trace.seen(operation, false, wire.contentType(), message);
            HttpResponse<InputStream> response =
                    http.send(post(wire, message), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            try (InputStream in = response.body();
                    Blob whole = Spool.of(in, Limits.usual().message());
                    InputStream again = whole.open()) {
                trace.seen(operation, true, type, whole);
                Soap answer = Soap.read(type, again, Limits.usual());
                refuse(answer);
                if (response.statusCode() != 200) {
                    throw new IOException("Der XTA-Server antwortet mit HTTP " + response.statusCode());
                }
                return answer;
            }
        } catch (SoapFault e) {
            throw new IOException("Die Antwort des XTA-Servers ist keine XTA-Nachricht", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Übertragung unterbrochen", e);
        }
    }

    private HttpRequest post(Wire wire, Blob message) {
        return HttpRequest.newBuilder(server)
                .timeout(PATIENCE)
                .header("Content-Type", wire.contentType())
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> {
                            try {
                                return message.open();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }),
                        message.length()))
                .build();
    }

    private static void refuse(Soap answer) throws IOException, XtaFault {
        List<Element> inside = Xml.children(answer.body());
        if (inside.isEmpty() || !Xml.is(inside.getFirst(), XtaNs.SOAP, "Fault")) {
            return;
        }
        var codes = inside.getFirst().getElementsByTagNameNS(XtaNs.XTA, "errorCode");
        if (codes.getLength() == 1) {
            for (Element part : Xml.children((Element) codes.item(0))) {
                if ("code".equals(part.getLocalName())) {
                    throw new XtaFault(
                            Fault.of(part.getTextContent().strip()).orElse(Fault.UNSPECIFIED), "said by the server");
                }
            }
        }
        throw new IOException("Der XTA-Server versteht die Anfrage nicht");
    }

    @Override
    public void close() {
        http.close();
    }
}
