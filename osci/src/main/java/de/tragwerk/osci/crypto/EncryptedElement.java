package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Writes and reads the element `xenc:EncryptedData` in all the forms OSCI uses.
public final class EncryptedElement {

    static final String AES256 = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    static final String OAEP = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String MGF256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";

    private EncryptedElement() {}

    /// @param id attribute Id, or null
    /// @param keyInfo content of the outer ds:KeyInfo
    /// @param cipherData content of xenc:CipherData
    public static String write(@Nullable String id, String mimeType, String keyInfo, String cipherData) {
        return "<xenc:EncryptedData" + Ns.DECLARED + (id == null ? "" : " Id=\"" + Xml.escape(id) + "\"")
                + " MimeType=\"" + mimeType + "\"><xenc:EncryptionMethod Algorithm=\"" + AES256
                + "\"><osci128:IvLength xmlns:osci128=\"" + Ns.OSCI128 + "\" Value=\"" + Gcm.IV
                + "\"></osci128:IvLength></xenc:EncryptionMethod><ds:KeyInfo>" + keyInfo
                + "</ds:KeyInfo><xenc:CipherData>" + cipherData + "</xenc:CipherData></xenc:EncryptedData>";
    }

    /// An encrypted content key; `recipient` says whose certificate it is for.
    public static String encryptedKey(byte[] wrapped, String recipient) {
        return "<xenc:EncryptedKey><xenc:EncryptionMethod Algorithm=\"" + OAEP + "\"><xenc11:MGF xmlns:xenc11=\""
                + Ns.XENC11 + "\" Algorithm=\"" + MGF256 + "\"></xenc11:MGF><ds:DigestMethod Algorithm=\"" + SHA256
                + "\"></ds:DigestMethod></xenc:EncryptionMethod><ds:KeyInfo>" + recipient
                + "</ds:KeyInfo><xenc:CipherData>" + cipherValue(wrapped) + "</xenc:CipherData></xenc:EncryptedKey>";
    }

    public static String cipherValue(byte[] bytes) {
        return "<xenc:CipherValue>" + Base64.getEncoder().encodeToString(bytes) + "</xenc:CipherValue>";
    }

    public static String cipherReference(String contentId, boolean transform) {
        return "<xenc:CipherReference URI=\"cid:" + contentId + "\">"
                + (transform
                        ? "<xenc:Transforms><ds:Transform Algorithm=\"" + Ns.DS
                                + "base64\"></ds:Transform></xenc:Transforms>"
                        : "")
                + "</xenc:CipherReference>";
    }

    /// Length of the initialisation vector: the historic 16 when the message does not say.
    public static int ivLength(Element encryptedData, Policy policy) throws OsciException {
        Element method = Xml.need(encryptedData, Ns.XENC, "EncryptionMethod");
        policy.cipher(method.getAttribute("Algorithm"));
        Element iv = Xml.child(method, Ns.OSCI128, "IvLength");
        if (iv == null) {
            return 16;
        }
        return switch (iv.getAttribute("Value")) {
            case "12" -> 12;
            case "16" -> 16;
            default -> throw new OsciException(Code.NOT_DECRYPTED, "length of the initialisation vector");
        };
    }

    /// Opens an `xenc:EncryptedKey` and checks that the key has the length its cipher needs.
    public static byte[] key(Element encryptedData, Element encryptedKey, java.security.PrivateKey key, Policy policy)
            throws OsciException {
        Element method = Xml.need(encryptedKey, Ns.XENC, "EncryptionMethod");
        if (policy.oldMail() && KeyTransport.OLD.contains(method.getAttribute("Algorithm"))) {
            byte[] opened = KeyTransport.unwrapOld(value(encryptedKey), key, method.getAttribute("Algorithm"));
            checkLength(encryptedData, opened, policy);
            return opened;
        }
        if (!OAEP.equals(method.getAttribute("Algorithm"))) {
            throw new OsciException(Code.NOT_DECRYPTED, "key transport is not allowed");
        }
        Element mgf = Xml.child(method, Ns.XENC11, "MGF");
        Element digest = Xml.child(method, Ns.DS, "DigestMethod");
        if (mgf == null || digest == null) {
            throw new OsciException(Code.NOT_DECRYPTED, "key transport with SHA-1 is not allowed");
        }
        byte[] opened = KeyTransport.unwrap(
                value(encryptedKey),
                key,
                policy.keyDigest(digest.getAttribute("Algorithm")),
                policy.mask(mgf.getAttribute("Algorithm")));
        checkLength(encryptedData, opened, policy);
        return opened;
    }

    public static void checkLength(Element encryptedData, byte[] key, Policy policy) throws OsciException {
        Element method = Xml.need(encryptedData, Ns.XENC, "EncryptionMethod");
        if (policy.cipher(method.getAttribute("Algorithm")) != key.length) {
            throw new OsciException(Code.NOT_DECRYPTED, "content key of wrong length");
        }
    }

    /// Opens content encrypted with a key that was checked before.
    public static Blob decrypt(Element encryptedData, byte[] key, Blob sealed, Policy policy)
            throws IOException, OsciException {
        int iv = ivLength(encryptedData, policy);
        String cipher = Xml.need(encryptedData, Ns.XENC, "EncryptionMethod").getAttribute("Algorithm");
        return Policy.untagged(cipher) ? OldCipher.decrypt(cipher, key, sealed) : Gcm.decrypt(key, iv, sealed);
    }

    /// The bytes of CipherData/CipherValue.
    public static byte[] value(Element encrypted) throws OsciException {
        Element data = Xml.need(encrypted, Ns.XENC, "CipherData");
        return base64(Xml.text(Xml.need(data, Ns.XENC, "CipherValue")));
    }

    /// The content id of CipherData/CipherReference, or null when the value lies inline.
    public static @Nullable String reference(Element encrypted) throws OsciException {
        Element data = Xml.need(encrypted, Ns.XENC, "CipherData");
        Element reference = Xml.child(data, Ns.XENC, "CipherReference");
        if (reference == null) {
            return null;
        }
        String uri = reference.getAttribute("URI");
        if (!uri.startsWith("cid:")) {
            throw new OsciException(Code.NOT_DECRYPTED, "reference outside the message");
        }
        return uri.substring(4);
    }

    public static byte[] base64(String text) throws OsciException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new OsciException(Code.NOT_DECRYPTED, "not base64");
        }
    }
}
