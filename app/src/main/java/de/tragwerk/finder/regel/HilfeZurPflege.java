package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// §§ 61 to 66 SGB XII: care whose cost the care insurance does not cover.
public final class HilfeZurPflege implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        boolean heim = lage.imHeim() == Urteil.JA;
        return Pruefung.von("hilfe_zur_pflege")
                // § 61a
                .kern("pflegegrad", lage.pflege())
                // § 61, § 85: at home up to the limit of income; in an institution its cost counts
                .und(
                        heim ? "heim_teurer" : "einkommensgrenze",
                        heim ? lage.geld().heimTeurer() : lage.geld().unterEinkommensgrenze())
                // § 66a, § 90
                .und("vermoegen", lage.geld().vermoegenSgb12())
                .schaetzung(Optional.empty(), "pflege")
                .befund();
    }
}
