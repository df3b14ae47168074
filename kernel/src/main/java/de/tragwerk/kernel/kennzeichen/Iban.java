package de.tragwerk.kernel.kennzeichen;

import java.util.Map;
import java.util.regex.Pattern;

/// IBAN (ISO 13616): country, check digits modulo 97, length of the country.
public final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");

    /// Lengths of the countries of the SEPA area.
    private static final Map<String, Integer> LAENGEN = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AL", 28),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MD", 24),
            Map.entry("ME", 22),
            Map.entry("MK", 19),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    private Iban() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!FORM.matcher(text).matches()) {
            return Befund.falsch("Das ist keine IBAN. Eine deutsche IBAN beginnt mit DE und hat 22 Zeichen.");
        }
        Integer laenge = LAENGEN.get(text.substring(0, 2));
        if (laenge == null) {
            return Befund.falsch("Ins Land " + text.substring(0, 2)
                    + " überweisen wir nicht: es liegt außerhalb des SEPA-Raums. Fragen Sie nach einem anderen Konto.");
        }
        if (text.length() != laenge) {
            return Befund.falsch("Eine IBAN mit " + text.substring(0, 2) + " hat " + laenge + " Zeichen, hier sind es "
                    + text.length() + ". Vergleichen Sie sie mit der Bankkarte.");
        }
        if (text.startsWith("DE") && !Ziffern.nur(text.substring(4), 18)) {
            return Befund.falsch("Eine deutsche IBAN hat nach DE nur Ziffern. Ist ein O statt einer 0 dabei?");
        }
        return Ziffern.rest97(text.substring(4) + text.substring(0, 4)) == 1
                ? Befund.gut(text)
                : Befund.falsch("In der IBAN ist ein Fehler. Vergleichen Sie sie Ziffer für Ziffer mit der Bankkarte.");
    }
}
