package de.tragwerk.law.gegenprobe;

import static de.tragwerk.law.gegenprobe.Zweitrechnung.anteil;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.eur;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.nichtNegativ;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.stufe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Rules 6.1, 7.1, 7.2, 9.1, 9.2, 10.2, 11.1 and 12.1 once more.
final class ZweitUebrige {

    /// AsylbLG § 3a, levels 1 to 6, personal and necessary together.
    private static final Map<Integer, int[]> ASYL = Map.of(
            2023, new int[] {410, 369, 328, 364, 304, 278},
            2024, new int[] {460, 413, 368, 408, 341, 312},
            2025, new int[] {441, 397, 353, 391, 327, 299},
            2026, new int[] {455, 409, 365, 405, 337, 309});

    private static final String[][] WOGG_2025 = {
        {"0.04", "0.0004797", "0.0000408"},
        {"0.03", "0.0003571", "0.0000304"},
        {"0.02", "0.0002917", "0.0000245"},
        {"0.01", "0.0002163", "0.0000176"},
        {"0", "0.0001907", "0.0000172"},
        {"-0.01", "0.0001722", "0.0000166"},
    };
    private static final int[][] WOGG_HOECHSTBETRAG_2025 = {
        {361, 408, 456, 511, 562, 615, 677},
        {437, 493, 551, 619, 680, 745, 820},
        {521, 587, 657, 737, 809, 887, 975},
        {608, 686, 766, 858, 946, 1035, 1139},
        {694, 782, 875, 982, 1080, 1183, 1302},
        {776, 876, 981, 1101, 1209, 1332, 1465},
    };
    private static final String[] WOGG_KLIMA = {"19.20", "24.80", "29.60", "34.40", "39.20", "44.00"};
    private static final String[] WOGG_HEIZEN = {"110.40", "142.60", "170.20", "197.80", "225.40", "253.00"};
    private static final int[] WOGG_MIN_M = {54, 67, 79, 92, 103, 103};
    private static final int[] WOGG_MIN_Y = {396, 679, 906, 1132, 1358, 1585};

    private ZweitUebrige() {}

    static BigDecimal asyl(int stufe, YearMonth monat) {
        return eur(ASYL.get(monat.getYear())[stufe - 1]);
    }

    /// Rule 7.2: a quarter of the pay is free, at most half of the own total level.
    static BigDecimal asylErwerb(BigDecimal brutto, BigDecimal netto, int stufe, YearMonth monat) {
        BigDecimal frei = anteil("0.25", brutto).min(anteil("0.5", asyl(stufe, monat)));
        return nichtNegativ(netto.subtract(frei));
    }

