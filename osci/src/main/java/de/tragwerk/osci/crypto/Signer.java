package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Makes one `ds:Signature`: collects references, then signs them.
public final class Signer {

    static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static final String BASE64 = Ns.DS + "base64";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final StringBuilder references = new StringBuilder();

    /// A block of this document, in canonical form.
    public Signer element(String id, Element element) {
        return reference("#" + id, C14N, Certificates.digest("SHA-256", Xml.canonical(element)));
    }

    /// The decoded bytes of an element holding base64.
    public Signer decoded(String id, byte[] bytes) {
        return reference("#" + id, BASE64, Certificates.digest("SHA-256", bytes));
    }

    /// Another part of the message, as it is.
    public Signer part(String contentId, Blob blob) throws IOException {
        return reference("cid:" + contentId, "", sha256(blob));
    }

    static byte[] digest(String algorithm, Blob blob) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            blob.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(Blob blob) throws IOException {
        return digest("SHA-256", blob);
    }

    private Signer reference(String uri, String transform, byte[] digest) {
        references.append("<ds:Reference URI=\"").append(Xml.escape(uri)).append("\">");
        if (!transform.isEmpty()) {
            references
                    .append("<ds:Transforms><ds:Transform Algorithm=\"")
                    .append(transform)
                    .append("\"></ds:Transform></ds:Transforms>");
        }
        references
                .append("<ds:DigestMethod Algorithm=\"" + SHA256 + "\"></ds:DigestMethod><ds:DigestValue>")
                .append(Base64.getEncoder().encodeToString(digest))
                .append("</ds:DigestValue></ds:Reference>");
        return this;
    }

    /// Signs and puts the signature as first child into `parent`.
    /// @param certificateId id of the element that holds the certificate
    public void sign(Element parent, Holder holder, String certificateId) {
        sign(
                parent,
                holder,
                certificateId,
                SignatureMethod.usual(holder.certificate().getPublicKey()));
    }

    /// Signs with a method of one's own choice, for partners that demand RSA-PSS.
    public void sign(Element parent, Holder holder, String certificateId, String method) {
        String xml = "<ds:Signature" + Ns.DECLARED + "><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" + C14N
                + "\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"" + method
                + "\"></ds:SignatureMethod>" + references + "</ds:SignedInfo><ds:SignatureValue></ds:SignatureValue>"
                + "<ds:KeyInfo><ds:RetrievalMethod URI=\"#" + certificateId
                + "\"></ds:RetrievalMethod></ds:KeyInfo></ds:Signature>";
        try {
            Document fragment = Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
            Node copy = parent.getOwnerDocument().importNode(fragment.getDocumentElement(), true);
            parent.insertBefore(copy, parent.getFirstChild());
            Element signature = (Element) copy;
            Signature java = SignatureMethod.java(method);
            java.initSign(holder.key());
            java.update(Xml.canonical(Xml.need(signature, Ns.DS, "SignedInfo")));
            Xml.need(signature, Ns.DS, "SignatureValue")
                    .setTextContent(Base64.getEncoder().encodeToString(java.sign()));
        } catch (OsciException | GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }
}
