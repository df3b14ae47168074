package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb12.Einkommensart.Freibetrag;
import java.time.YearMonth;

/// § 82 SGB XII: income of a person after what is no income, deductions (Abs. 2) and allowances (Abs. 3 to 6),
/// in this order.
final class Anrechnung {
    static final Schritt ARBEITSMITTEL = Schritt.of(
            "A-ARBEITSMITTEL",
            Gruppe.EINKOMMEN,
            new Norm("§ 3 Abs. 5 VO zu § 82 SGB XII"),
            "ab: Pauschale für Arbeitsmittel",
            "");
    static final Schritt JUGEND = Schritt.of(
            "F-JUGEND",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 1 Satz 2 Nr. 7"),
            "ab: frei bei Jugendlichen",
            "höchstens {0}",
            cent("Geringfügigkeitsgrenze"));
    static final Schritt EHRENAMT = Schritt.of(
            "F-EHRENAMT",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 1 Satz 2 Nr. 8"),
            "ab: frei im Ehrenamt",
            "{0} im Kalenderjahr − {1} schon genutzt",
            cent("Jahresbetrag"),
            cent("genutzt"));
    static final Schritt KAPITAL = Schritt.of(
            "F-KAPITAL",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 43 Abs. 2"),
            "ab: frei von Kapitalerträgen",
            "{0} im Kalenderjahr − {1} schon genutzt",
            cent("Jahresbetrag"),
            cent("genutzt"));
    private static final Freibetrag[] FREIBETRAEGE = Freibetrag.values();
    private static final int KINDERGELD = FREIBETRAEGE.length;

    /// @param anzurechnen what counts
    /// @param vorsorgeRest contributions that income did not reach; they are need (§ 32)
    /// @param kindergeld child benefit in it
    record Ergebnis(Money anzurechnen, Money vorsorgeRest, Money kindergeld) {
        static final Ergebnis NICHTS = new Ergebnis(Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private Anrechnung() {}

    static Ergebnis fuer(Person p, int kapitel, Werte w, Auslegung a, Protokoll protokoll) {
        if (p.einkommen().isEmpty() && p.absetzungen().isEmpty()) {
            return Ergebnis.NICHTS;
        }
        // Sums in cents by kind of allowance: gross, and what is left after deductions; child benefit last.
        long[] brutto = new long[KINDERGELD + 1];
        for (int i = 0; i < p.einkommen().size(); i++) {
            einnahme(p.einkommen().get(i), p, kapitel, brutto, w, protokoll);
        }
        long[] netto = brutto.clone();
        absetzungenDerArt(p, netto, w, protokoll);
        long summe = 0;
        for (Freibetrag f : FREIBETRAEGE) {
            summe += netto[f.ordinal()];
        }
        long rest = 0;
        for (Absetzungsart art : Absetzungsart.REIHENFOLGE) {
            for (int i = 0; i < p.absetzungen().size(); i++) {
                Person.Absetzung ab = p.absetzungen().get(i);
                if (ab.art() == art && ab.zu() == null) {
                    long weg = Math.min(ab.betrag().cents(), summe);
                    if (weg > 0) {
                        protokoll.ergibt(art.schritt(), Money.cents(-weg));
                        summe -= weg;
                    }
                    rest += art == Absetzungsart.KRANKEN_PFLEGE ? ab.betrag().cents() - weg : 0;
                }
            }
        }
        for (Freibetrag f : FREIBETRAEGE) {
            int k = f.ordinal();
            if (netto[k] > 0 && f != Freibetrag.KEINER) {
                Money basis = Money.cents(a.freibetragVomNetto() ? netto[k] : brutto[k]);
                Money frei = Freibetraege.fuer(f, basis, Money.cents(Math.min(netto[k], summe)), p, w, a, protokoll);
                summe -= frei.cents();
            }
        }
        return new Ergebnis(Money.cents(summe), Money.cents(rest), Money.cents(brutto[KINDERGELD]));
    }

    /// § 82 Abs. 1: what is income; parts that are none are taken off at once.
    private static void einnahme(
            Person.Einkommen e, Person p, int kapitel, long[] brutto, Werte w, Protokoll protokoll) {
        if (!e.betrag().isPositive()) {
            return;
        }
        protokoll.ergibt(e.art().schritt(), e.betrag());
        if (!e.art().zaehlt()) {
            return;
        }
        Money frei = switch (e.art()) {
            case YOUTH_JOB, VOLUNTEER_SERVICE -> jugend(e, p, w, protokoll);
            case HONORARY -> imJahr(EHRENAMT, e, w.wert("ehrenamt_jahr"), protokoll);
            case CAPITAL -> {
                Parameter jahr = w.kapitalJahr;
                yield kapitel == 4 && jahr != null ? imJahr(KAPITAL, e, jahr, protokoll) : Money.ZERO;
            }
            default -> Money.ZERO;
        };
        long zaehlt = e.betrag().cents() - frei.cents();
        brutto[e.art().freibetrag().ordinal()] += zaehlt;
        if (e.art() == Einkommensart.CHILD_BENEFIT) {
            brutto[KINDERGELD] += zaehlt;
        }
    }

    /// Nr. 7: from 15 to 24 income up to the limit of small jobs is none.
    private static Money jugend(Person.Einkommen e, Person p, Werte w, Protokoll protokoll) {
        Parameter grenze = w.jugendGrenze;
        int alter = Zuordnung.alter(p, w.monat);
        if (grenze == null || alter < 15 || alter > 24) {
            return Money.ZERO;
        }
        Money frei = grenze.geld().min(e.betrag());
        protokoll.mit(grenze).ergibt(JUGEND, frei.negated(), grenze.wert());
        return frei;
    }

    private static Money imJahr(Schritt schritt, Person.Einkommen e, Parameter jahr, Protokoll protokoll) {
        Money frei = jahr.geld().minus(e.verbraucht()).notNegative().min(e.betrag());
        protokoll
                .mit(jahr)
                .ergibt(schritt, frei.negated(), jahr.wert(), e.verbraucht().cents());
        return frei;
    }

    /// Deductions that belong to one kind of income reduce this kind only.
    private static void absetzungenDerArt(Person p, long[] netto, Werte w, Protokoll protokoll) {
        int erwerb = Freibetrag.ERWERB.ordinal();
        boolean pauschale = netto[erwerb] > 0;
        for (int i = 0; i < p.absetzungen().size(); i++) {
            Person.Absetzung ab = p.absetzungen().get(i);
            pauschale &= ab.art() != Absetzungsart.WERBUNGSKOSTEN;
            Einkommensart zu = ab.zu();
            if (zu != null) {
                int k = zu.freibetrag().ordinal();
                long weg = Math.min(ab.betrag().cents(), netto[k]);
                if (weg > 0) {
                    protokoll.ergibt(ab.art().schritt(), Money.cents(-weg));
                    netto[k] -= weg;
                }
            }
        }
        if (pauschale && netto[erwerb] > 0) {
            long weg = Math.min(w.arbeitsmittel.wert(), netto[erwerb]);
            protokoll.mit(w.arbeitsmittel).ergibt(ARBEITSMITTEL, Money.cents(-weg));
            netto[erwerb] -= weg;
        }
    }

    /// For tests of one rule: the income of a person in a month.
    static Money anzurechnen(Person p, int kapitel, YearMonth monat) {
        return fuer(p, kapitel, Werte.im(monat), Auslegung.STANDARD, Protokoll.OHNE)
                .anzurechnen();
    }
}
