package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb12.Einkommensart.Freibetrag;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<Schritt, Money> frei = new HashMap<>();
        for (int i = 0; i < p.einkommen().size(); i++) {
            einnahme(p.einkommen().get(i), p, kapitel, brutto, frei, w, protokoll);
        }
        long[] netto = brutto.clone();
        absetzungenDerArt(p, netto, w, protokoll);
        long summe = 0;
        for (Freibetrag f : FREIBETRAEGE) {
            summe += netto[f.ordinal()];
        }
        long bleibtFrei = bleibtFrei(p, brutto, netto, w, a);
        long rest = 0;
        for (Absetzungsart art : Absetzungsart.REIHENFOLGE) {
            for (int i = 0; i < p.absetzungen().size(); i++) {
                Person.Absetzung ab = p.absetzungen().get(i);
                if (ab.art() == art && ab.zu() == null && art != Absetzungsart.ARBEITSMITTEL) {
                    long traegt = art == Absetzungsart.KRANKEN_PFLEGE ? Math.max(0, summe - bleibtFrei) : summe;
                    long weg = Math.min(ab.betrag().cents(), traegt);
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
                summe -= Freibetraege.fuer(f, basis, Money.cents(Math.min(netto[k], summe)), p, w, a, protokoll)
                        .cents();
            }
        }
        return new Ergebnis(Money.cents(summe), Money.cents(rest), Money.cents(brutto[KINDERGELD]));
    }

    /// § 32 Abs. 1 Satz 3: contributions are not carried by what § 82 Abs. 2 Satz 2 and Abs. 3 to 6 leave free. The
    /// allowance of § 82a is not named there.
    private static long bleibtFrei(Person p, long[] brutto, long[] netto, Werte w, Auslegung a) {
        long frei = 0;
        for (Freibetrag f : FREIBETRAEGE) {
            int k = f.ordinal();
            if (netto[k] > 0 && f != Freibetrag.KEINER && f != Freibetrag.GRUNDRENTE) {
                Money basis = Money.cents(a.freibetragVomNetto() ? netto[k] : brutto[k]);
                frei += Freibetraege.fuer(f, basis, Money.cents(netto[k]), p, w, a, Protokoll.OHNE)
                        .cents();
            }
        }
        return frei;
    }

    /// § 82 Abs. 1: what is income; parts that are none are taken off at once.
    ///
    /// @param genutzt what other income of the person has used of the same limit in this month
    private static void einnahme(
            Person.Einkommen e,
            Person p,
            int kapitel,
            long[] brutto,
            Map<Schritt, Money> genutzt,
            Werte w,
            Protokoll protokoll) {
        if (!e.betrag().isPositive()) {
            return;
        }
        protokoll.ergibt(e.art().schritt(), e.betrag());
        if (!e.art().zaehlt()) {
            return;
        }
        Money frei = switch (e.art()) {
            case YOUTH_JOB, VOLUNTEER_SERVICE -> jugend(e, p, genutzt, w, protokoll);
            case HONORARY -> imJahr(EHRENAMT, e, genutzt, w.wert("ehrenamt_jahr"), protokoll);
            case CAPITAL -> {
                Parameter jahr = w.kapitalJahr;
                yield kapitel == 4 && jahr != null ? imJahr(KAPITAL, e, genutzt, jahr, protokoll) : Money.ZERO;
            }
            default -> Money.ZERO;
        };
        long zaehlt = e.betrag().cents() - frei.cents();
        brutto[e.art().freibetrag().ordinal()] += zaehlt;
        if (e.art() == Einkommensart.CHILD_BENEFIT) {
            brutto[KINDERGELD] += zaehlt;
        }
    }

    /// Nr. 7: from 15 to 24 income up to the limit of small jobs is none; one limit for all jobs of the person.
    private static Money jugend(
            Person.Einkommen e, Person p, Map<Schritt, Money> genutzt, Werte w, Protokoll protokoll) {
        Parameter grenze = w.jugendGrenze;
        int alter = Zuordnung.alter(p, w.monat);
        if (grenze == null || alter < 15 || alter > 24) {
            return Money.ZERO;
        }
        Money bisher = genutzt.getOrDefault(JUGEND, Money.ZERO);
        Money frei = grenze.geld().minus(bisher).notNegative().min(e.betrag());
        if (!frei.isPositive()) {
            return Money.ZERO;
        }
        genutzt.put(JUGEND, bisher.plus(frei));
        protokoll.mit(grenze).ergibt(JUGEND, frei.negated(), grenze.wert());
        return frei;
    }

    private static Money imJahr(
            Schritt schritt, Person.Einkommen e, Map<Schritt, Money> genutzt, Parameter jahr, Protokoll protokoll) {
        Money imMonat = genutzt.getOrDefault(schritt, Money.ZERO);
        Money verbraucht = e.verbraucht().plus(imMonat);
        Money frei = jahr.geld().minus(verbraucht).notNegative().min(e.betrag());
        genutzt.put(schritt, imMonat.plus(frei));
        protokoll.mit(jahr).ergibt(schritt, frei.negated(), jahr.wert(), verbraucht.cents());
        return frei;
    }

    /// Deductions that belong to one kind of income reduce this kind only.
    private static void absetzungenDerArt(Person p, long[] netto, Werte w, Protokoll protokoll) {
        int erwerb = Freibetrag.ERWERB.ordinal();
        long nachgewiesen = 0;
        for (int i = 0; i < p.absetzungen().size(); i++) {
            Person.Absetzung ab = p.absetzungen().get(i);
            if (ab.art() == Absetzungsart.ARBEITSMITTEL) {
                nachgewiesen += ab.betrag().cents();
                continue;
            }
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
        arbeitsmittel(p, nachgewiesen, netto, w, protokoll);
    }

    /// § 3 Abs. 5 of the regulation: work tools by flat rate or higher as proven, beside the other expenses of
    /// Abs. 4. The flat rate is for pay, not for self-employment.
    private static void arbeitsmittel(Person p, long nachgewiesen, long[] netto, Werte w, Protokoll protokoll) {
        boolean lohn = false;
        for (Person.Einkommen e : p.einkommen()) {
            lohn |= e.art() != Einkommensart.SELF_EMPLOYMENT
                    && e.art().freibetrag() == Freibetrag.ERWERB
                    && e.betrag().isPositive();
        }
        boolean pauschale = lohn && nachgewiesen <= w.arbeitsmittel.wert();
        long rest = pauschale ? w.arbeitsmittel.wert() : nachgewiesen;
        long weg = 0;
        // What is proven comes off the pay of a workshop and of a voluntary service, too (§ 82 Abs. 2 Satz 1 Nr. 4).
        for (Freibetrag art : pauschale
                ? List.of(Freibetrag.ERWERB)
                : List.of(Freibetrag.ERWERB, Freibetrag.WERKSTATT, Freibetrag.FREIWILLIGENDIENST)) {
            long teil = Math.min(rest, netto[art.ordinal()]);
            netto[art.ordinal()] -= teil;
            rest -= teil;
            weg += teil;
        }
        if (weg > 0) {
            if (pauschale) {
                protokoll.mit(w.arbeitsmittel).ergibt(ARBEITSMITTEL, Money.cents(-weg));
            } else {
                protokoll.ergibt(Absetzungsart.ARBEITSMITTEL.schritt(), Money.cents(-weg));
            }
        }
    }

    /// For tests of one rule: the income of a person in a month.
    static Money anzurechnen(Person p, int kapitel, YearMonth monat) {
        return fuer(p, kapitel, Werte.im(monat), Auslegung.STANDARD, Protokoll.OHNE)
                .anzurechnen();
    }
}
