package de.tragwerk.law.wogg;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import java.util.List;

/// §§ 13 to 18 WoGG: the monthly total income of the household out of yearly incomes.
public final class Gesamteinkommen {
    private static final String E = "EINKOMMEN";
    static final Schritt JAHR = Schritt.of(
            "W-E-JAHR",
            E,
            new Norm("§§ 14, 16 WoGG"),
            "Jahreseinkommen nach pauschalen Abzügen",
            "({0} − Werbungskosten {1}) ohne {2} mal ein Zehntel",
            cent("Einnahmen"),
            cent("Werbungskosten"),
            anzahl("Abzüge"));
    static final Schritt FREI = Schritt.of(
            "W-E-FREI",
            E,
            new Norm("§ 17 WoGG"),
            "ab: Freibeträge der Person",
            "höchstens {0}",
            cent("Jahreseinkommen"));
    static final Schritt GRUNDRENTE = Schritt.of(
            "W-E-GRUNDRENTE",
            E,
            new Norm("§ 17a WoGG"),
            "ab: Freibetrag bei Grundrentenzeiten",
            "aus der Rente {0}, höchstens {1}",
            cent("Rente im Jahr"),
            cent("Höchstbetrag"));
    static final Schritt UNTERHALT =
            Schritt.of("W-E-UNTERHALT", E, new Norm("§ 18 WoGG"), "ab: gezahlter Unterhalt", "");
    static final Schritt MONAT = Schritt.of(
            "W-E-MONAT",
            E,
            new Norm("§ 13 Abs. 2 WoGG"),
            "monatliches Gesamteinkommen",
            "{0} ÷ 12",
            cent("Gesamteinkommen im Jahr"));

    /// One member of the household; amounts of the twelve months after the application (§ 15).
    ///
    /// @param einnahmen positive income of § 14
    /// @param werbungskosten expenses of § 14 Abs. 1
    /// @param abzuege how many of income tax, health and care insurance, pension insurance are paid (§ 16), 0 to 3
    /// @param schwerbehindert degree 100, or below with care at home (§ 17 Nr. 1)
    /// @param nsVerfolgt victim of persecution (§ 17 Nr. 2)
    /// @param alleinerziehend § 17 Nr. 3
    /// @param kindArbeit a child of the household under 25: own pay up to a limit stays free (§ 17 Nr. 4)
    /// @param grundrente statutory pension with Grundrente periods, part of `einnahmen`; zero without
    public record Mitglied(
            Money einnahmen,
            Money werbungskosten,
            int abzuege,
            boolean schwerbehindert,
            boolean nsVerfolgt,
            boolean alleinerziehend,
            Money kindArbeit,
            Money grundrente) {
        public Mitglied {
            if (abzuege < 0 || abzuege > 3) {
                throw new IllegalArgumentException("Es gibt höchstens drei pauschale Abzüge");
            }
            for (Money m : List.of(einnahmen, werbungskosten, kindArbeit, grundrente)) {
                if (m.cents() < 0) {
                    throw new IllegalArgumentException("Einnahmen und Abzüge dürfen nicht negativ sein");
                }
            }
        }

        public static Mitglied of(Money einnahmen, int abzuege) {
            return new Mitglied(einnahmen, Money.ZERO, abzuege, false, false, false, Money.ZERO, Money.ZERO);
        }
    }

    /// Maintenance paid, with the limit of its kind (§ 18).
    public record Unterhalt(Art art, Money imJahr) {
        /// Kinds of § 18.
        public enum Art {
            /// Member who lives away for training.
            AUSBILDUNG("unterhalt_ausbildung"),
            /// Child who lives with the other parent.
            KIND("unterhalt_kind"),
            EHEGATTE("unterhalt_ehegatte"),
            ANDERE("unterhalt_andere");

            private final String parameter;

            Art(String parameter) {
                this.parameter = parameter;
            }
        }

        public Unterhalt {
            if (imJahr.cents() < 0) {
                throw new IllegalArgumentException("Unterhalt darf nicht negativ sein");
            }
        }
    }

    /// @param jahr sum of the yearly incomes less allowances and maintenance
    /// @param monat a twelfth, half up [P]
    public record Ergebnis(Money jahr, Money monat) {}

    private Gesamteinkommen() {}

    public static Ergebnis berechne(
            List<Mitglied> mitglieder, List<Unterhalt> unterhalt, YearMonth monat, Protokoll protokoll) {
        Werte w = new Werte(monat);
        Money summe = Money.ZERO;
        for (int i = 0; i < mitglieder.size(); i++) {
            summe = summe.plus(person(mitglieder.get(i), w, protokoll.fuer(i)));
        }
        protokoll.fuer(-1);
        for (Unterhalt u : unterhalt) {
            Parameter grenze = w.wert(u.art().parameter);
            Money ab = u.imJahr().min(grenze.geld()).min(summe);
            protokoll.mit(grenze).ergibt(UNTERHALT, ab.negated());
            summe = summe.minus(ab);
        }
        return new Ergebnis(summe, protokoll.ergibt(MONAT, summe.share(1, 12), summe));
    }

    private static Money person(Mitglied m, Werte w, Protokoll protokoll) {
        Money rein = m.einnahmen().minus(m.werbungskosten()).notNegative();
        Parameter pauschale = w.wert("pauschale");
        Money jahr = rein.minus(pauschale.anteil().of(rein).times(m.abzuege()));
        protokoll
                .mit(pauschale)
                .ergibt(JAHR, jahr, m.einnahmen().cents(), m.werbungskosten().cents(), m.abzuege());
        Money frei = freibetraege(m, w).min(jahr);
        if (frei.isPositive()) {
            protokoll.ergibt(FREI, frei.negated(), jahr);
        }
        Money rest = jahr.minus(frei);
        return rest.minus(grundrente(m, rest, w, protokoll));
    }

    private static Money freibetraege(Mitglied m, Werte w) {
        Money frei = Money.ZERO;
        frei = m.schwerbehindert() ? frei.plus(w.geld("frei_schwerbehindert")) : frei;
        frei = m.nsVerfolgt() ? frei.plus(w.geld("frei_ns_verfolgt")) : frei;
        frei = m.alleinerziehend() ? frei.plus(w.geld("frei_alleinerziehend")) : frei;
        return frei.plus(m.kindArbeit().min(w.geld("frei_kind")));
    }

    /// § 17a: 1,200 euro and 30 % of the pension above, at most six standard rates of level 1.
    private static Money grundrente(Mitglied m, Money rest, Werte w, Protokoll protokoll) {
        if (m.grundrente().isZero()) {
            return Money.ZERO;
        }
        Money fest = w.geld("grundrente_fest").min(m.grundrente());
        Parameter anteil = w.wert("grundrente_anteil");
        Parameter deckel = w.wert("grundrente_deckel");
        Money frei = fest.plus(anteil.anteil().of(m.grundrente().minus(fest)))
                .min(deckel.geld())
                .min(rest);
        protokoll.mit(anteil, deckel).ergibt(GRUNDRENTE, frei.negated(), m.grundrente(), deckel.geld());
        return frei;
    }
}
