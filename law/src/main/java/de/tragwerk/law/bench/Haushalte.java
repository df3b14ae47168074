package de.tragwerk.law.bench;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Wohnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Households as an authority has them, invented: the same seed gives the same households.
///
/// Two thirds are pensioners or people who cannot work for good (chapter 4), alone or as a couple; one third is
/// chapter 3, half of it with children. All have rent, most have a pension with deductions, some work.
public final class Haushalte {
    private final RandomGenerator zufall;

    public Haushalte(RandomGenerator zufall) {
        this.zufall = zufall;
    }

    public Haushalt naechster() {
        YearMonth monat = YearMonth.of(2023, 1).plusMonths(zufall.nextInt(48));
        boolean vier = zufall.nextInt(3) > 0;
        List<Person> personen = new ArrayList<>(4);
        personen.add(erwachsen("a", Person.Rolle.ANTRAGSTELLEND, vier, zufall.nextInt(4) == 0));
        if (zufall.nextInt(4) == 0) {
            personen.add(erwachsen("b", Person.Rolle.PARTNER, vier || zufall.nextBoolean(), false));
        }
        if (!vier && zufall.nextBoolean()) {
            int kinder = 1 + zufall.nextInt(3);
            for (int i = 0; i < kinder; i++) {
                personen.add(kind("k" + i));
            }
        }
        return new Haushalt(monat, vier ? 4 : 3, personen, wohnung(personen.size(), monat));
    }

    private Wohnung wohnung(int koepfe, YearMonth monat) {
        Money kalt = cent(28_000 + 12_000L * koepfe, 30_000);
        Wohnung wohnung = Wohnung.of(koepfe, kalt, cent(4_000L + 2_000L * koepfe, 8_000));
        if (zufall.nextInt(3) == 0) {
            Money grenze = Money.cents(42_000 + 12_000L * koepfe);
            wohnung = wohnung.mitGrenze(grenze, Kostensenkung.ab(monat.minusMonths(zufall.nextInt(30))));
        }
        return zufall.nextInt(5) == 0 ? wohnung.mitWarmwasser() : wohnung;
    }

    private Person erwachsen(String id, Person.Rolle rolle, boolean vier, boolean merkzeichen) {
        boolean alt = vier && zufall.nextBoolean();
        LocalDate geboren = LocalDate.of(alt ? 1935 + zufall.nextInt(20) : 1975 + zufall.nextInt(25), 1, 1)
                .plusDays(zufall.nextInt(365));
        Person.Neu p = Person.neu(id, rolle, geboren).merkzeichenG(merkzeichen);
        if (!alt) {
            p.minderung(vier ? Person.Minderung.VOLL_AUF_DAUER : Person.Minderung.VOLL_AUF_ZEIT);
        }
        if (zufall.nextInt(4) > 0) {
            p.einkommen(alt ? Einkommensart.PENSION_OLD_AGE : Einkommensart.PENSION_INCAPACITY, cent(15_000, 80_000))
                    .absetzung(Absetzungsart.KRANKEN_PFLEGE, cent(2_000, 9_000))
                    .grundrentenMonate(zufall.nextInt(3) == 0 ? 420 : 0);
        }
        if (zufall.nextInt(5) == 0) {
            p.einkommen(vier ? Einkommensart.WORKSHOP_PAY : Einkommensart.MINI_JOB, cent(5_000, 40_000));
        }
        if (zufall.nextInt(3) == 0) {
            p.absetzung(Absetzungsart.HAFTPFLICHT, cent(300, 500));
        }
        return p.vermoegen(cent(0, 900_000)).fertig();
    }

    private Person kind(String id) {
        Person.Neu k = Person.neu(
                        id, Person.Rolle.KIND, LocalDate.of(2008, 1, 1).plusDays(zufall.nextInt(5_000)))
                .einkommen(Einkommensart.CHILD_BENEFIT, Money.cents(25_000));
        if (zufall.nextInt(3) == 0) {
            k.einkommen(Einkommensart.UVG, cent(18_000, 20_000));
        }
        return k.fertig();
    }

    private Money cent(long mindestens, int spanne) {
        return Money.cents(mindestens + zufall.nextInt(spanne));
    }
}
