package de.tragwerk.scan;

import de.tragwerk.kernel.SendableText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the name of an uploaded file harmless.
public final class FileName {

    private static final int MAX = 120;

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of(".pdf"),
            "image/jpeg", List.of(".jpg", ".jpeg"),
            "image/png", List.of(".png"));

    private FileName() {}

    /// Only the last part of a path, without anything a header or shell could misread, that no message may hold,
    /// or that turns the direction of writing and so hides what kind of file it is.
    public static String of(@Nullable String original) {
        String name = original == null ? "" : Normalizer.normalize(original.replace('\\', '/'), Normalizer.Form.NFC);
        name = name.substring(name.lastIndexOf('/') + 1)
                .codePoints()
                .map(sign -> SendableText.sendable(sign) ? sign : '_')
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

    /// The same, and its ending says what the content is: `Attest.exe` that is a PDF becomes `Attest.exe.pdf`,
    /// what nobody knows ends with `.bin`.
    ///
    /// @param contentType as [FileCheck] found it
    public static String of(@Nullable String original, String contentType) {
        String name = of(original);
        List<String> endings = ENDINGS.getOrDefault(contentType, List.of(".bin"));
        return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith) ? name : name + endings.getFirst();
    }
}
