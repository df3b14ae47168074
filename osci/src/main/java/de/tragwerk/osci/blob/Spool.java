package de.tragwerk.osci.blob;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Takes bytes of unknown number: up to 4 MB in memory, beyond that in a temporary file.
/// The file is encrypted with a key that exists only in this process, so nothing readable stays after a
/// crash.
public final class Spool extends OutputStream {

    private static final int MEMORY = 4 << 20;
    private static final Cleaner CLEANER = Cleaner.create();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long limit;
    private @Nullable GrowingBytes memory;
    private @Nullable OutputStream disk;
    private @Nullable Path file;
    private byte[] key = new byte[0];
    private long count;

    /// @param limit most bytes taken; one more throws [TooLarge]
    public Spool(long limit) {
        this(limit, 1024);
    }

    /// @param expected bytes that will probably come, so that memory is taken once
    public Spool(long limit, long expected) {
        this.limit = limit;
        this.memory = new GrowingBytes((int) Math.clamp(expected, 1024, MEMORY));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        count += len;
        if (count > limit) {
            throw new TooLarge(limit);
        }
        if (memory != null && count <= MEMORY) {
            memory.write(b, off, len);
            return;
        }
        toDisk().write(b, off, len);
    }

    private OutputStream toDisk() throws IOException {
        if (disk == null) {
            file = Files.createTempFile("osci", ".tmp");
            key = new byte[32];
            RANDOM.nextBytes(key);
            disk = new BufferedOutputStream(
                    new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE, key)), 1 << 16);
            if (memory != null) {
                memory.writeTo(disk);
                memory = null;
            }
        }
        return disk;
    }

    private static Cipher cipher(int mode, byte[] key) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            // The key is used for one file only, so a fixed counter start is safe.
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException("AES/CTR is missing in this Java", e);
        }
    }

    /// Ends writing.
    public Blob finish() throws IOException {
        if (memory != null) {
            return memory.blob();
        }
        toDisk().close();
        Path path = java.util.Objects.requireNonNull(file);
        FileBlob blob = new FileBlob(path, key, count);
        blob.cleanable = CLEANER.register(blob, new Delete(path));
        return blob;
    }

    /// Gives up: nothing stays on disk.
    public void discard() {
        try {
            if (disk != null) {
                disk.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The file holds only bytes under a key that is gone; the system's temporary folder is cleared
            // anyway.
            memory = null;
        }
    }

    /// Drains a stream into a blob.
    public static Blob of(InputStream in, long limit) throws IOException {
        Spool spool = new Spool(limit);
        boolean done = false;
        try {
            in.transferTo(spool);
            Blob blob = spool.finish();
            done = true;
            return blob;
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }

    /// Takes up to `most` bytes, the first ones given.
    public static Blob upTo(byte[] head, InputStream in, long most) throws IOException {
        Spool spool = new Spool(most);
        boolean done = false;
        try {
            spool.write(head);
            byte[] buffer = new byte[1 << 16];
            long left = most - head.length;
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    break;
                }
                spool.write(buffer, 0, n);
                left -= n;
            }
            Blob blob = spool.finish();
            done = true;
            return blob;
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }

    private record Delete(Path file) implements Runnable {
        @Override
        public void run() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }

    private static final class FileBlob implements Blob {
        private final Path file;
        private final byte[] key;
        private final long length;
        private Cleaner.@Nullable Cleanable cleanable;

        FileBlob(Path file, byte[] key, long length) {
            this.file = file;
            this.key = key;
            this.length = length;
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(
                    new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE, key)), 1 << 16);
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public void close() {
            if (cleanable != null) {
                cleanable.clean();
            }
        }
    }

    /// More bytes than allowed.
    public static final class TooLarge extends IOException {
        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
