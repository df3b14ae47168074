package de.tragwerk.kernel.kennzeichen;

/// Steuer-Identifikationsnummer (§ 139b AO).
///
/// Eleven digits; of the first ten exactly one occurs twice or three times, never three times in a row; the
/// last is the check digit (ISO 7064 MOD 11,10).
public final class SteuerId {

    private SteuerId() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!Ziffern.nur(text, 11)) {
            return Befund.falsch("Eine Steuer-Identifikationsnummer hat 11 Ziffern, hier sind es "
                    + text.chars().filter(Character::isDigit).count()
                    + ". Sie steht auf jedem Steuerbescheid oben links.");
        }
        if (text.charAt(0) == '0') {
            return Befund.falsch(
                    "Eine Steuer-Identifikationsnummer beginnt nicht mit 0. Vergleichen Sie sie mit dem Schreiben.");
        }
        if (!wiederholt(text.substring(0, 10))) {
            return Befund.falsch(
                    "So kann eine Steuer-Identifikationsnummer nicht aussehen: unter den ersten 10 Ziffern "
                            + "kommt genau eine mehrfach vor. Vergleichen Sie sie Ziffer für Ziffer mit dem Schreiben.");
        }
        if (pruefziffer(text) != text.charAt(10) - '0') {
            return Befund.falsch("Die Prüfziffer der Steuer-Identifikationsnummer passt nicht. "
                    + "Vergleichen Sie sie Ziffer für Ziffer mit dem Schreiben.");
        }
        return Befund.gut(text);
    }

    private static boolean wiederholt(String zehn) {
        int mehrfach = 0;
        for (char z = '0'; z <= '9'; z++) {
            char ziffer = z;
            long oft = zehn.chars().filter(c -> c == ziffer).count();
            if (oft > 3 || zehn.contains(String.valueOf(z).repeat(3))) {
                return false;
            }
            mehrfach += oft > 1 ? 1 : 0;
        }
        return mehrfach == 1;
    }

    private static int pruefziffer(String text) {
        int produkt = 10;
        for (int i = 0; i < 10; i++) {
            int summe = (text.charAt(i) - '0' + produkt) % 10;
            produkt = (summe == 0 ? 10 : summe) * 2 % 11;
        }
        return (11 - produkt) % 10;
    }
}
