package de.tragwerk.message;

import java.text.Normalizer;

/// String.Latin of DIN SPEC 91379, as far as the form of a character tells: no control characters, no
/// foreign scripts in names.
/// Cyrillic, Greek and Arabic are let through in free text, because people write them.
final class Latin {

    private Latin() {}

    static void check(String text, int max, String what) {
        if (text.length() > max) {
            throw new MessageRefused(what + " ist länger als " + max + " Zeichen.");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new MessageRefused(what + " ist nicht in der Unicode-Normalform C.");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t';
            int type = Character.getType(c);
            if (control
                    || c == 0x7f
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED) {
                throw new MessageRefused(what + " enthält ein Zeichen, das in Nachrichten nicht erlaubt ist.");
            }
        }
    }
}
