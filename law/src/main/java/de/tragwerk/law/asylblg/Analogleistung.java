package de.tragwerk.law.asylblg;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb12.Bedarfslage;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lage;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// § 2 AsylbLG: benefits like those of SGB XII, with the levels this statute sets otherwise.
public final class Analogleistung {
    static final Schritt STUFE = Schritt.of(
            "AY-B-ANALOG-STUFE",
            "BEDARF",
            Norm.asylblg("§ 2 Abs. 1 Satz 4"),
            "anderer Regelbedarf als nach dem SGB XII",
            "Stufe {0}: {1} statt {2}",
            anzahl("Stufe"),
            cent("Betrag"),
            cent("Stufe 1"));

    /// Who has another level than the annex to § 28 SGB XII gives.
    ///
    /// @param sammelunterkunft single adults in collective housing (Nr. 1)
    /// @param beiEltern unmarried adults under 25 who live with a parent in a dwelling (Nr. 2), from the month in
    /// which they come of age: level 3
    public record Stufen(Set<String> sammelunterkunft, Set<String> beiEltern) {
        public static final Stufen KEINE = new Stufen(Set.of(), Set.of());

        public Stufen {
            sammelunterkunft = Set.copyOf(sammelunterkunft);
            beiEltern = Set.copyOf(beiEltern);
        }
    }

    private Analogleistung() {}

    /// @param haushalt facts as SGB XII asks for them
    public static Lebensunterhalt.Ergebnis berechne(
            Haushalt haushalt, Stufen stufen, Praxis praxis, Protokoll protokoll) {
        List<Person> personen = new ArrayList<>(haushalt.personen().size());
        for (int i = 0; i < haushalt.personen().size(); i++) {
            Person p = haushalt.personen().get(i);
            int stufe = stufen.beiEltern().contains(p.id())
                    ? beiEltern(p, haushalt.monat())
                    : stufen.sammelunterkunft().contains(p.id()) && !praxis.sammelunterkunftStufe1() ? 2 : 1;
            Lage.Analog wie = stufen.beiEltern().contains(p.id()) ? Lage.Analog.BEI_ELTERN : Lage.Analog.JA;
            personen.add(mitStufe(p, stufe, wie, haushalt, protokoll.fuer(i)));
        }
        return Lebensunterhalt.berechne(
                new Haushalt(
                        haushalt.monat(),
                        haushalt.kapitel(),
                        personen,
                        haushalt.wohnung(),
                        haushalt.vermoegenVerbraucht(),
                        haushalt.vereinfachterZugang()),
                protokoll);
    }

    /// Level 3 is lower than that of a minor: it begins with the month after the 18th birthday.
    private static int beiEltern(Person p, YearMonth monat) {
        return Period.between(p.geboren(), monat.atDay(1)).getYears() < 18 ? 4 : 3;
    }

    /// The difference of the levels is a standard rate set otherwise.
    private static Person mitStufe(Person p, int stufe, Lage.Analog wie, Haushalt h, Protokoll protokoll) {
        Money unterschied = Money.ZERO;
        if (stufe != 1) {
            Parameter eins = de.tragwerk.law.sgb12.Werte.tafel().im("regelbedarf_1", h.monat());
            Parameter andere = de.tragwerk.law.sgb12.Werte.tafel().im("regelbedarf_" + stufe, h.monat());
            unterschied = andere.geld().minus(eins.geld());
            protokoll.mit(andere, eins).ergibt(STUFE, unterschied, stufe, andere.wert(), eins.wert());
        }
        Bedarfslage b = p.bedarfslage();
        return new Person(
                p.id(),
                p.rolle(),
                p.geboren(),
                p.minderung(),
                p.lage().mit(wie),
                new Bedarfslage(
                        b.ernaehrung(),
                        b.mittagessenTage(),
                        b.schulbuecher(),
                        b.unabweisbar(),
                        b.erstausstattung(),
                        b.vorsorge(),
                        b.abweichung().plus(unterschied),
                        b.bildung()),
                p.wohnform(),
                p.einkommen(),
                p.absetzungen(),
                p.vermoegen());
    }
}
