package de.tragwerk.osci.message;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.KeyTransport;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Ns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;

/// The outer envelope: a whole message encrypted for the next station.
public final class TransportEnvelope {

    private TransportEnvelope() {}

    public static Blob seal(Blob message, X509Certificate recipient) throws IOException {
        byte[] key = Gcm.newKey();
        String encryptedKey = EncryptedElement.encryptedKey(
                KeyTransport.wrap(key, recipient),
                "<ds:X509Data><ds:X509Certificate>" + Certificates.base64(recipient)
                        + "</ds:X509Certificate></ds:X509Data>");
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\r\n<soap:Envelope" + Ns.DECLARED
                + " xsi:schemaLocation=\"" + Ns.SOAP + " soapMessageEncrypted.xsd " + Ns.DS + " oscisig.xsd " + Ns.XENC
                + " oscienc.xsd\"><soap:Body>"
                + EncryptedElement.write(
                        null, "Multipart/Related", encryptedKey, EncryptedElement.cipherReference("osci_enc", false))
                + "</soap:Body></soap:Envelope>";
        Blob sealed = Gcm.encrypt(key, message);
        return MimeWriter.blob(
                List.of(
                        new Part("osci@message", "text/xml", Blob.of(xml.getBytes(StandardCharsets.UTF_8))),
                        new Part("osci_enc", "application/octet-stream", sealed)),
                List.of(sealed));
    }
}
