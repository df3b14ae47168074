package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// §§ 4, 6 AsylbLG: treatment for those who have no health insurance.
public final class Asylgesundheit implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        boolean ohne = lage.anlass("krank") == Urteil.JA;
        return Pruefung.von("asylblg_gesundheit")
                .kern("asyl", lage.asyl())
                .und("nicht_versichert", ohne ? Urteil.JA : Urteil.OFFEN)
                .eilig(ohne && lage.asyl() == Urteil.JA)
                .schaetzung(Optional.empty(), "sache")
                .befund();
    }
}
