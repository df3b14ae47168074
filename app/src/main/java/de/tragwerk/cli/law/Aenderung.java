package de.tragwerk.cli.law;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.Gesetze;
import de.tragwerk.law.parameter.Aenderungen;
import de.tragwerk.law.parameter.ParameterTafel;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A changed value of the law as it is written on the command line: `sgb12.regelbedarf_1=580.00`.
final class Aenderung {
    private Aenderung() {}

    /// Lets this process compute with these values; only before the first calculation.
    static void gelten(List<String> aenderungen) {
        Map<String, String> werte = new LinkedHashMap<>();
        for (String a : aenderungen) {
            String[] teile = zerlege(a);
            werte.put(teile[0], teile[1]);
        }
        if (!werte.isEmpty()) {
            Aenderungen.gelten(werte);
        }
    }

    /// Whether the law has such a value and the new one is of its kind.
    static void pruefe(List<String> aenderungen) {
        Map<String, ParameterTafel> tafeln = Gesetze.tafeln();
        for (String a : aenderungen) {
            String[] teile = zerlege(a);
            int punkt = teile[0].indexOf('.');
            ParameterTafel tafel = punkt < 0 ? null : tafeln.get(teile[0].substring(0, punkt));
            String name = teile[0].substring(punkt + 1);
            if (tafel == null || !tafel.namen().contains(name)) {
                throw new IllegalArgumentException("Den Wert " + teile[0]
                        + " gibt es nicht. Die Namen zeigt: ./tragwerk law parameters --date 2026-03-01");
            }
            Parameter p = tafel.reihe(name).getFirst();
            int stellen = switch (p.einheit()) {
                case EURO -> 2;
                case ANTEIL -> 6;
                case ZAHL -> 0;
            };
            try {
                BigDecimal wert = new BigDecimal(teile[1]);
                if (wert.precision() > 12
                        || wert.signum() < 0
                        || wert.stripTrailingZeros().scale() > stellen) {
                    throw new NumberFormatException();
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("„" + teile[1] + "“ ist kein Wert für " + teile[0] + " (" + p.titel()
                        + "): erwartet wird eine Zahl ab 0 mit höchstens " + stellen + " Stellen hinter dem Punkt.");
            }
        }
    }

    private static String[] zerlege(String a) {
        int gleich = a.indexOf('=');
        if (gleich < 1 || gleich == a.length() - 1) {
            throw new IllegalArgumentException("„" + a
                    + "“ ist keine Änderung. Schreiben Sie gesetz.name=wert, zum Beispiel sgb12.regelbedarf_1=580.00");
        }
        return new String[] {a.substring(0, gleich), a.substring(gleich + 1)};
    }
}
