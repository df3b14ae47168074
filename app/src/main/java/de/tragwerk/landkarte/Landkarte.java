package de.tragwerk.landkarte;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An outline of a region.
///
/// @param quelle where it comes from and under which licence, as it must stand beside the map
/// @param stand day of the data
/// @param postleitzahlen centres of postcodes, none where nobody brought them
public record Landkarte(
        String name, String quelle, LocalDate stand, List<Stueck> stuecke, Map<String, Lage> postleitzahlen) {

    /// Most characters of each.
    public static final int NAME = 60;

    public static final int QUELLE = 200;

    /// @throws Kartenfehler where a name or a line is missing or too long, or nothing is there to draw
    public Landkarte {
        stuecke = List.copyOf(stuecke);
        postleitzahlen = Map.copyOf(postleitzahlen);
        if (!Namen.gut(name, NAME)) {
            throw new Kartenfehler("Geben Sie der Karte einen Namen, höchstens 60 Zeichen in einer Zeile.");
        }
        if (!Namen.gut(quelle, QUELLE)) {
            throw new Kartenfehler("Nennen Sie Quelle und Lizenz, höchstens 200 Zeichen in einer Zeile. Sie stehen"
                    + " unter der Karte.");
        }
        if (stuecke.isEmpty()) {
            throw new Kartenfehler("Auf dieser Karte ist nichts zu zeichnen.");
        }
    }

    public Landkarte mitPostleitzahlen(Map<String, Lage> andere) {
        return new Landkarte(name, quelle, stand, stuecke, andere);
    }

    /// Centre of this postcode, where it is known.
    public Optional<Lage> mitte(String plz) {
        return Optional.ofNullable(postleitzahlen.get(plz));
    }

    public int punkte() {
        return stuecke.stream().mapToInt(Stueck::punkte).sum();
    }

    /// The smallest rectangle around the area, or around everything where no area is named.
    Kasten ausdehnung() {
        List<Lage> gebiet = stuecke.stream()
                .filter(s -> s.ebene() == Ebene.GEBIET)
                .flatMap(s -> s.zuege().stream().flatMap(List::stream))
                .toList();
        return Kasten.um(
                !gebiet.isEmpty()
                        ? gebiet
                        : stuecke.stream()
                                .flatMap(s -> s.zuege().stream().flatMap(List::stream))
                                .toList());
    }
}
