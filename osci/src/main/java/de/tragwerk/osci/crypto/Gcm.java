package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// AES-GCM in the layout of OSCI: initialisation vector, ciphertext, tag of 16 bytes.
/// Nothing of a decryption is handed out before the tag was checked.
public final class Gcm {

    /// Length of the vectors we write; 16 is the historic length and is read too.
    public static final int IV = 12;

    private static final int TAG = 16;
    private static final int IN_MEMORY = 4 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    public static byte[] newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    public static Blob encrypt(byte[] key, Blob plain) throws IOException {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        return plain.length() <= IN_MEMORY ? small(key, iv, plain) : large(key, iv, plain);
    }

    private static Blob small(byte[] key, byte[] iv, Blob plain) throws IOException {
        Sealing sealing = new Sealing(encrypting(key, iv), iv, (int) plain.length() + IV + TAG);
        plain.writeTo(sealing);
        return sealing.done();
    }

    private static Cipher encrypting(byte[] key, byte[] iv) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, iv));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES/GCM failed", e);
        }
    }

    private static Blob large(byte[] key, byte[] iv, Blob plain) throws IOException {
        Spool spool = new Spool(Long.MAX_VALUE, plain.length() + IV + TAG);
        boolean done = false;
        try (InputStream in = plain.open()) {
            Cipher cipher = encrypting(key, iv);
            spool.write(iv);
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                byte[] out = cipher.update(buffer, 0, n);
                if (out != null) {
                    spool.write(out);
                }
            }
            spool.write(cipher.doFinal());
            done = true;
            return spool.finish();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES/GCM failed", e);
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }

    /// @param ivLength 12 or 16
    /// @throws OsciException 9202 when the tag does not fit
    public static Blob decrypt(byte[] key, int ivLength, Blob sealed) throws IOException, OsciException {
        if ((ivLength != IV && ivLength != 16) || sealed.length() < ivLength + TAG) {
            throw new OsciException(Code.NOT_DECRYPTED, "ciphertext of impossible shape");
        }
        return sealed.length() <= IN_MEMORY ? small(key, ivLength, sealed) : large(key, ivLength, sealed);
    }

    private static Blob small(byte[] key, int ivLength, Blob sealed) throws IOException, OsciException {
        try {
            byte[] all = sealed.bytes();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG * 8, all, 0, ivLength));
            return Blob.of(cipher.doFinal(all, ivLength, all.length - ivLength));
        } catch (GeneralSecurityException e) {
            throw new OsciException(Code.NOT_DECRYPTED, "tag does not fit");
        }
    }

    /// The cipher of the JDK holds a whole plaintext in memory until the tag is checked; BouncyCastle's
    /// streams.
    private static Blob large(byte[] key, int ivLength, Blob sealed) throws IOException, OsciException {
        Spool spool = new Spool(sealed.length(), sealed.length());
        boolean done = false;
        try (InputStream in = sealed.open()) {
            byte[] iv = in.readNBytes(ivLength);
            GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
            cipher.init(false, new AEADParameters(new KeyParameter(key), TAG * 8, iv));
            byte[] buffer = new byte[1 << 16];
            byte[] out = new byte[(1 << 16) + 64];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                spool.write(out, 0, cipher.processBytes(buffer, 0, n, out, 0));
            }
            spool.write(out, 0, cipher.doFinal(out, 0));
            done = true;
            return spool.finish();
        } catch (InvalidCipherTextException e) {
            throw new OsciException(Code.NOT_DECRYPTED, "tag does not fit");
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }

    /// Encrypts what is written straight into the place where it stays.
    private static final class Sealing extends OutputStream {
        private final Cipher cipher;
        private final byte[] sealed;
        private int at;

        Sealing(Cipher cipher, byte[] iv, int length) {
            this.cipher = cipher;
            this.sealed = Arrays.copyOf(iv, length);
            this.at = iv.length;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            try {
                at += cipher.update(b, off, len, sealed, at);
            } catch (ShortBufferException e) {
                throw new IOException("blob is longer than it says", e);
            }
        }

        Blob done() {
            try {
                at += cipher.doFinal(sealed, at);
                return Blob.of(sealed, at);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES/GCM failed", e);
            }
        }
    }
}
