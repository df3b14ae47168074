package de.tragwerk.kernel.kennzeichen;

/// Number of the Ausländerzentralregister (§ 2 AZRG-DV). How its check digit is made is not published, so only
/// the form is judged; the register itself refuses a wrong one.
public final class AzrNummer {

    private AzrNummer() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!Ziffern.nur(text, 12)) {
            return Befund.falsch("Eine AZR-Nummer hat 12 Ziffern. Sie steht auf dem Aufenthaltstitel oder auf der "
                    + "Fiktionsbescheinigung.");
        }
        return text.chars().distinct().count() == 1
                ? Befund.falsch(
                        "Eine AZR-Nummer besteht nicht aus 12 gleichen Ziffern. Lassen Sie das Feld leer, wenn Sie "
                                + "die Nummer nicht kennen.")
                : Befund.gut(text);
    }
}
