package de.tragwerk.osci.content;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.KeyTransport;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.crypto.Signer;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Signs a content as its author and encrypts it for its readers. Each reader gets an encrypted container of its
/// own, because the schema allows one key per container.
public final class ContentSealer {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Holder author;
    private final Policy policy;

    public ContentSealer(Holder author, Policy policy) {
        this.author = author;
        this.policy = policy;
    }

    /// @param content the message itself, for example XML
    /// @throws OsciException 3706 when a reader's certificate is not valid on the day, 9708 when its key is
    /// too short
    public SealedContent seal(byte[] content, List<Attachment> attachments, List<X509Certificate> readers)
            throws IOException, OsciException {
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("content without reader");
        }
        for (X509Certificate reader : readers) {
            check(reader);
        }
        Map<String, byte[]> keys = new HashMap<>();
        Map<String, Blob> parts = new LinkedHashMap<>();
        for (Attachment attachment : attachments) {
            byte[] key = Gcm.newKey();
            keys.put(attachment.id(), key);
            if (parts.put(attachment.id(), Gcm.encrypt(key, attachment.body())) != null) {
                throw new IllegalArgumentException("two attachments with one id");
            }
        }
        Blob container = Blob.of(container(content, attachments, keys));
        List<RoleCertificate> certificates = new ArrayList<>();
        certificates.add(RoleCertificate.originatorSignature(author.certificate()));
        StringBuilder xml = new StringBuilder("<osci:ContentPackage>");
        int number = 1;
        for (X509Certificate reader : readers) {
            RoleCertificate role = RoleCertificate.readerCipher(number, reader);
            certificates.add(role);
            xml.append(encrypted(container, role, number++));
        }
        return new SealedContent(xml.append("</osci:ContentPackage>").toString(), certificates, parts);
    }

    /// Puts a closed content into a second envelope for a station on the way, for instance a Clearingstelle of
    /// a Land. The station opens the outer envelope and finds the inner one still closed.
    public SealedContent wrap(SealedContent inner, X509Certificate station) throws IOException, OsciException {
        check(station);
        String open = inner.packageXml().substring(0, inner.packageXml().indexOf('>'));
        Document document = Xml.parse(
                (open + Ns.DECLARED + inner.packageXml().substring(open.length())).getBytes(StandardCharsets.UTF_8));
        StringBuilder xml =
                new StringBuilder("<osci:ContentContainer" + Ns.DECLARED + " Id=\"contentcontainer_station\">");
        for (Element data : Xml.children(document.getDocumentElement(), Ns.XENC, "EncryptedData")) {
            xml.append(new String(Xml.canonical(data), StandardCharsets.UTF_8));
        }
        Document wrapped =
                Xml.parse(xml.append("</osci:ContentContainer>").toString().getBytes(StandardCharsets.UTF_8));
        Element container = wrapped.getDocumentElement();
        Signer signer = new Signer();
        for (Element data : Xml.children(container, Ns.XENC, "EncryptedData")) {
            signer.element(data.getAttribute("Id"), data);
        }
        signer.sign(
                container,
                author,
                RoleCertificate.originatorSignature(author.certificate()).id());
        RoleCertificate role = RoleCertificate.readerCipher(99, station);
        List<RoleCertificate> certificates = new ArrayList<>(inner.certificates());
        certificates.add(role);
        String outer = "<osci:ContentPackage>" + encrypted(Blob.of(Xml.canonical(container)), role, 99)
                + "</osci:ContentPackage>";
        return new SealedContent(outer, certificates, inner.parts());
    }

    private void check(X509Certificate reader) throws OsciException {
        if (policy.date()
                        .isBefore(reader.getNotBefore()
                                .toInstant()
                                .atZone(GERMANY)
                                .toLocalDate())
                || policy.date()
                        .isAfter(
                                reader.getNotAfter().toInstant().atZone(GERMANY).toLocalDate())) {
            throw new OsciException(Code.READER_CIPHER_EXPIRED, "certificate of a reader is not valid");
        }
        if (!policy.strong(reader.getPublicKey())) {
            throw new OsciException(Code.READER_CIPHER_BAD, "key of a reader is too short");
        }
    }

    private static String encrypted(Blob container, RoleCertificate reader, int number) throws IOException {
        byte[] key = Gcm.newKey();
        try (Blob sealed = Gcm.encrypt(key, container)) {
            return EncryptedElement.write(
                    "encdata" + number,
                    "text/xml",
                    EncryptedElement.encryptedKey(
                            KeyTransport.wrap(key, reader.certificate()),
                            "<ds:RetrievalMethod Type=\"" + Ns.DS + "X509Data\" URI=\"#" + reader.id()
                                    + "\"></ds:RetrievalMethod>"),
                    EncryptedElement.cipherValue(sealed.bytes()));
        }
    }

    private byte[] container(byte[] content, List<Attachment> attachments, Map<String, byte[]> keys)
            throws IOException, OsciException {
        StringBuilder xml = new StringBuilder("<osci:ContentContainer" + Ns.DECLARED
                + " Id=\"contentcontainer1\"><osci:Content><osci:Base64Content Id=\"content1\">"
                + Base64.getEncoder().encodeToString(content) + "</osci:Base64Content></osci:Content>");
        int number = 2;
        for (Attachment attachment : attachments) {
            xml.append("<osci:Content Id=\"content" + number++ + "\" href=\"cid:" + attachment.id()
                    + "\"></osci:Content>");
        }
        for (Attachment attachment : attachments) {
            xml.append(EncryptedElement.write(
                    "attachment" + attachment.id(),
                    "application/octet-stream",
                    "<ds:MgmtData>" + Base64.getEncoder().encodeToString(keys.get(attachment.id())) + "</ds:MgmtData>",
                    EncryptedElement.cipherReference(attachment.id(), true)));
        }
        xml.append("</osci:ContentContainer>");
        Document document = Xml.parse(xml.toString().getBytes(StandardCharsets.UTF_8));
        Element container = document.getDocumentElement();
        Signer signer = new Signer().decoded("content1", content);
        for (Element element : Xml.children(container, Ns.OSCI, "Content")) {
            if (element.hasAttribute("href")) {
                signer.element(element.getAttribute("Id"), element);
            }
        }
        for (Attachment attachment : attachments) {
            signer.part(attachment.id(), attachment.body());
        }
        signer.sign(
                container,
                author,
                RoleCertificate.originatorSignature(author.certificate()).id());
        return Xml.canonical(container);
    }
}
