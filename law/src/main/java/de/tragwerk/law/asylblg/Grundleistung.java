package de.tragwerk.law.asylblg;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.asylblg.Ergebnis.Anspruch;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Person.Rolle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// §§ 3, 3a, 6, 7 AsylbLG: the basic benefits of a family in one month.
public final class Grundleistung {
    private static final String R = "ERGEBNIS";
    static final Schritt WOHNEN = Schritt.of(
            "AY-B-WOHNEN",
            "BEDARF",
            Norm.asylblg("§ 3 Abs. 3 Satz 3"),
            "Unterkunft, Heizung, Energie",
            "{0} ÷ {1} Menschen",
            cent("Kosten"),
            anzahl("Köpfe"));
    static final Schritt SONSTIGE =
            Schritt.of("AY-B-SONSTIGE", "BEDARF", Norm.asylblg("§ 6"), "sonstige Leistungen", "anerkannter Bedarf");
    static final Schritt BEDARF = Schritt.summe("AY-S-BEDARF", "BEDARF", Norm.asylblg("§ 3 Abs. 1"), "Bedarf");
    static final Schritt VERMOEGEN = Schritt.of(
            "AY-V-UEBER",
            "VERMOEGEN",
            Norm.asylblg("§ 7 Abs. 1, 5"),
            "Vermögen über dem Freibetrag",
            "{0} − {1} Personen × Freibetrag",
            cent("Vermögen"),
            anzahl("Personen"));
    static final Schritt FAMILIE = Schritt.of(
            "AY-R-FAMILIE",
            R,
            Norm.asylblg("§ 7 Abs. 1"),
            "ab: Mittel der Familie über dem eigenen Bedarf",
            "Anteil an {0}",
            cent("Mittel"));
    static final Schritt UNGEDECKT = Schritt.of(
            "AY-R-UNGEDECKT",
            R,
            Norm.asylblg("§ 7 Abs. 1"),
            "Bedarf minus eigene Mittel",
            "{0} − {1}",
            cent("Bedarf"),
            cent("Einkommen"));
    static final Schritt IN_NATUR = Schritt.of(
            "AY-R-IN-NATUR",
            R,
            Norm.asylblg("§ 3 Abs. 2, 3"),
            "ab: als Sachleistung erbracht",
            "höchstens {0}",
            cent("Leistung"));
    static final Schritt TEIL = Schritt.of(
            "AY-R-TEIL",
            R,
            Norm.asylblg("§ 3 Abs. 5 Satz 3"),
            "Leistung für einen Teil des Monats",
            "{0} × {1} ÷ 30 Tage",
            cent("Monatsbetrag"),
            tage("Anspruch"));
    static final Schritt SOFORTZUSCHLAG =
            Schritt.of("AY-R-SOFORTZUSCHLAG", R, Norm.asylblg("§ 16 Abs. 1"), "Sofortzuschlag", "");
    static final Schritt EINMALZAHLUNG = Schritt.of("AY-R-EINMALZAHLUNG", R, Norm.asylblg("§ 17"), "Einmalzahlung", "");
    static final Schritt ANSPRUCH =
            Schritt.summe("AY-S-ANSPRUCH", R, Norm.asylblg("§ 3 Abs. 1"), "Geldleistung je Person");

    private final Haushalt h;
    private final Praxis praxis;
    private final Werte w;
    private final Protokoll protokoll;
    private final int n;
    private final Monatsbedarf.Betrag[] satz;
    private final Money[] wohnen;
    private final Money[] inNatur;
    private final Money[] bedarf;
    private final Money[] einkommen;
    private final Money[] vonAnderen;
    private final Money[] offen;

    private Grundleistung(Haushalt h, Praxis praxis, Werte w, Protokoll protokoll) {
        this.h = h;
        this.praxis = praxis;
        this.w = w;
        this.protokoll = protokoll;
        this.n = h.personen().size();
        this.satz = new Monatsbedarf.Betrag[n];
        this.wohnen = nullen(n);
        this.inNatur = nullen(n);
        this.bedarf = nullen(n);
        this.einkommen = nullen(n);
        this.vonAnderen = nullen(n);
        this.offen = nullen(n);
    }

