package de.tragwerk.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids made here, not in the database: UUID version 7 (RFC 9562, section 5.7), so that newer ids sort later.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;

    private Ids() {}

    /// A new id. Ids of one process never go backwards, also when its clock does.
    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long millisAndCount = stamp();
        long high = (millisAndCount >>> 12 << 16) | 0x7000L | (millisAndCount & 0xFFF);
        long low = 0;
        for (int i = 0; i < 8; i++) {
            low = low << 8 | (random[i] & 0xFF);
        }
        return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    /// The one id of a name: the same name is the same id, whoever asks (version 8, RFC 9562, section 5.8).
    public static UUID named(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(name));
        return new UUID(
                (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L,
                (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    /// The smallest id that can be made in this millisecond: a primary key of such ids serves as index of time.
    public static UUID firstOf(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }

    /// Milliseconds since 1970 with twelve bits of counter below; the id's time part is technical, not
    /// business time.
    @SuppressWarnings("JavaUtilDate")
    private static synchronized long stamp() {
        long now = java.time.Clock.systemUTC().millis() << 12;
        last = Math.max(now, last + 1);
        return last;
    }
}
