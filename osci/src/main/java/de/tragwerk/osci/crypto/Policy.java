package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Which algorithms and key lengths are believed on a given day. An algorithm that is not listed here is refused,
/// whatever the message says.
/// @param date the day that counts; old mail is checked against the day it was received
/// @param oldMail whether contents in ciphers of earlier years (CBC, 3DES, RSA 1.5) may still be read; never
/// for transport, never for writing
public record Policy(LocalDate date, boolean oldMail) {

    /// What is believed of new mail on the day.
    public Policy(LocalDate date) {
        this(date, false);
    }

    /// Reads contents kept since the years before authenticated ciphers.
    public Policy readingOldMail() {
        return new Policy(date, true);
    }

    /// What counts for the way between two stations, where nothing old is needed.
    public Policy forTransport() {
        return oldMail ? new Policy(date) : this;
    }

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String MORE07 = "http://www.w3.org/2007/05/xmldsig-more#";

    /// From this day on RSA keys need 3,000 bits and more (technical guideline TR-02102-1 of the BSI).
    private static final LocalDate RSA_3000 = LocalDate.of(2024, 1, 1);

    private static final Map<String, String> DIGESTS = Map.of(
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "SHA-256",
            "http://www.w3.org/2001/04/xmlenc#sha512",
            "SHA-512",
            MORE07 + "sha3-256",
            "SHA3-256",
            MORE07 + "sha3-384",
            "SHA3-384",
            MORE07 + "sha3-512",
            "SHA3-512");

    private static final Map<String, String> MASKS = Map.of(
            "http://www.w3.org/2009/xmlenc11#mgf1sha256", "SHA-256",
            "http://www.w3.org/2009/xmlenc11#mgf1sha512", "SHA-512");

    private static final Map<String, Integer> CIPHERS = Map.of(
            "http://www.w3.org/2009/xmlenc11#aes128-gcm", 16,
            "http://www.w3.org/2009/xmlenc11#aes192-gcm", 24,
            "http://www.w3.org/2009/xmlenc11#aes256-gcm", 32);

    /// Broken or weak; a tag is missing, so damage shows only by the signature inside.
    private static final Map<String, Integer> OLD_CIPHERS = Map.of(
            "http://www.w3.org/2001/04/xmlenc#aes128-cbc", 16,
            "http://www.w3.org/2001/04/xmlenc#aes192-cbc", 24,
            "http://www.w3.org/2001/04/xmlenc#aes256-cbc", 32,
            "http://www.w3.org/2001/04/xmlenc#tripledes-cbc", 24);

    private static final Set<String> SIGNATURES = Set.of(
            MORE + "rsa-sha256",
            MORE + "rsa-sha512",
            MORE + "ecdsa-sha256",
            MORE + "ecdsa-sha512",
            MORE07 + "sha256-rsa-MGF1",
            MORE07 + "sha512-rsa-MGF1",
            MORE07 + "sha3-256-rsa-MGF1",
            MORE07 + "sha3-384-rsa-MGF1",
            MORE07 + "sha3-512-rsa-MGF1");

    /// Java name of a digest method.
    public String digest(String uri) throws OsciException {
        return listed(DIGESTS, uri, Code.SIGNATURE_BAD);
    }

    /// Java name of the hash of a mask generation function.
    String mask(String uri) throws OsciException {
        return listed(MASKS, uri, Code.NOT_DECRYPTED);
    }

    /// Java name of the digest of a key transport.
    String keyDigest(String uri) throws OsciException {
        return listed(DIGESTS, uri, Code.NOT_DECRYPTED);
    }

    /// Key length in bytes of a content cipher; only authenticated ones are listed for new mail.
    int cipher(String uri) throws OsciException {
        Integer old = oldMail ? OLD_CIPHERS.get(uri) : null;
        return old != null ? old : listed(CIPHERS, uri, Code.NOT_DECRYPTED);
    }

    /// Whether this cipher is one of the old ones without a tag.
    static boolean untagged(String uri) {
        return OLD_CIPHERS.containsKey(uri);
    }

    /// The URI itself, when signatures of this kind are believed.
    String signature(String uri) throws OsciException {
        if (!SIGNATURES.contains(uri)) {
            throw new OsciException(Code.SIGNATURE_BAD, "signature method is not allowed");
        }
        return uri;
    }

    /// True when the key is long enough on the day.
    public boolean strong(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= (date.isBefore(RSA_3000) ? 2048 : 3000);
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= 250;
            default -> false;
        };
    }

    private static <T> T listed(Map<String, T> list, String uri, Code code) throws OsciException {
        T value = list.get(uri);
        if (value == null) {
            throw new OsciException(code, "algorithm is not allowed");
        }
        return value;
    }
}
