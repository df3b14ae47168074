package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.KeyTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Closes a delivery whose sender did not encrypt the content, so that the store holds ciphertext in every
/// case.
/// Layout: 1, length of the wrapped key in two bytes, wrapped key, AES-GCM.
record AtRest(List<Holder> keys) {

    private static final byte MARK = 1;

    byte[] seal(byte[] plain) throws IOException {
        byte[] key = Gcm.newKey();
        byte[] wrapped = KeyTransport.wrap(key, keys.getFirst().certificate());
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + wrapped.length + 64);
        out.write(MARK);
        out.write(wrapped.length >> 8);
        out.write(wrapped.length);
        out.write(wrapped);
        Gcm.encrypt(key, Blob.of(plain)).writeTo(out);
        return out.toByteArray();
    }

    /// Content sealed by its sender begins with text and is given back as it is.
    byte[] open(byte[] stored) throws IOException, OsciException {
        if (stored.length < 3 || stored[0] != MARK) {
            return stored;
        }
        int length = (stored[1] & 0xFF) << 8 | stored[2] & 0xFF;
        byte[] wrapped = Arrays.copyOfRange(stored, 3, 3 + length);
        Blob sealed = Blob.of(Arrays.copyOfRange(stored, 3 + length, stored.length));
        for (Holder holder : keys) {
            try {
                byte[] key = KeyTransport.unwrap(wrapped, holder.key(), "SHA-256", "SHA-256");
                return Gcm.decrypt(key, Gcm.IV, sealed).bytes();
            } catch (OsciException notThisKey) {
                continue;
            }
        }
        throw new OsciException(Code.NO_KEY, "stored under a key that is gone");
    }
}
