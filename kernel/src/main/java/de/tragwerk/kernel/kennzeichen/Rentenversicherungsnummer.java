package de.tragwerk.kernel.kennzeichen;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Versicherungsnummer of the pension insurance (§ 147 SGB VI, § 2 VKVV): area, birth date, initial of the birth
/// name, serial number, check digit.
public final class Rentenversicherungsnummer {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}[A-Z][0-9]{3}");

    private Rentenversicherungsnummer() {}

    public static Befund pruefe(String getippt) {
        String text = Ziffern.knapp(getippt);
        if (!FORM.matcher(text).matches()) {
            return Befund.falsch(
                    "Eine Rentenversicherungsnummer hat 12 Stellen: 8 Ziffern, 1 Buchstabe, 3 Ziffern, zum Beispiel 65 170839 J 003.");
        }
        if (text.startsWith("00") || text.startsWith("01")) {
            return Befund.falsch("Eine Rentenversicherungsnummer beginnt nicht mit " + text.substring(0, 2)
                    + ". Vergleichen Sie sie mit dem Sozialversicherungsausweis.");
        }
        int tag = Integer.parseInt(text.substring(2, 4));
        int monat = Integer.parseInt(text.substring(4, 6));
        // Where two insured persons would have got the same number, the day is raised by 32.
        if (monat > 12 || tag > 31 && tag < 33 || tag > 63) {
            return Befund.falsch(
                    "An den Stellen 3 bis 8 steht das Geburtsdatum (Tag, Monat, Jahr); " + text.substring(2, 8)
                            + " ist keines. Vergleichen Sie die Nummer mit dem Sozialversicherungsausweis.");
        }
        String ziffern = text.substring(0, 8) + Ziffern.buchstabe(text.charAt(8)) + text.substring(9, 11);
        if (Ziffern.quersumme(ziffern, 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1) % 10 != text.charAt(11) - '0') {
            return Befund.falsch("Die Prüfziffer der Rentenversicherungsnummer passt nicht. "
                    + "Vergleichen Sie sie Stelle für Stelle mit dem Sozialversicherungsausweis.");
        }
        return Befund.gut(text);
    }

    /// A hint when birth date or birth name do not fit a good number; empty if they do. The number stays as it was
    /// given out, so this is never an error.
    public static String hinweis(String nummer, LocalDate geburtsdatum, String geburtsname) {
        if (nummer.length() != 12) {
            return "";
        }
        String initiale =
                Normalizer.normalize(geburtsname.strip(), Normalizer.Form.NFD).toUpperCase(java.util.Locale.ROOT);
        if (!initiale.isEmpty() && initiale.charAt(0) != nummer.charAt(8)) {
            return "Die Rentenversicherungsnummer nennt den Anfangsbuchstaben " + nummer.charAt(8)
                    + " für den Geburtsnamen. Ist der Geburtsname richtig?";
        }
        return passt(nummer, geburtsdatum)
                ? ""
                : "Die Rentenversicherungsnummer nennt ein anderes Geburtsdatum. Ist das Geburtsdatum richtig?";
    }

    private static boolean passt(String nummer, LocalDate geburtsdatum) {
        int tag = Integer.parseInt(nummer.substring(2, 4));
        int monat = Integer.parseInt(nummer.substring(4, 6));
        try {
            // Unknown days and months are 00.
            return (tag == 0 || (tag > 32 ? tag - 32 : tag) == geburtsdatum.getDayOfMonth())
                    && (monat == 0 || monat == geburtsdatum.getMonthValue())
                    && Integer.parseInt(nummer.substring(6, 8)) == geburtsdatum.getYear() % 100;
        } catch (DateTimeException unlesbar) {
            return false;
        }
    }
}
