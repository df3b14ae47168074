package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// §§ 137, 142 SGB III: insurance money after a job.
public final class Arbeitslosengeld implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("arbeitslosengeld")
                .schonDa(lage.angaben().ist("finder.alg", "ja"))
                .kern("arbeitslos", lage.arbeitslos())
                // § 142: times of insurance in the last 30 months are not asked
                .aber("anwartschaft", Urteil.OFFEN)
                .schaetzung(Optional.empty(), "versicherung")
                .befund();
    }
}
