package de.tragwerk.landkarte;

import java.util.List;

/// A rectangle between two latitudes and two longitudes.
record Kasten(Lage suedwest, Lage nordost) {

    /// @param orte at least one
    static Kasten um(List<Lage> orte) {
        return new Kasten(
                new Lage(
                        orte.stream().mapToInt(Lage::breite).min().orElseThrow(),
                        orte.stream().mapToInt(Lage::laenge).min().orElseThrow()),
                new Lage(
                        orte.stream().mapToInt(Lage::breite).max().orElseThrow(),
                        orte.stream().mapToInt(Lage::laenge).max().orElseThrow()));
    }

    Lage mitte() {
        return new Lage((suedwest.breite() + nordost.breite()) / 2, (suedwest.laenge() + nordost.laenge()) / 2);
    }
}
