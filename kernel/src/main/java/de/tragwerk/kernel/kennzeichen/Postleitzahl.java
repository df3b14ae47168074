package de.tragwerk.kernel.kennzeichen;

import java.util.Set;

/// German postcode: five digits of a region the post uses.
public final class Postleitzahl {

    /// First two digits that no place has.
    private static final Set<String> UNBENUTZT = Set.of("00", "05", "43", "62");

    private Postleitzahl() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!Ziffern.nur(text, 5)) {
            return Befund.falsch("Eine Postleitzahl hat 5 Ziffern, zum Beispiel 12345.");
        }
        return UNBENUTZT.contains(text.substring(0, 2))
                ? Befund.falsch("Postleitzahlen, die mit " + text.substring(0, 2)
                        + " beginnen, gibt es nicht. Vergleichen Sie sie mit der Anschrift.")
                : Befund.gut(text);
    }
}
