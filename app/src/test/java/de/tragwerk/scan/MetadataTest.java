package de.tragwerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A photo says what is on it and not where it was taken.
class MetadataTest {

    private static final String PLACE = "51.4818N 7.2162E Zufluchtsweg 1";

    @Test
    void aPhotoLosesItsPlaceAndKeepsItsPictureAndItsWayUp() throws IOException {
        byte[] plain = picture("jpg");
        for (String order : new String[] {"MM", "II"}) {
            byte[] noted = afterFirst(plain, exif(order, 6));
            byte[] withPreview = Arrays.copyOf(noted, noted.length + 40);
            byte[] rest = PLACE.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(rest, 0, withPreview, noted.length, rest.length);
            byte[] clean = Metadata.without(withPreview, "image/jpeg");
            assertThat(text(withPreview)).contains(PLACE);
            assertThat(text(clean)).doesNotContain(PLACE, "Zuflucht");
            assertThat(FileCheck.of(clean)).isEqualTo(new FileCheck.Verdict.Good("image/jpeg"));
            assertThat(pixels(clean)).isEqualTo(pixels(plain));
            // Held sideways it is shown sideways: a note that says nothing else.
            assertThat(text(clean)).contains("Exif\0\0MM");
            assertThat(Metadata.without(clean, "image/jpeg")).isEqualTo(clean);
        }
        assertThat(text(Metadata.without(afterFirst(plain, exif("MM", 1)), "image/jpeg")))
                .doesNotContain("Exif");
        assertThat(Metadata.without(plain, "image/jpeg")).isEqualTo(plain);
    }

    @Test
    void aPictureLosesItsNotes() throws IOException {
        byte[] plain = picture("png");
        byte[] noted = Arrays.copyOf(plain, plain.length - 12);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(noted);
        out.writeBytes(chunk("tEXt", ("Location\0" + PLACE).getBytes(StandardCharsets.US_ASCII)));
        out.writeBytes(Arrays.copyOfRange(plain, plain.length - 12, plain.length));
        byte[] clean = Metadata.without(out.toByteArray(), "image/png");
        assertThat(clean).isEqualTo(plain);
    }

    @Test
    void whatCannotBeFollowedStaysAsItIs() {
        for (int length = 0; length < 64; length++) {
            byte[] broken = new byte[length + 4];
            Arrays.fill(broken, (byte) 0xFF);
            broken[1] = (byte) 0xD8;
            assertThat(Metadata.without(broken, "image/jpeg")).isEqualTo(broken);
            assertThat(Metadata.without(new byte[length + 8], "image/png")).hasSize(length + 8);
        }
        assertThat(Metadata.without(new byte[3], "application/pdf")).hasSize(3);
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, x * 6 << 16 | y * 8 << 8 | x * y % 256);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] afterFirst(byte[] jpeg, byte[] segment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] exif(String order, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer note = ByteBuffer.allocate(4 + 6 + 26 + place.length);
        note.putShort((short) 0xFFE1).putShort((short) (note.capacity() - 2));
        note.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(order.getBytes(StandardCharsets.US_ASCII));
        note.order(order.equals("II") ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        note.putShort((short) 42).putInt(8).putShort((short) 1);
        note.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        note.putShort((short) 0).putInt(0).put(place);
        return note.array();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
