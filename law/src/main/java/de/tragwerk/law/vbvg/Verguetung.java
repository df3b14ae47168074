package de.tragwerk.law.vbvg;

import static de.tragwerk.kernel.Eingabe.anzahl;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.vbvg.Betreuung.Ausbildung;
import de.tragwerk.law.vbvg.Betreuung.Ort;
import java.time.LocalDate;

/// §§ 8 to 10 VBVG: the pay for one accounting month.
///
/// The old law holds to the end of the accounting month that runs on 1 January 2026 (§ 19).
public final class Verguetung {
    private static final ParameterTafel TAFEL = ParameterTafel.lies(Verguetung.class, "vbvg.yaml");
    private static final LocalDate NEUES_RECHT = LocalDate.of(2026, 1, 1);
    private static final String R = "ERGEBNIS";
    static final Schritt PAUSCHALE = Schritt.of(
            "VB-PAUSCHALE",
            R,
            new Norm("§ 8 Abs. 1 VBVG"),
            "Fallpauschale",
            "im {0}. Monat der Betreuung",
            anzahl("Monat der Betreuung"));
    static final Schritt VERWALTUNG = Schritt.of(
            "VB-VERWALTUNG", R, new Norm("§ 10 Abs. 1 VBVG"), "Zuschlag für Vermögensverwaltung (bis 2025)", "");
    static final Schritt INFLATION =
            Schritt.of("VB-INFLATION", R, new Norm("§ 2 BetrInASG"), "Inflationsausgleich (2024 und 2025)", "");
    private static final int[] ALT = {1, 4, 7, 13, 25};
    private static final int[] NEU = {1, 13};

    /// @param betrag flat rate, supplement and compensation
    public record Ergebnis(Money pauschale, Money verwaltung, Money inflation, Money betrag) {}

    private Verguetung() {}

    /// @param n accounting month, counted from 1
    public static Ergebnis berechne(Betreuung b, int n, Protokoll protokoll) {
        Period zeit = b.monat(n);
        boolean alt = zeit.from().isBefore(NEUES_RECHT);
        // The amount of the last old month that reaches into 2026 stays that of 2025.
        LocalDate tag = alt ? zeit.from() : zeit.to();
        Parameter p = TAFEL.am(name(b, n, alt), tag);
        Money pauschale = protokoll.mit(p).ergibt(PAUSCHALE, p.geld(), n);
        Money verwaltung = Money.ZERO;
        Money inflation = Money.ZERO;
        if (alt) {
            verwaltung = verwaltung(b, tag, protokoll);
            inflation = inflation(tag, protokoll);
        }
        return new Ergebnis(
                pauschale, verwaltung, inflation, pauschale.plus(verwaltung).plus(inflation));
    }

    private static String name(Betreuung b, int n, boolean alt) {
        String gruppe = alt
                ? switch (b.ausbildung()) {
                    case KEINE -> "a";
                    case LEHRE -> "b";
                    case STUDIUM -> "c";
                }
                : b.ausbildung() == Ausbildung.STUDIUM ? "stufe2" : "stufe1";
        int ab = 1;
        for (int grenze : alt ? ALT : NEU) {
            ab = n >= grenze ? grenze : ab;
        }
        return gruppe + "_" + ab + (b.ort() == Ort.EINRICHTUNG ? "_einrichtung" : "_andere")
                + (b.mittellos() ? "_mittellos" : "_vermoegend");
    }

    private static Money verwaltung(Betreuung b, LocalDate tag, Protokoll protokoll) {
        if (!b.verwaltung() || b.mittellos()) {
            return Money.ZERO;
        }
        Parameter p = TAFEL.am("vermoegensverwaltung", tag);
        return protokoll.mit(p).ergibt(VERWALTUNG, p.geld());
    }

    private static Money inflation(LocalDate tag, Protokoll protokoll) {
        Parameter p = TAFEL.wennGilt("inflation", java.time.YearMonth.from(tag));
        return p == null ? Money.ZERO : protokoll.mit(p).ergibt(INFLATION, p.geld());
    }

    /// § 15: what is claimed for the three accounting months that end with this one.
    public static Money quartal(Betreuung b, int letzterMonat, Protokoll protokoll) {
        Money summe = Money.ZERO;
        for (int n = Math.max(1, letzterMonat - 2); n <= letzterMonat; n++) {
            summe = summe.plus(berechne(b, n, protokoll).betrag());
        }
        return summe;
    }

    /// § 10 Abs. 2, 3 until 2025: taking over from a volunteer once, handing over one and a half monthly rates.
    public static Money uebernahme(LocalDate tag) {
        return TAFEL.am("uebernahme", tag).geld();
    }

    public static Money abgabe(Money monatspauschale, LocalDate tag) {
        return TAFEL.am("abgabe_vielfaches", tag).anteil().of(monatspauschale);
    }

    /// § 1878 BGB: what a volunteer gets per year.
    public static Money ehrenamt(LocalDate tag) {
        return TAFEL.am("ehrenamt", tag).geld();
    }

    /// § 16: last day on which a claim that arose on this day can be made.
    public static LocalDate erlischt(LocalDate entstanden) {
        return entstanden.plusMonths(TAFEL.am("erloschen_monate", entstanden).zahl());
    }

    /// All values, for documentation and tests.
    public static ParameterTafel tafel() {
        return TAFEL;
    }
}
