package de.tragwerk.form;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import java.util.Map;

/// Versions of forms that were published with the LeiKa key of a neighbouring service, because none of their own is
/// known. That key means something else to everybody else, so what they send carries a key of our own. The versions
/// stay as they are: their questions and answers do not change by it.
final class Schluesselersatz {

    /// Form and the neighbour's key: placement budget, integration, other situations in life, forced labourers.
    private static final Map<String, String> NACHBARN = Map.of(
            "aktivierung-avgs", "99007006017000",
            "einstiegsgeld", "99107017148000",
            "bestattungskosten", "99107011017000",
            "soziale-entschaedigung", "99107006080000");

    private Schluesselersatz() {}

    /// @param leika as the version names it
    static String fuer(String formular, String leika) {
        return leika.equals(NACHBARN.get(formular)) ? Leistungsschluessel.EIGEN + formular : leika;
    }
}
