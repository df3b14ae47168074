package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.crypto.Gcm;
import de.tragwerk.osci.crypto.KeyTransport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;

/// Closes a delivery whose sender did not encrypt the content, and pieces of messages, so that the store holds
/// ciphertext in every case. Layout: 1, length of the wrapped key in two bytes, wrapped key, AES-GCM.
public record AtRest(List<Holder> keys) {

    private static final byte MARK = 1;

    public Blob seal(Blob plain) throws IOException {
        byte[] key = Gcm.newKey();
        byte[] wrapped = KeyTransport.wrap(key, keys.getFirst().certificate());
        Spool out = new Spool(Long.MAX_VALUE, plain.length() + 1024);
        boolean done = false;
        try (Blob sealed = Gcm.encrypt(key, plain)) {
            out.write(MARK);
            out.write(wrapped.length >> 8);
            out.write(wrapped.length);
            out.write(wrapped);
            sealed.writeTo(out);
            done = true;
            return out.finish();
        } finally {
            if (!done) {
                out.discard();
            }
        }
    }

    /// Content sealed by its sender begins with text and is given back as it is.
    public Blob open(Blob stored) throws IOException, OsciException {
        try (InputStream in = stored.open()) {
            return in.read() == MARK ? unsealed(in) : stored;
        }
    }

    /// The same as a stream; what is stored is opened once, because it may come from far.
    public InputStream read(Blob stored) throws IOException, OsciException {
        PushbackInputStream in = new PushbackInputStream(stored.open(), 1);
        boolean handedOut = false;
        try {
            int first = in.read();
            if (first == MARK) {
                return new Opened(unsealed(in));
            }
            if (first >= 0) {
                in.unread(first);
            }
            handedOut = true;
            return in;
        } finally {
            if (!handedOut) {
                in.close();
            }
        }
    }

    private Blob unsealed(InputStream in) throws IOException, OsciException {
        int length = in.read() << 8 | in.read();
        byte[] wrapped = in.readNBytes(Math.max(0, length));
        try (Blob sealed = Spool.of(in, Long.MAX_VALUE)) {
            for (Holder holder : keys) {
                try {
                    byte[] key = KeyTransport.unwrap(wrapped, holder.key(), "SHA-256", "SHA-256");
                    return Gcm.decrypt(key, Gcm.IV, sealed);
                } catch (OsciException notThisKey) {
                    continue;
                }
            }
        }
        throw new OsciException(Code.NO_KEY, "stored under a key that is gone");
    }

    /// The plain content goes when its reader is done.
    private static final class Opened extends FilterInputStream {
        private final Blob plain;

        Opened(Blob plain) throws IOException {
            super(plain.open());
            this.plain = plain;
        }

        @Override
        public void close() throws IOException {
            super.close();
            plain.close();
        }
    }
}
