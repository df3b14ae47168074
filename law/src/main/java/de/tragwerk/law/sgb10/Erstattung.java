package de.tragwerk.law.sgb10;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// § 50 SGB X, § 41a SGB II, § 44a SGB XII: what follows from comparing what was decided with what is right.
public final class Erstattung {
    private static final String K = "KORREKTUR";
    static final Schritt NACHZAHLUNG = Schritt.of(
            "S10-VERGLEICH-NACHZAHLUNG",
            K,
            Norm.sgb10("§ 44, § 48"),
            "zu wenig gezahlt",
            "Summe von {0} Monaten",
            anzahl("Monate"));
    static final Schritt RUECKFORDERUNG = Schritt.of(
            "S10-VERGLEICH-RUECKFORDERUNG",
            K,
            Norm.sgb10("§ 50"),
            "zu viel gezahlt",
            "Summe von {0} Monaten",
            anzahl("Monate"));
    static final Schritt BAGATELLE = Schritt.of(
            "S10-BAGATELLE",
            K,
            Norm.sgb2("§ 40 Abs. 1 Satz 3, § 41a Abs. 6 Satz 3"),
            "zu erstatten nach der Bagatellgrenze",
            "{0}, unter {1} nichts",
            cent("zu viel"),
            cent("Grenze"));
    static final Schritt SALDO = Schritt.of(
            "S10-SALDO",
            K,
            new Norm("§ 41a Abs. 6 SGB II, § 44a Abs. 7 SGB XII"),
            "Saldo der vorläufigen Leistungen",
            "zu viel {0} − zu wenig {1}",
            cent("zu viel"),
            cent("zu wenig"));

    /// One month as decided and as it should have been.
    public record Monat(YearMonth monat, Money entschieden, Money richtig) {}

    /// Never a silent net: both sides stand beside each other.
    public record Vergleich(Money nachzahlung, Money rueckforderung) {}

    private Erstattung() {}

    /// Rule of final decisions: more is paid back, less is a case of recovery of its own.
    public static Vergleich vergleiche(List<Monat> monate, Protokoll protokoll) {
        Money mehr = Money.ZERO;
        Money weniger = Money.ZERO;
        int zuWenig = 0;
        int zuViel = 0;
        for (Monat m : monate) {
            Money unterschied = m.richtig().minus(m.entschieden());
            if (unterschied.isPositive()) {
                mehr = mehr.plus(unterschied);
                zuWenig++;
            } else if (!unterschied.isZero()) {
                weniger = weniger.plus(unterschied.negated());
                zuViel++;
            }
        }
        return new Vergleich(
                protokoll.ergibt(NACHZAHLUNG, mehr, zuWenig), protokoll.ergibt(RUECKFORDERUNG, weniger, zuViel));
    }

    /// SGB II: nothing is recovered from a community that owes less than the limit.
    public static Money nachBagatelle(Money zuViel, Rechtsgebiet gebiet, LocalDate tag, Protokoll protokoll) {
        Parameter grenze =
                gebiet == Rechtsgebiet.SGB2 ? Fristen.TAFEL.wennGilt("bagatelle_sgb2", YearMonth.from(tag)) : null;
        if (grenze == null) {
            return zuViel;
        }
        Money rest = zuViel.compareTo(grenze.geld()) < 0 ? Money.ZERO : zuViel;
        return protokoll.mit(grenze).ergibt(BAGATELLE, rest, zuViel, grenze.geld());
    }

    /// Provisional decisions: over- and underpayments of the period are netted, what is left is recovered.
    ///
    /// @return positive: to be recovered; negative: still to be paid
    public static Money vorlaeufig(List<Monat> monate, Rechtsgebiet gebiet, LocalDate tag, Protokoll protokoll) {
        Vergleich v = vergleiche(monate, protokoll);
        Money saldo =
                protokoll.ergibt(SALDO, v.rueckforderung().minus(v.nachzahlung()), v.rueckforderung(), v.nachzahlung());
        return saldo.isPositive() ? nachBagatelle(saldo, gebiet, tag, protokoll) : saldo;
    }
}
