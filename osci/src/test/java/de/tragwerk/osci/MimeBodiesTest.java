package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bodies of parts come out as they went in, whatever line feeds, hyphens and beginnings of boundaries they hold and
/// however small the pieces are in which the network brings them.
class MimeBodiesTest {

    private static final String BOUNDARY = "--grenze";
    private static final String[] PIECES = {
        "\n",
        "\r\n",
        "\r",
        "-",
        "--",
        "\n-",
        "\r\n--",
        "\n--grenz",
        "\r\n--grenzeX",
        "\n--grenze x",
        "\n\n",
        "x",
        "--grenze"
    };

    @Test
    void bodiesComeOutAsTheyWentIn() throws Exception {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            byte[] first = body(random);
            byte[] second = body(random);
            String end = random.nextBoolean() ? "\r\n" : "\n";
            List<Part> parts = MimeReader.read(pieces(message(end, first, second), random), Limits.usual());

            assertThat(parts).as("seed %d", seed).hasSize(2);
            assertThat(all(parts.get(0).body())).as("first body, seed %d", seed).isEqualTo(first);
            assertThat(all(parts.get(1).body()))
                    .as("second body, seed %d", seed)
                    .isEqualTo(second);
        }
    }

    /// Random bytes in lengths around the pieces of the reader, sprinkled with what looks like structure.
    private static byte[] body(Random random) {
        int[] lengths = {0, 1, 100, (1 << 15) - 2, 1 << 15, 1 << 16, 100_000};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = lengths[random.nextInt(lengths.length)] + random.nextInt(4);
        while (out.size() < length) {
            byte[] noise = new byte[random.nextInt(Math.min(2000, length - out.size()) + 1)];
            random.nextBytes(noise);
            out.writeBytes(noise);
            out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.US_ASCII));
        }
        // A carriage return at the end would be read as part of the line break, a line that is a boundary as the end.
        out.write('.');
        String text = out.toString(StandardCharsets.ISO_8859_1);
        return text.replaceAll("(^|\n)--grenze\\s*(--)?\\s*(?=\n|$)", "$1--Grenze")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] message(String end, byte[]... bodies) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text(out, "MIME-Version: 1.0" + end + "Content-Type: multipart/related; boundary=grenze" + end + end);
        for (int i = 0; i < bodies.length; i++) {
            text(out, BOUNDARY + end + "Content-ID: <teil" + i + ">" + end + end);
            out.writeBytes(bodies[i]);
            text(out, end);
        }
        text(out, BOUNDARY + "--" + end);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] all(Blob blob) throws Exception {
        try (blob;
                InputStream in = blob.open()) {
            return in.readAllBytes();
        }
    }

    private static InputStream pieces(byte[] all, Random random) {
        return new ByteArrayInputStream(all) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                int most = random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(40_000);
                return super.read(target, from, Math.min(length, most));
            }
        };
    }
}
