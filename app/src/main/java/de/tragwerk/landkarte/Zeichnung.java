package de.tragwerk.landkarte;

import java.util.List;

/// A part of a map, ready for a page: texts are plain, coordinates are numbers as SVG reads them.
///
/// @param pfade by layer, in the order of drawing
/// @param punkte places whose pin found no room
public record Zeichnung(
        List<Pfadteil> pfade,
        List<Schrift> schriften,
        List<Zeichen> bahnhoefe,
        List<Nadel> nadeln,
        List<Zeichen> punkte,
        Massstab massstab) {

    /// @param ebene code of [Ebene]
    public record Pfadteil(String ebene, String d) {}

    /// A word on the map.
    ///
    /// @param ebene code of [Ebene]
    /// @param anker `start`, `middle` or `end`
    /// @param d the line it runs along, empty where it stands at `x` and `y`
    public record Schrift(String ebene, String text, String x, String y, String anker, String d) {
        public boolean laengs() {
            return !d.isEmpty();
        }
    }

    public record Zeichen(String x, String y) {}

    /// @param x middle of its head
    /// @param fussX where the place itself is
    public record Nadel(Ziel ziel, String x, String y, String fussX, String fussY) {}

    /// @param bis right end of the bar, which begins at 14
    public record Massstab(String bis, String text) {}

    /// Whether a pin or a point stands for this number.
    public boolean zeigt(int nummer) {
        return nadeln.stream().anyMatch(n -> n.ziel().nummer() == nummer);
    }
}
