package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// § 27 Abs. 2, §§ 39, 43 Abs. 1, 90, 91 SGB XII: means of others and assets against what is still open.
final class Einsatz {
    private static final String R = Gruppe.ERGEBNIS;
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
    static final Schritt VERMUTUNG = Schritt.of(
            "R-VERMUTUNG",
            R,
            Norm.sgb12("§ 39"),
            "ab: vermutete Leistungen von Menschen im Haushalt",
            "{0} × ({1} − {2})",
            anteil("Anteil"),
            cent("Einkommen"),
            cent("Selbstbehalt"));
    static final Schritt VERMOEGEN = Schritt.of(
            "V-EINSATZ",
            Gruppe.VERMOEGEN,
            Norm.sgb12("§ 90"),
            "ab: Vermögen über dem Freibetrag",
            "{0} − Freibetrag {1}",
            cent("Vermögen"),
            cent("Freibetrag"));

    private final Haushalt h;
    private final Gemeinschaft g;
    private final Werte w;
    private final Auslegung a;
    private final Money[] bedarf;
    private final Money[] einkommen;
    private final Money[] offen;
    private final Protokoll protokoll;
    /// What applicant and partner have above their own need, by index.
    private final Money[] ueber;

    private Money uebrigVermoegen = Money.ZERO;

    Einsatz(
            Haushalt h,
            Gemeinschaft g,
            Werte w,
            Auslegung a,
            Money[] bedarf,
            Money[] einkommen,
            Money[] offen,
            Protokoll protokoll) {
        this.h = h;
        this.g = g;
        this.w = w;
        this.a = a;
        this.bedarf = bedarf;
        this.einkommen = einkommen;
        this.offen = offen;
        this.protokoll = protokoll;
        this.ueber = new Money[g.groesse()];
        Arrays.fill(ueber, Money.ZERO);
    }

    /// Everyone first covers the own need. What applicant and partner have above goes to the other one, then
    /// to the children each has.
    void ueberschuesse() {
        Money frei = Money.ZERO;
        for (int i = 0; i < g.groesse(); i++) {
            if (g.dabei(i) && !g.kind(i)) {
                ueber[i] = einkommen[i].minus(bedarf[i]).notNegative();
                frei = frei.plus(ueber[i]);
            }
        }
        if (!frei.isPositive()) {
            return;
        }
        for (int i = 0; i < g.groesse(); i++) {
            if (g.dabei(i) && !g.kind(i) && offen[i].isPositive() && frei.isPositive()) {
                Money deckt = frei.min(offen[i]);
                protokoll.fuer(i).ergibt(PARTNER, deckt.negated(), frei);
                offen[i] = offen[i].minus(deckt);
                frei = frei.minus(deckt);
                nimm(deckt);
            }
        }
        if (gemeinsameKinder()) {
            Money rest = frei.isPositive() ? kinder(frei, i -> true) : frei;
            nimm(frei.minus(rest));
            return;
        }
        for (int e = 0; e < g.groesse(); e++) {
            if (ueber[e].isPositive()) {
                int elternteil = e;
                ueber[e] = kinder(ueber[e], i -> g.istKindVon(i, elternteil));
            }
        }
    }

    private boolean gemeinsameKinder() {
        for (int i = 0; i < g.groesse(); i++) {
            if (g.kind(i) && g.person(i).lage().eltern() != Lage.Eltern.BEIDE) {
                return false;
            }
        }
        return true;
    }

    /// Out of what the couple has above, in the order of the persons.
    private void nimm(Money betrag) {
        Money rest = betrag;
        for (int i = 0; i < g.groesse(); i++) {
            Money teil = rest.min(ueber[i]);
            ueber[i] = ueber[i].minus(teil);
            rest = rest.minus(teil);
        }
    }

    /// In proportion to the uncovered needs of the children, or by heads [P]. Of equal remainders the older
    /// child gets the cent.
    ///
    /// @param wessen the children whose parents have it
    /// @return what no child needs
    private Money kinder(Money frei, IntPredicate wessen) {
        List<Integer> kinder = new ArrayList<>();
        Money summe = Money.ZERO;
        for (int i : g.nachAlter()) {
            if (g.elternEinsatz(i) && wessen.test(i) && offen[i].isPositive()) {
                kinder.add(i);
                summe = summe.plus(offen[i]);
            }
        }
        if (kinder.isEmpty()) {
            return frei;
        }
        boolean genug = frei.compareTo(summe) >= 0;
        boolean koepfe = a.elternNachKoepfen() && !genug;
        List<Money> teile = frei.min(summe)
                .split(kinder.stream().map(i -> koepfe ? 1L : offen[i].cents()).toList());
        for (int k = 0; k < kinder.size(); k++) {
            int i = kinder.get(k);
            Money deckt = teile.get(k).min(offen[i]);
            protokoll.fuer(i).ergibt(ELTERN, deckt.negated(), frei);
            offen[i] = offen[i].minus(deckt);
        }
        return frei.minus(summe).notNegative();
    }

