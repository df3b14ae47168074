package de.tragwerk.message;

import de.tragwerk.kernel.SendableText;
import java.text.Normalizer;

/// A text of a message: its length, its normal form and its characters ([Signs]).
final class Latin {

    private Latin() {}

    static void check(String text, int max, String what) {
        if (text.length() > max) {
            throw new MessageRefused(what + " ist länger als " + max + " Zeichen.");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new MessageRefused(what + " ist nicht in der Unicode-Normalform C.");
        }
        if (SendableText.firstUnsendable(text) > 0) {
            throw new MessageRefused(what + " enthält ein Zeichen, das in Nachrichten nicht erlaubt ist.");
        }
    }
}
