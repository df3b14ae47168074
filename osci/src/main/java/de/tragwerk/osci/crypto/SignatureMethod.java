package de.tragwerk.osci.crypto;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/// From the name of a signature method to Java.
public final class SignatureMethod {

    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    private SignatureMethod() {}

    /// What we sign with: RSA-SHA256, which every partner reads, or ECDSA for such a key.
    public static String usual(PublicKey key) {
        return key instanceof ECPublicKey ? ECDSA_SHA256 : RSA_SHA256;
    }

    /// @param uri a method the policy has let through
    static Signature java(String uri) throws GeneralSecurityException {
        String name = uri.substring(uri.indexOf('#') + 1);
        return switch (name) {
            case "rsa-sha256" -> Signature.getInstance("SHA256withRSA");
            case "rsa-sha512" -> Signature.getInstance("SHA512withRSA");
            case "ecdsa-sha256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "ecdsa-sha512" -> Signature.getInstance("SHA512withECDSAinP1363Format");
            case "sha256-rsa-MGF1" -> pss("SHA-256", 32);
            case "sha512-rsa-MGF1" -> pss("SHA-512", 64);
            case "sha3-256-rsa-MGF1" -> pss("SHA3-256", 32);
            case "sha3-384-rsa-MGF1" -> pss("SHA3-384", 48);
            case "sha3-512-rsa-MGF1" -> pss("SHA3-512", 64);
            default -> throw new GeneralSecurityException("unknown signature method");
        };
    }

    private static Signature pss(String hash, int salt) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), salt, 1));
        return signature;
    }
}