    private static Money[] nullen(int n) {
        Money[] nullen = new Money[n];
        Arrays.fill(nullen, Money.ZERO);
        return nullen;
    }

    public static Ergebnis berechne(Haushalt haushalt, Protokoll protokoll) {
        return berechne(haushalt, Werte.im(haushalt.monat()), Praxis.UEBLICH, protokoll);
    }

    /// With values or choices of one's own.
    public static Ergebnis berechne(Haushalt haushalt, Werte werte, Praxis praxis, Protokoll protokoll) {
        return new Grundleistung(haushalt, praxis, werte, protokoll).rechne();
    }

    private Ergebnis rechne() {
        boolean paar = h.personen().stream().anyMatch(p -> p.rolle() == Rolle.PARTNER);
        Money ueberschuss = Money.ZERO;
        Money vermoegen = Money.ZERO;
        int menschen = 0;
        for (int i = 0; i < n; i++) {
            if (!familie(i)) {
                continue;
            }
            menschen++;
            vermoegen = vermoegen.plus(person(i).vermoegen());
            bedarf(i, paar);
            einkommen[i] = Einkommensanrechnung.fuer(person(i), satz[i].satz(), w, protokoll);
            offen[i] = bedarf[i].minus(einkommen[i]).notNegative();
            protokoll.ergibt(UNGEDECKT, offen[i], bedarf[i], einkommen[i]);
            if (praxis.kindFuerEltern() || person(i).rolle() != Rolle.KIND) {
                ueberschuss = ueberschuss.plus(einkommen[i].minus(bedarf[i]).notNegative());
            }
        }
        Money frei = w.vermoegenFrei.geld().times(menschen);
        Money eingesetzt = vermoegen(vermoegen, frei, menschen, ueberschuss);
        verteile(ueberschuss.plus(eingesetzt));
        return ergebnis(frei, eingesetzt);
    }

    private Person person(int i) {
        return h.personen().get(i);
    }

    /// The core family; a child of 25 or more and others in the home apply by themselves.
    private boolean familie(int i) {
        return switch (person(i).rolle()) {
            case ANTRAGSTELLEND, PARTNER -> true;
            case KIND -> person(i).alter(h.imMonat().from()) < 25;
            case ANDERE -> false;
        };
    }

    private void bedarf(int i, boolean paar) {
        Person p = person(i);
        protokoll.fuer(i);
        satz[i] = Monatsbedarf.fuer(p, paar, h, praxis, w, protokoll);
        if (h.wohnkosten().isPositive()) {
            wohnen[i] = protokoll.ergibt(
                    WOHNEN,
                    h.wohnkosten().headShare(kopf(i), h.koepfe()),
                    h.wohnkosten().cents(),
                    h.koepfe());
        }
        Money summe = satz[i].persoenlich().plus(satz[i].notwendig()).plus(wohnen[i]);
        if (p.sonstige().isPositive()) {
            summe = summe.plus(protokoll.ergibt(SONSTIGE, p.sonstige()));
        }
        inNatur[i] = p.persoenlichInNatur()
                .min(satz[i].persoenlich())
                .plus(p.notwendigInNatur().min(satz[i].notwendig()));
        bedarf[i] = protokoll.ergibt(BEDARF, summe);
    }

    /// The oldest gets a cent that remains, of the same age the first id.
    private int kopf(int i) {
        int aeltere = 0;
        for (int j = 0; j < n; j++) {
            aeltere += j != i && aelter(person(j), person(i)) ? 1 : 0;
        }
        return aeltere;
    }

    private static boolean aelter(Person a, Person b) {
        int vergleich = a.geboren().compareTo(b.geboren());
        return vergleich < 0 || vergleich == 0 && a.id().compareTo(b.id()) < 0;
    }

    /// § 7 Abs. 1, 5: what lies above the allowances; a small excess counts once [P].
    private Money vermoegen(Money summe, Money frei, int menschen, Money ueberschuss) {
        if (summe.isZero()) {
            return summe;
        }
        Money ueber = protokoll
                .fuer(-1)
                .mit(w.vermoegenFrei)
                .ergibt(VERMOEGEN, summe.minus(frei).notNegative(), summe.cents(), menschen);
        Money offene = Money.ZERO;
        for (Money o : offen) {
            offene = offene.plus(o);
        }
        boolean klein = ueber.compareTo(offene.minus(ueberschuss)) < 0;
        return klein && h.vermoegenVerbraucht() ? Money.ZERO : ueber;
    }

