package de.tragwerk.kernel;

/// Which characters a message may hold: String.Latin of DIN SPEC 91379, as far as the form of a character tells.
/// No control characters, no private signs (the bullets of text processors), none that Unicode does not know
/// (yet). Foreign scripts are let through, because people write them.
///
/// Whatever takes text or a name that a message will carry asks here at once: who sends it days later cannot
/// mend it.
public final class SendableText {

    private SendableText() {}

    /// @param sign a code point
    public static boolean sendable(int sign) {
        boolean control = sign < 0x20 && sign != '\n' && sign != '\r' && sign != '\t';
        int type = Character.getType(sign);
        return !control
                && sign != 0x7f
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }

    /// @return the place of the first character that no message may hold, from 1; 0 when there is none
    public static int firstUnsendable(String text) {
        int place = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!sendable(text.codePointAt(i))) {
                return place;
            }
            place++;
        }
        return 0;
    }
}
