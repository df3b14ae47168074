package de.tragwerk.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM: a version byte, 12 bytes IV, ciphertext with a 16-byte tag.
final class Aes {

    private static final byte VERSION = 1;
    private static final int IV = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    static byte[] seal(SecretKey key, byte[] plain, byte[] associated) {
        try {
            byte[] iv = new byte[IV];
            RANDOM.nextBytes(iv);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
            cipher.updateAAD(associated);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + IV + sealed.length)
                    .put(VERSION)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] associated) {
        if (sealed.length < 1 + IV + 16 || sealed[0] != VERSION) {
            throw new IllegalStateException("Versiegelter Inhalt hat eine unbekannte Form");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, 1, IV));
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, 1 + IV, sealed.length - 1 - IV);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("Versiegelter Inhalt ist verändert oder liegt am falschen Ort", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
