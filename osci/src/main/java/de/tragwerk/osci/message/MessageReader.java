package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// From bytes to a message: MIME, XML, transport envelope.
public final class MessageReader {

    private final List<Holder> keys;
    private final Policy policy;
    private final Limits limits;
    private final Room room;

    /// @param keys ciphers that may open a transport envelope: the current one and those before it
    public MessageReader(List<Holder> keys, Policy policy, Limits limits) {
        this(keys, policy, limits, Room.unlimited());
    }

    /// @param room what all messages of strangers may take together; each gives it back when it is closed
    public MessageReader(List<Holder> keys, Policy policy, Limits limits, Room room) {
        this.keys = List.copyOf(keys);
        this.policy = policy.forTransport();
        this.limits = limits;
        this.room = room;
    }

    /// @throws FaultException when the other side answered with a SOAP fault
    /// @throws OsciException 9100, 9200, 9202 or 9300
    public OsciMessage read(InputStream in) throws IOException, OsciException, FaultException {
        return read(in, false);
    }

    private OsciMessage read(InputStream in, boolean opened) throws IOException, OsciException, FaultException {
        List<Part> parts = MimeReader.read(in, limits);
        boolean kept = false;
        try {
            Blob inner;
            try (Room.Taken taken = room.take(parts.getFirst().body().length())) {
                Document document = Xml.parse(parts.getFirst().body(), limits.envelope());
                Element encrypted = encrypted(document);
                if (encrypted == null) {
                    OsciMessage message = OsciMessage.of(document, attachments(parts), opened, taken);
                    kept = true;
                    return message;
                }
                if (opened) {
                    throw new OsciException(Code.NOT_OSCI, "envelope within an envelope");
                }
                inner = open(encrypted, parts);
            }
            // The envelope has done its work: its room is free before its content takes some.
            try (inner;
                    InputStream plain = inner.open()) {
                return read(plain, true);
            }
        } finally {
            if (!kept) {
                parts.forEach(p -> p.body().close());
            }
        }
    }

    /// What a transport envelope holds, null when the message came without one.
    private static @Nullable Element encrypted(Document document) throws OsciException, FaultException {
        Element envelope = document.getDocumentElement();
        if (!Xml.is(envelope, Ns.SOAP, "Envelope")) {
            throw new OsciException(Code.NOT_OSCI, "no SOAP envelope");
        }
        Xml.ids(document);
        Element body = Xml.children(envelope, Ns.SOAP, "Body").stream()
                .findFirst()
                .orElseThrow(() -> new OsciException(Code.NOT_OSCI, "no SOAP body"));
        Element fault = Xml.child(body, Ns.SOAP, "Fault");
        if (fault != null) {
            throw Fault.read(fault);
        }
        return Xml.child(body, Ns.XENC, "EncryptedData");
    }

    private static Map<String, Blob> attachments(List<Part> parts) {
        Map<String, Blob> attachments = new LinkedHashMap<>();
        parts.stream().skip(1).forEach(p -> attachments.put(p.id(), p.body()));
        return attachments;
    }

    private Blob open(Element encrypted, List<Part> parts) throws OsciException, IOException {
        int iv = EncryptedElement.ivLength(encrypted, policy);
        Element keyInfo = Xml.need(encrypted, Ns.DS, "KeyInfo");
        Element encryptedKey = Xml.need(keyInfo, Ns.XENC, "EncryptedKey");
        byte[] key = EncryptedElement.key(
                encrypted, encryptedKey, holder(encryptedKey).key(), policy);
        String id = EncryptedElement.reference(encrypted);
        if (id == null) {
            return Gcm.decrypt(key, iv, Blob.of(EncryptedElement.value(encrypted)));
        }
        for (Part part : parts) {
            if (part.id().equals(id)) {
                return Gcm.decrypt(key, iv, part.body());
            }
        }
        throw new OsciException(Code.NOT_DECRYPTED, "encrypted part is missing");
    }

    private Holder holder(Element encryptedKey) throws OsciException {
        Element info = Xml.need(encryptedKey, Ns.DS, "KeyInfo");
        Element data = Xml.need(info, Ns.DS, "X509Data");
        X509Certificate wanted = Certificates.ofBase64(Xml.text(Xml.need(data, Ns.DS, "X509Certificate")));
        return keys.stream()
                .filter(k -> k.certificate().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new OsciException(Code.NO_KEY, "no private key for this certificate"));
    }
}
