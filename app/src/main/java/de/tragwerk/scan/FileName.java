package de.tragwerk.scan;

import de.tragwerk.kernel.Signs;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Makes the name of an uploaded file harmless.
public final class FileName {

    private static final int MAX = 120;

    private FileName() {}

    /// Only the last part of a path, without anything a header or shell could misread, that no message may hold, or that
    /// turns the direction of writing and so hides what kind of file it is.
    public static String of(@Nullable String original) {
        String name = original == null ? "" : Normalizer.normalize(original.replace('\\', '/'), Normalizer.Form.NFC);
        name = name.substring(name.lastIndexOf('/') + 1)
                .codePoints()
                .map(sign -> Signs.sendable(sign) ? sign : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "_")
                .strip();
        if (name.length() > MAX) {
            int from = name.length() - MAX;
            // Not through the middle of a sign of two halves.
            name = name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
        }
        return name.isEmpty() || name.matches("\\.+") ? "Datei" : name;
    }
}
