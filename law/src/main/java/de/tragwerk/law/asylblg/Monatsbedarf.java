package de.tragwerk.law.asylblg;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.asylblg.Person.Einschraenkung;
import java.time.LocalDate;
import java.util.TreeSet;

/// §§ 1a, 3, 3a AsylbLG: personal and necessary need of one person; what changes inside the month counts by days.
final class Monatsbedarf {
    private static final String B = "BEDARF";
    private static final Schritt[] PERSOENLICH = new Schritt[7];
    private static final Schritt[] NOTWENDIG = new Schritt[7];
    static final Schritt EINGESCHRAENKT = Schritt.of(
            "AY-B-EINGESCHRAENKT",
            B,
            Norm.asylblg("§ 1a Abs. 1"),
            "Ernährung, Körper- und Gesundheitspflege nach einer Einschränkung",
            "");
    static final Schritt TEIL = Schritt.of(
            "AY-B-TEIL",
            B,
            Norm.asylblg("§ 3 Abs. 5 Satz 3"),
            "Bedarf, anteilig",
            "{0} × {1} von {2} Tagen",
            cent("Monatsbetrag"),
            tage("Tage"),
            anzahl("Anspruchstage"));
    private static final int[] STUFEN = {6, 14, 15, 18, 25};

    static {
        for (int stufe = 1; stufe <= 6; stufe++) {
            PERSOENLICH[stufe] = Schritt.of(
                    "AY-B-PERSOENLICH-" + stufe,
                    B,
                    Norm.asylblg("§ 3a Abs. 1"),
                    "notwendiger persönlicher Bedarf, Stufe " + stufe,
                    "");
            NOTWENDIG[stufe] = Schritt.of(
                    "AY-B-NOTWENDIG-" + stufe,
                    B,
                    Norm.asylblg("§ 3a Abs. 2"),
                    "notwendiger Bedarf, Stufe " + stufe,
                    "");
        }
    }

    /// @param stufe level on the last day
    /// @param satz both amounts of that level together, for the cap of § 7 Abs. 3
    record Betrag(int stufe, Money satz, Money persoenlich, Money notwendig) {}

    private Monatsbedarf() {}

    static Betrag fuer(Person p, boolean paar, Haushalt h, Praxis praxis, Werte w, Protokoll protokoll) {
        TreeSet<LocalDate> anfaenge = anfaenge(p, h, w);
        if (anfaenge.size() == 1) {
            return am(anfaenge.first(), p, paar, h, praxis, w, protokoll);
        }
        int alle = DayShare.days(h.monat(), h.imMonat());
        int offen = alle;
        Betrag letzter = new Betrag(0, Money.ZERO, Money.ZERO, Money.ZERO);
        Money persoenlich = Money.ZERO;
        Money notwendig = Money.ZERO;
        for (LocalDate von : anfaenge) {
            LocalDate naechster = anfaenge.higher(von);
            int tage =
                    naechster == null ? offen : Math.min(offen, (int) new Period(von, naechster.minusDays(1)).days());
            letzter = am(von, p, paar, h, praxis, w, protokoll);
            persoenlich = persoenlich.plus(teil(letzter.persoenlich(), tage, alle, protokoll));
            notwendig = notwendig.plus(teil(letzter.notwendig(), tage, alle, protokoll));
            offen -= tage;
        }
        return new Betrag(letzter.stufe(), letzter.satz(), persoenlich, notwendig);
    }

    private static Money teil(Money betrag, int tage, int alle, Protokoll protokoll) {
        return betrag.isZero() ? betrag : protokoll.ergibt(TEIL, betrag.share(tage, alle), betrag.cents(), tage, alle);
    }

    /// First days of the parts of the month in which this person's need is constant.
    private static TreeSet<LocalDate> anfaenge(Person p, Haushalt h, Werte w) {
        Period zeit = h.imMonat();
        TreeSet<LocalDate> tage = new TreeSet<>();
        tage.add(zeit.from());
        for (int stufe : STUFEN) {
            nimm(tage, zeit, p.geboren().plusYears(stufe));
        }
        LocalDate wechsel = w.wechsel();
        if (wechsel != null) {
            nimm(tage, zeit, wechsel);
        }
        Einschraenkung e = p.einschraenkung();
        if (e != null) {
            nimm(tage, zeit, e.ab());
            nimm(tage, zeit, e.bis().plusDays(1));
        }
        return tage;
    }

    private static void nimm(TreeSet<LocalDate> tage, Period zeit, LocalDate tag) {
        if (zeit.contains(tag)) {
            tage.add(tag);
        }
    }

    private static Betrag am(
            LocalDate tag, Person p, boolean paar, Haushalt h, Praxis praxis, Werte w, Protokoll protokoll) {
        int stufe = Bedarfsstufe.am(tag, p, paar, h, praxis);
        Parameter persoenlich = w.persoenlich(stufe, tag);
        Parameter notwendig = w.notwendig(stufe, tag);
        Money satz = persoenlich.geld().plus(notwendig.geld());
        Einschraenkung e = p.einschraenkung();
        if (e != null && new Period(e.ab(), e.bis()).contains(tag)) {
            pruefe(e, w);
            return new Betrag(stufe, satz, Money.ZERO, protokoll.ergibt(EINGESCHRAENKT, e.betrag()));
        }
        return new Betrag(
                stufe,
                satz,
                protokoll.mit(persoenlich).ergibt(PERSOENLICH[stufe], persoenlich.geld()),
                protokoll.mit(notwendig).ergibt(NOTWENDIG[stufe], notwendig.geld()));
    }

    /// § 14: each decision for six months at most.
    private static void pruefe(Einschraenkung e, Werte w) {
        long monate = w.einschraenkungMonate.zahl();
        if (e.bis().isAfter(e.ab().plusMonths(monate).minusDays(1))) {
            throw new IllegalArgumentException("Eine Einschränkung nach § 1a AsylbLG ist auf " + monate
                    + " Monate zu befristen (§ 14 AsylbLG); angegeben sind " + e.ab() + " bis " + e.bis());
        }
    }
}
