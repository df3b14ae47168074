package de.tragwerk.anbindung;

import java.util.List;

/// The Länder by the first two digits of a Regionalschlüssel.
public final class Land {

    private static final List<String> NAMEN = List.of(
            "Schleswig-Holstein",
            "Hamburg",
            "Niedersachsen",
            "Bremen",
            "Nordrhein-Westfalen",
            "Hessen",
            "Rheinland-Pfalz",
            "Baden-Württemberg",
            "Bayern",
            "Saarland",
            "Berlin",
            "Brandenburg",
            "Mecklenburg-Vorpommern",
            "Sachsen",
            "Sachsen-Anhalt",
            "Thüringen");

    private Land() {}

    /// @param schluessel at least two digits, 01 to 16 in front
    public static String name(String schluessel) {
        return NAMEN.get(Integer.parseInt(schluessel.substring(0, 2)) - 1);
    }
}
