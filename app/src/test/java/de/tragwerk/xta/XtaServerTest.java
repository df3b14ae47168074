package de.tragwerk.xta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.MetaDraft;
import de.tragwerk.osci.xta.Operation;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaClient;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.osci.xta.XtaNs;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.xta.XtaWorld.Somebody;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/// What our own client and server say is valid; what breaks the rules is refused and leaves nothing behind.
@TragwerkTest
class XtaServerTest {

    @Test
    void everythingThatIsSaidIsValid(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader);
        List<String> seen = new ArrayList<>();
        try (XtaClient sends = world.own(author, seen);
                XtaClient reads = world.own(reader, seen)) {
            sends.checkAccountActive();
            assertThat(sends.lookupService(reader.party(), service)).contains(true);
            assertThat(sends.lookupService(new Party("xoev", "niemand"), service))
                    .isEmpty();
            String first = sends.createMessageId();
            String second = sends.createMessageId();
            for (String id : List.of(first, second)) {
                sends.sendMessage(
                        draft(id, author, reader, service, null).write(),
                        Container.of(piece("text/plain", "x"), List.of(piece("text/plain", "y"), piece("a/b", ""))));
            }
            String third = sends.createMessageId();
            sends.sendMessage(
                    draft(third, author, reader, service, XtaWorld.NOW.plusSeconds(90_000))
                            .write(),
                    Container.of(piece("text/plain", "später"), List.of()));
            sends.cancelMessage(third);
            sends.sendMessageSync(
                    new MetaDraft(
                                    sends.createMessageId(),
                                    author.party(),
                                    new Party("tragwerk", "xta:pruefdienst"),
                                    CheckService.SERVICE,
                                    "Prüfung",
                                    "urn:x",
                                    "1",
                                    "pruefung",
                                    "urn:x",
                                    "ein Betreff",
                                    XtaWorld.NOW,
                                    null,
                                    Map.of("schluessel", "wert"))
                            .write(),
                    Container.of(piece("application/xml", "<a/>"), List.of()));
            XtaClient.StatusList list = reads.getStatusList(1);
            assertThat(reads.getNextStatusList(list.request()).ids()).hasSize(1);
            reads.close(list.request(), List.of());
            XtaClient.Fetched got = reads.getMessage(null).orElseThrow();
            assertThat(got.content().pieces()).hasSize(3);
            XtaClient.Fetched next =
                    reads.getNextMessage(got.request(), List.of(first)).orElseThrow();
            assertThat(reads.getNextMessage(got.request(), List.of())).isEmpty();
            reads.close(next.request(), List.of(second));
            assertThat(reads.getMessage(null)).isEmpty();
            sends.getTransportReport(first);
            assertThatThrownBy(() -> sends.getTransportReport("urn:unbekannt"))
                    .isInstanceOfSatisfying(
                            XtaFault.class, f -> assertThat(f.fault()).isEqualTo(Fault.ID_UNKNOWN));
            assertThatThrownBy(() -> sends.sendMessage(
                            draft(first, author, reader, service, null).write(),
                            Container.of(piece("text/plain", "x"), List.of())))
                    .isInstanceOfSatisfying(
                            XtaFault.class, f -> assertThat(f.fault()).isEqualTo(Fault.ID_TAKEN));
        }
        Set<String> said = new TreeSet<>(seen);
        for (Operation operation : Operation.values()) {
            assertThat(said).contains(operation.toString(), operation + " answer");
        }
    }

    @Test
    void nothingReadableLiesInTheStore(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader);
        try (XtaClient sends = world.own(author, new ArrayList<>())) {
            String id = sends.createMessageId();
            sends.sendMessage(
                    new MetaDraft(
                                    id,
                                    author.party(),
                                    reader.party(),
                                    service,
                                    "Prüfung",
                                    "urn:x",
                                    "1",
                                    "antrag",
                                    "urn:x",
                                    "Betreff Geheimwort",
                                    XtaWorld.NOW,
                                    null,
                                    Map.of())
                            .write(),
                    Container.of(piece("text/plain", "Inhalt Geheimwort"), List.of()));
            assertThat(world.count("select count(*) from xta.inhalt where nachricht = '" + id + "'"))
                    .isPositive();
            assertThat(world.count("select count(*) from xta.inhalt where position('Geheimwort'::bytea in bytes) > 0"))
                    .isZero();
            assertThat(world.count(
                            "select count(*) from xta.nachricht n where position('Geheimwort'::bytea in metadaten) > 0"
                                    + " or n.id || n.autor || n.dienst like '%Geheimwort%'"))
                    .isZero();
        }
    }

    @Test
    void iteratorsEndByThemselvesAndTakeNothingAlong(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader);
        try (XtaClient sends = world.own(author, new ArrayList<>());
                XtaClient reads = world.own(reader, new ArrayList<>())) {
            String id = sends.createMessageId();
            sends.sendMessage(
                    draft(id, author, reader, service, null).write(),
                    Container.of(piece("text/plain", "x"), List.of()));
            XtaClient.Fetched got = reads.getMessage(null).orElseThrow();
            world.change("update xta.abruf set bis = now() - interval '1 minute' where konto = '"
                    + reader.account().id() + "'");
            assertThatThrownBy(() -> reads.close(got.request(), List.of(id)))
                    .isInstanceOfSatisfying(
                            XtaFault.class, f -> assertThat(f.fault()).isEqualTo(Fault.ID_UNKNOWN));
            XtaClient.Fetched again = reads.getMessage(null).orElseThrow();
            assertThat(again.meta().messageId()).isEqualTo(id);
            reads.close(again.request(), List.of(id));
            assertThat(reads.getMessage(null)).isEmpty();
        }
    }

    @Test
    void hostileMessagesAreRefusedAndNothingIsStored(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        SSLSocketFactory tls =
                ForeignClient.tls(author.key(), world.pki().root().certificate());
        long before = world.count("select count(*) from xta.nachricht");
        String doctype = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        String good = envelope("http://www.xta.de/XTA/CheckAccountActive", "");
        assertThat(post(world, tls, "application/soap+xml", good)).startsWith("200");
        assertThat(post(world, tls, "application/soap+xml", doctype + good))
                .startsWith("400")
                .contains("soap:Sender");
        assertThat(post(world, tls, "application/soap+xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + good))
                .startsWith("400");
        assertThat(post(world, tls, "text/xml", good)).startsWith("400").contains("soap:VersionMismatch");
        assertThat(post(
                        world,
                        tls,
                        "application/soap+xml",
                        good.replace(XtaNs.SOAP, "http://schemas.xmlsoap.org/soap/envelope/")))
                .contains("soap:VersionMismatch");
        assertThat(post(world, tls, "application/soap+xml", envelope("http://www.xta.de/XTA/Anderes", "")))
                .contains("soap:Sender");
        assertThat(post(
                        world,
                        tls,
                        "application/soap+xml",
                        envelope("http://www.xta.de/XTA/CancelMessage", "<xta:LookupServiceRequest/>")))
                .contains("soap:Sender");
        assertThat(post(
                        world,
                        tls,
                        "application/soap+xml",
                        good.replace(
                                "<soap:Header>",
                                "<soap:Header><f:x xmlns:f=\"urn:f\" soap:mustUnderstand=\"1\"></f:x>")))
                .contains("soap:MustUnderstand");
        assertThat(post(world, tls, "multipart/related; boundary=x", "--x\r\n\r\nkein Ende"))
                .contains("soap:Sender");
        assertThat(post(
                        world,
                        tls,
                        "application/soap+xml",
                        envelope("http://www.xta.de/XTA/SendMessage", container("cid:fehlt"))))
                .contains("<code>9022</code>");
        assertThat(post(
                        world,
                        tls,
                        "application/soap+xml",
                        envelope("http://www.xta.de/XTA/SendMessage", container("file:///etc/passwd"))))
                .contains("<code>9022</code>");
        assertThat(post(world, tls, "application/soap+xml", envelope("http://www.xta.de/XTA/GetTransportReport", "")))
                .contains("Exception");
        byte[] huge = new byte[9 << 20];
        Arrays.fill(huge, (byte) ' ');
        assertThat(post(world, tls, "application/soap+xml", good + new String(huge, StandardCharsets.US_ASCII)))
                .contains("<code>9023</code>");
        assertThat(world.count("select count(*) from xta.nachricht")).isEqualTo(before);
    }

    @Test
    void withoutACertificateThereIsNoConnectionAndElsewhereNoXta(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        assertThatThrownBy(() -> post(
                        world,
                        anonymous(world),
                        "application/soap+xml",
                        envelope("http://www.xta.de/XTA/CheckAccountActive", "")))
                .isInstanceOf(IOException.class);
        var plain = (java.net.HttpURLConnection)
                URI.create(program.address(Side.VERMITTLUNG) + "/xta").toURL().openConnection();
        plain.setDoOutput(true);
        plain.getOutputStream().write(1);
        // What comes without the token of a form is refused before anybody asks whether there is such a page.
        assertThat(plain.getResponseCode()).isEqualTo(403);
        assertThat(plain.getContentType()).startsWith("text/html");
        Somebody somebody = world.somebody("Jemand");
        var page = (HttpsURLConnection)
                URI.create("https://127.0.0.1:" + program.bean(Sides.class).port(Side.XTA) + "/anmelden")
                        .toURL()
                        .openConnection();
        page.setSSLSocketFactory(
                ForeignClient.tls(somebody.key(), world.pki().root().certificate()));
        page.setHostnameVerifier((host, session) -> true);
        assertThat(page.getResponseCode()).isEqualTo(404);
    }

    private static SSLSocketFactory anonymous(XtaWorld world) throws Exception {
        var anchors = java.security.KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("wurzel", world.pki().root().certificate());
        var trust =
                javax.net.ssl.TrustManagerFactory.getInstance(javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        var context = javax.net.ssl.SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static String post(XtaWorld world, SSLSocketFactory tls, String type, String text) throws IOException {
        var connection = (HttpsURLConnection) URI.create(world.server()).toURL().openConnection();
        connection.setSSLSocketFactory(tls);
        connection.setHostnameVerifier((host, session) -> true);
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] answer = in.readAllBytes();
            XtaSpecs.validate(connection.getContentType(), Blob.of(answer));
            return status + " " + new String(answer, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String envelope(String action, String body) {
        return "<soap:Envelope xmlns:soap=\"" + XtaNs.SOAP + "\" xmlns:wsa=\"" + XtaNs.WSA + "\" xmlns:xta=\""
                + XtaNs.XTA + "\"><soap:Header><wsa:Action>" + action + "</wsa:Action></soap:Header><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    private static String container(String href) {
        return "<xta:GenericContentContainer><xta:ContentContainer><xta:Message contentType=\"a/b\">"
                + "<xop:Include xmlns:xop=\"" + XtaNs.XOP + "\" href=\"" + href
                + "\"/></xta:Message></xta:ContentContainer></xta:GenericContentContainer>";
    }

    private static Container.Piece piece(String type, String text) {
        return new Container.Piece(type, null, Blob.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MetaDraft draft(
            String id, Somebody author, Somebody reader, String service, java.time.Instant notBefore) {
        return new MetaDraft(
                id,
                author.party(),
                reader.party(),
                service,
                "Prüfung",
                "urn:x",
                "1",
                "antrag",
                "urn:x",
                null,
                XtaWorld.NOW,
                notBefore,
                Map.of());
    }
}
