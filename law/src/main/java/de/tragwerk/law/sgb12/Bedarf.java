package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// §§ 27a bis 32, 42, 42b SGB XII: what a person needs in the month, without housing.
final class Bedarf {
    private static final String B = "BEDARF";
    static final Schritt[] REGELBEDARF = new Schritt[7];
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
    static final Schritt WARMWASSER = Schritt.of(
            "B-WARMWASSER",
            B,
            Norm.sgb12("§ 30 Abs. 7"),
            "Mehrbedarf Warmwasser",
            "{0} × {1}",
            anteil("Anteil"),
            cent("eigene Stufe"));
    static final Schritt VORSORGE = Schritt.of(
            "B-VORSORGE",
            B,
            Norm.sgb12("§ 32"),
            "Beiträge zur Kranken- und Pflegeversicherung",
            "nicht vom Einkommen absetzbar: {0}",
            cent("Beiträge"));

    static {
        for (int stufe = 1; stufe <= 6; stufe++) {
            REGELBEDARF[stufe] = Schritt.of(
                    "B-REGEL-" + stufe, B, Norm.sgb12("§ 27a Abs. 3, § 28"), "Regelbedarf Stufe " + stufe, "");
        }
    }

    private Bedarf() {}

    /// § 27a Abs. 3, Anlage zu § 28. A birthday counts from the first of its month [P].
    static int stufe(Person p, boolean paar, YearMonth monat) {
        int alter = Zuordnung.alter(p, monat);
        if (alter < 6) {
            return 6;
        }
        if (alter < 14) {
            return 5;
        }
        if (alter < 18) {
            return 4;
        }
        return paar && (p.rolle() == Person.Rolle.ANTRAGSTELLEND || p.rolle() == Person.Rolle.PARTNER) ? 2 : 1;
    }

    /// Standard need and additional needs.
    static Money fuer(Person p, Haushalt h, boolean paar, Werte w, Protokoll protokoll) {
        int stufe = stufe(p, paar, h.monat());
        Parameter regel = w.wert("regelbedarf_" + stufe);
        Money eigene = regel.geld();
        Money bedarf = protokoll.mit(regel).ergibt(REGELBEDARF[stufe], eigene);
        Money mehr = mehrbedarfe(p, h, eigene, regel, w, protokoll);
        bedarf = bedarf.plus(mehr);
        if (h.wohnung().warmwasserDezentral()) {
            Parameter anteil = w.wert(stufe <= 2 ? "warmwasser_erwachsen" : "warmwasser_" + stufe);
            bedarf = bedarf.plus(protokoll
                    .mit(anteil, regel)
                    .ergibt(WARMWASSER, anteil.anteil().of(eigene), anteil.wert(), eigene.cents()));
        }
        return bedarf;
    }

    /// § 30 Abs. 1 bis 5 with the cap of Abs. 6: all together not above one's own level.
    private static Money mehrbedarfe(
            Person p, Haushalt h, Money eigene, Parameter regel, Werte w, Protokoll protokoll) {
        Money summe = Money.ZERO;
        boolean voll =
                p.minderung() == Person.Minderung.VOLL_AUF_DAUER || p.minderung() == Person.Minderung.VOLL_AUF_ZEIT;
        if (p.merkzeichenG() && !p.bildungshilfe() && (voll || Altersgrenze.erreicht(p.geboren(), h.monat()))) {
            summe = summe.plus(mehr(MERKZEICHEN_G, w.wert("merkzeichen_g"), eigene, regel, protokoll));
        }
        if (p.entbindung() != null && schwanger(p.entbindung(), h.monat())) {
            summe = summe.plus(mehr(SCHWANGER, w.wert("schwangerschaft"), eigene, regel, protokoll));
        }
        if (p.alleinerziehend()) {
            summe = summe.plus(alleinerziehung(h, w, protokoll));
        }
        if (p.bildungshilfe() && Zuordnung.alter(p, h.monat()) >= 15) {
            summe = summe.plus(mehr(BILDUNG, w.wert("bildungshilfe"), eigene, regel, protokoll));
        }
        if (p.ernaehrung().isPositive()) {
            summe = summe.plus(
                    protokoll.ergibt(ERNAEHRUNG, p.ernaehrung(), p.ernaehrung().cents()));
        }
        if (summe.compareTo(eigene) > 0) {
            Money kuerzung = eigene.minus(summe);
            protokoll.mit(regel).ergibt(DECKEL, kuerzung, summe.cents(), eigene.cents());
            return eigene;
        }
        return summe;
    }

    private static Money mehr(Schritt schritt, Parameter anteil, Money eigene, Parameter regel, Protokoll protokoll) {
        return protokoll.mit(anteil, regel).ergibt(schritt, anteil.anteil().of(eigene), anteil.wert(), eigene.cents());
    }

    /// From after the 12th week of pregnancy (28 weeks before the expected day) to the end of the month of
    /// birth; whole months [P].
    private static boolean schwanger(LocalDate entbindung, YearMonth monat) {
        return !entbindung.minusWeeks(28).isAfter(monat.atEndOfMonth())
                && !YearMonth.from(entbindung).isBefore(monat);
    }

    /// § 30 Abs. 3: Nr. 2 only where Nr. 1 does not apply.
    private static Money alleinerziehung(Haushalt h, Werte w, Protokoll protokoll) {
        List<Integer> alter = h.personen().stream()
                .filter(k -> k.rolle() == Person.Rolle.KIND)
                .map(k -> Zuordnung.alter(k, h.monat()))
                .filter(a -> a < 18)
                .toList();
        long unter7 = alter.stream().filter(a -> a < 7).count();
        long unter16 = alter.stream().filter(a -> a < 16).count();
        Parameter stufe1 = w.stufe1();
        if (unter7 == 1 || unter16 == 2 || unter16 == 3) {
            return mehr(ALLEIN_1, w.wert("alleinerziehend_gross"), stufe1.geld(), stufe1, protokoll);
        }
        if (alter.isEmpty()) {
            return Money.ZERO;
        }
        Parameter jeKind = w.wert("alleinerziehend_kind");
        Parameter deckel = w.wert("alleinerziehend_deckel");
        Money betrag = Money.cents(jeKind.anteil().of(stufe1.geld()).cents() * alter.size())
                .min(deckel.anteil().of(stufe1.geld()));
        return protokoll
                .mit(jeKind, stufe1, deckel)
                .ergibt(ALLEIN_2, betrag, jeKind.wert(), alter.size(), stufe1.wert(), deckel.wert());
    }
}
