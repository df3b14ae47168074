package de.tragwerk.login.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// The table of RFC 6238, appendix B.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void vectorsOfRfc6238(long seconds, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(Totp.code(seed(20), step, "HmacSHA1", 8)).isEqualTo(sha1);
        assertThat(Totp.code(seed(32), step, "HmacSHA256", 8)).isEqualTo(sha256);
        assertThat(Totp.code(seed(64), step, "HmacSHA512", 8)).isEqualTo(sha512);
    }

    @Test
    void aClockMayBeOneStepWrongButNotTwo() {
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        long step = Totp.step(now);
        for (long skew = -3; skew <= 3; skew++) {
            String code = Totp.code(SECRET, step + skew, "HmacSHA1", 6);
            assertThat(Totp.match(SECRET, code, now, 0).isPresent())
                    .as("%d", skew)
                    .isEqualTo(Math.abs(skew) <= 1);
        }
    }

    @Test
    void aStepIsGoodOnceAndNothingBeforeItEver() {
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step, "HmacSHA1", 6);
        assertThat(Totp.match(SECRET, code, now, step - 1)).hasValue(step);
        assertThat(Totp.match(SECRET, code, now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1, "HmacSHA1", 6), now, step))
                .isEmpty();
    }

    private static byte[] seed(int length) {
        byte[] seed = new byte[length];
        for (int i = 0; i < length; i++) {
            seed[i] = (byte) ('0' + (i + 1) % 10);
        }
        return seed;
    }
}
