package de.tragwerk.transport.fit;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;

/// JWE, compact: RSA-OAEP-256 and A256GCM, nothing else. Not compressed: the size of an answer says enough already.
public final class FitCipher {

    private FitCipher() {}

    /// @param type content type, for instance `application/xml`
    public static String encrypt(byte[] plain, String type, RSAKey key) throws FitException {
        try {
            JWEObject jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                            .contentType(type)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(plain));
            jwe.encrypt(new RSAEncrypter(key));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new FitException("Der Inhalt ließ sich nicht verschlüsseln.", e);
        }
    }

    /// @param own keys that may fit, also earlier ones
    public static byte[] decrypt(String compact, List<Holder> own) throws FitException {
        try {
            JWEObject jwe = JWEObject.parse(compact);
            allowed(jwe);
            for (Holder holder : own) {
                if (FitKeys.cipher(holder).getKeyID().equals(jwe.getHeader().getKeyID())) {
                    jwe.decrypt(new RSADecrypter(holder.key()));
                    return jwe.getPayload().toBytes();
                }
            }
            throw new FitException("Der Inhalt ist für einen Schlüssel verschlüsselt, den diese Stelle nicht hat.");
        } catch (ParseException | JOSEException e) {
            throw new FitException("Der Inhalt ließ sich nicht entschlüsseln; er ist beschädigt oder verändert.", e);
        }
    }

    /// The authentication tag of a JWE; the service's event names it, so that nobody exchanges contents later.
    public static String tag(String compact) throws FitException {
        try {
            JWEObject jwe = JWEObject.parse(compact);
            allowed(jwe);
            return jwe.getAuthTag().toString();
        } catch (ParseException e) {
            throw new FitException("Der Inhalt ist kein JWE.", e);
        }
    }

    private static void allowed(JWEObject jwe) throws FitException {
        if (!JWEAlgorithm.RSA_OAEP_256.equals(jwe.getHeader().getAlgorithm())
                || !EncryptionMethod.A256GCM.equals(jwe.getHeader().getEncryptionMethod())
                // A little that unpacks to very much fills the memory of whoever opens it.
                || jwe.getHeader().getCompressionAlgorithm() != null) {
            throw new FitException("Das Verschlüsselungsverfahren ist nicht zugelassen.");
        }
    }

    /// SHA-512 as the metadata want it: hex, lower case.
    public static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(Certificates.digest("SHA-512", bytes));
    }
}
