package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Signer;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A message being written: blocks in the order of the schemas, then signed and packed.
public final class Draft {

    /// What we can do beyond the year 2002; the other side chooses by it.
    private static final String FEATURES = feature("DisableBase64", "1.2.0")
            + feature("OAEPEncryption", "1.6.0")
            + feature("SHA3HashAlgo", "1.6.3")
            + feature("GCMPaddingModus", "1.7.0")
            + feature("PartialMessageTransmission", "1.8.0")
            + feature("Support96Bit12ByteIV", "1.9.0");

    private final OrderType type;
    private final ControlBlock control;
    private String timestamps = "";
    private String orderXml = "";
    private String bodyXml = "";
    private final List<RoleCertificate> certificates = new ArrayList<>();
    private @Nullable String certificatesXml;
    private final List<String> foreign = new ArrayList<>();
    private final Map<String, Blob> parts = new LinkedHashMap<>();
    private String limits = "";

    public Draft(OrderType type, ControlBlock control) {
        this.type = type;
        this.control = control;
    }

    private static String feature(String key, String version) {
        return "<osci2017:Feature Key=\"" + key + "\" Version=\"" + version + "\"></osci2017:Feature>";
    }

    public OrderType type() {
        return type;
    }

    public ControlBlock control() {
        return control;
    }

    /// Asks for plain time stamps of the intermediary at creation and reception.
    public Draft timestamps() {
        timestamps = quality("creation") + quality("reception");
        return this;
    }

    /// Only the stamp of the given service.
    public Draft timestamp(String service) {
        timestamps += quality(service);
        return this;
    }

    private static String quality(String service) {
        return Block.of(
                "osci:QualityOfTimestamp",
                "qualityoftimestamp_" + service,
                " Quality=\"plain\" Service=\"" + service + "\"",
                "");
    }

    /// Inner XML of the order element.
    public Draft order(String xml) {
        orderXml = xml;
        return this;
    }

    /// Content of the body for orders that live in the header.
    public Draft body(String xml) {
        bodyXml = xml;
        return this;
    }

    public Draft certificate(RoleCertificate certificate) {
        if (certificates.stream().noneMatch(c -> c.id().equals(certificate.id()))) {
            boolean second = certificate.role() == RoleCertificate.Role.SIGNATURE_ORIGINATOR
                    && certificates.stream().anyMatch(c -> c.role() == certificate.role());
            // One sender only: whoever else signed is an author.
            certificates.add(second ? certificate.in(RoleCertificate.Role.SIGNATURE_AUTHOR) : certificate);
        }
        return this;
    }

    public Draft certificates(List<RoleCertificate> list) {
        list.forEach(this::certificate);
        return this;
    }

    /// The block NonIntermediaryCertificates exactly as another message carried it.
    public Draft certificatesXml(String xml) {
        certificatesXml = xml;
        return this;
    }

    /// A header block of another namespace, passed on as it came; it has an attribute Id.
    public Draft foreign(String xml) {
        foreign.add(xml);
        return this;
    }

    public Draft part(String id, Blob blob) {
        parts.put(id, blob);
        return this;
    }

    /// Attributes of the feature description that tell chunk sizes.
    public Draft chunkLimits(String attributes) {
        limits = attributes;
        return this;
    }

    /// Text of a feedback element.
    public static String feedback(List<Feedback> entries) {
        return feedback("osci:Feedback", entries);
    }

    /// Feedback under another name, as for the message within chunks.
    public static String feedback(String name, List<Feedback> entries) {
        StringBuilder xml = new StringBuilder("<" + name + ">");
        for (Feedback entry : entries) {
            xml.append("<osci:Entry xml:lang=\"de\"><osci:Code>")
                    .append(entry.code())
                    .append("</osci:Code><osci:Text>")
                    .append(Xml.escape(entry.text()))
                    .append("</osci:Text></osci:Entry>");
        }
        return xml.append("</" + name + ">").toString();
    }

    /// Signs and packs the message into MIME. Its parts are not copied: they stay open while it is read.
    /// @param signer whose certificate must be among the certificates of the message
    public Blob write(Holder signer) throws IOException {
        try {
            Document document = Xml.parse(xml().getBytes(StandardCharsets.UTF_8));
            sign(document, signer);
            List<Part> mime = new ArrayList<>();
            mime.add(new Part("osci@message", "text/xml", Blob.of(Xml.write(document))));
            parts.forEach((id, blob) -> mime.add(new Part(id, "application/octet-stream", blob)));
            return MimeWriter.blob(mime, List.of());
        } catch (OsciException e) {
            throw new IllegalStateException("a message we wrote is no message", e);
        }
    }

    private String xml() {
        String signature = type.response() ? "osci:SupplierSignature" : "osci:ClientSignature";
        StringBuilder xml = new StringBuilder("<soap:Envelope" + Ns.DECLARED + " xsi:schemaLocation=\"" + Ns.SOAP + " "
                + type.schema() + " " + Ns.DS + " oscisig.xsd " + Ns.XENC + " oscienc.xsd\"><soap:Header>");
        xml.append(control.write());
        xml.append(Block.of(signature, type.response() ? "suppliersignature" : "clientsignature", "", ""));
        if (!type.response()) {
            xml.append(Block.of("osci:DesiredLanguages", "desiredlanguages", " LanguagesList=\"de\"", ""));
        }
        xml.append(timestamps);
        String order = type.prefixed();
        if (type.inHeader()) {
            xml.append(Block.of(order, type.element().toLowerCase(java.util.Locale.ROOT), "", orderXml));
        }
        xml.append(RoleCertificate.write(certificates, true));
        xml.append(certificatesXml != null ? certificatesXml : RoleCertificate.write(certificates, false));
        xml.append("<osci2017:FeatureDescription" + Ns.DECLARED + " xmlns:osci2017=\"" + Ns.OSCI2017
                + "\" Id=\"featuredescription\"" + limits + "><osci2017:SupportedFeatures>" + FEATURES
                + "</osci2017:SupportedFeatures></osci2017:FeatureDescription>");
        foreign.forEach(xml::append);
        xml.append("</soap:Header><soap:Body" + Ns.DECLARED + " Id=\"body\">");
        xml.append(type.inHeader() ? bodyXml : "<" + order + ">" + orderXml + "</" + order + ">");
        return xml.append("</soap:Body></soap:Envelope>").toString();
    }

    private void sign(Document document, Holder holder) throws OsciException, IOException {
        String certificateId = certificates.stream()
                .filter(c -> c.certificate().equals(holder.certificate())
                        && c.role().name().startsWith("SIGNATURE"))
                .map(RoleCertificate::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("certificate of the signer is not in the message"));
        Element envelope = document.getDocumentElement();
        Element header = Xml.need(envelope, Ns.SOAP, "Header");
        Element block = Xml.need(header, Ns.OSCI, type.response() ? "SupplierSignature" : "ClientSignature");
        Signer signer = new Signer();
        for (Element child : Xml.children(header)) {
            if (child != block) {
                signer.element(id(child), child);
            }
        }
        Element body = Xml.need(envelope, Ns.SOAP, "Body");
        signer.element("body", body);
        for (Map.Entry<String, Blob> part : parts.entrySet()) {
            signer.part(part.getKey(), part.getValue());
        }
        signer.sign(block, holder, certificateId);
    }

    private static String id(Element block) throws OsciException {
        String id = block.getAttribute("Id");
        if (id.isEmpty()) {
            throw new OsciException(Code.NOT_AN_ORDER, "header block without id");
        }
        return id;
    }
}
