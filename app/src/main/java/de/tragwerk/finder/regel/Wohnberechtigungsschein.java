package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// § 27 WoFG and the law of the Land: the paper for a subsidised flat.
public final class Wohnberechtigungsschein implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("wohnberechtigungsschein")
                .kern("sucht_wohnung", lage.anlass("wohnung").oder(lage.plan("umzug")))
                // § 27 Abs. 3: the limit is the Land's, of the yearly gross income
                .aber("einkommensgrenze_land", Urteil.OFFEN)
                .schaetzung(Optional.empty(), "schein")
                .befund();
    }
}
