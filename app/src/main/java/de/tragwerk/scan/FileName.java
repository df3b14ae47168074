package de.tragwerk.scan;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Makes the name of an uploaded file harmless.
public final class FileName {

    private static final int MAX = 120;

    private FileName() {}

    /// Only the last part of a path, without anything a header or shell could misread.
    public static String of(@Nullable String original) {
        String name = original == null ? "" : original.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?;]", "_")
                .strip();
        if (name.length() > MAX) {
            name = name.substring(name.length() - MAX);
        }
        return name.isEmpty() ? "Datei" : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
