package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.util.ArrayList;
import java.util.List;

/// §§ 19, 27, 41, 43 SGB XII: the claim of each person of a household in one month.
public final class Lebensunterhalt {
    private static final String R = "ERGEBNIS";
    static final Schritt BEDARF = Schritt.summe("S-BEDARF", "BEDARF", Norm.sgb12("§ 27a, § 42"), "Bedarf");
    static final Schritt EINKOMMEN = Schritt.summe("S-EINKOMMEN", "EINKOMMEN", Norm.sgb12("§ 82"), "Einkommen");
    static final Schritt KINDERGELD = Schritt.of(
            "E-KINDERGELD-REST",
            "EINKOMMEN",
            Norm.sgb12("§ 82 Abs. 1 Satz 5"),
            "Kindergeld, das das Kind nicht braucht",
            "{0}",
            cent("Kindergeld"));
    static final Schritt UNGEDECKT = Schritt.of(
            "R-UNGEDECKT",
            R,
            Norm.sgb12("§ 19, § 27 Abs. 1"),
            "Bedarf minus Einkommen",
            "{0} − {1}",
            cent("Bedarf"),
            cent("Einkommen"));
    static final Schritt PARTNER = Schritt.of(
            "R-PARTNER",
            R,
            Norm.sgb12("§ 27 Abs. 2, § 43 Abs. 1"),
            "ab: Einkommen der Partnerin oder des Partners über dem eigenen Bedarf",
            "Überschuss {0}",
            cent("Überschuss"));
    static final Schritt ELTERN = Schritt.of(
            "R-ELTERN",
            R,
            Norm.sgb12("§ 27 Abs. 2 Satz 3"),
            "ab: Einkommen der Eltern über dem eigenen Bedarf",
            "Anteil am Überschuss {0}",
            cent("Überschuss"));
    static final Schritt VERMOEGEN = Schritt.of(
            "V-EINSATZ",
            "VERMOEGEN",
            Norm.sgb12("§ 90"),
            "ab: Vermögen über dem Freibetrag",
            "{0} − Freibetrag {1}",
            cent("Vermögen"),
            cent("Freibetrag"));
    static final Schritt SOFORTZUSCHLAG = Schritt.of("R-SOFORTZUSCHLAG", R, Norm.sgb12("§ 145"), "Sofortzuschlag", "");
    static final Schritt ANSPRUCH = Schritt.summe("S-ANSPRUCH", R, Norm.sgb12("§ 19"), "Leistung je Person");

    /// Claim of a person; those who only live there have none.
    ///
    /// @param berechtigt belongs to the persons decided about
    public record Anspruch(boolean berechtigt, Money betrag) {}

    /// @param vermoegenEingesetzt an excess of assets below the need counted in this month
    public record Ergebnis(List<Anspruch> ansprueche, boolean vermoegenEingesetzt) {
        public Ergebnis {
            ansprueche = List.copyOf(ansprueche);
        }

        public Money gesamt() {
            return ansprueche.stream().map(Anspruch::betrag).reduce(Money.ZERO, Money::plus);
        }
    }

    private final Haushalt h;
    private final Werte w;
    private final Protokoll protokoll;
    private final int n;
    private final Money[] bedarf;
    private final Money[] einkommen;
    private final Money[] offen;

    private Lebensunterhalt(Haushalt h, Protokoll protokoll) {
        this.h = h;
        this.w = new Werte(h.monat());
        this.protokoll = protokoll;
        this.n = h.personen().size();
        this.bedarf = new Money[n];
        this.einkommen = new Money[n];
        this.offen = new Money[n];
    }

    public static Ergebnis berechne(Haushalt haushalt, Protokoll protokoll) {
        return new Lebensunterhalt(haushalt, protokoll).rechne();
    }

    private Ergebnis rechne() {
        boolean paar = h.personen().stream().anyMatch(p -> p.rolle() == Person.Rolle.PARTNER);
        for (int i = 0; i < n; i++) {
            if (dabei(i)) {
                person(i, paar);
            }
        }
        kindergeldRest();
        for (int i = 0; i < n; i++) {
            offen[i] = dabei(i) ? bedarf[i].minus(einkommen[i]).notNegative() : Money.ZERO;
            if (berechtigt(i)) {
                protokoll.fuer(i).ergibt(UNGEDECKT, offen[i], bedarf[i].cents(), einkommen[i].cents());
            }
        }
        ueberschuesse();
        boolean eingesetzt = vermoegen();
        return new Ergebnis(ansprueche(), eingesetzt);
    }

