package de.tragwerk.audit.copy;

import de.tragwerk.mandant.Home;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes and opens the lines of a Mandant's second copy: AES-256-GCM, a key of its own for each day, bound to the
/// position. The secret lies in the data home, never beside the copy.
public final class CopyKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;
    private final String mandant;

    private CopyKey(byte[] secret, String mandant) {
        this.secret = secret;
        this.mandant = mandant;
    }

    /// From `geheim/protokoll-kopie-<mandant>.pw`, which is made when there is none.
    public static CopyKey of(Home home, String mandant) {
        return new CopyKey(home.password("protokoll-kopie-" + mandant).getBytes(StandardCharsets.US_ASCII), mandant);
    }

    /// Which key a file was written with; tells nothing of the key.
    String id() {
        return HexFormat.of().formatHex(derive("kennung"), 0, 8);
    }

    /// @param n position of the entry
    String seal(String day, long n, byte[] entry) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, day, n, nonce).doFinal(entry);
            byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, all, NONCE, closed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return empty when this is not what was written for that day and position
    Optional<byte[]> open(String day, long n, String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            return Optional.of(cipher(Cipher.DECRYPT_MODE, day, n, Arrays.copyOf(all, NONCE))
                    .doFinal(all, NONCE, all.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String day, long n, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derive("tag|" + day), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((mandant + "|" + day + "|" + n).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derive(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("tragwerk-protokollkopie|" + mandant + "|" + what).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
