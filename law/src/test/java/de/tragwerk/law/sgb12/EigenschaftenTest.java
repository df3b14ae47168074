package de.tragwerk.law.sgb12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Timeline;
import de.tragwerk.law.bench.Haushalte;
import de.tragwerk.law.bench.Haushaltsmonate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every household.
class EigenschaftenTest {

    private static Haushalt haushalt(long saat) {
        return new Haushalte(new Random(saat)).naechster();
    }

    private static Money gesamt(Haushalt h) {
        return Lebensunterhalt.berechne(h, Protokoll.OHNE).gesamt();
    }

    private static Map<String, Money> jePerson(Haushalt h) {
        Lebensunterhalt.Ergebnis e = Lebensunterhalt.berechne(h, Protokoll.OHNE);
        Map<String, Money> betraege = new HashMap<>();
        for (int i = 0; i < h.personen().size(); i++) {
            betraege.put(h.personen().get(i).id(), e.ansprueche().get(i).betrag());
        }
        return betraege;
    }

    private static Haushalt mit(Haushalt h, List<Person> personen, Wohnung wohnung) {
        return new Haushalt(h.monat(), h.kapitel(), personen, wohnung);
    }

    @Test
    void mehr_bedarf_senkt_keine_leistung() {
        qt().forAll(longs().all(), integers().between(1, 50_000)).checkAssert((saat, mehr) -> {
            Haushalt h = haushalt(saat);
            Wohnung w = h.wohnung();
            Wohnung teurer = new Wohnung(
                    w.koepfe(),
                    w.bruttokalt(),
                    w.heizung().plus(Money.cents(mehr)),
                    w.warmwasserDezentral(),
                    null,
                    w.angemessen(),
                    null,
                    null,
                    w.kostensenkung());
            assertThat(gesamt(mit(h, h.personen(), teurer))).isGreaterThanOrEqualTo(gesamt(h));
        });
    }

    @Test
    void ein_euro_mehr_einkommen_erhoeht_keine_leistung() {
        qt().forAll(longs().all(), integers().between(0, 3)).checkAssert((saat, wer) -> {
            Haushalt h = haushalt(saat);
            int i = wer % h.personen().size();
            Person p = h.personen().get(i);
            List<Person.Einkommen> mehr = new ArrayList<>(p.einkommen());
            mehr.add(new Person.Einkommen(Einkommensart.OTHER, Money.euro("1.00")));
            List<Person> personen = new ArrayList<>(h.personen());
            personen.set(
                    i,
                    new Person(
                            p.id(),
                            p.rolle(),
                            p.geboren(),
                            p.minderung(),
                            p.lage(),
                            p.bedarfslage(),
                            p.wohnform(),
                            mehr,
                            p.absetzungen(),
                            p.vermoegen()));
            assertThat(gesamt(mit(h, personen, h.wohnung()))).isLessThanOrEqualTo(gesamt(h));
        });
    }

    @Test
    void die_reihenfolge_der_menschen_ist_gleichgueltig() {
        qt().forAll(longs().all(), longs().all()).checkAssert((saat, mischung) -> {
            Haushalt h = haushalt(saat);
            List<Person> andere =
                    new ArrayList<>(h.personen().subList(1, h.personen().size()));
            Collections.shuffle(andere, new Random(mischung));
            andere.addFirst(h.personen().getFirst());
            assertThat(jePerson(mit(h, andere, h.wohnung()))).isEqualTo(jePerson(h));
        });
    }

    @Test
    void das_protokoll_aendert_keinen_betrag_und_seine_summen_sind_die_leistungen() {
        qt().forAll(longs().all()).checkAssert(saat -> {
            Haushalt h = haushalt(saat);
            Protokoll protokoll = Protokoll.neu();
            Lebensunterhalt.Ergebnis e = Lebensunterhalt.berechne(h, protokoll);
            assertThat(e).isEqualTo(Lebensunterhalt.berechne(h, Protokoll.OHNE));
            Money summe = protokoll.eintraege().stream()
                    .filter(s -> s.schritt().code().equals("S-ANSPRUCH"))
                    .map(Protokoll.Eintrag::ergebnis)
                    .reduce(Money.ZERO, Money::plus);
            assertThat(summe).isEqualTo(e.gesamt());
            assertThat(e.ansprueche())
                    .allSatisfy(a -> assertThat(a.betrag().cents()).isNotNegative());
        });
    }

    @Test
    void bedarf_und_einkommen_sind_die_summe_ihrer_zeilen() {
        qt().forAll(longs().all()).checkAssert(saat -> {
            Haushalt h = haushalt(saat);
            Protokoll protokoll = Protokoll.neu();
            Lebensunterhalt.berechne(h, protokoll);
            Map<Integer, Money> bedarf = new HashMap<>();
            Map<Integer, Money> einkommen = new HashMap<>();
            for (Protokoll.Eintrag e : protokoll.eintraege()) {
                switch (e.schritt().code()) {
                    case "S-BEDARF" -> assertThat(bedarf.remove(e.person())).isEqualTo(e.ergebnis());
                    case "S-EINKOMMEN" ->
                        assertThat(einkommen.remove(e.person())).isEqualTo(e.ergebnis());
                    case "E-KINDERGELD-REST" -> {}
                    default -> {
                        if (e.schritt().gruppe().equals("BEDARF")) {
                            bedarf.merge(e.person(), e.ergebnis(), Money::plus);
                        }
                        if (e.schritt().gruppe().equals("EINKOMMEN")) {
                            einkommen.merge(e.person(), e.ergebnis(), Money::plus);
                        }
                    }
                }
            }
            assertThat(bedarf).isEmpty();
            assertThat(einkommen).isEmpty();
        });
    }

    @Test
    void schnitte_an_monatsgrenzen_aendern_nichts() {
        qt().forAll(longs().all(), integers().between(1, 11)).checkAssert((saat, schnitt) -> {
            Haushalt h = haushalt(saat);
            Period jahr = Period.of(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
            LocalDate grenze = YearMonth.of(2025, schnitt).atEndOfMonth();
            List<Verlauf.Monat> ganz = Verlauf.rechne(Timeline.of(jahr, h), jahr, Auslegung.STANDARD);
            List<Verlauf.Monat> zweiTeile = new ArrayList<>(
                    Verlauf.rechne(Timeline.of(jahr, h), new Period(jahr.from(), grenze), Auslegung.STANDARD));
            // A small excess of assets counts once; the second part has to know it.
            boolean verbraucht = Lebensunterhalt.berechne(h.im(YearMonth.of(2025, 1)), Protokoll.OHNE)
                    .vermoegenEingesetzt();
            zweiTeile.addAll(Verlauf.rechne(
                    Timeline.of(jahr, h.mitVerbrauchtemVermoegen(verbraucht)),
                    new Period(grenze.plusDays(1), jahr.to()),
                    Auslegung.STANDARD));
            assertThat(zweiTeile).isEqualTo(ganz);
        });
    }

    @Test
    void die_messung_rechnet_mit_und_ohne_protokoll_dasselbe() throws InterruptedException {
        Haushaltsmonate bench = new Haushaltsmonate(Haushaltsmonate.Gesetz.BEIDE, 7, 1);
        assertThat(bench.miss(4_096, true).cent())
                .isEqualTo(bench.miss(4_096, false).cent())
                .isPositive();
    }
}
