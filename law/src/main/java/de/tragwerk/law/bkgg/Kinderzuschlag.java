package de.tragwerk.law.bkgg;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Rate;
import de.tragwerk.kernel.Schritt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/// § 6a BKGG: the child supplement of a family in one month, in the form in force since July 2019.
///
/// Whether the supplement ends the need for SGB II (Abs. 1 Nr. 3) is decided by comparing with SGB II, not
/// here.
public final class Kinderzuschlag {
    static final Schritt KINDER = Schritt.of(
            "K-KINDER",
            "KINDER",
            new Norm("§ 6a Abs. 2, 3 BKGG"),
            "Höchstbetrag minus Einkommen des Kindes",
            "{0} − {1} × {2}",
            cent("Höchstbetrag"),
            anteil("Anteil"),
            cent("Einkommen des Kindes"));
    static final Schritt BEDARF = Schritt.of(
            "K-BEDARF",
            "ELTERN",
            new Norm("§ 6a Abs. 5 BKGG"),
            "Bedarf der Eltern",
            "{0} + {1} × {2}",
            cent("Regelbedarfe"),
            anteil("Wohnanteil"),
            cent("Wohnkosten"));
    static final Schritt ZUSCHLAG = Schritt.of(
            "K-ZUSCHLAG",
            "ERGEBNIS",
            new Norm("§ 6a Abs. 6, § 11 Abs. 2 BKGG"),
            "Kinderzuschlag",
            "{0} − {1} × Erwerbseinkommen über dem Bedarf {2} − übriges Einkommen über dem Bedarf {3}",
            cent("Zuschlag der Kinder"),
            anteil("Minderung"),
            cent("Erwerbseinkommen über dem Bedarf"),
            cent("übriges Einkommen über dem Bedarf"));
    private static final YearMonth STARKE_FAMILIEN = YearMonth.of(2019, 7);

    /// @param mindesteinkommen the gross income reaches the minimum
    /// @param betrag full euro, half up
    public record Ergebnis(boolean mindesteinkommen, Money elternbedarf, Money betrag) {}

    private Kinderzuschlag() {}

    /// @throws IllegalArgumentException before July 2019, whose rules are not built
    public static Ergebnis berechne(Familie f, Protokoll protokoll) {
        if (f.monat().isBefore(STARKE_FAMILIEN)) {
            throw new IllegalArgumentException(
                    "Kinderzuschlag vor Juli 2019 (§ 6a BKGG alter Fassung) wird nicht berechnet: " + f.monat());
        }
        Parameter mindestens = wert(f, f.paar() ? "mindesteinkommen_paar" : "mindesteinkommen_allein");
        boolean genug = f.brutto().compareTo(mindestens.geld()) >= 0;
        Money kinder = kinder(f, protokoll);
        Money bedarf = bedarf(f, protokoll);
        // Other income is laid against the need first, so that the softer 45 % meet work income only
        // (§ 6a Abs. 6 Satz 2).
        Money uebrigesDarueber = f.sonstiges().minus(bedarf).notNegative();
        Money offen = bedarf.minus(f.sonstiges()).notNegative();
        Money erwerbDarueber = f.erwerb().minus(offen).notNegative();
        Parameter anteil = wert(f, "minderung_eltern");
        Money rest = kinder.minus(anteil.anteil().of(erwerbDarueber))
                .minus(uebrigesDarueber)
                .notNegative();
        Money betrag = genug ? Money.cents((rest.cents() + 50) / 100 * 100) : Money.ZERO;
        protokoll
                .mit(anteil, mindestens)
                .ergibt(
                        ZUSCHLAG,
                        betrag,
                        kinder.cents(),
                        anteil.wert(),
                        erwerbDarueber.cents(),
                        uebrigesDarueber.cents());
        return new Ergebnis(genug, bedarf, betrag);
    }

    private static Money kinder(Familie f, Protokoll protokoll) {
        Parameter hoechst = wert(f, "zuschlag_hoechst");
        Parameter anteil = wert(f, "minderung_kind");
        Money summe = Money.ZERO;
        for (Money einkommen : f.kinder()) {
            Money kind = hoechst.geld().minus(anteil.anteil().of(einkommen)).notNegative();
            summe = summe.plus(protokoll
                    .mit(hoechst, anteil)
                    .ergibt(KINDER, kind, hoechst.wert(), anteil.wert(), einkommen.cents()));
        }
        return summe;
    }

    /// Abs. 5: standard need and the parents' share of the housing by the 12th report, to four decimals [P].
    private static Money bedarf(Familie f, Protokoll protokoll) {
        Parameter jeEltern = wert(f, f.paar() ? "wohnbedarf_paar" : "wohnbedarf_allein");
        Parameter jeKind = wert(f, "wohnbedarf_kind");
        long eltern = jeEltern.wert();
        long kinder = jeKind.wert() * f.kinder().size();
        Rate anteil = Rate.of(BigDecimal.valueOf(eltern)
                .divide(BigDecimal.valueOf(eltern + kinder), 4, RoundingMode.HALF_UP)
                .toPlainString());
        Money summe = f.regelbedarf().plus(anteil.of(f.wohnkosten()));
        return protokoll
                .mit(jeEltern, jeKind)
                .ergibt(
                        BEDARF,
                        summe,
                        f.regelbedarf().cents(),
                        anteil.millionths(),
                        f.wohnkosten().cents());
    }

    private static Parameter wert(Familie f, String name) {
        return Kindergeld.tafel().im(name, f.monat());
    }
}
