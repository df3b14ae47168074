package de.tragwerk.law.bench;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Karenz;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Wohnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Households of SGB II, invented: the same seed gives the same households.
///
/// Half are alone, the others couples, families and single parents; a third works, with tax and contributions;
/// children have Kindergeld; a third rents above the local limit, some are past the waiting year; few are
/// reduced in this month.
public final class Gemeinschaften {
    private final RandomGenerator zufall;

    public Gemeinschaften(RandomGenerator zufall) {
        this.zufall = zufall;
    }

    public Haushalt naechste() {
        YearMonth monat = YearMonth.of(2023, 1).plusMonths(zufall.nextInt(48));
        boolean paar = zufall.nextInt(4) == 0;
        int kinder = zufall.nextInt(5) < 2 ? 1 + zufall.nextInt(3) : 0;
        List<Person> personen = new ArrayList<>(5);
        personen.add(erwachsen("a", Person.Rolle.ANTRAGSTELLEND, kinder > 0 && !paar, monat));
        if (paar) {
            personen.add(erwachsen("b", Person.Rolle.PARTNER, false, monat));
        }
        for (int i = 0; i < kinder; i++) {
            personen.add(kind("k" + i));
        }
        return new Haushalt(monat, personen, wohnung(personen.size(), monat))
                .mitKarenz(new Karenz(monat.minusMonths(zufall.nextInt(36)), 0));
    }

    private Wohnung wohnung(int koepfe, YearMonth monat) {
        boolean teuer = zufall.nextInt(3) == 0;
        return new Wohnung(
                koepfe,
                cent(30_000 + 11_000L * koepfe, 30_000),
                cent(3_000L + 2_000L * koepfe, 8_000),
                zufall.nextInt(5) == 0,
                teuer ? Money.cents(40_000 + 12_000L * koepfe) : null,
                null,
                null,
                teuer && zufall.nextBoolean() ? monat.minusMonths(zufall.nextInt(20)) : null,
                null,
                false);
    }

    private Person erwachsen(String id, Person.Rolle rolle, boolean allein, YearMonth monat) {
        LocalDate geboren = LocalDate.of(1962, 1, 1).plusDays(zufall.nextInt(15_000));
        Person p = allein ? Person.of(id, rolle, geboren, Merkmal.ALLEINERZIEHEND) : Person.of(id, rolle, geboren);
        if (zufall.nextInt(3) == 0) {
            long brutto = 20_000 + zufall.nextInt(180_000);
            Money ab = brutto > 55_600 ? Money.cents(brutto / 10) : Money.ZERO;
            p = p.mitEinkommen(new Person.Einkommen(Einkommensart.ERWERB, Money.cents(brutto), ab, ab.plus(ab)))
                    .mitAbzuegen(new Person.Abzuege(cent(0, 6_000), Money.ZERO, cent(0, 9_000), Money.ZERO));
        }
        if (zufall.nextInt(20) == 0) {
            p = p.mitVerletzungen(new Person.Pflichtverletzung(Person.Pflichtverletzung.Art.MELDUNG, 1, monat, 0));
        }
        return p.mitVermoegen(cent(0, 1_200_000));
    }

    private Person kind(String id) {
        return Person.of(id, Person.Rolle.KIND, LocalDate.of(2008, 1, 1).plusDays(zufall.nextInt(5_000)))
                .mitEinkommen(Person.Einkommen.of(Einkommensart.KINDERGELD, Money.cents(25_000)));
    }

    private Money cent(long mindestens, int spanne) {
        return Money.cents(mindestens + zufall.nextInt(spanne));
    }
}
