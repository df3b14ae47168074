package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;

/// §§ 1, 2, 3 AsylbLG: a document of § 1 Abs. 1, and in need.
public final class Asylbewerberleistung implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("asylblg")
                .schonDa(lage.bezug("asylblg"))
                .kern("asyl", lage.asyl())
                // § 7 Abs. 1
                .und("beduerftig", lage.geld().beduerftig())
                .eilig(lage.angaben().ist("wohnen.art", "ohne") == Urteil.JA)
                .schaetzung(Betrag.asylblg(lage), "geld")
                .befund();
    }
}
