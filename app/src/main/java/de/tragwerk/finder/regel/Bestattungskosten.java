package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// § 74 SGB XII: who must pay for a funeral and cannot be expected to.
public final class Bestattungskosten implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Urteil tod = lage.anlass("tod");
        Urteil pflicht = tod != Urteil.JA
                ? tod
                : lage.angaben()
                                .wert("finder.tod")
                                .filter(w -> !w.equals("unbekannt"))
                                .isEmpty()
                        ? Urteil.OFFEN
                        : lage.angaben().ist("finder.tod", "ja");
        return Pruefung.von("bestattungskosten")
                .kern("bestattung_pflicht", pflicht)
                .und(
                        "bestattung_zumutbar",
                        lage.geld().beduerftig().oder(lage.geld().unterEinkommensgrenze()))
                .eilig(pflicht == Urteil.JA)
                .schaetzung(Optional.empty(), "bestattung")
                .befund();
    }
}
