package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Haushaltsrechnung.Gesetz;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;

/// §§ 41 to 43 SGB XII: old enough, or unable to work for good, and in need.
public final class Grundsicherung implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("grundsicherung")
                .schonDa(lage.kapitel4().und(lage.bezug("sgb12")))
                // § 41 Abs. 2 and Abs. 3, 3a
                .hart(grund(lage), lage.kapitel4())
                // § 23 Abs. 2
                .ausser("nicht_asyl", lage.asyl().nicht())
                // § 23 Abs. 3
                .aber("kein_eu_ausschluss", lage.euAusschluss().nicht())
                // § 41 Abs. 1, § 43 Abs. 1
                .und("beduerftig", lage.geld().beduerftig())
                // § 90 Abs. 2 Nr. 9
                .und("vermoegen", lage.geld().vermoegenSgb12())
                .schaetzung(Betrag.zumLeben(lage, Gesetz.SGB12), "geld")
                .befund();
    }

    private static String grund(Lage lage) {
        return lage.altersgrenze() == Urteil.JA ? "altersgrenze" : "dauerhaft_gemindert";
    }
}