    /// Rules 9.1 and 9.2 for 2025 and 2026, up to six persons.
    ///
    /// @param mietenstufe 1 to 7
    /// @param gesamteinkommen a month's total income
    static BigDecimal wohngeld(int personen, int mietenstufe, BigDecimal miete, BigDecimal gesamteinkommen) {
        int i = personen - 1;
        BigDecimal grenze = eur(WOGG_HOECHSTBETRAG_2025[i][mietenstufe - 1]).add(eur(WOGG_KLIMA[i]));
        BigDecimal m = miete.min(grenze).add(eur(WOGG_HEIZEN[i])).max(eur(WOGG_MIN_M[i]));
        BigDecimal y = gesamteinkommen.max(eur(WOGG_MIN_Y[i]));
        BigDecimal a = new BigDecimal(WOGG_2025[i][0]);
        BigDecimal b = new BigDecimal(WOGG_2025[i][1]);
        BigDecimal c = new BigDecimal(WOGG_2025[i][2]);
        BigDecimal z1 = zehn(a.add(zehn(b.multiply(m))).add(zehn(c.multiply(y))));
        BigDecimal z2 = zehn(z1.multiply(y));
        BigDecimal z3 = zehn(m.subtract(z2));
        BigDecimal z4 = zehn(new BigDecimal("1.15").multiply(z3));
        BigDecimal euro = z4.setScale(0, RoundingMode.HALF_UP);
        return euro.compareTo(BigDecimal.TEN) < 0 ? eur(0) : euro.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal zehn(BigDecimal wert) {
        return wert.setScale(10, RoundingMode.HALF_UP);
    }

    /// Rule 10.2 for 2025 and 2026.
    ///
    /// @param elternbedarf standard and additional needs of the parents, without housing
    /// @param warmmiete of the household
    static BigDecimal kinderzuschlag(
            boolean paar,
            List<BigDecimal> einkommenDerKinder,
            BigDecimal elternbedarf,
            BigDecimal warmmiete,
            BigDecimal erwerb,
            BigDecimal uebrig) {
        BigDecimal summe = eur(0);
        for (BigDecimal kind : einkommenDerKinder) {
            summe = summe.add(nichtNegativ(eur(297).subtract(anteil("0.45", kind))));
        }
        int n = einkommenDerKinder.size();
        long eltern = paar ? 5328 + 852 : 3552 + 660;
        long kinder = (1068 + 180) * (long) n;
        BigDecimal quote =
                BigDecimal.valueOf(eltern).divide(BigDecimal.valueOf(eltern + kinder), 4, RoundingMode.HALF_UP);
        BigDecimal bedarf = elternbedarf.add(Zweitrechnung.rund(warmmiete.multiply(quote)));
        BigDecimal ueber = erwerb.add(uebrig).subtract(bedarf);
        if (ueber.signum() > 0) {
            // Income from work is the last to be used, so what exceeds the need is pay as far as there is pay.
            BigDecimal ausErwerb = ueber.min(erwerb);
            summe = summe.subtract(anteil("0.45", ausErwerb)).subtract(ueber.subtract(ausErwerb));
        }
        return nichtNegativ(summe).setScale(0, RoundingMode.HALF_UP).setScale(2, RoundingMode.UNNECESSARY);
    }

    /// Rule 11.1: minimum maintenance by age, less child benefit, maintenance and orphan's pension.
    static BigDecimal vorschuss(int alter, BigDecimal unterhalt, BigDecimal waisenrente, int jahr) {
        int[] mindest = Map.of(
                        2023, new int[] {437, 502, 588},
                        2024, new int[] {480, 551, 645},
                        2025, new int[] {482, 554, 649},
                        2026, new int[] {486, 558, 653})
                .get(jahr);
        int kindergeld = Map.of(2023, 250, 2024, 250, 2025, 255, 2026, 259).get(jahr);
        int stufe = alter < 6 ? 0 : alter < 12 ? 1 : 2;
        // § 9 Abs. 3 Satz 2, 3 UhVorschG.
        BigDecimal voll = nichtNegativ(
                        eur(mindest[stufe] - kindergeld).subtract(unterhalt).subtract(waisenrente))
                .setScale(0, RoundingMode.CEILING);
        return (voll.compareTo(BigDecimal.valueOf(5)) < 0 ? BigDecimal.ZERO : voll)
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    /// Rule 12.1.
    ///
    /// @param prozent 85 with employment, 75 otherwise, 60 with a pension
    static BigDecimal eigenbeitrag(BigDecimal einkommen, int prozent, boolean partner, int kinder, int jahr) {
        int bezug = Map.of(2023, 40740, 2024, 42420, 2025, 44940, 2026, 47460).get(jahr);
        BigDecimal grenze = eur(bezug)
                .multiply(BigDecimal.valueOf(prozent + (partner ? 15 : 0) + 10L * kinder))
                .movePointLeft(2);
        BigDecimal mehr = nichtNegativ(einkommen.subtract(grenze));
        return Zweitrechnung.rund(mehr.multiply(new BigDecimal("0.02")))
                .divideToIntegralValue(BigDecimal.TEN)
                .multiply(BigDecimal.TEN)
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    /// Rule 6.1: twice level 1, the adequate rent, 70 % of level 1 rounded up to full euros for each further
    /// person.
    static BigDecimal einkommensgrenze(BigDecimal miete, int weitere, YearMonth monat) {
        BigDecimal zuschlag = stufe(1, monat).multiply(new BigDecimal("0.7")).setScale(0, RoundingMode.CEILING);
        return stufe(1, monat)
                .multiply(new BigDecimal("2"))
                .add(miete)
                .add(zuschlag.multiply(BigDecimal.valueOf(weitere)))
                .setScale(2, RoundingMode.UNNECESSARY);
    }
}
