package de.tragwerk.osci.message;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/// A certificate in the part it plays in a message.
/// @param id attribute Id of its element, to which keys and signatures refer
public record RoleCertificate(Role role, String id, X509Certificate certificate) {

    /// Parts in the order the schema wants.
    public enum Role {
        CIPHER_INTERMEDIARY("CipherCertificateIntermediary"),
        SIGNATURE_INTERMEDIARY("SignatureCertificateIntermediary"),
        CIPHER_ORIGINATOR("CipherCertificateOriginator"),
        CIPHER_AUTHOR("CipherCertificateOtherAuthor"),
        CIPHER_ADDRESSEE("CipherCertificateAddressee"),
        CIPHER_READER("CipherCertificateOtherReader"),
        SIGNATURE_ORIGINATOR("SignatureCertificateOriginator"),
        SIGNATURE_AUTHOR("SignatureCertificateOtherAuthor"),
        SIGNATURE_ADDRESSEE("SignatureCertificateAddressee");

        private final String element;

        Role(String element) {
            this.element = element;
        }

        boolean ofIntermediary() {
            return this == CIPHER_INTERMEDIARY || this == SIGNATURE_INTERMEDIARY;
        }
    }

    public static RoleCertificate originatorCipher(X509Certificate c) {
        return of(Role.CIPHER_ORIGINATOR, "originator_cipher_", c);
    }

    public static RoleCertificate originatorSignature(X509Certificate c) {
        return of(Role.SIGNATURE_ORIGINATOR, "originator_signature_", c);
    }

    public static RoleCertificate addresseeCipher(X509Certificate c) {
        return of(Role.CIPHER_ADDRESSEE, "addressee_cipher_", c);
    }

    public static RoleCertificate addresseeSignature(X509Certificate c) {
        return of(Role.SIGNATURE_ADDRESSEE, "addressee_signature_", c);
    }

    public static RoleCertificate readerCipher(int number, X509Certificate c) {
        return of(Role.CIPHER_READER, "reader" + number + "_cipher_", c);
    }

    public static RoleCertificate authorSignature(int number, X509Certificate c) {
        return of(Role.SIGNATURE_AUTHOR, "author" + number + "_signature_", c);
    }

    public static RoleCertificate intermediarySignature(X509Certificate c) {
        return of(Role.SIGNATURE_INTERMEDIARY, "intermediary_signature_", c);
    }

    public static RoleCertificate intermediaryCipher(X509Certificate c) {
        return of(Role.CIPHER_INTERMEDIARY, "intermediary_cipher_", c);
    }

    private static RoleCertificate of(Role role, String prefix, X509Certificate c) {
        return new RoleCertificate(role, prefix + Certificates.fingerprint(c), c);
    }

    /// The same certificate in another part; signatures still find it by its id.
    RoleCertificate in(Role other) {
        return new RoleCertificate(other, id, certificate);
    }

    /// The two blocks of certificates, each empty text when nothing belongs into it.
    public static String write(List<RoleCertificate> certificates, boolean intermediary) {
        StringBuilder inner = new StringBuilder();
        certificates.stream()
                .filter(c -> c.role.ofIntermediary() == intermediary)
                .sorted(Comparator.comparing(RoleCertificate::role))
                .forEach(c -> inner.append("<osci:")
                        .append(c.role.element)
                        .append(" Id=\"")
                        .append(c.id)
                        .append("\"><ds:X509Data><ds:X509Certificate>")
                        .append(Certificates.base64(c.certificate))
                        .append("</ds:X509Certificate></ds:X509Data></osci:")
                        .append(c.role.element)
                        .append('>'));
        if (inner.isEmpty()) {
            return "";
        }
        return intermediary
                ? Block.ofNone("osci:IntermediaryCertificates", "intermediarycertificates", inner.toString())
                : Block.ofNone("osci:NonIntermediaryCertificates", "nonintermediarycertificates", inner.toString());
    }

    /// Reads either block.
    public static List<RoleCertificate> read(Element block) throws OsciException {
        List<RoleCertificate> found = new ArrayList<>();
        for (Element element : Xml.children(block)) {
            for (Role role : Role.values()) {
                if (Xml.is(element, Ns.OSCI, role.element)) {
                    Element data = Xml.need(element, Ns.DS, "X509Data");
                    String base64 = Xml.text(Xml.need(data, Ns.DS, "X509Certificate"));
                    found.add(new RoleCertificate(role, element.getAttribute("Id"), Certificates.ofBase64(base64)));
                }
            }
        }
        return found;
    }
}
