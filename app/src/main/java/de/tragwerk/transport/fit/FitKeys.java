package de.tragwerk.transport.fit;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/// Keys of destinations in the form of JWK. The key id is the thumbprint, so nobody can give a key another's name.
public final class FitKeys {

    private FitKeys() {}

    /// The key that senders encrypt for.
    public static RSAKey cipher(Holder holder) {
        return cipher(holder.certificate());
    }

    /// @param certificate with an RSA key
    public static RSAKey cipher(X509Certificate certificate) {
        return key(certificate, KeyOperation.WRAP_KEY, JWEAlgorithm.RSA_OAEP_256);
    }

    /// The key by which others check our events.
    public static RSAKey signature(Holder holder) {
        return signature(holder.certificate());
    }

    /// @param certificate with an RSA key
    public static RSAKey signature(X509Certificate certificate) {
        return key(certificate, KeyOperation.VERIFY, JWSAlgorithm.PS512);
    }

    private static RSAKey key(X509Certificate certificate, KeyOperation use, Algorithm algorithm) {
        try {
            return new RSAKey.Builder((RSAPublicKey) certificate.getPublicKey())
                    .keyOperations(Set.of(use))
                    .algorithm(algorithm)
                    .x509CertChain(List.of(Base64.encode(Certificates.encoded(certificate))))
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws FitException unless it is an RSA key for this use, long enough, with its thumbprint as name
    public static RSAKey read(String json, KeyOperation use, int bits) throws FitException {
        try {
            JWK key = JWK.parse(json);
            if (key instanceof RSAKey rsa
                    && !rsa.isPrivate()
                    && rsa.size() >= bits
                    && rsa.getKeyOperations() != null
                    && rsa.getKeyOperations().contains(use)
                    && rsa.computeThumbprint().toString().equals(rsa.getKeyID())) {
                return rsa;
            }
            throw new FitException("Der Schlüssel des Ziels taugt nicht: Art, Länge, Zweck oder Kennung.");
        } catch (ParseException | JOSEException e) {
            throw new FitException("Der Schlüssel des Ziels ist nicht lesbar.", e);
        }
    }
}
