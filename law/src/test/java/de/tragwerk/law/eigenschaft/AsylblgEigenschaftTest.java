package de.tragwerk.law.eigenschaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Ergebnis;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Haushalt;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.asylblg.Person;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// AsylbLG and UhVorschG.
class AsylblgEigenschaftTest {
    private static final int BEISPIELE = Integer.getInteger("tragwerk.zufallsfaelle", 10_000);

    private static Haushalt haushalt(long saat) {
        SplittableRandom z = new SplittableRandom(saat);
        YearMonth monat = YearMonth.of(2020 + z.nextInt(7), 1 + z.nextInt(12));
        List<Person> personen = new ArrayList<>();
        personen.add(mensch("a", Person.Rolle.ANTRAGSTELLEND, monat, 19, 60, z));
        if (z.nextBoolean()) {
            personen.add(mensch("b", Person.Rolle.PARTNER, monat, 19, 60, z));
        }
        int kinder = z.nextInt(4);
        for (int i = 0; i < kinder; i++) {
            personen.add(mensch("k" + i, Person.Rolle.KIND, monat, 0, 17, z));
        }
        return new Haushalt(monat, Unterbringung.WOHNUNG, personen, Money.cents(20_000 + z.nextInt(80_000)));
    }

    private static Person mensch(String id, Person.Rolle rolle, YearMonth monat, int von, int bis, SplittableRandom z) {
        LocalDate geboren = monat.atDay(1).minusYears(von).minusDays(z.nextInt((bis - von) * 365));
        Person p = Person.of(id, rolle, geboren);
        return switch (z.nextInt(4)) {
            case 0 ->
                p.mitEinkommen(new Person.Einkommen(
                        Person.Einkommen.Art.ERWERB, Money.cents(z.nextInt(180_000)), Money.cents(z.nextInt(5_000))));
            case 1 ->
                p.mitEinkommen(new Person.Einkommen(
                        Person.Einkommen.Art.SONSTIGES, Money.cents(z.nextInt(60_000)), Money.ZERO));
            default -> p;
        };
    }

    private static Haushalt mit(Haushalt h, List<Person> personen, Money wohnkosten) {
        return new Haushalt(h.monat(), h.anspruch(), h.unterbringung(), personen, personen.size(), wohnkosten, false);
    }

    private static Ergebnis rechne(Haushalt h) {
        return Grundleistung.berechne(h, Protokoll.OHNE);
    }

    private static Map<String, Money> jePerson(Haushalt h) {
        Map<String, Money> betraege = new TreeMap<>();
        rechne(h).personen().forEach(a -> betraege.put(a.id(), a.betrag()));
        return betraege;
    }

    @Test
    void mehr_wohnkosten_senken_keine_leistung() {
        qt().withExamples(BEISPIELE)
                .forAll(longs().all(), integers().between(1, 30_000))
                .checkAssert((saat, mehr) -> {
                    Haushalt h = haushalt(saat);
                    Haushalt teurer = mit(h, h.personen(), h.wohnkosten().plus(Money.cents(mehr)));
                    assertThat(rechne(teurer).betrag())
                            .isGreaterThanOrEqualTo(rechne(h).betrag());
                });
    }

    @Test
    void ein_euro_mehr_einkommen_erhoeht_keine_leistung() {
        qt().withExamples(BEISPIELE)
                .forAll(longs().all(), integers().between(0, 5))
                .checkAssert((saat, wer) -> {
                    Haushalt h = haushalt(saat);
                    List<Person> personen = new ArrayList<>(h.personen());
                    int i = wer % personen.size();
                    List<Person.Einkommen> mehr =
                            new ArrayList<>(personen.get(i).einkommen());
                    mehr.add(new Person.Einkommen(Person.Einkommen.Art.SONSTIGES, Money.euro("1.00"), Money.ZERO));
                    personen.set(i, personen.get(i).mitEinkommen(mehr.toArray(Person.Einkommen[]::new)));
                    assertThat(rechne(mit(h, personen, h.wohnkosten())).betrag())
                            .isLessThanOrEqualTo(rechne(h).betrag());
                });
    }

    @Test
    void die_reihenfolge_der_menschen_ist_gleichgueltig_und_die_teile_ergeben_das_ganze() {
        qt().withExamples(BEISPIELE).forAll(longs().all(), longs().all()).checkAssert((saat, mischung) -> {
            Haushalt h = haushalt(saat);
            List<Person> andere =
                    new ArrayList<>(h.personen().subList(1, h.personen().size()));
            Collections.shuffle(andere, new Random(mischung));
            andere.addFirst(h.personen().getFirst());
            Map<String, Money> betraege = jePerson(h);
            assertThat(jePerson(mit(h, andere, h.wohnkosten()))).isEqualTo(betraege);
            assertThat(betraege.values().stream().reduce(Money.ZERO, Money::plus))
                    .isEqualTo(rechne(h).betrag());
        });
    }

    /// A day less never pays more, and the record changes nothing.
    @Test
    void weniger_tage_geben_nicht_mehr() {
        qt().withExamples(BEISPIELE)
                .forAll(longs().all(), integers().between(2, 28))
                .checkAssert((saat, tag) -> {
                    Haushalt h = haushalt(saat);
                    Haushalt kurz = new Haushalt(
                            h.monat(),
                            new Period(h.monat().atDay(tag), h.monat().atEndOfMonth()),
                            h.unterbringung(),
                            h.personen(),
                            h.koepfe(),
                            h.wohnkosten(),
                            false);
                    Haushalt laenger = new Haushalt(
                            h.monat(),
                            new Period(h.monat().atDay(tag - 1), h.monat().atEndOfMonth()),
                            h.unterbringung(),
                            h.personen(),
                            h.koepfe(),
                            h.wohnkosten(),
                            false);
                    assertThat(Grundleistung.berechne(kurz, Protokoll.neu())).isEqualTo(rechne(kurz));
                    if (keinGeburtstag(h)) {
                        assertThat(rechne(kurz).betrag())
                                .isLessThanOrEqualTo(rechne(laenger).betrag());
                    }
                });
    }

    private static boolean keinGeburtstag(Haushalt h) {
        return h.personen().stream()
                .noneMatch(p -> p.geboren().getMonth() == h.monat().getMonth());
    }

    @Test
    void mehr_unterhalt_erhoeht_keinen_vorschuss() {
        qt().withExamples(BEISPIELE)
                .forAll(longs().all(), integers().between(0, 50_000), integers().between(1, 5_000))
                .checkAssert((saat, unterhalt, mehr) -> {
                    SplittableRandom z = new SplittableRandom(saat);
                    YearMonth monat = YearMonth.of(2018 + z.nextInt(9), 1 + z.nextInt(12));
                    LocalDate geboren = monat.atDay(1).minusDays(z.nextInt(17 * 365));
                    assertThat(vorschuss(geboren, monat, unterhalt + mehr))
                            .isLessThanOrEqualTo(vorschuss(geboren, monat, unterhalt));
                });
    }

    private static Money vorschuss(LocalDate geboren, YearMonth monat, int unterhalt) {
        return Unterhaltsvorschuss.berechne(
                new Kind(geboren, Money.cents(unterhalt), Money.ZERO, true, Money.ZERO, true, Money.ZERO, false, 30),
                monat,
                Protokoll.OHNE);
    }
}
