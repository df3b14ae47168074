package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Haushaltsrechnung.Gesetz;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;

/// §§ 19, 27 SGB XII: in need, and neither chapter 4 nor SGB II applies (§ 21).
public final class HilfeZumLebensunterhalt implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Urteil fruehRentner = lage.altersrente();
        return Pruefung.von("lebensunterhalt")
                .schonDa(lage.kapitel4().nicht().und(lage.bezug("sgb12")))
                .ausser("nicht_kapitel4", lage.kapitel4().nicht())
                // § 21 Satz 1; an old-age pension before the limit excludes from SGB II (§ 7 Abs. 4 SGB II)
                .hart(
                        fruehRentner == Urteil.JA ? "fruehe_altersrente" : "nicht_erwerbsfaehig",
                        lage.erwerbsfaehig().nicht().oder(fruehRentner))
                .ausser("nicht_asyl", lage.asyl().nicht())
                // § 7 Abs. 3 SGB II: with a partner who can work she belongs to the community of SGB II
                .aber("kein_partner_sgb2", lage.partner() == Urteil.NEIN ? Urteil.JA : Urteil.OFFEN)
                .und("beduerftig", lage.geld().beduerftig())
                .und("vermoegen", lage.geld().vermoegenSgb12())
                .schaetzung(Betrag.zumLeben(lage, Gesetz.SGB12), "geld")
                .befund();
    }
}
