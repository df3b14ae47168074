package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/// Checks one `ds:Signature` by our own short list of forms instead of the whole of XML Signature:
/// references to ids of this document or to parts of this message, canonical XML 1.0 or base64, nothing else.
public final class Verifier {

    private static final int MOST_REFERENCES = 300;

    private final Map<String, Element> ids;
    private final Map<String, Blob> parts;
    private final Map<String, X509Certificate> certificates;
    private final Policy policy;

    /// @param ids elements by id; unique
    /// @param parts parts by content id
    /// @param certificates certificates by the id of their element
    public Verifier(
            Map<String, Element> ids,
            Map<String, Blob> parts,
            Map<String, X509Certificate> certificates,
            Policy policy) {
        this.ids = ids;
        this.parts = parts;
        this.certificates = certificates;
        this.policy = policy;
    }

    /// @throws OsciException 9601 when anything does not fit
    public Verified verify(Element signature) throws OsciException, IOException {
        Element info = Xml.need(signature, Ns.DS, "SignedInfo");
        if (!algorithm(info, "CanonicalizationMethod").equals(Signer.C14N)) {
            throw bad("canonical form is not allowed");
        }
        X509Certificate signer = signer(signature);
        value(signature, info, signer);
        Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> covered = new HashSet<>();
        List<Element> references = Xml.children(info, Ns.DS, "Reference");
        if (references.isEmpty() || references.size() > MOST_REFERENCES) {
            throw bad("number of references");
        }
        for (Element reference : references) {
            reference(reference, elements, covered);
        }
        return new Verified(elements, covered, signer);
    }

    private X509Certificate signer(Element signature) throws OsciException {
        Element keyInfo = Xml.need(signature, Ns.DS, "KeyInfo");
        Element retrieval = Xml.child(keyInfo, Ns.DS, "RetrievalMethod");
        X509Certificate signer;
        if (retrieval != null) {
            String uri = retrieval.getAttribute("URI");
            signer = uri.startsWith("#") ? certificates.get(uri.substring(1)) : null;
        } else {
            Element data = Xml.need(keyInfo, Ns.DS, "X509Data");
            signer = Certificates.ofBase64(Xml.text(Xml.need(data, Ns.DS, "X509Certificate")));
        }
        if (signer == null) {
            throw bad("certificate of the signature is missing");
        }
        if (!policy.strong(signer.getPublicKey())) {
            throw bad("key of the signature is too short");
        }
        return signer;
    }

    private void value(Element signature, Element info, X509Certificate signer) throws OsciException {
        String method = policy.signature(algorithm(info, "SignatureMethod"));
        byte[] value = EncryptedElement.base64(Xml.text(Xml.need(signature, Ns.DS, "SignatureValue")));
        try {
            Signature java = SignatureMethod.java(method);
            java.initVerify(signer.getPublicKey());
            java.update(Xml.canonical(info));
            if (!java.verify(value)) {
                throw bad("signature value does not fit");
            }
        } catch (GeneralSecurityException e) {
            throw bad("signature value does not fit its key");
        }
    }

    private void reference(Element reference, Set<Element> elements, Set<String> covered)
            throws OsciException, IOException {
        String uri = reference.getAttribute("URI");
        String digest = policy.digest(algorithm(reference, "DigestMethod"));
        byte[] expected = EncryptedElement.base64(Xml.text(Xml.need(reference, Ns.DS, "DigestValue")));
        String transform = transform(reference);
        byte[] actual;
        if (uri.startsWith("cid:") && transform.isEmpty()) {
            Blob part = parts.get(uri.substring(4));
            if (part == null || !covered.add(uri.substring(4))) {
                throw bad("reference to a missing part");
            }
            actual = Signer.digest(digest, part);
        } else if (uri.startsWith("#")) {
            Element element = ids.get(uri.substring(1));
            if (element == null || !elements.add(element)) {
                throw bad("reference to a missing element");
            }
            actual = Certificates.digest(digest, content(element, transform));
        } else {
            throw bad("form of reference is not allowed");
        }
        if (!MessageDigest.isEqual(expected, actual)) {
            throw bad("digest does not fit");
        }
    }

    private static byte[] content(Element element, String transform) throws OsciException {
        return switch (transform) {
            case "", Signer.C14N -> Xml.canonical(element);
            case Signer.BASE64 -> EncryptedElement.base64(Xml.text(element));
            default -> throw bad("transform is not allowed");
        };
    }

    private static String transform(Element reference) throws OsciException {
        Element transforms = Xml.child(reference, Ns.DS, "Transforms");
        if (transforms == null) {
            return "";
        }
        List<Element> list = Xml.children(transforms);
        if (list.size() != 1
                || !Xml.is(list.getFirst(), Ns.DS, "Transform")
                || !Xml.children(list.getFirst()).isEmpty()) {
            throw bad("transforms are not allowed");
        }
        return list.getFirst().getAttribute("Algorithm");
    }

    private static String algorithm(Element parent, String name) throws OsciException {
        return Xml.need(parent, Ns.DS, name).getAttribute("Algorithm");
    }

    private static OsciException bad(String detail) {
        return new OsciException(Code.SIGNATURE_BAD, detail);
    }
}
