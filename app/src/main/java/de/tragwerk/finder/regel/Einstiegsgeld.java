package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import java.util.List;
import java.util.Optional;

/// § 16b SGB II: for a start in work out of SGB II.
public final class Einstiegsgeld implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("einstiegsgeld")
                .kern("bezug_sgb2", lage.bezug("sgb2"))
                .hart("plan_arbeit", lage.plan("stelle", "selbstaendig"))
                .schaetzung(Optional.empty(), "ermessen")
                .befund();
    }
}
