package de.tragwerk.law.eigenschaft;

import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import de.tragwerk.law.sgb2.Wohnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.quicktheories.core.Gen;

/// Random communities under SGB II: one or two adults, up to four children, work, other income, child benefit.
final class Haushalte {
    private Haushalte() {}

    /// @param miete whole euros; so that one more can be added
    record Fakten(YearMonth monat, List<Person> personen, int miete, int heizung) {
        Haushalt haushalt() {
            return mitMiete(miete);
        }

        Haushalt mitMiete(int euro) {
            return new Haushalt(
                    monat,
                    personen,
                    Wohnung.of(personen.size(), Money.cents(euro * 100L), Money.cents(heizung * 100L)));
        }

        Fakten mit(List<Person> andere) {
            return new Fakten(monat, andere, miete, heizung);
        }
    }

    static Gen<YearMonth> monate(int von, int bis) {
        return integers()
                .between(von, bis)
                .zip(integers().between(1, 12), YearMonth::of)
                .describedAs(YearMonth::toString);
    }

    static Gen<Fakten> alle() {
        Gen<List<Integer>> zahlen = lists().of(integers().between(0, 1_000_000)).ofSize(40);
        return monate(2012, 2026).zip(zahlen, booleans().all(), (monat, z, paar) -> aus(monat, z, paar));
    }

    private static Fakten aus(YearMonth monat, List<Integer> z, boolean paar) {
        List<Person> personen = new ArrayList<>();
        int kinder = z.get(0) % 5;
        for (int i = 0; i < (paar ? 2 : 1); i++) {
            Merkmal[] merkmale = !paar && kinder > 0 ? new Merkmal[] {Merkmal.ALLEINERZIEHEND} : new Merkmal[0];
            List<Person.Einkommen> einkommen = new ArrayList<>();
            int lohn = z.get(1 + i) % 2500;
            if (z.get(3 + i) % 2 == 0) {
                einkommen.add(
                        new Person.Einkommen(Einkommensart.ERWERB, euro(lohn), Money.ZERO, Money.cents(lohn * 21L)));
            }
            if (z.get(5 + i) % 3 == 0) {
                einkommen.add(Person.Einkommen.of(Einkommensart.SONSTIGES, euro(z.get(7 + i) % 900)));
            }
            personen.add(Person.of(
                            "p" + i,
                            i == 0 ? Rolle.ANTRAGSTELLEND : Rolle.PARTNER,
                            geboren(monat, 20 + z.get(9 + i) % 40, z.get(11 + i)),
                            merkmale)
                    .mitEinkommen(einkommen.toArray(Person.Einkommen[]::new)));
        }
        for (int i = 0; i < kinder; i++) {
            List<Person.Einkommen> einkommen = new ArrayList<>();
            einkommen.add(Person.Einkommen.of(Einkommensart.KINDERGELD, euro(250)));
            if (z.get(13 + i) % 2 == 0) {
                einkommen.add(Person.Einkommen.of(Einkommensart.UNTERHALT, euro(z.get(17 + i) % 700)));
            }
            personen.add(Person.of("k" + i, Rolle.KIND, geboren(monat, z.get(21 + i) % 18, z.get(25 + i)))
                    .mitEinkommen(einkommen.toArray(Person.Einkommen[]::new)));
        }
        return new Fakten(monat, personen, 200 + z.get(29) % 1200, 20 + z.get(30) % 200);
    }

    private static LocalDate geboren(YearMonth monat, int alter, int tage) {
        return monat.atDay(1).minusYears(alter).minusDays(tage % 365);
    }

    static Money euro(int euro) {
        return Money.cents(euro * 100L);
    }

    /// In a month of thirty days in which nobody has a birthday.
    static Fakten imJuni(Fakten f) {
        YearMonth juni = YearMonth.of(f.monat().getYear(), 6);
        List<Person> personen = new ArrayList<>();
        for (Person p : f.personen()) {
            int alter = f.monat().getYear() - p.geboren().getYear();
            Person neu = new Person(
                    p.id(),
                    p.rolle(),
                    LocalDate.of(juni.getYear() - Math.max(1, alter), 2, 2),
                    p.merkmale(),
                    null,
                    Money.ZERO,
                    Money.ZERO,
                    p.einkommen(),
                    p.abzuege(),
                    0,
                    Money.ZERO,
                    null,
                    List.of());
            personen.add(neu);
        }
        return new Fakten(juni, personen, f.miete(), f.heizung());
    }

    static Gen<Integer> person() {
        return integers().between(0, 5);
    }
}