    /// Means of a child's parents that nobody needed.
    Money uebrig(int kind) {
        Money summe = uebrigVermoegen;
        for (int i = 0; i < g.groesse(); i++) {
            summe = ueber[i].isPositive() && g.istKindVon(kind, i) ? summe.plus(ueber[i]) : summe;
        }
        return summe;
    }

    /// § 39: persons who live together are presumed to keep house together and to support each other as far as
    /// their means let it expect; not in chapter 4, not for pregnant women and those with a small child.
    void vermutung() {
        if (h.kapitel() == 4 || g.groesse() == 1) {
            return;
        }
        for (int i : g.nachAlter()) {
            Person p = g.person(i);
            if (!g.dabei(i) && !p.einkommen().isEmpty() && !p.lage().unterstuetztNicht()) {
                vermutung(p, i);
            }
        }
    }

    private void vermutung(Person p, int index) {
        Money eigenes = Anrechnung.fuer(p, h.kapitel(), w, a, Protokoll.OHNE).anzurechnen();
        Money wohnen = Unterkunft.fuer(g.kopf(index), h, w, Protokoll.OHNE);
        Money selbstbehalt = a.vermutungVielfaches().of(w.stufe1().geld()).plus(wohnen);
        Money rest = a.vermutungAnteil().of(eigenes.minus(selbstbehalt).notNegative());
        for (int i : g.nachAlter()) {
            Lage lage = g.person(i).lage();
            if (g.berechtigt(i)
                    && offen[i].isPositive()
                    && rest.isPositive()
                    && lage.entbindung() == null
                    && !lage.betreutKleinkind()) {
                Money deckt = rest.min(offen[i]);
                protokoll
                        .fuer(i)
                        .mit(w.stufe1())
                        .ergibt(
                                VERMUTUNG,
                                deckt.negated(),
                                a.vermutungAnteil().millionths(),
                                eigenes.cents(),
                                selbstbehalt.cents());
                offen[i] = offen[i].minus(deckt);
                rest = rest.minus(deckt);
            }
        }
    }

    /// § 27 Abs. 2, § 43 Abs. 1 Satz 2, § 90 Abs. 2 Nr. 9: what applicant and partner have above the allowances
    /// of the group is means for the two of them, what is left of it for their children; what a child has itself
    /// counts for this child alone, in chapter 4 not at all. A small excess counts once [P].
    ///
    /// @return whether a small excess counted in this month
    boolean vermoegen() {
        int n = g.groesse();
        Money eigenes = Money.ZERO;
        Money frei = Money.ZERO;
        Money[] ueberKind = new Money[n];
        for (int i = 0; i < n; i++) {
            ueberKind[i] = Money.ZERO;
            if (g.dabei(i)) {
                Money wert = zaehlt(i) ? wert(i) : Money.ZERO;
                Money freibetrag = freibetrag(i);
                if (g.kind(i)) {
                    ueberKind[i] = wert.minus(freibetrag).notNegative();
                    frei = frei.plus(freibetrag.minus(wert).notNegative());
                } else {
                    eigenes = eigenes.plus(wert);
                    frei = frei.plus(freibetrag);
                }
            }
        }
        // The allowances of a group are one sum: what the adults leave of it protects their children's savings [P].
        Money schutz = frei.minus(eigenes).notNegative();
        boolean eingesetzt = false;
        for (int i : g.nachAlter()) {
            Money geschuetzt = schutz.min(ueberKind[i]);
            schutz = schutz.minus(geschuetzt);
            Money mehr = ueberKind[i].minus(geschuetzt);
            if (mehr.isPositive() && g.berechtigt(i)) {
                eingesetzt |= setzeEin(mehr, wert(i), List.of(i)).klein();
            }
        }
        for (int i = 0; i < n; i++) {
            Money ueberEigen = g.eigene(i) ? wert(i).minus(freibetrag(i)).notNegative() : Money.ZERO;
            if (ueberEigen.isPositive()) {
                eingesetzt |= setzeEin(ueberEigen, wert(i), List.of(i)).klein();
            }
        }
        Money mehr = eigenes.minus(frei).notNegative();
        if (mehr.isPositive()) {
            List<Integer> wer = new ArrayList<>();
            for (int i : g.nachAlter()) {
                if (g.berechtigt(i) && !g.kind(i)) {
                    wer.add(i);
                }
            }
            for (int i : g.nachAlter()) {
                if (g.berechtigt(i) && g.elternEinsatz(i) && elternHaben(i)) {
                    wer.add(i);
                }
            }
            Eingesetzt e = setzeEin(mehr, eigenes, wer);
            eingesetzt |= e.klein();
            uebrigVermoegen = uebrigVermoegen.plus(e.rest());
        }
        return eingesetzt;
    }

