package de.tragwerk.kernel.kennzeichen;

/// Amtlicher Gemeindeschlüssel (8 digits) and Amtlicher Regionalschlüssel (12 digits).
public final class Gemeindeschluessel {

    private Gemeindeschluessel() {}

    /// AGS: Land, Regierungsbezirk, Kreis, Gemeinde.
    public static Befund pruefeAgs(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!Ziffern.nur(text, 8)) {
            return Befund.falsch(
                    "Ein Amtlicher Gemeindeschlüssel hat 8 Ziffern, auch die 0 am Anfang zählt, zum Beispiel "
                            + "05315000.");
        }
        return land(text, "Ein Amtlicher Gemeindeschlüssel");
    }

    /// ARS: Land, Regierungsbezirk, Kreis, Gemeindeverband, Gemeinde.
    public static Befund pruefeArs(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!Ziffern.nur(text, 12)) {
            return Befund.falsch(
                    "Ein Amtlicher Regionalschlüssel hat 12 Ziffern, auch die 0 am Anfang zählt, zum Beispiel "
                            + "053150000000.");
        }
        return land(text, "Ein Amtlicher Regionalschlüssel");
    }

    private static Befund land(String text, String wer) {
        int land = Integer.parseInt(text.substring(0, 2));
        return land >= 1 && land <= 16
                ? Befund.gut(text)
                : Befund.falsch(wer + " beginnt mit dem Land, 01 bis 16. " + text.substring(0, 2)
                        + " gibt es nicht; prüfen Sie, ob vorn eine 0 fehlt.");
    }
}
