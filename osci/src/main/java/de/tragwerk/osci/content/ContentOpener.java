package de.tragwerk.osci.content;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.EncryptedElement;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.crypto.Verified;
import de.tragwerk.osci.crypto.Verifier;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Opens the inner envelope with the reader's key and checks the author's signature.
public final class ContentOpener {

    private static final int DEEPEST = 5;

    private final List<Holder> keys;
    private final Policy policy;

    /// @param keys the reader's current key and those before it: mail may wait longer than a certificate
    /// lives
    public ContentOpener(List<Holder> keys, Policy policy) {
        this.keys = List.copyOf(keys);
        this.policy = policy;
    }

    /// @throws OsciException 9200 when nothing is encrypted for us, 9202, 9600 without signature, 9601, 9602
    public OpenedContent open(Element contentPackage, List<RoleCertificate> certificates, Map<String, Blob> parts)
            throws IOException, OsciException {
        Map<String, X509Certificate> known = known(certificates);
        Element container = container(contentPackage, known, 0)
                .orElseThrow(() -> new OsciException(Code.NO_KEY, "no content for our keys"));
        return read(container, known, parts);
    }

    /// Opens the envelope that is meant for us as a station on the way and gives what is in it, still closed for
    /// its readers.
    /// @throws OsciException 9602 when the author did not sign every inner envelope
    public SealedContent unwrap(Element contentPackage, List<RoleCertificate> certificates, Map<String, Blob> parts)
            throws IOException, OsciException {
        Map<String, X509Certificate> known = known(certificates);
        Element container = station(contentPackage, known)
                .orElseThrow(() -> new OsciException(Code.NO_KEY, "no envelope for our keys"));
        Element signature = Xml.child(container, Ns.DS, "Signature");
        if (signature == null) {
            throw new OsciException(Code.UNSIGNED, "envelope without signature");
        }
        Verified verified =
                new Verifier(Xml.ids(container.getOwnerDocument()), Map.of(), known, policy).verify(signature);
        StringBuilder xml = new StringBuilder("<osci:ContentPackage>");
        for (Element data : Xml.children(container, Ns.XENC, "EncryptedData")) {
            if (!verified.covers(data)) {
                throw new OsciException(Code.SIGNATURE_INCOMPLETE, "inner envelope is not covered");
            }
            xml.append(new String(Xml.canonical(data), StandardCharsets.UTF_8));
        }
        Set<X509Certificate> ours = keys.stream().map(Holder::certificate).collect(Collectors.toSet());
        return new SealedContent(
                xml.append("</osci:ContentPackage>").toString(),
                certificates.stream()
                        .filter(c -> c.role() == RoleCertificate.Role.SIGNATURE_ORIGINATOR
                                || c.role() == RoleCertificate.Role.SIGNATURE_AUTHOR
                                || (c.role() == RoleCertificate.Role.CIPHER_READER && !ours.contains(c.certificate())))
                        .toList(),
                parts);
    }

