package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// §§ 20, 21, 23 SGB II: standard and additional needs of one person on one day.
final class Bedarf {
    private static final String B = "BEDARF";
    private static final Schritt[] REGELBEDARF = new Schritt[7];
    static final Schritt SCHWANGER = schritt("SCHWANGER", "§ 21 Abs. 2", "Mehrbedarf Schwangerschaft");
    static final Schritt ALLEIN_1 = schritt("ALLEIN-1", "§ 21 Abs. 3 Nr. 1", "Mehrbedarf Alleinerziehung");
    static final Schritt ALLEIN_2 = Schritt.of(
            "S2-B-ALLEIN-2",
            B,
            Norm.sgb2("§ 21 Abs. 3 Nr. 2"),
            "Mehrbedarf Alleinerziehung",
            "{0} × {1} Kinder × {2}, höchstens {3} × {2}",
            anteil("Anteil"),
            anzahl("Kinder"),
            cent("Stufe 1"),
            anteil("Höchstanteil"));
    static final Schritt TEILHABE = schritt("TEILHABE", "§ 21 Abs. 4", "Mehrbedarf Teilhabe am Arbeitsleben");
    static final Schritt MERKZEICHEN_G = schritt("G", "§ 23 Nr. 4", "Mehrbedarf Merkzeichen G");
    static final Schritt WARMWASSER = schritt("WARMWASSER", "§ 21 Abs. 7", "Mehrbedarf Warmwasser");
    static final Schritt ERNAEHRUNG =
            Schritt.of("S2-B-ERNAEHRUNG", B, Norm.sgb2("§ 21 Abs. 5"), "Mehrbedarf Ernährung", "anerkannte Mehrkosten");
    static final Schritt UNABWEISBAR = Schritt.of(
            "S2-B-UNABWEISBAR",
            B,
            Norm.sgb2("§ 21 Abs. 6, 6a"),
            "unabweisbarer besonderer Bedarf, Schulbücher",
            "anerkannte Kosten");
    static final Schritt DECKEL = Schritt.of(
            "S2-B-DECKEL",
            B,
            Norm.sgb2("§ 21 Abs. 8"),
            "Kürzung der Mehrbedarfe auf den Regelbedarf",
            "Grenze {1} − Summe {0}",
            cent("Summe"),
            cent("Regelbedarf"));
    /// § 21 Abs. 2: after the twelfth week; the calculated day of birth lies 40 weeks after the beginning.
    private static final int WOCHEN_VOR_ENTBINDUNG = 28;

    static {
        for (int stufe = 1; stufe <= 6; stufe++) {
            REGELBEDARF[stufe] = Schritt.of(
                    "S2-B-REGEL-" + stufe,
                    B,
                    Norm.sgb2(stufe <= 4 ? "§ 20" : "§ 23 Nr. 1"),
                    "Regelbedarf Stufe " + stufe,
                    "");
        }
    }

    private static Schritt schritt(String code, String stelle, String name) {
        return Schritt.of(
                "S2-B-" + code, B, Norm.sgb2(stelle), name, "{0} × {1}", anteil("Anteil"), cent("Regelbedarf"));
    }

    /// @param mehrbedarf after the cap of Abs. 8
    record Betrag(int stufe, Money regelbedarf, Money mehrbedarf) {}

    private Bedarf() {}

    /// The amounts of a whole month in which everything is as on this day.
    static Betrag am(LocalDate tag, Person p, @Nullable Person partner, Haushalt h, Werte w, Protokoll protokoll) {
        int stufe = stufe(p, partner, tag);
        Parameter regel = w.regelbedarf(stufe, h.ost());
        Money regelbedarf = protokoll.mit(regel).ergibt(REGELBEDARF[stufe], regel.geld());
        return new Betrag(stufe, regelbedarf, mehrbedarf(tag, p, h, stufe, regel, w, protokoll));
    }

    /// § 20 Abs. 2 to 4, § 23 Nr. 1.
    static int stufe(Person p, @Nullable Person partner, LocalDate tag) {
        int alter = p.alter(tag);
        if (p.rolle() == Rolle.KIND) {
            return alter < 6 ? 6 : alter < 14 ? 5 : alter < 18 ? 4 : 3;
        }
        if (partner != null) {
            // Abs. 2 Satz 1: the partner of a minor has level 1, the minor level 4; Abs. 4: two adults.
            if (alter < 18) {
                return 4;
            }
            return partner.alter(tag) < 18 ? 1 : 2;
        }
        return p.ist(Merkmal.OHNE_ZUSICHERUNG) && alter < 25 ? 3 : 1;
    }

