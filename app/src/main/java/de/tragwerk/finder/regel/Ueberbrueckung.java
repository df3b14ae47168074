package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import java.util.List;
import java.util.Optional;

/// § 23 Abs. 3 Satz 3 to 6 SGB XII: help for a short time and for the journey home, more in hardship.
public final class Ueberbrueckung implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("ueberbrueckung")
                .kern("eu_ausschluss", lage.euAusschluss())
                .und("beduerftig", lage.geld().beduerftig())
                .schaetzung(Optional.empty(), "ermessen")
                .befund();
    }
}
