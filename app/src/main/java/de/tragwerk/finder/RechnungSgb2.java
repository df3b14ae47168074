package de.tragwerk.finder;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Ergebnis;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import de.tragwerk.law.sgb2.Wohnung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// §§ 9, 11 to 11b, 19 to 23 SGB II for the household of the answers.
final class RechnungSgb2 {

    private RechnungSgb2() {}

    static Haushaltsrechnung von(Lage lage) {
        List<Person> personen = personen(lage);
        Protokoll protokoll = Protokoll.neu();
        Ergebnis ergebnis = Lebensunterhalt.berechne(
                new Haushalt(
                        lage.monat(), personen, Wohnung.of(personen.size(), Haushaltsrechnung.warm(lage), Money.ZERO)),
                protokoll);
        Money bedarf = Money.ZERO;
        Money leben = Money.ZERO;
        Money einkommen = Money.ZERO;
        Money elternbedarf = Money.ZERO;
        Money elterneinkommen = Money.ZERO;
        for (int i = 0; i < personen.size(); i++) {
            Ergebnis.Anspruch a = ergebnis.personen().get(i);
            bedarf = bedarf.plus(a.bedarf());
            leben = leben.plus(a.regelbedarf()).plus(a.mehrbedarf());
            einkommen = einkommen.plus(a.einkommen());
            if (personen.get(i).rolle() != Rolle.KIND) {
                elternbedarf = elternbedarf.plus(a.regelbedarf()).plus(a.mehrbedarf());
                elterneinkommen = elterneinkommen.plus(a.einkommen());
            }
        }
        return new Haushaltsrechnung(
                Haushaltsrechnung.Gesetz.SGB2,
                bedarf,
                leben,
                einkommen,
                Haushaltsrechnung.roh(lage),
                ergebnis.betrag(),
                elternbedarf,
                elterneinkommen,
                protokoll.fertig());
    }

    private static List<Person> personen(Lage lage) {
        LocalDate geboren = Haushaltsrechnung.geboren(lage);
        List<Person> personen = new ArrayList<>();
        personen.add(
                Person.of("a", Rolle.ANTRAGSTELLEND, geboren, merkmale(lage).toArray(Merkmal[]::new))
                        .mitEinkommen(einkommen(lage).toArray(Person.Einkommen[]::new)));
        if (lage.partner() == Urteil.JA) {
            personen.add(Person.of("b", Rolle.PARTNER, geboren));
        }
        Money kindergeld = Haushaltsrechnung.kindergeldJeKind(lage);
        int nr = 0;
        for (LocalDate kind : Haushaltsrechnung.kinder(lage)) {
            Person person = Person.of("k" + nr++, Rolle.KIND, kind);
            personen.add(
                    kind.plusYears(18).isAfter(lage.monat().atDay(1))
                            ? person.mitEinkommen(Person.Einkommen.of(Einkommensart.KINDERGELD, kindergeld))
                            : person);
        }
        return personen;
    }

    private static Set<Merkmal> merkmale(Lage lage) {
        Set<Merkmal> merkmale = EnumSet.noneOf(Merkmal.class);
        if (lage.erwerbsfaehig() == Urteil.NEIN) {
            merkmale.add(Merkmal.NICHT_ERWERBSFAEHIG);
            if (lage.merkzeichenG() == Urteil.JA) {
                merkmale.add(Merkmal.MERKZEICHEN_G);
            }
        }
        if (lage.alleinMitKind() == Urteil.JA) {
            merkmale.add(Merkmal.ALLEINERZIEHEND);
        }
        return merkmale;
    }

    /// The wage, with what was taken off it as tax; what lies above the wage is other income.
    private static List<Person.Einkommen> einkommen(Lage lage) {
        Money netto = Haushaltsrechnung.netto(lage);
        Money brutto = Haushaltsrechnung.brutto(lage);
        List<Person.Einkommen> einkommen = new ArrayList<>();
        if (brutto.isPositive()) {
            einkommen.add(new Person.Einkommen(
                    Einkommensart.ERWERB, brutto, brutto.minus(netto).notNegative(), Money.ZERO));
        }
        Money anderes = netto.minus(brutto).notNegative();
        if (anderes.isPositive()) {
            einkommen.add(Person.Einkommen.of(art(lage), anderes));
        }
        return einkommen;
    }

    private static Einkommensart art(Lage lage) {
        return switch (lage.angaben().wert("arbeit.status").orElse("")) {
            case "rente" -> Einkommensart.RENTE;
            case "arbeitslos" -> Einkommensart.ARBEITSLOSENGELD;
            case "krank" -> Einkommensart.KRANKENGELD;
            default -> Einkommensart.SONSTIGES;
        };
    }
}
