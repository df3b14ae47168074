package de.tragwerk.osci.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes in comes out, whatever its size and however it is written and read: around the ends of the pieces in
/// memory and around the step to the disk.
class SpoolTest {

    private static final int TO_DISK = 4 << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 2048, 4097, 600_000, 1_048_576, TO_DISK, TO_DISK + 1, 5_000_000})
    void whatGoesInComesOut(int size) throws Exception {
        Random random = new Random(size);
        byte[] all = new byte[size];
        random.nextBytes(all);
        Spool spool = new Spool(Long.MAX_VALUE);
        for (int at = 0; at < size; ) {
            int n = Math.min(size - at, 1 + random.nextInt(70_000));
            spool.write(all, at, n);
            at += n;
        }
        try (Blob blob = spool.finish()) {
            assertThat(blob.length()).isEqualTo(size);
            assertThat(blob.bytes()).isEqualTo(all);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            blob.writeTo(out);
            assertThat(out.toByteArray()).isEqualTo(all);
            out.reset();
            try (InputStream in = blob.open()) {
                byte[] buffer = new byte[777];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    out.write(buffer, 0, n);
                }
                assertThat(in.read()).isEqualTo(-1);
            }
            assertThat(out.toByteArray()).isEqualTo(all);
        }
    }
}
