package de.tragwerk.osci;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A message taken out of its transport envelope with whichever key fits, to look at it or to bend it.
record Opened(List<Part> parts) {

    static Opened of(byte[] wire, Holder... keys) throws IOException, OsciException {
        List<Part> parts = MimeReader.read(new ByteArrayInputStream(wire), Limits.usual());
        Element body = Xml.children(Xml.parse(parts.getFirst().body().bytes()).getDocumentElement(), Ns.SOAP, "Body")
                .getFirst();
        Element encrypted = Xml.child(body, Ns.XENC, "EncryptedData");
        if (encrypted == null) {
            return new Opened(parts);
        }
        Element key = Xml.need(Xml.need(encrypted, Ns.DS, "KeyInfo"), Ns.XENC, "EncryptedKey");
        for (Holder holder : keys) {
            try {
                byte[] secret = EncryptedElement.key(encrypted, key, holder.key(), House.POLICY);
                Blob inner = Gcm.decrypt(
                        secret,
                        EncryptedElement.ivLength(encrypted, House.POLICY),
                        parts.get(1).body());
                return new Opened(MimeReader.read(inner.open(), Limits.usual()));
            } catch (OsciException notThisKey) {
                continue;
            }
        }
        throw new AssertionError("no key fits");
    }

    Document document() throws IOException, OsciException {
        return Xml.parse(parts.getFirst().body().bytes());
    }

    String xml() throws IOException {
        return new String(parts.getFirst().body().bytes(), StandardCharsets.UTF_8);
    }

    /// Changes the XML and puts everything back into an envelope.
    byte[] bent(UnaryOperator<String> change, X509Certificate recipient) throws IOException {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(
                0,
                new Part("osci@message", "text/xml", Blob.of(change.apply(xml()).getBytes(StandardCharsets.UTF_8))));
        Spool spool = new Spool(Long.MAX_VALUE);
        MimeWriter.write(changed, spool);
        return TransportEnvelope.seal(spool.finish(), recipient).bytes();
    }

    /// Name of the envelope schema that fits.
    String schema() throws IOException, OsciException {
        Element envelope = document().getDocumentElement();
        String hint = envelope.getAttributeNS(Ns.XSI, "schemaLocation");
        return hint.isEmpty() ? "soapMessageFault.xsd" : hint.split(" ")[1];
    }
}
