package de.tragwerk.scan;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Makes the name of an uploaded file harmless.
public final class FileName {

    private static final int MAX = 120;

    private FileName() {}

    /// Only the last part of a path, without anything a header or shell could misread, or that turns the direction of
    /// writing and so hides what kind of file it is.
    public static String of(@Nullable String original) {
        String name = original == null ? "" : original.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "_")
                .strip();
        if (name.length() > MAX) {
            name = name.substring(name.length() - MAX);
        }
        return name.isEmpty() || name.matches("\\.+") ? "Datei" : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
