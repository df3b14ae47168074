package de.tragwerk.kernel.kennzeichen;

import java.util.regex.Pattern;

/// Leitweg-ID for invoices to authorities: coarse address, fine address if any, two check digits
/// (ISO 7064 MOD 97-10).
public final class LeitwegId {

    private static final Pattern FORM = Pattern.compile("[0-9]{2,12}(-[0-9A-Z]{1,30})?-[0-9]{2}");

    private LeitwegId() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!FORM.matcher(text).matches()) {
            return Befund.falsch(
                    "Eine Leitweg-ID sieht so aus: 04011000-1234512345-06, also Ziffern, Bindestrich, Teil der "
                            + "Behörde, Bindestrich, 2 Prüfziffern.");
        }
        return Ziffern.rest97(text.replace("-", "")) == 1
                ? Befund.gut(text)
                : Befund.falsch(
                        "Die Prüfziffern der Leitweg-ID passen nicht. Lassen Sie sich die Leitweg-ID von der Behörde "
                                + "als Text schicken und fügen Sie sie ein.");
    }
}
