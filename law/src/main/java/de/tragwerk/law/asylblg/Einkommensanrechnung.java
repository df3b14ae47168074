package de.tragwerk.law.asylblg;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.asylblg.Person.Einkommen;
import de.tragwerk.law.asylblg.Person.Einkommen.Art;

/// § 7 Abs. 2, 3 AsylbLG: what of a person's income counts.
final class Einkommensanrechnung {
    private static final String E = "EINKOMMEN";
    static final Schritt ERWERB = Schritt.of(
            "AY-E-ERWERB",
            E,
            Norm.asylblg("§ 7 Abs. 1"),
            "Lohn nach Abzügen",
            "{0} − {1}",
            cent("Lohn"),
            cent("Abzüge"));
    static final Schritt ANDERES = Schritt.of(
            "AY-E-ANDERES",
            E,
            Norm.asylblg("§ 7 Abs. 1"),
            "anderes Einkommen nach Abzügen",
            "{0} − {1}",
            cent("Einkommen"),
            cent("Abzüge"));
    static final Schritt ERWERB_FREI = Schritt.of(
            "AY-F-ERWERB",
            E,
            Norm.asylblg("§ 7 Abs. 3 Satz 1"),
            "ab: Freibetrag vom Lohn",
            "{0} × {1}, höchstens {2}",
            anteil("Anteil"),
            cent("Lohn"),
            cent("Höchstbetrag"));
    static final Schritt EHRENAMT_FREI = Schritt.of(
            "AY-F-EHRENAMT",
            E,
            Norm.asylblg("§ 7 Abs. 3 Satz 2"),
            "ab: Freibetrag für Ehrenamt",
            "höchstens {0} im Jahr ÷ 12",
            cent("Jahresbetrag"));

    private Einkommensanrechnung() {}

    /// The share is taken from the gross [P]; it is capped by half of the own level.
    static Money fuer(Person p, Money eigeneStufe, Werte w, Protokoll protokoll) {
        Money lohn = Money.ZERO;
        Money lohnAbzuege = Money.ZERO;
        Money ehrenamt = Money.ZERO;
        Money summe = Money.ZERO;
        for (Einkommen e : p.einkommen()) {
            Money abzuege = e.abzuege().min(e.betrag());
            switch (e.art()) {
                case ERWERB -> {
                    lohn = lohn.plus(e.betrag());
                    lohnAbzuege = lohnAbzuege.plus(abzuege);
                }
                case EHRENAMT, SONSTIGES -> {
                    Money netto = protokoll.ergibt(ANDERES, e.betrag().minus(abzuege), e.betrag(), abzuege);
                    ehrenamt = e.art() == Art.EHRENAMT ? ehrenamt.plus(netto) : ehrenamt;
                    summe = summe.plus(netto);
                }
                case ARBEITSGELEGENHEIT, ENTSCHAEDIGUNG -> {
                    // Abs. 2: no income.
                }
            }
        }
        if (ehrenamt.isPositive()) {
            Money frei = w.ehrenamtJahr.geld().share(1, 12).min(ehrenamt);
            protokoll.mit(w.ehrenamtJahr).ergibt(EHRENAMT_FREI, frei.negated(), w.ehrenamtJahr.wert());
            summe = summe.minus(frei);
        }
        return lohn.isZero() ? summe : summe.plus(lohn(lohn, lohnAbzuege, eigeneStufe, w, protokoll));
    }

    private static Money lohn(Money lohn, Money abzuege, Money eigeneStufe, Werte w, Protokoll protokoll) {
        Money netto = protokoll.ergibt(ERWERB, lohn.minus(abzuege), lohn, abzuege);
        Money deckel = w.erwerbDeckel.anteil().of(eigeneStufe);
        Money frei = w.erwerbFrei.anteil().of(lohn).min(deckel).min(netto);
        protokoll
                .mit(w.erwerbFrei, w.erwerbDeckel)
                .ergibt(ERWERB_FREI, frei.negated(), w.erwerbFrei.wert(), lohn.cents(), deckel.cents());
        return netto.minus(frei);
    }
}
