package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.DayShare;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;

/// § 30 Abs. 1 to 6, § 42b Abs. 3 and 4 SGB XII: additional needs with their common cap.
final class Mehrbedarfe {
    private static final String B = Gruppe.BEDARF;
    private static final int UNTER_7 = 7;
    private static final int UNTER_16 = 16;
    /// Day on which the 13th week begins, counted back from the expected day of birth.
    private static final int WOCHEN_VOR_GEBURT = 28;

    static final Schritt MERKZEICHEN_G = Schritt.of(
            "B-G",
            B,
            Norm.sgb12("§ 30 Abs. 1"),
            "Mehrbedarf Merkzeichen G",
            "{0} × {1}",
            anteil("Anteil"),
            cent("eigene Stufe"));
    static final Schritt SCHWANGER = Schritt.of(
            "B-SCHWANGER",
            B,
            Norm.sgb12("§ 30 Abs. 2"),
            "Mehrbedarf Schwangerschaft",
            "{0} × {1}",
            anteil("Anteil"),
            cent("eigene Stufe"));
    static final Schritt ALLEIN_1 = Schritt.of(
            "B-ALLEIN-1",
            B,
            Norm.sgb12("§ 30 Abs. 3 Nr. 1"),
            "Mehrbedarf Alleinerziehung",
            "{0} × {1}",
            anteil("Anteil"),
            cent("Stufe 1"));
    static final Schritt ALLEIN_2 = Schritt.of(
            "B-ALLEIN-2",
            B,
            Norm.sgb12("§ 30 Abs. 3 Nr. 2"),
            "Mehrbedarf Alleinerziehung",
            "{0} × {1} Kinder × {2}, höchstens {3} × {2}",
            anteil("Anteil je Kind"),
            anzahl("Kinder"),
            cent("Stufe 1"),
            anteil("Höchstanteil"));
    static final Schritt BILDUNG = Schritt.of(
            "B-BILDUNG",
            B,
            Norm.sgb12("§ 30 Abs. 4, § 42b Abs. 3"),
            "Mehrbedarf Hilfe zur Bildung",
            "{0} × {1}",
            anteil("Anteil"),
            cent("eigene Stufe"));
    static final Schritt ERNAEHRUNG = Schritt.of(
            "B-ERNAEHRUNG",
            B,
            Norm.sgb12("§ 30 Abs. 5"),
            "Mehrbedarf Ernährung",
            "anerkannte Mehrkosten {0}",
            cent("Mehrkosten"));
    static final Schritt DECKEL = Schritt.of(
            "B-DECKEL",
            B,
            Norm.sgb12("§ 30 Abs. 6, § 42b Abs. 4"),
            "Kürzung der Mehrbedarfe auf die Stufe",
            "Summe {0}, Grenze {1}",
            cent("Summe"),
            cent("eigene Stufe"));

    private Mehrbedarfe() {}

    /// Abs. 6: all together not above the own level.
    static Money fuer(Person p, Haushalt h, Parameter regel, Werte w, Auslegung a, Protokoll protokoll) {
        Lage lage = p.lage();
        Money eigene = regel.geld();
        Money summe = Money.ZERO;
        if (lage.merkzeichenG()
                && !lage.bildungshilfe()
                && (voll(p) || Altersgrenze.erreicht(p.geboren(), h.monat()))) {
            summe = summe.plus(anteilVon(MERKZEICHEN_G, w.merkzeichenG, regel, protokoll));
        }
        LocalDate entbindung = lage.entbindung();
        if (entbindung != null) {
            summe = summe.plus(schwangerschaft(entbindung, regel, w, a, protokoll));
        }
        if (lage.alleinerziehend()) {
            summe = summe.plus(alleinerziehung(h, w, a, protokoll));
        }
        if (lage.bildungshilfe() && Zuordnung.alter(p, h.monat()) >= 15) {
            summe = summe.plus(anteilVon(BILDUNG, w.bildungshilfe, regel, protokoll));
        }
        Money ernaehrung = p.bedarfslage().ernaehrung();
        if (ernaehrung.isPositive()) {
            summe = summe.plus(protokoll.ergibt(ERNAEHRUNG, ernaehrung, ernaehrung.cents()));
        }
        if (summe.compareTo(eigene) > 0) {
            protokoll.mit(regel).ergibt(DECKEL, eigene.minus(summe), summe.cents(), eigene.cents());
            return eigene;
        }
        return summe;
    }

    private static boolean voll(Person p) {
        return p.minderung() == Person.Minderung.VOLL_AUF_DAUER || p.minderung() == Person.Minderung.VOLL_AUF_ZEIT;
    }

    private static Money anteilVon(Schritt schritt, Parameter satz, Parameter regel, Protokoll protokoll) {
        return protokoll.mit(satz, regel).ergibt(schritt, satz.anteil().of(regel.geld()), satz.wert(), regel.wert());
    }

    /// Abs. 2: from after the 12th week of pregnancy to the end of the month of birth; whole months [P].
    private static Money schwangerschaft(
            LocalDate entbindung, Parameter regel, Werte w, Auslegung a, Protokoll protokoll) {
        YearMonth monat = w.monat;
        LocalDate von = entbindung.minusWeeks(WOCHEN_VOR_GEBURT);
        if (von.isAfter(monat.atEndOfMonth()) || YearMonth.from(entbindung).isBefore(monat)) {
            return Money.ZERO;
        }
        Money voll = w.schwangerschaft.anteil().of(regel.geld());
        Money betrag = a.schwangerschaftTagesgenau()
                ? DayShare.of(
                        voll,
                        DayShare.days(
                                monat,
                                new Period(von, YearMonth.from(entbindung).atEndOfMonth())))
                : voll;
        return protokoll
                .mit(w.schwangerschaft, regel)
                .ergibt(SCHWANGER, betrag, w.schwangerschaft.wert(), regel.wert());
    }

    /// Abs. 3: Nr. 2 only where Nr. 1 does not apply; many authorities grant the higher one [P].
    private static Money alleinerziehung(Haushalt h, Werte w, Auslegung a, Protokoll protokoll) {
        int kinder = 0;
        int unter7 = 0;
        int unter16 = 0;
        for (int i = 0; i < h.personen().size(); i++) {
            Person k = h.personen().get(i);
            int alter = Zuordnung.alterAmErsten(k, h.monat());
            if (k.rolle() == Person.Rolle.KIND && alter < 18) {
                kinder++;
                unter7 += alter < UNTER_7 ? 1 : 0;
                unter16 += alter < UNTER_16 ? 1 : 0;
            }
        }
        Money stufe1 = w.stufe1().geld();
        Money nachKindern = w.alleinerziehendKind
                .anteil()
                .of(stufe1)
                .times(kinder)
                .min(w.alleinerziehendDeckel.anteil().of(stufe1));
        boolean nummer1 = unter7 == 1 || unter16 == 2 || unter16 == 3;
        Money gross = w.alleinerziehendGross.anteil().of(stufe1);
        if (nummer1 && !(a.hoehererMehrbedarf() && nachKindern.compareTo(gross) > 0)) {
            return anteilVon(ALLEIN_1, w.alleinerziehendGross, w.stufe1(), protokoll);
        }
        if (kinder == 0) {
            return Money.ZERO;
        }
        return protokoll
                .mit(w.alleinerziehendKind, w.stufe1(), w.alleinerziehendDeckel)
                .ergibt(
                        ALLEIN_2,
                        nachKindern,
                        w.alleinerziehendKind.wert(),
                        kinder,
                        stufe1.cents(),
                        w.alleinerziehendDeckel.wert());
    }
}
