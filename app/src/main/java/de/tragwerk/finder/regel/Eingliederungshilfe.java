package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// §§ 99, 100, 136 SGB IX: support with living, learning and working because of a disability.
public final class Eingliederungshilfe implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Urteil werkstatt = lage.angaben().ist("arbeit.status", "werkstatt", "werkstatt_arbeit");
        Urteil unterstuetzung = lage.angaben().ist("finder.unterstuetzung", "ja");
        // § 99 Abs. 1 with § 2 Abs. 1: who is blind or in a workshop is considerably disabled; who sees little may be.
        boolean wesentlich = unterstuetzung == Urteil.JA || werkstatt == Urteil.JA || lage.blind() == Urteil.JA;
        boolean vielleicht = lage.sehbehindert() == Urteil.JA;
        return Pruefung.von("eingliederungshilfe")
                .kern("unterstuetzung", wesentlich || vielleicht ? Urteil.JA : unterstuetzung)
                .aber("wesentlich", wesentlich ? Urteil.JA : Urteil.OFFEN)
                // § 100 Abs. 2
                .aber("nicht_asyl", lage.asyl().nicht())
                // § 136: income of the year before last, which is not asked
                .aber("einkommen_vorvorjahr", Urteil.OFFEN)
                .schaetzung(Optional.empty(), "sache")
                .befund();
    }
}
