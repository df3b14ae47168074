package de.tragwerk.landkarte;

import java.util.List;

/// One piece of an outline.
///
/// @param name empty where it has none
/// @param zuege of an area its rings, the outer one first; of a line one; of a point one with one place
public record Stueck(Ebene ebene, String name, List<List<Lage>> zuege) {

    public Stueck {
        zuege = zuege.stream().map(List::copyOf).toList();
    }

    int punkte() {
        return zuege.stream().mapToInt(List::size).sum();
    }
}
