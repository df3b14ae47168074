package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// § 36 SGB XII, § 22 Abs. 8 SGB II: arrears that endanger the home.
public final class Mietschulden implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Urteil droht = lage.angaben()
                .ist("wohnen.kuendigung", "kuendigung", "klage", "urteil", "raeumung")
                .oder(lage.angaben().ist("finder.sperre", "ja"));
        return Pruefung.von("mietschulden")
                .kern("schulden", lage.angaben().ist("finder.schulden", "ja"))
                .und("bewohnt", lage.angaben().ist("finder.bewohnt", "ja"))
                .eilig(droht == Urteil.JA)
                .schaetzung(Optional.empty(), "schulden")
                .befund();
    }
}
