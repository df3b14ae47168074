package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import java.util.List;

/// §§ 62, 63 EStG: child benefit that nobody draws yet.
public final class KindergeldAnspruch implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("kindergeld")
                .kern("kind_18", lage.kindUnter(18))
                .kern("kindergeld_fehlt", lage.angaben().ist("finder.kindergeld", "nein"))
                .schaetzung(Betrag.kindergeld(lage), "kinder")
                .befund();
    }
}
