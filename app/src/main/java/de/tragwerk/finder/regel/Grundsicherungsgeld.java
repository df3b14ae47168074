package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Haushaltsrechnung.Gesetz;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;

/// §§ 7, 9, 11 to 12 SGB II: somebody of the household can work, and the money does not suffice.
public final class Grundsicherungsgeld implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("grundsicherungsgeld")
                .schonDa(lage.bezug("sgb2"))
                // § 7 Abs. 1 Satz 1, § 8
                .hart("erwerbsfaehig", jemand(lage))
                // § 7 Abs. 1 Satz 2 Nr. 3
                .ausser("nicht_asyl", lage.asyl().nicht())
                // § 7 Abs. 4
                .ausser("keine_altersrente", lage.altersrente().nicht())
                // § 7 Abs. 1 Satz 2 Nr. 1, 2
                .aber("kein_eu_ausschluss", lage.euAusschluss().nicht())
                // § 9
                .und("beduerftig", lage.geld().beduerftig())
                // § 12
                .und("vermoegen", lage.geld().vermoegenSgb2())
                // § 7 Abs. 5: which training is excluded is not asked
                .aber("keine_ausbildung", lage.ausbildung() == Urteil.NEIN ? Urteil.JA : Urteil.OFFEN)
                .schaetzung(Betrag.zumLeben(lage, Gesetz.SGB2), "geld")
                .befund();
    }

    /// A partner may be able to work; that is not asked.
    private static Urteil jemand(Lage lage) {
        Urteil partner = lage.partner() == Urteil.JA ? Urteil.OFFEN : Urteil.NEIN;
        return lage.erwerbsfaehig().oder(partner);
    }
}
