package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import java.util.List;
import java.util.Optional;

/// §§ 44, 45 SGB III, § 16 Abs. 1 SGB II: voucher for coaching, cost of applying.
public final class Aktivierung implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("aktivierung")
                .kern("arbeitslos", lage.arbeitslos().oder(lage.bezug("sgb2")))
                .und("plan_kurs", lage.plan("kurs", "stelle", "umzug"))
                .schaetzung(Optional.empty(), "ermessen")
                .befund();
    }
}