    /// Means above the own need go to the others in proportion to what they lack [P].
    private void verteile(Money mittel) {
        List<Integer> wer = new ArrayList<>(n);
        Money summe = Money.ZERO;
        for (int i = 0; i < n; i++) {
            if (offen[i].isPositive()) {
                wer.add(i);
                summe = summe.plus(offen[i]);
            }
        }
        Money verteilt = mittel.min(summe);
        if (!verteilt.isPositive()) {
            return;
        }
        wer.sort((a, b) -> aelter(person(a), person(b)) ? -1 : 1);
        List<Money> teile =
                verteilt.split(wer.stream().map(i -> offen[i].cents()).toList());
        for (int k = 0; k < wer.size(); k++) {
            int i = wer.get(k);
            vonAnderen[i] = teile.get(k);
            protokoll.fuer(i).ergibt(FAMILIE, vonAnderen[i].negated(), verteilt);
            offen[i] = offen[i].minus(vonAnderen[i]);
        }
    }

    private Ergebnis ergebnis(Money frei, Money eingesetzt) {
        List<Anspruch> ansprueche = new ArrayList<>(n);
        Money gesamt = Money.ZERO;
        int tage = DayShare.days(h.monat(), h.imMonat());
        for (int i = 0; i < n; i++) {
            Anspruch a = familie(i) ? anspruch(i, tage) : keiner(person(i));
            ansprueche.add(a);
            gesamt = gesamt.plus(a.betrag());
        }
        return new Ergebnis(ansprueche, frei, eingesetzt, gesamt);
    }

    private static Anspruch keiner(Person p) {
        Money z = Money.ZERO;
        return new Anspruch(p.id(), 0, z, z, z, z, z, z, z, z, z, z, z, z);
    }

    private Anspruch anspruch(int i, int tage) {
        protokoll.fuer(i);
        Money geld = offen[i];
        if (inNatur[i].isPositive()) {
            Money ab = inNatur[i].min(geld);
            protokoll.ergibt(IN_NATUR, ab.negated(), geld);
            geld = geld.minus(ab);
        }
        if (tage < DayShare.DAYS) {
            geld = protokoll.ergibt(TEIL, DayShare.of(geld, tage), geld.cents(), tage);
        }
        Money zuschlag = offen[i].isPositive() ? sofortzuschlag(i) : Money.ZERO;
        Money einmal = offen[i].isPositive() && zuschlag.isZero() ? einmalzahlung(satz[i].stufe()) : Money.ZERO;
        Money betrag = protokoll.ergibt(ANSPRUCH, geld.plus(zuschlag).plus(einmal));
        return new Anspruch(
                person(i).id(),
                satz[i].stufe(),
                satz[i].persoenlich(),
                satz[i].notwendig(),
                wohnen[i],
                person(i).sonstige(),
                inNatur[i],
                bedarf[i],
                einkommen[i],
                vonAnderen[i],
                offen[i],
                zuschlag,
                einmal,
                betrag);
    }

    /// § 16: minors; unmarried under 25 with a parent in a dwelling.
    private Money sofortzuschlag(int i) {
        Parameter zuschlag = w.sofortzuschlag;
        LocalDate tag = h.imMonat().from();
        Person p = person(i);
        boolean jung = p.alter(tag) < 18
                || p.rolle() == Rolle.KIND && !p.verheiratet() && h.unterbringung() == Unterbringung.WOHNUNG;
        return zuschlag == null || !jung ? Money.ZERO : protokoll.mit(zuschlag).ergibt(SOFORTZUSCHLAG, zuschlag.geld());
    }

    /// May 2021 and July 2022 for levels 1 to 3, not beside the supplement [R].
    private Money einmalzahlung(int stufe) {
        Parameter p = w.einmal2021 == null ? w.einmal2022 : w.einmal2021;
        return p == null || stufe > 3 ? Money.ZERO : protokoll.mit(p).ergibt(EINMALZAHLUNG, p.geld());
    }
}
