package de.tragwerk.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/// A signed statement: the first `size` entries of this log have this root.
///
/// @param mandant whose log
/// @param at when it was signed, ISO instant
public record Checkpoint(String mandant, long size, byte[] root, String at, byte[] signature) {

    private static byte[] text(String mandant, long size, byte[] root, String at) {
        return ("tragwerk-audit/1\n" + mandant + "\n" + size + "\n"
                        + Base64.getEncoder().encodeToString(root) + "\n" + at + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Checkpoint sign(String mandant, long size, byte[] root, String at, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text(mandant, size, root, at));
            return new Checkpoint(mandant, size, root, at, signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean genuine(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text(mandant, size, root, at));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// One line of the witness file.
    public String line() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "|", mandant, Long.toString(size), base64.encodeToString(root), at, base64.encodeToString(signature));
    }

    /// @throws IllegalArgumentException when the line has another form
    public static Checkpoint parse(String line) {
        String[] parts = line.strip().split("\\|");
        if (parts.length != 5) {
            throw new IllegalArgumentException("Das ist kein Prüfpunkt");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new Checkpoint(
                parts[0], Long.parseLong(parts[1]), base64.decode(parts[2]), parts[3], base64.decode(parts[4]));
    }
}
