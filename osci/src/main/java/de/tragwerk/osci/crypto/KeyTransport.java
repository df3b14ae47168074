package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// RSA-OAEP with both hashes stated: the short Java name would silently take SHA-1 for the mask.
public final class KeyTransport {

    private static final String RSA_15 = "http://www.w3.org/2001/04/xmlenc#rsa-1_5";

    /// Read only in old mail.
    static final Set<String> OLD = Set.of(RSA_15, "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p");

    private KeyTransport() {}

    /// Encrypts a content key with SHA-256 and MGF1-SHA-256.
    public static byte[] wrap(byte[] key, X509Certificate reader) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, reader.getPublicKey(), spec("SHA-256", "SHA-256"));
            return cipher.doFinal(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA-OAEP failed", e);
        }
    }

    /// @throws OsciException 9202 when this key does not open it
    public static byte[] unwrap(byte[] wrapped, PrivateKey key, String digest, String mask) throws OsciException {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, spec(digest, mask));
            return cipher.doFinal(wrapped);
        } catch (GeneralSecurityException e) {
            throw new OsciException(Code.NOT_DECRYPTED, "content key does not open");
        }
    }

    /// Content keys of old mail.
    static byte[] unwrapOld(byte[] wrapped, PrivateKey key, String method) throws OsciException {
        try {
            Cipher cipher = Cipher.getInstance(
                    method.equals(RSA_15) ? "RSA/ECB/PKCS1Padding" : "RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            return cipher.doFinal(wrapped);
        } catch (GeneralSecurityException e) {
            throw new OsciException(Code.NOT_DECRYPTED, "content key does not open");
        }
    }

    private static OAEPParameterSpec spec(String digest, String mask) {
        return new OAEPParameterSpec(digest, "MGF1", new MGF1ParameterSpec(mask), PSource.PSpecified.DEFAULT);
    }
}