    private static Money mehrbedarf(
            LocalDate tag, Person p, Haushalt h, int stufe, Parameter regel, Werte w, Protokoll protokoll) {
        Money summe = Money.ZERO;
        if (p.entbindung() != null && schwanger(p.entbindung(), tag)) {
            summe = summe.plus(vomRegelbedarf(SCHWANGER, w.schwanger, regel, protokoll));
        }
        if (p.ist(Merkmal.ALLEINERZIEHEND)) {
            summe = summe.plus(alleinerziehung(tag, h, w, protokoll));
        }
        boolean teilhabe = p.ist(Merkmal.TEILHABE) && p.alter(tag) >= 15;
        if (teilhabe) {
            summe = summe.plus(vomRegelbedarf(TEILHABE, w.teilhabe, regel, protokoll));
        }
        if (p.ernaehrung().isPositive()) {
            summe = summe.plus(protokoll.ergibt(ERNAEHRUNG, p.ernaehrung()));
        }
        Money grenze = regel.geld();
        if (summe.compareTo(grenze) > 0) {
            protokoll.mit(regel).ergibt(DECKEL, grenze.minus(summe), summe.cents(), grenze.cents());
            summe = grenze;
        }
        if (p.ist(Merkmal.MERKZEICHEN_G) && p.ist(Merkmal.NICHT_ERWERBSFAEHIG) && !teilhabe) {
            summe = summe.plus(vomRegelbedarf(MERKZEICHEN_G, w.merkzeichenG, regel, protokoll));
        }
        if (p.unabweisbar().isPositive()) {
            summe = summe.plus(protokoll.ergibt(UNABWEISBAR, p.unabweisbar()));
        }
        Parameter warm = w.warmwasser(stufe);
        if (warm != null && h.wohnung().warmwasserDezentral()) {
            summe = summe.plus(vomRegelbedarf(WARMWASSER, warm, regel, protokoll));
        }
        return summe;
    }

    private static Money vomRegelbedarf(Schritt schritt, Parameter anteil, Parameter regel, Protokoll protokoll) {
        return protokoll
                .mit(anteil, regel)
                .ergibt(schritt, anteil.anteil().of(regel.geld()), anteil.wert(), regel.wert());
    }

    /// Abs. 2: from after the twelfth week to the end of the month of birth.
    static boolean schwanger(LocalDate entbindung, LocalDate tag) {
        return !tag.isBefore(mehrbedarfAb(entbindung))
                && !tag.isAfter(entbindung.withDayOfMonth(entbindung.lengthOfMonth()));
    }

    /// First day after the twelfth week.
    static LocalDate mehrbedarfAb(LocalDate entbindung) {
        return entbindung.minusWeeks(WOCHEN_VOR_ENTBINDUNG);
    }

    /// Abs. 3: Nr. 1, or Nr. 2 where that is more.
    private static Money alleinerziehung(LocalDate tag, Haushalt h, Werte w, Protokoll protokoll) {
        int unter7 = 0;
        int unter16 = 0;
        int unter18 = 0;
        for (Person k : h.personen()) {
            if (k.rolle() == Rolle.KIND) {
                int alter = k.alter(tag);
                unter7 += alter < 7 ? 1 : 0;
                unter16 += alter < 16 ? 1 : 0;
                unter18 += alter < 18 ? 1 : 0;
            }
        }
        if (unter18 == 0) {
            return Money.ZERO;
        }
        Parameter stufe1 = w.regelbedarf(1, h.ost());
        Money gross = unter7 >= 1 || unter16 == 2 || unter16 == 3
                ? w.alleinGross.anteil().of(stufe1.geld())
                : Money.ZERO;
        Money jeKind = w.alleinKind
                .anteil()
                .of(stufe1.geld())
                .times(unter18)
                .min(w.alleinDeckel.anteil().of(stufe1.geld()));
        if (gross.compareTo(jeKind) >= 0) {
            return protokoll.mit(w.alleinGross, stufe1).ergibt(ALLEIN_1, gross, w.alleinGross.wert(), stufe1.wert());
        }
        return protokoll
                .mit(w.alleinKind, stufe1, w.alleinDeckel)
                .ergibt(ALLEIN_2, jeKind, w.alleinKind.wert(), unter18, stufe1.wert(), w.alleinDeckel.wert());
    }
}
