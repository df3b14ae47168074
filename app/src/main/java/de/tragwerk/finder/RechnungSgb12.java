package de.tragwerk.finder;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Person.Minderung;
import de.tragwerk.law.sgb12.Person.Rolle;
import de.tragwerk.law.sgb12.Wohnung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// §§ 19, 27 to 43, 82 SGB XII for the household of the answers.
final class RechnungSgb12 {

    private RechnungSgb12() {}

    static Haushaltsrechnung von(Lage lage) {
        int kapitel = lage.kapitel4() == Urteil.JA ? 4 : 3;
        Protokoll protokoll = Protokoll.neu();
        Lebensunterhalt.Ergebnis mit = berechne(lage, kapitel, Haushaltsrechnung.warm(lage), true, protokoll);
        // Whoever is not decided about in one chapter is in the other; together they are the whole household.
        Money bedarf = bedarf(lage, Haushaltsrechnung.warm(lage));
        Money ohneEinkommen = berechne(lage, kapitel, Haushaltsrechnung.warm(lage), false, Protokoll.OHNE)
                .gesamt();
        return new Haushaltsrechnung(
                Haushaltsrechnung.Gesetz.SGB12,
                bedarf,
                bedarf(lage, Money.ZERO),
                angerechnet(lage, ohneEinkommen, mit.gesamt()),
                Haushaltsrechnung.roh(lage),
                mit.gesamt(),
                Money.ZERO,
                Money.ZERO,
                protokoll.fertig());
    }

    /// What the income takes away from the claim is what the law counted of it; where it ends the claim, the whole
    /// income stands for it.
    private static Money angerechnet(Lage lage, Money ohneEinkommen, Money mitEinkommen) {
        return mitEinkommen.isPositive() ? ohneEinkommen.minus(mitEinkommen) : Haushaltsrechnung.roh(lage);
    }

    private static Money bedarf(Lage lage, Money warm) {
        List<Lebensunterhalt.Anspruch> drei =
                berechne(lage, 3, warm, false, Protokoll.OHNE).ansprueche();
        List<Lebensunterhalt.Anspruch> vier =
                berechne(lage, 4, warm, false, Protokoll.OHNE).ansprueche();
        Money summe = Money.ZERO;
        for (int i = 0; i < drei.size(); i++) {
            summe = summe.plus(drei.get(i).bedarf().max(vier.get(i).bedarf()));
        }
        return summe;
    }

    private static Lebensunterhalt.Ergebnis berechne(
            Lage lage, int kapitel, Money warm, boolean mitEinkommen, Protokoll protokoll) {
        List<Person> personen = personen(lage, mitEinkommen);
        return Lebensunterhalt.berechne(
                new Haushalt(lage.monat(), kapitel, personen, Wohnung.of(personen.size(), warm, Money.ZERO)),
                protokoll);
    }

    private static List<Person> personen(Lage lage, boolean mitEinkommen) {
        LocalDate geboren = Haushaltsrechnung.geboren(lage);
        List<Person> personen = new ArrayList<>();
        Person.Neu ich = Person.neu("a", Rolle.ANTRAGSTELLEND, geboren)
                .minderung(minderung(lage))
                .merkzeichenG(lage.merkzeichenG() == Urteil.JA)
                .alleinerziehend(lage.alleinMitKind() == Urteil.JA);
        personen.add((mitEinkommen ? einkommen(lage, ich) : ich).fertig());
        if (lage.partner() == Urteil.JA) {
            personen.add(Person.neu("b", Rolle.PARTNER, geboren).fertig());
        }
        Money kindergeld = Haushaltsrechnung.kindergeldJeKind(lage);
        int nr = 0;
        for (LocalDate kind : Haushaltsrechnung.kinder(lage)) {
            Person.Neu neu = Person.neu("k" + nr++, Rolle.KIND, kind);
            boolean minderjaehrig = kind.plusYears(18).isAfter(lage.monat().atDay(1));
            personen.add((mitEinkommen && minderjaehrig ? neu.einkommen(Einkommensart.CHILD_BENEFIT, kindergeld) : neu)
                    .fertig());
        }
        return personen;
    }

    private static Minderung minderung(Lage lage) {
        return switch (lage.angaben().wert("arbeit.status").orElse("")) {
            case "werkstatt" -> Minderung.WERKSTATT;
            case "werkstatt_arbeit" -> Minderung.VOLL_AUF_DAUER;
            default ->
                switch (lage.angaben().wert("finder.rente").orElse("")) {
                    case "em_dauer" -> Minderung.VOLL_AUF_DAUER;
                    case "em_zeit" -> Minderung.VOLL_AUF_ZEIT;
                    default -> Minderung.KEINE;
                };
        };
    }

    /// The wage, with what was taken off it as tax; what lies above the wage is pension or other income.
    private static Person.Neu einkommen(Lage lage, Person.Neu person) {
        Money netto = Haushaltsrechnung.netto(lage);
        Money brutto = Haushaltsrechnung.brutto(lage);
        Person.Neu neu = person;
        if (brutto.isPositive()) {
            neu = neu.einkommen(Einkommensart.EMPLOYMENT, brutto)
                    .absetzung(Absetzungsart.STEUER, brutto.minus(netto).notNegative());
        }
        Money anderes = netto.minus(brutto).notNegative();
        return anderes.isPositive() ? neu.einkommen(art(lage), anderes) : neu;
    }

    private static Einkommensart art(Lage lage) {
        return switch (lage.angaben().wert("arbeit.status").orElse("")) {
            case "werkstatt", "werkstatt_arbeit" -> Einkommensart.WORKSHOP_PAY;
            case "krank" -> Einkommensart.SICK_PAY;
            case "rente" ->
                switch (lage.angaben().wert("finder.rente").orElse("")) {
                    case "alter" -> Einkommensart.PENSION_OLD_AGE;
                    case "em_dauer", "em_zeit", "em_teil" -> Einkommensart.PENSION_INCAPACITY;
                    default -> Einkommensart.OTHER;
                };
            default -> Einkommensart.OTHER;
        };
    }
}
