package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import java.util.List;
import java.util.Optional;

/// § 72 SGB XII: the difference to the Blindengeld of the Land, with a test of means.
public final class Blindenhilfe implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("blindenhilfe")
                .kern("sehen", lage.sehbehindert())
                .aber("blind", lage.blind())
                .und("einkommensgrenze", lage.geld().unterEinkommensgrenze())
                .und("vermoegen", lage.geld().vermoegenSgb12())
                .schaetzung(Optional.empty(), "land")
                .befund();
    }
}
