package de.tragwerk.law.wogg;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/// §§ 11, 12, 19, 21 WoGG: the benefit of a household in one month.
public final class Wohngeld {
    static final Schritt GRENZE = Schritt.of(
            "W-GRENZE",
            "MIETE",
            new Norm("§ 12 Abs. 1, 7 WoGG"),
            "Höchstbetrag mit Klimakomponente",
            "{0} + {1}",
            cent("Höchstbetrag"),
            cent("Klimakomponente"));
    static final Schritt MIETE = Schritt.of(
            "W-MIETE",
            "MIETE",
            new Norm("§ 11 WoGG"),
            "zu berücksichtigende Miete",
            "(höchstens {1} von {0}, dazu Heizkosten {2}) × {3} von {4} Personen",
            cent("Bruttokaltmiete"),
            cent("Grenze"),
            cent("Heizkosten"),
            anzahl("Personen mit Anspruch"),
            anzahl("alle Personen"));
    static final Schritt WOHNGELD = Schritt.of(
            "W-WOHNGELD",
            "ERGEBNIS",
            new Norm("§ 19 WoGG"),
            "Wohngeld",
            "1,15 × (M − (a + b × M + c × Y) × Y) mit M = {0}, Y = {1}; z1 bis z4 in Zehnmilliardsteln: {2}, {3}, {4}, {5}",
            cent("M"),
            cent("Y"),
            anzahl("z1"),
            anzahl("z2"),
            anzahl("z3"),
            anzahl("z4"));
    /// Most persons the table of annex 2 knows.
    private static final int TABELLE = 12;
    private static final YearMonth UNGERUNDET = YearMonth.of(2016, 1);

    /// § 19 with annex 3, each with ten decimals.
    public record Rechenschritte(BigDecimal z1, BigDecimal z2, BigDecimal z3, BigDecimal z4) {}

    /// @param miete M, after limit, relief and share
    /// @param einkommen Y, raised to the table minimum
    /// @param betrag full euro; zero below the smallest payment (§ 21 Nr. 1)
    public record Ergebnis(Money miete, Money einkommen, Rechenschritte schritte, Money betrag) {}

    private Wohngeld() {}

    public static Ergebnis berechne(Haushalt h, Protokoll protokoll) {
        Werte w = new Werte(h.monat());
        int tabelle = Math.min(h.personen(), TABELLE);
        Money berechnet = miete(h, w, protokoll);
        Money m = stufen(berechnet, h.monat()).max(w.geld("mindestmiete_" + tabelle));
        Money y = stufen(h.einkommen(), h.monat()).max(w.geld("mindesteinkommen_" + tabelle));
        Rechenschritte z = formel(w, tabelle, m, y);
        Money betrag =
                Money.cents(Math.max(0, z.z4().setScale(0, RoundingMode.HALF_UP).longValueExact() * 100));
        if (h.personen() > TABELLE && betrag.isPositive()) {
            int weitere = h.personen() - TABELLE;
            betrag = betrag.plus(w.geld("zuschlag_ab_13").times(weitere)).min(m);
            protokoll.mit(w.wert("zuschlag_ab_13"));
        }
        if (betrag.compareTo(w.geld("mindestbetrag")) < 0) {
            betrag = Money.ZERO;
        }
        protokoll
                .mit(w.wert("mindestmiete_" + tabelle), w.wert("mindesteinkommen_" + tabelle), w.wert("mindestbetrag"))
                .mit(w.wert("a_" + tabelle), w.wert("b_" + tabelle), w.wert("c_" + tabelle), w.wert("faktor"))
                .ergibt(
                        WOHNGELD,
                        betrag,
                        m.cents(),
                        y.cents(),
                        zehnstellig(z.z1()),
                        zehnstellig(z.z2()),
                        zehnstellig(z.z3()),
                        zehnstellig(z.z4()));
        return new Ergebnis(m, y, z, betrag);
    }

    /// § 19 Abs. 2 until 2015: up to the next ten euro, less five; since 2016 M and Y are not rounded.
    private static Money stufen(Money betrag, YearMonth monat) {
        return monat.isBefore(UNGERUNDET) ? Money.cents((betrag.cents() + 999) / 1000 * 1000 - 500) : betrag;
    }

    /// § 12 sets the limit for all who live there; the excluded ones take their heads' share away (§ 11 Abs.
    /// 3).
    private static Money miete(Haushalt h, Werte w, Protokoll protokoll) {
        int alle = h.alle();
        Money hoechst = w.jePerson("hoechstbetrag_", "_" + h.stufe().klein(), alle, protokoll);
        Money klima = w.jePerson("klima_", "", alle, protokoll);
        Money grenze = protokoll.ergibt(GRENZE, hoechst.plus(klima), hoechst.cents(), klima.cents());
        Money heizung = w.jePerson("heizkosten_co2_", "", alle, protokoll)
                .plus(w.jePerson("heizkosten_dauer_", "", alle, protokoll));
        Money m = h.miete().min(grenze).plus(heizung).share(h.personen(), alle);
        return protokoll.ergibt(MIETE, m, h.miete().cents(), grenze.cents(), heizung.cents(), h.personen(), alle);
    }

    /// Annex 3: fixed point, ten decimals in each step; half up where the annex is silent [P].
    private static Rechenschritte formel(Werte w, int personen, Money miete, Money einkommen) {
        BigDecimal m = euro(miete);
        BigDecimal y = euro(einkommen);
        BigDecimal a = w.koeffizient("a_" + personen);
        BigDecimal b = w.koeffizient("b_" + personen);
        BigDecimal c = w.koeffizient("c_" + personen);
        BigDecimal z1 = zehn(a.add(b.multiply(m)).add(c.multiply(y)));
        BigDecimal z2 = zehn(z1.multiply(y));
        BigDecimal z3 = zehn(m.subtract(z2));
        Parameter faktor = w.wert("faktor");
        BigDecimal z4 = zehn(BigDecimal.valueOf(faktor.anteil().millionths(), 6).multiply(z3));
        return new Rechenschritte(z1, z2, z3, z4);
    }

    private static BigDecimal euro(Money betrag) {
        return BigDecimal.valueOf(betrag.cents(), 2);
    }

    private static BigDecimal zehn(BigDecimal wert) {
        return wert.setScale(10, RoundingMode.HALF_UP);
    }

    private static long zehnstellig(BigDecimal wert) {
        return wert.unscaledValue().longValueExact();
    }
}
