package de.tragwerk.kernel.kennzeichen;

import java.util.regex.Pattern;

/// Krankenversichertennummer, the unchangeable part (§ 290 SGB V): a letter, eight digits, check digit.
public final class Krankenversichertennummer {

    private static final Pattern FORM = Pattern.compile("[A-Z][0-9]{9}");

    private Krankenversichertennummer() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!FORM.matcher(text).matches()) {
            return Befund.falsch("Eine Krankenversichertennummer beginnt mit einem Buchstaben und hat dann 9 Ziffern, "
                    + "zum Beispiel A123456780. Sie steht auf der Gesundheitskarte.");
        }
        String ziffern = Ziffern.buchstabe(text.charAt(0)) + text.substring(1, 9);
        if (Ziffern.quersumme(ziffern, 1, 2) % 10 != text.charAt(9) - '0') {
            return Befund.falsch("Die Prüfziffer der Krankenversichertennummer passt nicht. "
                    + "Vergleichen Sie sie Stelle für Stelle mit der Gesundheitskarte.");
        }
        return Befund.gut(text);
    }
}
