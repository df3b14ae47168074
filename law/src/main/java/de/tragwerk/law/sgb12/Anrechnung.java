package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.util.Comparator;
import java.util.List;

/// §§ 82, 82a SGB XII: income of a person after deductions and allowances.
final class Anrechnung {
    private static final String E = "EINKOMMEN";
    static final Schritt ERWERB = Schritt.of(
            "F-ERWERB",
            E,
            Norm.sgb12("§ 82 Abs. 3 Satz 1"),
            "ab: Freibetrag vom Arbeitslohn",
            "{0} × {1}, höchstens {2}",
            anteil("Anteil"),
            cent("Lohn"),
            cent("Höchstbetrag"));
    static final Schritt WERKSTATT = Schritt.of(
            "F-WERKSTATT",
            E,
            Norm.sgb12("§ 82 Abs. 3 Satz 2"),
            "ab: Freibetrag vom Werkstattlohn",
            "⅛ von {0} und {1} vom Rest von {2}",
            cent("Stufe 1"),
            anteil("Anteil"),
            cent("Lohn"));
    static final Schritt GRUNDRENTE = Schritt.of(
            "F-GRUNDRENTE",
            E,
            Norm.sgb12("§ 82a"),
            "ab: Freibetrag wegen Grundrentenzeiten",
            "{0} und {1} vom Rest von {2}, höchstens {3}",
            cent("Sockel"),
            anteil("Anteil"),
            cent("Rente"),
            cent("Höchstbetrag"));
    static final Schritt ALTERSVORSORGE = Schritt.of(
            "F-ALTERSVORSORGE",
            E,
            Norm.sgb12("§ 82 Abs. 4"),
            "ab: Freibetrag zusätzliche Altersvorsorge",
            "{0} und {1} vom Rest von {2}, höchstens {3}",
            cent("Sockel"),
            anteil("Anteil"),
            cent("Bezüge"),
            cent("Höchstbetrag"));
    static final Schritt ARBEITSMITTEL = Schritt.of(
            "A-ARBEITSMITTEL", E, new Norm("§ 3 Abs. 5 VO zu § 82 SGB XII"), "ab: Pauschale für Arbeitsmittel", "");

    /// @param anzurechnen what counts
    /// @param vorsorgeRest contributions that income did not reach; they are need (§ 32)
    record Ergebnis(Money anzurechnen, Money vorsorgeRest) {}

    private Anrechnung() {}

    static Ergebnis fuer(Person p, Werte w, Protokoll protokoll) {
        Money summe = Money.ZERO;
        boolean lohn = false;
        for (Person.Einkommen e : p.einkommen()) {
            if (e.betrag().isPositive()) {
                protokoll.ergibt(e.art().schritt(), e.betrag());
                Money frei = freibetrag(e, p, w, protokoll).min(e.betrag());
                summe = summe.plus(e.betrag().minus(frei));
                lohn |= e.art().freibetrag() == Einkommensart.Freibetrag.ERWERB;
            }
        }
        Money rest = Money.ZERO;
        List<Person.Absetzung> sortiert = p.absetzungen().stream()
                .sorted(Comparator.comparing(Person.Absetzung::art))
                .toList();
        if (lohn && sortiert.stream().noneMatch(a -> a.art() == Absetzungsart.WERBUNGSKOSTEN)) {
            Parameter pauschale = w.wert("arbeitsmittel");
            Money ab = pauschale.geld().min(summe);
            protokoll.mit(pauschale).ergibt(ARBEITSMITTEL, Money.ZERO.minus(ab));
            summe = summe.minus(ab);
        }
        for (Person.Absetzung a : sortiert) {
            Money ab = a.betrag().min(summe);
            if (ab.isPositive()) {
                protokoll.ergibt(a.art().schritt(), Money.ZERO.minus(ab));
                summe = summe.minus(ab);
            }
            if (a.art() == Absetzungsart.KRANKEN_PFLEGE) {
                rest = rest.plus(a.betrag().minus(ab));
            }
        }
        return new Ergebnis(summe, rest);
    }

    /// Shares are taken from the gross of the source [P]; each allowance has its own cap of half of level 1.
    private static Money freibetrag(Person.Einkommen e, Person p, Werte w, Protokoll protokoll) {
        Money brutto = e.betrag();
        return switch (e.art().freibetrag()) {
            case KEINER -> Money.ZERO;
            case ERWERB -> {
                Parameter anteil = w.wert("erwerb_frei");
                Money deckel = deckel(w);
                Money frei = anteil.anteil().of(brutto).min(deckel);
                yield minus(
                        protokoll.mit(anteil, w.wert("freibetrag_deckel"), w.stufe1()),
                        ERWERB,
                        frei,
                        anteil.wert(),
                        brutto.cents(),
                        deckel.cents());
            }
            case WERKSTATT -> {
                Parameter anteil = w.wert("werkstatt_frei");
                long stufe1 = w.stufe1().wert();
                // An eighth of level 1 and half of the rest, rounded once: (8 x pay x half + level 1 x
                // half) / 8 = (pay + level 1 / 8) / 2.
                Money frei =
                        brutto.cents() * 8 <= stufe1 ? brutto : Money.cents((brutto.cents() * 8 + stufe1 + 8) / 16);
                yield minus(protokoll.mit(anteil, w.stufe1()), WERKSTATT, frei, stufe1, anteil.wert(), brutto.cents());
            }
            case GRUNDRENTE ->
                p.grundrentenMonate() < w.wert("grundrente_monate").zahl()
                        ? Money.ZERO
                        : sockel(
                                GRUNDRENTE,
                                w.wert("grundrente_sockel"),
                                w.wert("grundrente_frei"),
                                brutto,
                                w,
                                protokoll);
            case ALTERSVORSORGE ->
                sockel(
                        ALTERSVORSORGE,
                        w.wert("altersvorsorge_sockel"),
                        w.wert("altersvorsorge_frei"),
                        brutto,
                        w,
                        protokoll);
        };
    }

    private static Money sockel(
            Schritt schritt, Parameter sockel, Parameter anteil, Money brutto, Werte w, Protokoll protokoll) {
        Money deckel = deckel(w);
        Money grund = sockel.geld().min(brutto);
        Money frei = grund.plus(anteil.anteil().of(brutto.minus(grund))).min(deckel);
        return minus(
                protokoll.mit(sockel, anteil, w.wert("freibetrag_deckel"), w.stufe1()),
                schritt,
                frei,
                sockel.wert(),
                anteil.wert(),
                brutto.cents(),
                deckel.cents());
    }

    private static Money minus(Protokoll protokoll, Schritt schritt, Money frei, long... eingaben) {
        protokoll.ergibt(schritt, Money.ZERO.minus(frei), eingaben);
        return frei;
    }

    private static Money deckel(Werte w) {
        return w.wert("freibetrag_deckel").anteil().of(w.stufe1().geld());
    }
}
