package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb2.Ergebnis.Anspruch;
import de.tragwerk.law.sgb2.Ergebnis.Grund;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// §§ 7, 9, 19 SGB II: the claim of each person of a community of need in one month.
public final class Lebensunterhalt {
    private static final String R = "ERGEBNIS";
    static final Schritt BEDARF = Schritt.summe("S2-S-BEDARF", "BEDARF", Norm.sgb2("§ 19 Abs. 1"), "Bedarf");
    static final Schritt EINKOMMEN =
            Schritt.summe("S2-S-EINKOMMEN", "EINKOMMEN", Norm.sgb2("§§ 11, 11b"), "zu berücksichtigendes Einkommen");
    static final Schritt FREMD = Schritt.of(
            "S2-E-FREMD",
            "EINKOMMEN",
            Norm.sgb2("§ 9 Abs. 2"),
            "Einkommen über dem Bedarf der Person, die ausgeschlossen ist",
            "{0} − {1}",
            cent("Einkommen"),
            cent("Bedarf"));

    private final Haushalt h;
    private final Werte w;
    private final Praxis praxis;
    private final Protokoll protokoll;
    private final int n;
    private final LocalDate tag;
    private final Grund[] grund;
    private final Bedarf.Betrag[] regel;
    private final Money[] unterkunft;
    private final Money[] heizung;
    private final Money[] bedarf;
    private final Money[] einkommen;
    private final Money[] offen;
    private final Money[] anteil;

    private Lebensunterhalt(Haushalt h, Werte w, Praxis praxis, Protokoll protokoll) {
        this.h = h;
        this.w = w;
        this.praxis = praxis;
        this.protokoll = protokoll;
        this.n = h.personen().size();
        this.tag = h.monat().atDay(h.erster());
        this.grund = new Grund[n];
        this.regel = new Bedarf.Betrag[n];
        this.unterkunft = nullen(n);
        this.heizung = nullen(n);
        this.bedarf = nullen(n);
        this.einkommen = nullen(n);
        this.offen = nullen(n);
        this.anteil = nullen(n);
    }

    private static Money[] nullen(int n) {
        Money[] nullen = new Money[n];
        java.util.Arrays.fill(nullen, Money.ZERO);
        return nullen;
    }

    public static Ergebnis berechne(Haushalt haushalt, Protokoll protokoll) {
        return berechne(haushalt, Werte.im(haushalt.monat()), Praxis.UEBLICH, protokoll);
    }

    /// With values or choices of one's own.
    public static Ergebnis berechne(Haushalt haushalt, Werte werte, Praxis praxis, Protokoll protokoll) {
        return new Lebensunterhalt(haushalt, werte, praxis, protokoll).rechne();
    }

    private Ergebnis rechne() {
        Gemeinschaft.bestimme(h, grund);
        boolean kind = Gemeinschaft.mitMinderjaehrigen(h);
        if (!Gemeinschaft.jemandErwerbsfaehig(h, grund)) {
            return niemand();
        }
        bedarfe();
        Money kindergeldRest = kinder(kind);
        Money gemeinsam = erwachsene(kindergeldRest, kind);
        Vermoegen.Ergebnis v = vermoegen();
        Money summe = offeneBedarfe(v.eigenes());
        Money eingesetzt = verbraucht(v.gemeinsam(), summe.minus(gemeinsam)) ? Money.ZERO : v.gemeinsam();
        Bedarfsanteile.verteile(gemeinsam.plus(eingesetzt), h, grund, offen, anteil, praxis, protokoll);
        return ergebnis(summe, gemeinsam, v.freibetrag(), eingesetzt);
    }

    /// An excess of assets below the need of the month counts once [P].
    private boolean verbraucht(Money ueber, Money offenerBedarf) {
        return h.vermoegenVerbraucht() && ueber.compareTo(offenerBedarf) < 0;
    }

    private Person person(int i) {
        return h.personen().get(i);
    }