    private Person person(int i) {
        return h.personen().get(i);
    }

    /// The group whose means are looked at: couple and their minor children (§ 27 Abs. 2).
    private boolean dabei(int i) {
        return switch (person(i).rolle()) {
            case ANTRAGSTELLEND, PARTNER -> true;
            case KIND -> !Zuordnung.volljaehrig(person(i), h.monat());
            case ANDERE -> false;
        };
    }

    /// Chapter 4 is decided for those who meet § 41; children and others get chapter 3 by an act of their
    /// own.
    private boolean berechtigt(int i) {
        if (!dabei(i)) {
            return false;
        }
        return h.kapitel() == 3
                ? !Zuordnung.kapitel4(person(i), h.monat()) || i == 0
                : i == 0 || Zuordnung.kapitel4(person(i), h.monat());
    }

    private void person(int i, boolean paar) {
        Person p = person(i);
        protokoll.fuer(i);
        // What income cannot carry becomes need, so income is computed first and recorded second.
        Money rest = Anrechnung.fuer(p, w, Protokoll.OHNE).vorsorgeRest();
        Protokoll sichtbar = berechtigt(i) || einsatz(i) ? protokoll : Protokoll.OHNE;
        Money summe = Bedarf.fuer(p, h, paar, w, sichtbar).plus(Unterkunft.fuer(kopf(i), h, w, sichtbar));
        if (rest.isPositive()) {
            summe = summe.plus(sichtbar.ergibt(Bedarf.VORSORGE, rest, rest.cents()));
        }
        bedarf[i] = sichtbar.ergibt(BEDARF, summe);
        einkommen[i] = Anrechnung.fuer(p, w, sichtbar).anzurechnen();
        if (!p.einkommen().isEmpty()) {
            sichtbar.ergibt(EINKOMMEN, einkommen[i]);
        }
    }

    /// Whose means can change somebody else's claim is shown too.
    private boolean einsatz(int i) {
        return !person(i).einkommen().isEmpty();
    }

    /// Cents that remain when dividing go to the oldest.
    private int kopf(int i) {
        int aeltere = 0;
        for (int j = 0; j < n; j++) {
            int vergleich = person(j).geboren().compareTo(person(i).geboren());
            if (vergleich < 0 || vergleich == 0 && j < i) {
                aeltere++;
            }
        }
        return Math.min(aeltere, h.wohnung().koepfe() - 1);
    }

    /// Child benefit a minor does not need is income of the parent who draws it: here the applicant [P].
    private void kindergeldRest() {
        for (int i = 0; i < n; i++) {
            if (person(i).rolle() == Person.Rolle.KIND && dabei(i)) {
                Money ueber = einkommen[i].minus(bedarf[i]).notNegative();
                Money kindergeld = person(i).einkommen().stream()
                        .filter(e -> e.art() == Einkommensart.CHILD_BENEFIT)
                        .map(Person.Einkommen::betrag)
                        .reduce(Money.ZERO, Money::plus);
                Money rest = ueber.min(kindergeld);
                if (rest.isPositive()) {
                    einkommen[i] = einkommen[i].minus(rest);
                    einkommen[0] = einkommen[0].plus(rest);
                    protokoll.fuer(0).ergibt(KINDERGELD, rest, rest.cents());
                }
            }
        }
    }

    /// Everybody covers the own need first; what a partner has beyond it goes to the other one, what parents
    /// have beyond it to their children.
    private void ueberschuesse() {
        Money frei = Money.ZERO;
        for (int i = 0; i < n; i++) {
            if (dabei(i) && person(i).rolle() != Person.Rolle.KIND) {
                frei = frei.plus(einkommen[i].minus(bedarf[i]).notNegative());
            }
        }
        if (!frei.isPositive()) {
            return;
        }
        for (int i = 0; i < n; i++) {
            if (dabei(i) && person(i).rolle() != Person.Rolle.KIND && offen[i].isPositive()) {
                Money deckt = frei.min(offen[i]);
                protokoll.fuer(i).ergibt(PARTNER, Money.ZERO.minus(deckt), frei.cents());
                offen[i] = offen[i].minus(deckt);
                frei = frei.minus(deckt);
            }
        }
        kinder(frei);
    }

