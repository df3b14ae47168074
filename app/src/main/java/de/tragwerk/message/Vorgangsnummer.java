package de.tragwerk.message;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.kernel.Signs;
import java.nio.ByteBuffer;
import java.util.UUID;

/// A short number for an application, to say on the phone and to type: portal and authority derive the same one
/// from the message's UUID, so it travels nowhere. 45 bits: it tells applications apart, it opens nothing.
public final class Vorgangsnummer {

    private static final int LENGTH = 9;
    private static final int GROUP = 3;
    private static final int BITS = 5;

    private Vorgangsnummer() {}

    /// For instance `K7M-3QX-R2D`.
    public static String of(UUID antrag) {
        long bits = ByteBuffer.wrap(Sha256.of("vorgangsnummer/" + antrag)).getLong();
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(Signs.ALL.charAt((int) (bits >>> BITS * i) & Signs.ALL.length() - 1));
        }
        return Signs.grouped(number.toString(), GROUP);
    }

    /// Whether what was typed, in any case and with any dashes or spaces, is the number of this application.
    public static boolean matches(String typed, UUID antrag) {
        return Signs.typed(typed, LENGTH).equals(Signs.typed(of(antrag), LENGTH));
    }
}
