package de.tragwerk.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an uploaded file really is, by its content; names and declared types prove nothing.
public final class FileCheck {

    public static final int MAX = 20 * 1024 * 1024;

    private static final Pattern HEX = Pattern.compile("#([0-9A-Fa-f]{2})");

    private static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    public sealed interface Verdict {
        /// @param contentType one of the few types we keep
        record Good(String contentType) implements Verdict {}

        /// @param key message key of the sentence
        record Bad(String key) implements Verdict {}
    }

    /// Of what nobody here checked, and of what the check refused: no program opens it by itself.
    public static final String UNKNOWN = "application/octet-stream";

    private FileCheck() {}

    /// The type under which a file from outside may be given out, whatever its sender says.
    public static String type(byte[] content) {
        return of(content) instanceof Verdict.Good good ? good.contentType() : UNKNOWN;
    }

    public static Verdict of(byte[] content) {
        if (content.length == 0) {
            return new Verdict.Bad("datei.leer");
        }
        if (content.length > MAX) {
            return new Verdict.Bad("datei.gross");
        }
        if (latin(content, content.length).contains(EICAR)) {
            return new Verdict.Bad("datei.virus");
        }
        if (starts(content, "%PDF-")) {
            return pdf(content);
        }
        if (starts(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return ends(content, new byte[] {(byte) 0xFF, (byte) 0xD9})
                    ? new Verdict.Good("image/jpeg")
                    : new Verdict.Bad("datei.kaputt");
        }
        if (starts(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return latin(content, content.length).contains("IEND")
                    ? new Verdict.Good("image/png")
                    : new Verdict.Bad("datei.kaputt");
        }
        if (content.length > 12 && latin(content, 12).substring(4).startsWith("ftyphe")) {
            return new Verdict.Bad("datei.heic");
        }
        return new Verdict.Bad("datei.art");
    }

    /// A PDF must have an end, and nothing in it that starts by itself.
    private static Verdict pdf(byte[] content) {
        String text = latin(content, content.length);
        if (!text.substring(Math.max(0, text.length() - 2048)).contains("%%EOF")) {
            return new Verdict.Bad("datei.kaputt");
        }
        String names = plainNames(text);
        for (String active : new String[] {"/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia"}) {
            if (names.contains(active)) {
                return new Verdict.Bad("datei.aktiv");
            }
        }
        if (text.toLowerCase(Locale.ROOT).contains("<script")) {
            return new Verdict.Bad("datei.aktiv");
        }
        return new Verdict.Good("application/pdf");
    }

    /// A name may be written with `#` and two digits for any letter (ISO 32000-1, 7.3.5); so written it hides
    /// from a search and from nobody's viewer.
    private static String plainNames(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        return HEX.matcher(text).replaceAll(m -> {
            int letter = Integer.parseInt(m.group(1), 16);
            return Character.isLetter(letter) ? String.valueOf((char) letter) : "#";
        });
    }

    private static boolean starts(byte[] content, String head) {
        return starts(content, head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static boolean ends(byte[] content, byte[] tail) {
        // Cameras append padding; the end mark lies near the end.
        for (int i = content.length - tail.length; i >= Math.max(0, content.length - 4096); i--) {
            if (Arrays.equals(content, i, i + tail.length, tail, 0, tail.length)) {
                return true;
            }
        }
        return false;
    }

    private static String latin(byte[] content, int length) {
        return new String(content, 0, length, StandardCharsets.ISO_8859_1);
    }
}