    /// Whether a parent of the child has anything: a stepparent's assets are not for it.
    private boolean elternHaben(int kind) {
        for (int i = 0; i < g.groesse(); i++) {
            if (g.dabei(i) && !g.kind(i) && g.istKindVon(kind, i) && zaehlt(i) && wert(i).isPositive()) {
                return true;
            }
        }
        return false;
    }

    private record Eingesetzt(Money rest, boolean klein) {}

    /// @param mehr what of `summe` lies above the allowance
    /// @param wer whose claims it meets, in this order
    private Eingesetzt setzeEin(Money mehr, Money summe, List<Integer> wer) {
        Money offenSumme = Money.ZERO;
        for (int i : wer) {
            offenSumme = offenSumme.plus(offen[i]);
        }
        boolean klein = mehr.compareTo(offenSumme) < 0;
        if (klein && h.vermoegenVerbraucht()) {
            return new Eingesetzt(Money.ZERO, false);
        }
        Money rest = mehr;
        for (int i : wer) {
            if (offen[i].isPositive() && rest.isPositive()) {
                Money deckt = rest.min(offen[i]);
                protokoll
                        .fuer(i)
                        .mit(w.vermoegenErwachsen, w.vermoegenWeitere)
                        .ergibt(VERMOEGEN, deckt.negated(), summe, summe.minus(mehr));
                offen[i] = offen[i].minus(deckt);
                rest = rest.minus(deckt);
            }
        }
        return new Eingesetzt(rest, klein);
    }

    /// What can be used at once; the rest is a matter of a loan (§ 91).
    private Money wert(int i) {
        return Vermoegenswert.sofort(g.person(i).vermoegen(), w);
    }

    /// § 43 Abs. 1 Satz 2 names the partner only.
    private boolean zaehlt(int i) {
        return g.dabei(i) && !(h.kapitel() == 4 && g.kind(i));
    }

    /// The small amounts of the group; between March 2020 and December 2022 only considerable assets counted.
    private Money freibetrag(int i) {
        Parameter erste = w.vermoegenErheblich;
        Parameter jede = w.vermoegenErheblichWeitere;
        if (h.vereinfachterZugang() && erste != null && jede != null) {
            return (i == 0 ? erste : jede).geld();
        }
        return jePerson(i).geld();
    }

    private Parameter jePerson(int i) {
        Person p = g.person(i);
        if (i > 0 && p.rolle() == Person.Rolle.KIND && !g.eigene(i)) {
            return w.vermoegenWeitere;
        }
        Parameter partner = w.vermoegenPartner;
        Parameter alter = w.vermoegenAlter;
        if (partner != null && p.rolle() == Person.Rolle.PARTNER) {
            return partner;
        }
        boolean hoeher = Zuordnung.alter(p, w.monat) >= 60
                || p.minderung() == Person.Minderung.VOLL_AUF_DAUER
                || p.minderung() == Person.Minderung.VOLL_AUF_ZEIT;
        return alter != null && hoeher ? alter : w.vermoegenErwachsen;
    }

    /// § 91: what must be used cannot be turned into money at once, so what is left of the claim is a loan. The
    /// allowances protect what can be used at once first. A child's own things make its own help a loan and
    /// nobody else's.
    boolean darlehen(int i) {
        if (g.eigene(i)) {
            return spaeter(i).isPositive() && wert(i).plus(spaeter(i)).compareTo(freibetrag(i)) > 0;
        }
        Money frei = freiErwachsener();
        Money eigenes = Money.ZERO;
        Money gebunden = Money.ZERO;
        boolean derEltern = false;
        for (int j = 0; j < g.groesse(); j++) {
            if (g.dabei(j) && !g.kind(j)) {
                eigenes = eigenes.plus(wert(j));
                gebunden = gebunden.plus(spaeter(j));
                derEltern |= g.kind(i) && g.istKindVon(i, j) && spaeter(j).isPositive();
            }
        }
        boolean erwachsene = gebunden.isPositive() && eigenes.plus(gebunden).compareTo(frei) > 0;
        if (!g.kind(i)) {
            return erwachsene;
        }
        Money geschuetzt =
                freibetrag(i).plus(frei.minus(eigenes).minus(gebunden).notNegative());
        return zaehlt(i) && spaeter(i).isPositive() && wert(i).plus(spaeter(i)).compareTo(geschuetzt) > 0
                || g.elternEinsatz(i) && derEltern && erwachsene;
    }

    /// Allowances of applicant and partner, and what their children leave of theirs [P].
    private Money freiErwachsener() {
        Money frei = Money.ZERO;
        for (int j = 0; j < g.groesse(); j++) {
            if (g.dabei(j)) {
                Money belegt = g.kind(j) && zaehlt(j) ? wert(j) : Money.ZERO;
                frei = frei.plus(freibetrag(j).minus(belegt).notNegative());
            }
        }
        return frei;
    }

    private Money spaeter(int i) {
        return Vermoegenswert.verwertbar(g.person(i).vermoegen(), w).minus(wert(i));
    }
}
