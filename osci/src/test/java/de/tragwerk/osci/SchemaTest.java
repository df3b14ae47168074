package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Trust;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/// Every message we put on the wire is valid against the official schemas (full checking off, as they are
/// written).
class SchemaTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Policy POLICY = new Policy(LocalDate.of(2026, 3, 2));

    private static final Map<String, String> EXTERN = Map.of(
            "http://www.w3.org/XML/1998/namespace", "xml.xsd",
            "http://schemas.xmlsoap.org/soap/envelope/", "soap-envelope.xsd",
            "http://www.w3.org/2000/09/xmldsig#", "xmldsig-core-schema.xsd",
            "http://www.w3.org/2001/04/xmlenc#", "xenc-schema.xsd",
            "http://www.w3.org/2009/xmlenc11#", "xenc-schema-11.xsd");

    @Test
    void allOrdersAndAnswersAreValid() throws Exception {
        Pki pki = Pki.create("Testwurzel", NOW.minusSeconds(3600));
        Holder intermediary = pki.issue("Vermittlung", NOW.minusSeconds(3600));
        Holder portal = pki.issue("Portal", NOW.minusSeconds(3600));
        Holder amt = pki.issue("Amt", NOW.minusSeconds(3600));
        MapStore store = new MapStore();
        Map<String, Document> sent = new LinkedHashMap<>();
        Intermediary machine = new Intermediary(
                intermediary, List.of(), new Trust(List.of(pki.root().certificate())), store, () -> POLICY, () -> NOW);
        Peer peer = new Peer(URI.create("http://127.0.0.1/"), intermediary.certificate(), intermediary.certificate());
        List<Holder> all = List.of(intermediary, portal, amt);
        for (Holder who : List.of(portal, amt)) {
            OsciClient client = new OsciClient(
                    peer,
                    (uri, message) -> machine.handle(message.open()).body().open(),
                    who,
                    List.of(),
                    POLICY,
                    (name, message) -> {
                        try {
                            sent.put(name, plain(message, all));
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
            if (who == portal) {
                client.storeDelivery(
                        client.getMessageId(),
                        amt.certificate(),
                        "antrag",
                        new ContentSealer(portal, POLICY).seal(new byte[] {1}, List.of(), List.of(amt.certificate())));
            } else {
                OsciClient.Dialog dialog = client.open();
                var delivery = dialog.fetch().orElseThrow();
                dialog.processCard(delivery.card().messageId()).orElseThrow();
                dialog.exit();
            }
        }
        assertThat(sent).hasSize(12);
        for (Map.Entry<String, Document> message : sent.entrySet()) {
            String name = message.getKey();
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
            factory.setResourceResolver(SchemaTest::local);
            var schema = factory.newSchema(Specs.osci()
                    .resolve("soap" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ".xsd")
                    .toFile());
            try {
                schema.newValidator().validate(new DOMSource(message.getValue()));
            } catch (org.xml.sax.SAXException e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        }
    }

    /// The W3C schemas lie beside the official ones; nothing is fetched.
    private static LSInput local(String type, String namespace, String publicId, String systemId, String base) {
        String file = namespace == null ? null : EXTERN.get(namespace);
        if (file == null) {
            return null;
        }
        try {
            LSInput input = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            Path path = Specs.osci().resolve("extern").resolve(file);
            input.setByteStream(Files.newInputStream(path));
            input.setSystemId(path.toUri().toString());
            return input;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Opens the transport envelope with whichever key fits.
    private static Document plain(Blob message, List<Holder> keys) throws Exception {
        try (InputStream in = message.open()) {
            List<Part> parts = MimeReader.read(in, Limits.usual());
            Element body = Xml.need(Xml.parse(parts.getFirst().body().bytes()).getDocumentElement(), Ns.SOAP, "Body");
            Element encrypted = Xml.need(body, Ns.XENC, "EncryptedData");
            Element key = Xml.need(Xml.need(encrypted, Ns.DS, "KeyInfo"), Ns.XENC, "EncryptedKey");
            for (Holder holder : keys) {
                try {
                    byte[] secret = EncryptedElement.key(encrypted, key, holder.key(), POLICY);
                    Blob inner = Gcm.decrypt(
                            secret,
                            EncryptedElement.ivLength(encrypted, POLICY),
                            parts.get(1).body());
                    List<Part> opened = MimeReader.read(inner.open(), Limits.usual());
                    return Xml.parse(opened.getFirst().body().bytes());
                } catch (OsciException notThisKey) {
                    continue;
                }
            }
            throw new AssertionError("no key fits");
        }
    }
}