    private Optional<Element> station(Element parent, Map<String, X509Certificate> known)
            throws IOException, OsciException {
        for (Element data : Xml.children(parent, Ns.XENC, "EncryptedData")) {
            byte @Nullable [] key = key(data, known);
            if (key != null) {
                Element root = decrypt(data, key);
                if (Xml.is(root, Ns.OSCI, "ContentContainer") && onlyEnvelopes(root)) {
                    return Optional.of(root);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a container holds nothing but further envelopes.
    private static boolean onlyEnvelopes(Element container) {
        return Xml.children(container, Ns.OSCI, "Content").isEmpty()
                && !Xml.children(container, Ns.XENC, "EncryptedData").isEmpty();
    }

    private static Map<String, X509Certificate> known(List<RoleCertificate> certificates) {
        Map<String, X509Certificate> known = new HashMap<>();
        certificates.forEach(c -> known.put(c.id(), c.certificate()));
        return known;
    }

    /// The first container we can reach: open, or encrypted for one of our keys, also nested.
    private Optional<Element> container(Element parent, Map<String, X509Certificate> known, int depth)
            throws IOException, OsciException {
        if (depth > DEEPEST) {
            throw new OsciException(Code.NOT_DECRYPTED, "nested too deeply");
        }
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, Ns.OSCI, "ContentContainer")) {
                return Optional.of(child);
            }
            if (Xml.is(child, Ns.XENC, "EncryptedData")) {
                byte @Nullable [] key = key(child, known);
                if (key != null) {
                    Element root = decrypt(child, key);
                    return Xml.is(root, Ns.OSCI, "ContentContainer") && !onlyEnvelopes(root)
                            ? Optional.of(root)
                            : container(root, known, depth + 1);
                }
            }
        }
        return Optional.empty();
    }

    private Element decrypt(Element encrypted, byte[] key) throws IOException, OsciException {
        try (Blob plain =
                EncryptedElement.decrypt(encrypted, key, Blob.of(EncryptedElement.value(encrypted)), policy)) {
            return Xml.parse(plain, Long.MAX_VALUE).getDocumentElement();
        }
    }

    private byte @Nullable [] key(Element encrypted, Map<String, X509Certificate> known) throws OsciException {
        Element keyInfo = Xml.need(encrypted, Ns.DS, "KeyInfo");
        for (Element encryptedKey : Xml.children(keyInfo, Ns.XENC, "EncryptedKey")) {
            X509Certificate reader = reader(encryptedKey, known);
            for (Holder holder : keys) {
                if (holder.certificate().equals(reader)) {
                    return EncryptedElement.key(encrypted, encryptedKey, holder.key(), policy);
                }
            }
        }
        return null;
    }

    private static @Nullable X509Certificate reader(Element encryptedKey, Map<String, X509Certificate> known)
            throws OsciException {
        Element info = Xml.need(encryptedKey, Ns.DS, "KeyInfo");
        Element retrieval = Xml.child(info, Ns.DS, "RetrievalMethod");
        if (retrieval != null) {
            String uri = retrieval.getAttribute("URI");
            return uri.startsWith("#") ? known.get(uri.substring(1)) : null;
        }
        Element data = Xml.child(info, Ns.DS, "X509Data");
        return data == null ? null : Certificates.ofBase64(Xml.text(Xml.need(data, Ns.DS, "X509Certificate")));
    }

    private OpenedContent read(Element container, Map<String, X509Certificate> known, Map<String, Blob> parts)
            throws IOException, OsciException {
        Map<String, Blob> attachments = attachments(container, parts);
        boolean kept = false;
        try {
            List<Element> signatures = Xml.children(container, Ns.DS, "Signature");
            if (signatures.isEmpty()) {
                throw new OsciException(Code.UNSIGNED, "content without signature");
            }
            Verifier verifier = new Verifier(Xml.ids(container.getOwnerDocument()), attachments, known, policy);
            Verified verified = verifier.verify(signatures.getFirst());
            for (Element further : signatures.subList(1, signatures.size())) {
                verifier.verify(further);
            }
            List<byte[]> contents = new ArrayList<>();
            for (Element content : Xml.children(container, Ns.OSCI, "Content")) {
                content(content, verified, contents);
            }
            if (contents.isEmpty()) {
                throw new OsciException(Code.SIGNATURE_INCOMPLETE, "container without content");
            }
            kept = true;
            return new OpenedContent(List.copyOf(contents), attachments, verified.signer());
        } finally {
            if (!kept) {
                attachments.values().forEach(Blob::close);
            }
        }
    }

    private static void content(Element content, Verified verified, List<byte[]> contents) throws OsciException {
        String href = Xml.attribute(content, "href");
        if (href != null) {
            if (!href.startsWith("cid:")
                    || !verified.covers(content)
                    || !verified.parts().contains(href.substring(4))) {
                throw new OsciException(Code.SIGNATURE_INCOMPLETE, "attachment is not covered");
            }
            return;
        }
        Element base64 = Xml.child(content, Ns.OSCI, "Base64Content");
        if (base64 != null && (verified.covers(base64) || verified.covers(content))) {
            contents.add(EncryptedElement.base64(Xml.text(base64)));
        } else if (base64 == null && verified.covers(content)) {
            contents.add(Xml.canonical(Xml.children(content).stream()
                    .findFirst()
                    .orElseThrow(() -> new OsciException(Code.NOT_AN_ORDER, "empty content"))));
        } else {
            throw new OsciException(Code.SIGNATURE_INCOMPLETE, "content is not covered");
        }
    }

    /// Attachments this container speaks of: decrypted with the key it names, or plain.
    private Map<String, Blob> attachments(Element container, Map<String, Blob> parts)
            throws IOException, OsciException {
        Map<String, Blob> attachments = new LinkedHashMap<>();
        for (Element encrypted : Xml.children(container, Ns.XENC, "EncryptedData")) {
            String id = EncryptedElement.reference(encrypted);
            if (id != null) {
                Blob part = parts.get(id);
                if (part == null) {
                    throw new OsciException(Code.NOT_DECRYPTED, "attachment is missing");
                }
                Element info = Xml.need(encrypted, Ns.DS, "KeyInfo");
                byte[] key = EncryptedElement.base64(Xml.text(Xml.need(info, Ns.DS, "MgmtData")));
                EncryptedElement.checkLength(encrypted, key, policy);
                attachments.put(id, EncryptedElement.decrypt(encrypted, key, part, policy));
            }
        }
        for (Element content : Xml.children(container, Ns.OSCI, "Content")) {
            String href = Xml.attribute(content, "href");
            if (href != null && href.startsWith("cid:")) {
                Blob plain = parts.get(href.substring(4));
                if (plain != null) {
                    attachments.putIfAbsent(href.substring(4), plain);
                }
            }
        }
        return attachments;
    }
}
