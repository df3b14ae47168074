package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Schaetzung;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// §§ 1, 3, 7, 19, 21 WoGG: who pays for the living, but not easily for the home.
public final class Wohngeld implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Optional<Schaetzung> hoechstens = Betrag.wohngeld(lage);
        return Pruefung.von("wohngeld")
                .schonDa(lage.bezug("wohngeld"))
                // § 3 Abs. 1, 2
                .hart(
                        "wohnkosten",
                        lage.angaben()
                                .ist("wohnen.art", "miete", "untermiete", "eigentum", "wohnrecht", "heim", "wohnform"))
                // § 7 Abs. 1
                .ausser(
                        "keine_andere_leistung",
                        lage.bezug("sgb2", "sgb12", "asylblg").nicht())
                .und("knapp", lage.geld().knapp())
                // § 21 Nr. 3
                .und("vermoegen", lage.geld().vermoegenWohngeld())
                // § 21 Nr. 1; the rent level of the place is not known here
                .aber(
                        "wohngeld_betrag",
                        hoechstens.isPresent() && hoechstens.get().betrag().isZero() ? Urteil.NEIN : Urteil.OFFEN)
                .schaetzung(hoechstens.filter(s -> s.betrag().isPositive()), "wohngeld")
                .befund();
    }
}
