package de.tragwerk.osci.crypto;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// CBC with the padding of XML Encryption, for mail of earlier years only; see [Policy#oldMail].
/// There is no tag: the signature of the content must be checked before anything is believed.
final class OldCipher {

    private OldCipher() {}

    static Blob decrypt(String uri, byte[] key, Blob sealed) throws IOException, OsciException {
        boolean triple = uri.endsWith("tripledes-cbc");
        Spool spool = new Spool(sealed.length());
        boolean done = false;
        try (InputStream in = sealed.open()) {
            Cipher cipher = Cipher.getInstance(triple ? "DESede/CBC/ISO10126Padding" : "AES/CBC/ISO10126Padding");
            byte[] iv = in.readNBytes(triple ? 8 : 16);
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(key, triple ? "DESede" : "AES"), new IvParameterSpec(iv));
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
            throw new OsciException(Code.NOT_DECRYPTED, "old ciphertext does not open");
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }
}
