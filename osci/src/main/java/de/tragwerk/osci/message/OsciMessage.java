package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.crypto.Verified;
import de.tragwerk.osci.crypto.Verifier;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A message whose structure was read but whose signature is not yet believed: see [#verify].
public final class OsciMessage implements AutoCloseable {

    private final OrderType type;
    private final Document document;
    private final Element header;
    private final Element body;
    private final Element order;
    private final ControlBlock control;
    private final List<RoleCertificate> certificates;
    private final Map<String, Blob> parts;
    private final boolean encrypted;
    private final Room.Taken taken;

    private OsciMessage(
            OrderType type,
            Document document,
            Element header,
            Element body,
            Element order,
            ControlBlock control,
            List<RoleCertificate> certificates,
            Map<String, Blob> parts,
            boolean encrypted,
            Room.Taken taken) {
        this.taken = taken;
        this.type = type;
        this.document = document;
        this.header = header;
        this.body = body;
        this.order = order;
        this.control = control;
        this.certificates = certificates;
        this.parts = parts;
        this.encrypted = encrypted;
    }

    /// @param parts attachments by content id
    /// @param encrypted whether it came in a transport envelope
    /// @throws OsciException 9300 when it holds no order
    /// @param taken room it gives back when it is closed
    static OsciMessage of(Document document, Map<String, Blob> parts, boolean encrypted, Room.Taken taken)
            throws OsciException {
        Element envelope = document.getDocumentElement();
        Element header = Xml.need(envelope, Ns.SOAP, "Header");
        Element body = Xml.need(envelope, Ns.SOAP, "Body");
        List<Element> orders = new ArrayList<>();
        List<OrderType> types = new ArrayList<>();
        collect(header, true, orders, types);
        collect(body, false, orders, types);
        if (orders.size() != 1) {
            throw new OsciException(Code.NOT_AN_ORDER, "not exactly one order");
        }
        ControlBlock control = ControlBlock.of(Xml.need(header, Ns.OSCI, "ControlBlock"));
        List<RoleCertificate> certificates = new ArrayList<>();
        for (String name : List.of("IntermediaryCertificates", "NonIntermediaryCertificates")) {
            Element block = Xml.child(header, Ns.OSCI, name);
            if (block != null) {
                certificates.addAll(RoleCertificate.read(block));
            }
        }
        return new OsciMessage(
                types.getFirst(),
                document,
                header,
                body,
                orders.getFirst(),
                control,
                List.copyOf(certificates),
                new LinkedHashMap<>(parts),
                encrypted,
                taken.handedOn());
    }

    private static void collect(Element parent, boolean inHeader, List<Element> orders, List<OrderType> types) {
        for (Element child : Xml.children(parent)) {
            OrderType.of(child, inHeader).ifPresent(t -> {
                orders.add(child);
                types.add(t);
            });
        }
    }

    /// Checks the signature over the message and that it covers every header block, the body and every part.
    /// @return the certificate of the signer
    /// @throws OsciException 9600 without signature, 9601 when it does not fit, 9602 when something is not
    /// covered
    public X509Certificate verify(Policy policy) throws OsciException, IOException {
        Element block = Xml.child(header, Ns.OSCI, type.response() ? "SupplierSignature" : "ClientSignature");
        if (block == null) {
            throw new OsciException(Code.UNSIGNED, "no signature");
        }
        Map<String, X509Certificate> known = new HashMap<>();
        certificates.forEach(c -> known.put(c.id(), c.certificate()));
        Verified verified =
                new Verifier(Xml.ids(document), parts, known, policy).verify(Xml.need(block, Ns.DS, "Signature"));
        for (Element child : Xml.children(header)) {
            if (child != block && !verified.covers(child)) {
                throw new OsciException(Code.SIGNATURE_INCOMPLETE, "block " + child.getLocalName());
            }
        }
        if (!verified.covers(body) || !verified.parts().equals(parts.keySet())) {
            throw new OsciException(Code.SIGNATURE_INCOMPLETE, "body or part");
        }
        for (Element child : Xml.children(document.getDocumentElement())) {
            if (child != header && child != body) {
                throw new OsciException(Code.SIGNATURE_INCOMPLETE, "block beside header and body");
            }
        }
        return verified.signer();
    }

    public OrderType type() {
        return type;
    }

    public ControlBlock control() {
        return control;
    }

    /// The element of the order itself.
    public Element order() {
        return order;
    }

    public Element body() {
        return body;
    }

    /// The content package of the body, if there is one.
    public @Nullable Element contentPackage() throws OsciException {
        return Xml.child(body, Ns.OSCI, "ContentPackage");
    }

    /// Header block of this name, if there is one.
    public @Nullable Element block(String name) throws OsciException {
        return Xml.child(header, Ns.OSCI, name);
    }

    public List<RoleCertificate> certificates() {
        return certificates;
    }

    public Optional<X509Certificate> certificate(RoleCertificate.Role role) {
        return certificates.stream()
                .filter(c -> c.role() == role)
                .map(RoleCertificate::certificate)
                .findFirst();
    }

    /// Attachments by content id, in the order of the message.
    public Map<String, Blob> parts() {
        return parts;
    }

    public boolean encrypted() {
        return encrypted;
    }

    @Override
    public void close() {
        parts.values().forEach(Blob::close);
        taken.close();
    }
}
