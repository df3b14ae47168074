package de.tragwerk.law.parameter;

import java.util.Map;

/// What would it cost? Values that take the place of the law's in a whole process.
///
/// They are set once, before the first table is read; afterwards they are refused, so that no calculation can mix
/// both. Without them, which is always so outside a simulation, the tables say what the law says.
public final class Aenderungen {
    private static Map<String, String> werte = Map.of();
    private static boolean gelesen;

    private Aenderungen() {}

    /// @param neue by `statute.parameter`, as in the tables: `sgb12.regelbedarf_1` to `580.00`
    public static synchronized void gelten(Map<String, String> neue) {
        if (gelesen && !neue.isEmpty()) {
            throw new IllegalStateException("Geänderte Werte stehen vor der ersten Rechnung fest, nicht danach");
        }
        werte = Map.copyOf(neue);
    }

    static synchronized String wert(String name, String gesetzlich) {
        gelesen = true;
        return werte.getOrDefault(name, gesetzlich);
    }
}
