package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import java.util.ArrayList;
import java.util.List;

/// § 11b Abs. 3: what of the pay stays free, in bands of the gross.
///
/// The bands changed in October 2005, April 2011 and July 2023; before October 2005 they were shares of the
/// net pay (§ 30 in its first version).
final class Freibetraege {
    /// @param mitKind upper end where a minor child belongs to the community
    private record Stufe(Money bis, Money mitKind, Parameter anteil) {}

    private final Money beginn;
    private final List<Stufe> stufen;
    private final boolean vomNetto;

    private Freibetraege(Money beginn, List<Stufe> stufen, boolean vomNetto) {
        this.beginn = beginn;
        this.stufen = List.copyOf(stufen);
        this.vomNetto = vomNetto;
    }

    static Freibetraege aus(Werte w) {
        List<Stufe> stufen = new ArrayList<>();
        Parameter grund = w.grundabsetzung;
        if (grund == null) {
            for (int i = 1; i <= 3; i++) {
                Money bis = w.wert("frei_alt_" + i + "_bis").geld();
                stufen.add(new Stufe(bis, bis, w.wert("frei_alt_" + i + "_anteil")));
            }
            return new Freibetraege(Money.ZERO, stufen, true);
        }
        Money erste = w.wert("frei_1_bis").geld();
        stufen.add(new Stufe(erste, erste, w.wert("frei_1_anteil")));
        Parameter zweite = w.wennGilt("frei_2_bis");
        if (zweite != null) {
            stufen.add(new Stufe(zweite.geld(), zweite.geld(), w.wert("frei_2_anteil")));
        }
        stufen.add(
                new Stufe(w.wert("frei_3_bis").geld(), w.wert("frei_3_bis_kind").geld(), w.wert("frei_3_anteil")));
        return new Freibetraege(grund.geld(), stufen, false);
    }

    int anzahl() {
        return stufen.size();
    }

    Parameter anteil(int stufe) {
        return stufen.get(stufe).anteil();
    }

    boolean vomNetto() {
        return vomNetto;
    }

    /// The part of the gross that lies in a band.
    Money teil(int stufe, Money brutto, boolean kind) {
        Stufe s = stufen.get(stufe);
        Money von = stufe == 0 ? beginn : ende(stufen.get(stufe - 1), false);
        return brutto.min(ende(s, kind)).minus(von).notNegative();
    }

    private static Money ende(Stufe s, boolean kind) {
        return kind ? s.mitKind() : s.bis();
    }
}
