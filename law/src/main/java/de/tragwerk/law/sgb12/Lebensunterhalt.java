package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// §§ 19, 27, 41, 43 SGB XII: the claim of each person of a household in one month.
public final class Lebensunterhalt {
    private static final String R = Gruppe.ERGEBNIS;
    static final Schritt BEDARF = Schritt.summe("S-BEDARF", Gruppe.BEDARF, Norm.sgb12("§ 27a, § 42"), "Bedarf");
    static final Schritt EINKOMMEN = Schritt.summe("S-EINKOMMEN", Gruppe.EINKOMMEN, Norm.sgb12("§ 82"), "Einkommen");
    static final Schritt KINDERGELD = Schritt.of(
            "E-KINDERGELD-REST",
            Gruppe.EINKOMMEN,
            Norm.sgb12("§ 82 Abs. 1 Satz 3"),
            "Kindergeld, das das Kind nicht braucht",
            "{0}",
            cent("Kindergeld"));
    static final Schritt UNGEDECKT = Schritt.of(
            "R-UNGEDECKT",
            R,
            Norm.sgb12("§ 19 Abs. 1 und 2"),
            "Bedarf minus Einkommen",
            "{0} − {1}",
            cent("Bedarf"),
            cent("Einkommen"));
    static final Schritt BILDUNG = Schritt.of(
            "R-BILDUNG",
            R,
            Norm.sgb12("§ 34, § 34a Abs. 1"),
            "Bildung und Teilhabe, gesondert",
            "{0} − übriges Einkommen {1}",
            cent("anerkannter Bedarf"),
            cent("übriges Einkommen"));
    static final Schritt TAGE = Schritt.of(
            "R-TAGE",
            R,
            Norm.sgb12("§ 27a Abs. 3 Satz 3"),
            "anteilig für die Tage des Anspruchs",
            "{0} × {1} ÷ 30",
            cent("Monatsbetrag"),
            tage("Anspruch"));
    static final Schritt SOFORTZUSCHLAG = Schritt.of("R-SOFORTZUSCHLAG", R, Norm.sgb12("§ 145"), "Sofortzuschlag", "");
    static final Schritt EINMALZAHLUNG = Schritt.of("R-EINMALZAHLUNG", R, Norm.sgb12("§ 144"), "Einmalzahlung", "");
    static final Schritt ANSPRUCH = Schritt.summe("S-ANSPRUCH", R, Norm.sgb12("§ 19"), "Leistung je Person");