    /// In proportion to the uncovered needs of the children [P].
    private void kinder(Money frei) {
        List<Integer> kinder = new ArrayList<>();
        List<Long> gewichte = new ArrayList<>();
        Money summe = Money.ZERO;
        for (int i = 0; i < n; i++) {
            if (person(i).rolle() == Person.Rolle.KIND && dabei(i) && offen[i].isPositive()) {
                kinder.add(i);
                gewichte.add(offen[i].cents());
                summe = summe.plus(offen[i]);
            }
        }
        if (kinder.isEmpty() || !frei.isPositive()) {
            return;
        }
        List<Money> teile = frei.min(summe).split(gewichte);
        for (int k = 0; k < kinder.size(); k++) {
            int i = kinder.get(k);
            protokoll.fuer(i).ergibt(ELTERN, Money.ZERO.minus(teile.get(k)), frei.cents());
            offen[i] = offen[i].minus(teile.get(k));
        }
    }

    /// § 90 Abs. 2 Nr. 9: what lies above the allowances of the group is means of the month; a small excess
    /// counts once [P].
    private boolean vermoegen() {
        Money summe = Money.ZERO;
        Money freibetrag = Money.ZERO;
        Parameter erwachsen = w.wert("vermoegen_erwachsen");
        Parameter weitere = w.wert("vermoegen_weitere");
        for (int i = 0; i < n; i++) {
            if (dabei(i)) {
                summe = summe.plus(person(i).vermoegen());
                freibetrag =
                        freibetrag.plus(person(i).rolle() == Person.Rolle.KIND ? weitere.geld() : erwachsen.geld());
            }
        }
        Money ueber = summe.minus(freibetrag).notNegative();
        Money offenSumme = Money.ZERO;
        for (int i = 0; i < n; i++) {
            offenSumme = offenSumme.plus(berechtigt(i) ? offen[i] : Money.ZERO);
        }
        boolean klein = ueber.compareTo(offenSumme) < 0;
        if (!ueber.isPositive() || klein && h.vermoegenVerbraucht()) {
            return false;
        }
        Money rest = ueber;
        for (int i = 0; i < n; i++) {
            if (berechtigt(i) && offen[i].isPositive() && rest.isPositive()) {
                Money deckt = rest.min(offen[i]);
                protokoll
                        .fuer(i)
                        .mit(erwachsen, weitere)
                        .ergibt(VERMOEGEN, Money.ZERO.minus(deckt), summe.cents(), freibetrag.cents());
                offen[i] = offen[i].minus(deckt);
                rest = rest.minus(deckt);
            }
        }
        return klein;
    }

    private List<Anspruch> ansprueche() {
        List<Anspruch> ansprueche = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            if (!berechtigt(i)) {
                ansprueche.add(new Anspruch(false, Money.ZERO));
                continue;
            }
            Money betrag = offen[i];
            protokoll.fuer(i);
            if (sofortzuschlag(i, betrag)) {
                Parameter zuschlag = w.wert("sofortzuschlag");
                betrag = betrag.plus(protokoll.mit(zuschlag).ergibt(SOFORTZUSCHLAG, zuschlag.geld()));
            }
            ansprueche.add(new Anspruch(true, protokoll.ergibt(ANSPRUCH, betrag)));
        }
        return ansprueche;
    }

    /// § 145: minors with level 4, 5 or 6 who receive chapter 3, also when only child benefit stands against
    /// it.
    private boolean sofortzuschlag(int i, Money betrag) {
        if (h.kapitel() != 3
                || person(i).rolle() != Person.Rolle.KIND
                || h.monat().isBefore(java.time.YearMonth.of(2022, 7))) {
            return false;
        }
        Money kindergeld = person(i).einkommen().stream()
                .filter(e -> e.art() == Einkommensart.CHILD_BENEFIT)
                .map(Person.Einkommen::betrag)
                .reduce(Money.ZERO, Money::plus);
        return betrag.isPositive() || bedarf[i].compareTo(einkommen[i].minus(kindergeld)) > 0;
    }
}