    private Ergebnis niemand() {
        List<Anspruch> keine = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            keine.add(Anspruch.keiner(
                    person(i), grund[i] == Grund.BERECHTIGT ? Grund.NIEMAND_ERWERBSFAEHIG : grund[i], Money.ZERO));
        }
        Money z = Money.ZERO;
        return new Ergebnis(keine, z, z, z, z, z, z);
    }

    private void bedarfe() {
        protokoll.fuer(-1);
        Money miete = Unterkunft.unterkunft(h, w, protokoll);
        Money warm = Unterkunft.heizung(h, protokoll);
        int wechsel = Monatsbedarf.wechsel(h);
        int koepfe = h.wohnung().koepfe();
        for (int i = 0; i < n; i++) {
            if (grund[i] == Grund.NICHT_IN_DER_GEMEINSCHAFT) {
                continue;
            }
            Person p = person(i);
            protokoll.fuer(i);
            regel[i] = Monatsbedarf.fuer(p, partner(i), h, wechsel, w, protokoll);
            boolean ohneUnterkunft = p.ist(Merkmal.OHNE_ZUSICHERUNG) && p.alter(tag) < Gemeinschaft.ENDE_DER_KINDHEIT;
            if (!ohneUnterkunft) {
                int kopf = kopf(i);
                unterkunft[i] = Unterkunft.jeKopf(Unterkunft.ANTEIL_UNTERKUNFT, miete, kopf, koepfe, protokoll);
                heizung[i] = Unterkunft.jeKopf(Unterkunft.ANTEIL_HEIZUNG, warm, kopf, koepfe, protokoll);
            }
            Money summe = regel[i].regelbedarf()
                    .plus(regel[i].mehrbedarf())
                    .plus(unterkunft[i])
                    .plus(heizung[i]);
            bedarf[i] = protokoll.ergibt(BEDARF, summe);
        }
    }

    /// The other half of a couple.
    private @Nullable Person partner(int i) {
        Rolle gesucht = switch (person(i).rolle()) {
            case ANTRAGSTELLEND -> Rolle.PARTNER;
            case PARTNER -> Rolle.ANTRAGSTELLEND;
            case KIND, ANDERE -> null;
        };
        if (gesucht == null) {
            return null;
        }
        for (Person p : h.personen()) {
            if (p.rolle() == gesucht) {
                return p;
            }
        }
        return null;
    }

    /// Place by age; the oldest gets a cent that remains, of the same age the first id.
    private int kopf(int i) {
        int aeltere = 0;
        for (int j = 0; j < n; j++) {
            aeltere += j != i && person(j).aelterAls(person(i)) ? 1 : 0;
        }
        return aeltere;
    }

    /// § 7 Abs. 3 Nr. 4, § 11 Abs. 1 Satz 5: a child's income covers the child's need first.
    ///
    /// @return child benefit that children do not need
    private Money kinder(boolean minderjaehrig) {
        Money rest = Money.ZERO;
        for (int i = 0; i < n; i++) {
            Person p = person(i);
            if (p.rolle() != Rolle.KIND || grund[i] == Grund.NICHT_IN_DER_GEMEINSCHAFT) {
                continue;
            }
            einkommen[i] = einkommen(i, Money.ZERO, minderjaehrig);
            Money ueber = einkommen[i].minus(bedarf[i]);
            if (ueber.cents() >= 0 && grund[i] == Grund.BERECHTIGT) {
                grund[i] = Grund.EIGENES_EINKOMMEN;
                rest = rest.plus(ueber.min(Anrechnung.kindergeld(p)));
            }
        }
        return rest;
    }

    /// § 9 Abs. 2 Satz 1, 2: income of the adults is income of the community; of an excluded one what lies
    /// above the need of that person [P].
    private Money erwachsene(Money kindergeldRest, boolean minderjaehrig) {
        Money gemeinsam = Money.ZERO;
        for (int i = 0; i < n; i++) {
            if (person(i).rolle() == Rolle.KIND || grund[i] == Grund.NICHT_IN_DER_GEMEINSCHAFT) {
                continue;
            }
            einkommen[i] = einkommen(i, i == 0 ? kindergeldRest : Money.ZERO, minderjaehrig);
            Money zaehlt = einkommen[i];
            if (grund[i] == Grund.AUSGESCHLOSSEN && praxis.fremderBedarf()) {
                Money eigener = person(i).fremderBedarf();
                Money frei = eigener == null ? bedarf[i] : eigener;
                zaehlt =
                        protokoll.fuer(i).ergibt(FREMD, zaehlt.minus(frei).notNegative(), zaehlt.cents(), frei.cents());
            }
            gemeinsam = gemeinsam.plus(zaehlt);
        }
        return gemeinsam;
    }

    private Money einkommen(int i, Money kindergeldRest, boolean minderjaehrig) {
        protokoll.fuer(i);
        Money zaehlt = Anrechnung.fuer(person(i), kindergeldRest, tag, minderjaehrig, h.ost(), w, protokoll);
        return zaehlt.isZero() ? zaehlt : protokoll.ergibt(EINKOMMEN, zaehlt);
    }

    private Vermoegen.Ergebnis vermoegen() {
        boolean[] dabei = new boolean[n];
        for (int i = 0; i < n; i++) {
            dabei[i] = grund[i] == Grund.BERECHTIGT
                    || grund[i] == Grund.AUSGESCHLOSSEN && person(i).rolle() != Rolle.KIND;
        }
        return Vermoegen.fuer(h, dabei, w, protokoll);
    }

    /// What is left of each need after the child's own means.
    private Money offeneBedarfe(Money[] eigenesVermoegen) {
        Money summe = Money.ZERO;
        for (int i = 0; i < n; i++) {
            if (grund[i] == Grund.BERECHTIGT) {
                Money eigenes = person(i).rolle() == Rolle.KIND ? einkommen[i].plus(eigenesVermoegen[i]) : Money.ZERO;
                offen[i] = bedarf[i].minus(eigenes).notNegative();
                summe = summe.plus(offen[i]);
            }
        }
        return summe;
    }

    private Ergebnis ergebnis(Money summe, Money gemeinsam, Money freibetrag, Money eingesetzt) {
        List<Leistung> leistungen = new ArrayList<>(n);
        boolean jemand = false;
        for (int i = 0; i < n; i++) {
            if (grund[i] != Grund.BERECHTIGT) {
                leistungen.add(Leistung.KEINE);
                continue;
            }
            Money eigenes = person(i).rolle() == Rolle.KIND ? bedarf[i].minus(offen[i]) : Money.ZERO;
            Money vonRegel = regel[i].regelbedarf().plus(regel[i].mehrbedarf());
            Leistung l = Leistung.fuer(
                    vonRegel, unterkunft[i].plus(heizung[i]), eigenes.plus(anteil[i]), h, w, protokoll.fuer(i));
            leistungen.add(l);
            jemand |= l.summe().isPositive();
        }
        Money kommunal = Money.ZERO;
        Money gesamt = Money.ZERO;
        List<Anspruch> ansprueche = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            Anspruch a = anspruch(i, leistungen.get(i), jemand);
            ansprueche.add(a);
            kommunal = kommunal.plus(a.unterkunftsleistung());
            gesamt = gesamt.plus(a.betrag());
        }
        return new Ergebnis(ansprueche, summe, gemeinsam, freibetrag, eingesetzt, kommunal, gesamt);
    }

    private Anspruch anspruch(int i, Leistung l, boolean jemand) {
        Person p = person(i);
        if (grund[i] == Grund.NICHT_IN_DER_GEMEINSCHAFT) {
            return Anspruch.keiner(p, grund[i], Money.ZERO);
        }
        protokoll.fuer(i);
        Bedarf.Betrag b = regel[i];
        Money minderung = Leistungsminderung.fuer(p, b.regelbedarf(), l.regelleistung(), w, protokoll);
        Money zuschlag = jemand && zuschlag(i, l) ? Leistung.sofortzuschlag(w, protokoll) : Money.ZERO;
        Money einmal = l.summe().isPositive() ? Leistung.einmalzahlung(p, b.stufe(), w, protokoll) : Money.ZERO;
        Money rest = Leistung.nachMinderung(l.summe(), minderung, w, protokoll);
        Money betrag = rest.plus(zuschlag).plus(einmal);
        if (grund[i] == Grund.BERECHTIGT || betrag.isPositive()) {
            protokoll.ergibt(Leistung.ANSPRUCH, betrag);
        }
        return new Anspruch(
                p.id(),
                grund[i],
                b.stufe(),
                b.regelbedarf(),
                b.mehrbedarf(),
                unterkunft[i],
                heizung[i],
                bedarf[i],
                einkommen[i],
                anteil[i],
                l.regelleistung(),
                l.unterkunftsleistung(),
                minderung,
                zuschlag,
                einmal,
                betrag);
    }

    /// § 72 Abs. 1: levels 3 to 6, also where only child benefit stands against a claim.
    private boolean zuschlag(int i, Leistung l) {
        if (grund[i] == Grund.AUSGESCHLOSSEN || regel[i].stufe() < 3) {
            return false;
        }
        Money ohneKindergeld = einkommen[i].minus(Anrechnung.kindergeld(person(i)));
        return l.summe().isPositive() || grund[i] == Grund.EIGENES_EINKOMMEN && bedarf[i].compareTo(ohneKindergeld) > 0;
    }
}