    /// Claim of a person; those who only live there have none.
    ///
    /// @param berechtigt belongs to the persons decided about
    /// @param betrag all that is due in the month
    /// @param bildung the part for education and participation (§ 34)
    /// @param sofortzuschlag the part that is never taken back (§ 145 Abs. 2)
    /// @param eingliederungshilfe cost of housing that is a matter of SGB IX (§ 42a Abs. 6), not in `betrag`
    /// @param bedarf what the person needs, before income
    public record Anspruch(
            boolean berechtigt,
            Money betrag,
            Money bildung,
            Money sofortzuschlag,
            Money eingliederungshilfe,
            Money bedarf) {
        static final Anspruch KEINER = new Anspruch(false, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /// @param vermoegenEingesetzt an excess of assets below the need counted in this month
    /// @param darlehen somebody's assets cannot be turned into money at once, so what she still gets is a
    /// loan (§ 91)
    public record Ergebnis(List<Anspruch> ansprueche, boolean vermoegenEingesetzt, boolean darlehen) {
        public Ergebnis {
            ansprueche = List.copyOf(ansprueche);
        }

        public Money gesamt() {
            Money summe = Money.ZERO;
            for (int i = 0; i < ansprueche.size(); i++) {
                summe = summe.plus(ansprueche.get(i).betrag());
            }
            return summe;
        }
    }

    private final Haushalt h;
    private final Werte w;
    private final Auslegung a;
    private final Protokoll protokoll;
    private final Gemeinschaft g;
    private final Money[] bedarf;
    private final Money[] einkommen;
    private final Money[] kindergeld;
    private final Money[] ohneKindergeld;
    private final Money[] offen;

    private Lebensunterhalt(Haushalt h, Auslegung a, Protokoll protokoll) {
        this.h = h;
        this.w = Werte.im(h.monat());
        this.a = a;
        this.protokoll = protokoll;
        this.g = new Gemeinschaft(h);
        int n = g.groesse();
        this.bedarf = new Money[n];
        this.einkommen = new Money[n];
        this.kindergeld = new Money[n];
        this.ohneKindergeld = new Money[n];
        this.offen = new Money[n];
    }

    public static Ergebnis berechne(Haushalt haushalt, Protokoll protokoll) {
        return berechne(haushalt, Auslegung.STANDARD, protokoll);
    }

    /// @throws de.tragwerk.law.parameter.ParameterTafel.KeinParameter for a month whose values are not known
    public static Ergebnis berechne(Haushalt haushalt, Auslegung auslegung, Protokoll protokoll) {
        return new Lebensunterhalt(haushalt, auslegung, protokoll).rechne();
    }

    private Ergebnis rechne() {
        int n = g.groesse();
        for (int i = 0; i < n; i++) {
            if (g.dabei(i) || g.eigene(i)) {
                person(i);
            } else {
                bedarf[i] = Money.ZERO;
                einkommen[i] = Money.ZERO;
                kindergeld[i] = Money.ZERO;
                ohneKindergeld[i] = Money.ZERO;
            }
        }
        if (a.kindergeldBeimElternteil()) {
            kindergeldRest();
        }
        for (int i = 0; i < n; i++) {
            offen[i] = bedarf[i].minus(einkommen[i]).notNegative();
            if (g.berechtigt(i)) {
                protokoll.fuer(i).ergibt(UNGEDECKT, offen[i], bedarf[i], einkommen[i]);
            }
        }
        Einsatz einsatz = new Einsatz(h, g, w, a, bedarf, einkommen, offen, protokoll);
        einsatz.ueberschuesse();
        einsatz.vermutung();
        boolean eingesetzt = einsatz.vermoegen();
        List<Anspruch> ansprueche = new ArrayList<>(n);
        boolean darlehen = false;
        for (int i = 0; i < n; i++) {
            darlehen |= g.berechtigt(i) && offen[i].isPositive() && einsatz.darlehen(i);
            ansprueche.add(g.berechtigt(i) ? anspruch(i, g.kind(i) ? einsatz.uebrig(i) : Money.ZERO) : Anspruch.KEINER);
        }
        return new Ergebnis(ansprueche, eingesetzt, darlehen);
    }

    private void person(int i) {
        Person p = g.person(i);
        int kopf = g.kopf(i);
        Protokoll sichtbar = g.berechtigt(i) || !p.einkommen().isEmpty() ? protokoll.fuer(i) : Protokoll.OHNE;
        Money summe = Bedarf.fuer(p, h, g.paar(), w, a, sichtbar).plus(Wohnen.fuer(p, kopf, h, w, sichtbar));
        if (p.absetzungen().isEmpty()) {
            bedarf[i] = sichtbar.ergibt(BEDARF, summe);
            merke(i, Anrechnung.fuer(p, h.kapitel(), w, a, sichtbar));
        } else {
            // What income cannot carry becomes need, so income is computed first and recorded second.
            Money rest = Anrechnung.fuer(p, h.kapitel(), w, a, Protokoll.OHNE).vorsorgeRest();
            if (rest.isPositive()) {
                summe = summe.plus(sichtbar.ergibt(Bedarf.VORSORGE, rest, rest.cents()));
            }
            bedarf[i] = sichtbar.ergibt(BEDARF, summe);
            merke(i, Anrechnung.fuer(p, h.kapitel(), w, a, sichtbar));
        }
        if (!p.einkommen().isEmpty()) {
            sichtbar.ergibt(EINKOMMEN, einkommen[i]);
        }
    }

    private void merke(int i, Anrechnung.Ergebnis e) {
        einkommen[i] = e.anzurechnen();
        kindergeld[i] = e.kindergeld();
        ohneKindergeld[i] = einkommen[i].minus(kindergeld[i]);
    }

    /// § 82 Abs. 1 Satz 3: child benefit is income of the minor as far as it is needed; the rest is income of
    /// the parent who draws it: here the applicant [P].
    private void kindergeldRest() {
        for (int i = 1; i < g.groesse(); i++) {
            if (g.kind(i) && kindergeld[i].isPositive()) {
                Money rest = einkommen[i].minus(bedarf[i]).notNegative().min(kindergeld[i]);
                if (rest.isPositive()) {
                    einkommen[i] = einkommen[i].minus(rest);
                    einkommen[0] = einkommen[0].plus(rest);
                    protokoll.fuer(0).ergibt(KINDERGELD, rest, rest);
                }
            }
        }
    }

    private Anspruch anspruch(int i, Money uebrig) {
        Person p = g.person(i);
        protokoll.fuer(i);
        Money leben = offen[i];
        Money bildung = bildung(i);
        Money betrag = tageweise(leben, p.lage().anspruch());
        Money zuschlag = sofortzuschlag(i, leben, bildung, g.elternEinsatz(i) ? uebrig : Money.ZERO);
        if (zuschlag.isPositive() && w.sofortzuschlag != null) {
            protokoll.mit(w.sofortzuschlag).ergibt(SOFORTZUSCHLAG, zuschlag);
        }
        Money einmal = einmalzahlung(i, betrag);
        Money summe = betrag.plus(bildung).plus(zuschlag).plus(einmal);
        return new Anspruch(
                true,
                protokoll.ergibt(ANSPRUCH, summe),
                bildung,
                zuschlag,
                Wohnen.anEingliederungshilfe(p, w),
                bedarf[i]);
    }

    /// § 34a Abs. 1: granted also to those whose income covers the rest of their need; what income is left
    /// counts.
    private Money bildung(int i) {
        Money anerkannt = g.person(i).bedarfslage().bildung();
        if (!anerkannt.isPositive()) {
            return Money.ZERO;
        }
        Money uebrig = einkommen[i].minus(bedarf[i]).notNegative();
        return protokoll.ergibt(BILDUNG, anerkannt.minus(uebrig).notNegative(), anerkannt, uebrig);
    }

    /// Less than a month: by thirtieths [P].
    private Money tageweise(Money betrag, @Nullable Period anspruch) {
        if (anspruch == null) {
            return betrag;
        }
        int tage = DayShare.days(w.monat, anspruch);
        return tage == DayShare.DAYS ? betrag : protokoll.ergibt(TAGE, DayShare.of(betrag, tage), betrag.cents(), tage);
    }

    /// § 145: minors with level 4, 5 or 6 who receive chapter 3, also when they receive education benefits only,
    /// or when only child benefit stands against it: neither other income of the child nor what its parents have
    /// left would cover the need. § 16 Abs. 1 AsylbLG adds unmarried adults under 25 who live with a parent in a
    /// dwelling.
    private Money sofortzuschlag(int i, Money leben, Money bildung, Money uebrig) {
        Parameter zuschlag = w.sofortzuschlag;
        boolean jung =
                !Zuordnung.erwachsen(g.person(i), w.monat) || g.person(i).lage().analog() == Lage.Analog.BEI_ELTERN;
        if (zuschlag == null || h.kapitel() != 3 || !jung) {
            return Money.ZERO;
        }
        boolean nurKindergeld = kindergeld[i].compareTo(uebrig) > 0 && bedarf[i].compareTo(ohneKindergeld[i]) > 0;
        return leben.isPositive() || bildung.isPositive() || nurKindergeld ? zuschlag.geld() : Money.ZERO;
    }

    /// § 144: once in July 2022 with level 1, 2 or 3; once in May 2021 for adults (from memory).
    private Money einmalzahlung(int i, Money betrag) {
        Parameter einmal = w.einmalzahlung;
        return einmal != null && betrag.isPositive() && Zuordnung.volljaehrig(g.person(i), w.monat)
                ? protokoll.mit(einmal).ergibt(EINMALZAHLUNG, einmal.geld())
                : Money.ZERO;
    }
}
