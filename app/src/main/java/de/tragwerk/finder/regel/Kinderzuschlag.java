package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;

/// § 6a BKGG: parents who can pay for themselves, and not quite for their children.
public final class Kinderzuschlag implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("kinderzuschlag")
                .schonDa(lage.bezug("kiz"))
                // Abs. 1 Nr. 1
                .kern(
                        "kind_kindergeld",
                        lage.kindUnter(25)
                                .und(lage.angaben()
                                        .ist("finder.kindergeld", "nein")
                                        .nicht()))
                // Abs. 1 Nr. 2
                .und("mindesteinkommen", Familiengeld.mindesteinkommen(lage))
                .und("knapp", lage.geld().knapp())
                // Abs. 1 Nr. 3, Abs. 1a
                .und("luecke", Familiengeld.reichtZusammen(lage))
                // Abs. 3: only considerable assets count
                .und("vermoegen", lage.geld().vermoegenSgb2())
                // Abs. 8
                .aber("sechs_monate", Urteil.OFFEN)
                .schaetzung(Betrag.kinderzuschlag(lage), "kinderzuschlag")
                .befund();
    }
}
