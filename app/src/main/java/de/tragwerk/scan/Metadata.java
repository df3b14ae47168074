package de.tragwerk.scan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Takes out of a photo what the camera wrote beside the picture. A phone notes where it was: the place of a letter
/// photographed in a shelter is the address that must stay hidden.
///
/// The picture itself stays byte for byte, and so does the way it is held up. PDFs are left as they are.
public final class Metadata {

    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;
    private static final int APP1 = 0xE1;

    /// Segments that the picture needs to look as it looks: JFIF, the colour profile, Adobe's colour transform.
    private static final Set<Integer> KEPT = Set.of(0xE0, 0xE2, 0xEE);

    private static final Set<String> PNG_NOTES = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
    private static final int PNG_HEAD = 8;
    private static final int CHUNK = 12;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Metadata() {}

    /// The same picture without notes; what cannot be followed to its end comes back unchanged.
    ///
    /// @param contentType as [FileCheck] found it
    public static byte[] without(byte[] file, String contentType) {
        return switch (contentType) {
            case "image/jpeg" -> jpeg(file);
            case "image/png" -> png(file);
            default -> file;
        };
    }

    private static byte[] jpeg(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        int at = 2;
        while (at + 2 <= file.length && (file[at] & 0xFF) == 0xFF) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == EOI) {
                // What lies behind it, a preview with notes of its own for instance, is no part of the picture.
                out.write(file, at, 2);
                return out.toByteArray();
            }
            if (at + 4 > file.length) {
                return file;
            }
            int next = at + 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if (next > file.length) {
                return file;
            }
            if (marker == APP1) {
                turned(out, file, at + 4, next);
            } else if (KEPT.contains(marker) || marker < 0xE0 || (marker > 0xEF && marker != 0xFE)) {
                int end = marker == SOS ? scanned(file, next) : next;
                out.write(file, at, end - at);
                next = end;
            }
            at = next;
        }
        return file;
    }

    /// Behind the data of a scan: at the next mark that is neither a stuffed byte nor a restart (ITU-T T.81, B.1.1.5).
    private static int scanned(byte[] file, int from) {
        for (int i = from; i + 1 < file.length; i++) {
            int next = file[i + 1] & 0xFF;
            if ((file[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return i;
            }
        }
        return file.length;
    }

    /// Writes a note that says how the picture is held, if the old one said so, and nothing else.
    private static void turned(ByteArrayOutputStream out, byte[] file, int from, int to) {
        int orientation = orientation(file, from, to);
        if (orientation < 2 || orientation > 8) {
            return;
        }
        ByteBuffer note = ByteBuffer.allocate(36);
        note.putShort((short) (0xFF00 | APP1)).putShort((short) 34).put(EXIF);
        note.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        note.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        note.putShort((short) orientation).putShort((short) 0).putInt(0);
        out.writeBytes(note.array());
    }

    /// Orientation of Exif 2.3 (1 to 8), 0 when none is said.
    private static int orientation(byte[] file, int from, int to) {
        int tiff = from + EXIF.length;
        if (tiff + 8 > to || !java.util.Arrays.equals(file, from, tiff, EXIF, 0, EXIF.length)) {
            return 0;
        }
        ByteBuffer note = ByteBuffer.wrap(file, tiff, to - tiff).slice();
        note.order(note.get(0) == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        int directory = note.getInt(4);
        if (directory < 8 || directory > note.limit() - 2) {
            return 0;
        }
        int entries = note.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry + ENTRY > note.limit()) {
                return 0;
            }
            if ((note.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return note.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 0;
    }

    private static byte[] png(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, PNG_HEAD);
        ByteBuffer chunks = ByteBuffer.wrap(file);
        int at = PNG_HEAD;
        while (at + CHUNK <= file.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > file.length - at - CHUNK) {
                return file;
            }
            String type = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            if (!PNG_NOTES.contains(type)) {
                out.write(file, at, length + CHUNK);
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += length + CHUNK;
        }
        return file;
    }
}
