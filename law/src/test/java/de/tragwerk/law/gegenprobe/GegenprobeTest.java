package de.tragwerk.law.gegenprobe;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Haushalt.Unterbringung;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.sgb2.Einkommensart;
import de.tragwerk.law.sgb2.Ergebnis;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Wohnung;
import de.tragwerk.law.sgb9.Eigenbeitrag;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import de.tragwerk.law.wogg.Mietenstufe;
import de.tragwerk.law.wogg.Wohngeld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// 100,000 random households of each kind: product and second calculation come to the same cent.
class GegenprobeTest {
    private static final int HAUSHALTE = Integer.getInteger("tragwerk.zufallsfaelle", 100_000);

    private static Money geld(BigDecimal betrag) {
        return Money.cents(betrag.movePointRight(2).longValueExact());
    }

    @Test
    void sgb2_gemeinschaften_mit_lohn_und_kindern() {
        Zufall z = new Zufall(2);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            List<ZweitSgb2.Mensch> menschen = gemeinschaft(z, monat);
            BigDecimal miete = z.euro(200, 1200);
            BigDecimal heizung = z.euro(20, 200);
            List<BigDecimal> erwartet = ZweitSgb2.ansprueche(menschen, miete, heizung, monat);
            List<Ergebnis.Anspruch> ansprueche = Lebensunterhalt.berechne(
                            new Haushalt(
                                    monat,
                                    sgb2(menschen, monat),
                                    Wohnung.of(menschen.size(), geld(miete), geld(heizung))),
                            Protokoll.OHNE)
                    .personen();
            for (int p = 0; p < erwartet.size(); p++) {
                Ergebnis.Anspruch a = ansprueche.get(p);
                assertThat(a.betrag().minus(a.sofortzuschlag()))
                        .as("Haushalt %s, Person %s, %s, %s + %s, %s", i, p, monat, miete, heizung, menschen)
                        .isEqualTo(geld(erwartet.get(p)));
            }
        }
    }

    private static List<ZweitSgb2.Mensch> gemeinschaft(Zufall z, YearMonth monat) {
        List<ZweitSgb2.Mensch> menschen = new ArrayList<>();
        int erwachsene = z.einmalIn(2) ? 2 : 1;
        int kinder = z.bis(5);
        for (int i = 0; i < erwachsene; i++) {
            BigDecimal brutto = z.manchmal(2, 20, 2500);
            menschen.add(new ZweitSgb2.Mensch(
                    z.geboren(monat, 26, 60),
                    false,
                    z.einmalIn(8),
                    brutto,
                    brutto.subtract(Zweitrechnung.anteil("0.21", brutto)),
                    z.manchmal(3, 20, 900),
                    Zweitrechnung.eur(0)));
        }
        for (int i = 0; i < kinder; i++) {
            menschen.add(new ZweitSgb2.Mensch(
                    z.geboren(monat, 0, 15),
                    true,
                    false,
                    Zweitrechnung.eur(0),
                    Zweitrechnung.eur(0),
                    z.manchmal(2, 50, 700),
                    Zweitrechnung.eur(255)));
        }
        return menschen;
    }

    private static List<Person> sgb2(List<ZweitSgb2.Mensch> menschen, YearMonth monat) {
        List<Person> personen = new ArrayList<>();
        long erwachsene = menschen.stream().filter(m -> !m.kind()).count();
        for (int i = 0; i < menschen.size(); i++) {
            ZweitSgb2.Mensch m = menschen.get(i);
            List<Person.Einkommen> einkommen = new ArrayList<>();
            if (m.brutto().signum() > 0) {
                einkommen.add(new Person.Einkommen(
                        Einkommensart.ERWERB,
                        geld(m.brutto()),
                        Money.ZERO,
                        geld(m.brutto().subtract(m.netto()))));
            }
            if (m.sonstiges().signum() > 0) {
                einkommen.add(Person.Einkommen.of(Einkommensart.UNTERHALT, geld(m.sonstiges())));
            }
            if (m.kindergeld().signum() > 0) {
                einkommen.add(Person.Einkommen.of(Einkommensart.KINDERGELD, geld(m.kindergeld())));
            }
            Set<Person.Merkmal> merkmale = !m.kind() && erwachsene == 1 && menschen.size() > 1
                    ? EnumSet.of(Person.Merkmal.ALLEINERZIEHEND)
                    : Set.of();
            Person.Rolle rolle =
                    m.kind() ? Person.Rolle.KIND : i == 0 ? Person.Rolle.ANTRAGSTELLEND : Person.Rolle.PARTNER;
            LocalDate entbindung = m.schwanger() ? monat.atEndOfMonth().plusDays(60) : null;
            personen.add(new Person(
                    "p" + i,
                    rolle,
                    m.geboren(),
                    merkmale,
                    entbindung,
                    Money.ZERO,
                    Money.ZERO,
                    einkommen,
                    Person.Abzuege.KEINE,
                    0,
                    Money.ZERO,
                    null,
                    List.of()));
        }
        return personen;
    }

    @Test
    void wohngeld() {
        Zufall z = new Zufall(19);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2025, 2026);
            int personen = 1 + z.bis(6);
            int stufe = 1 + z.bis(7);
            BigDecimal miete = z.euro(10, 1600);
            BigDecimal einkommen = z.euro(0, 6000);
            assertThat(Wohngeld.berechne(
                                    new de.tragwerk.law.wogg.Haushalt(
                                            monat,
                                            personen,
                                            0,
                                            Mietenstufe.values()[stufe - 1],
                                            geld(miete),
                                            geld(einkommen)),
                                    Protokoll.OHNE)
                            .betrag())
                    .as("%s Personen, Stufe %s, Miete %s, Einkommen %s", personen, stufe, miete, einkommen)
                    .isEqualTo(geld(ZweitUebrige.wohngeld(personen, stufe, miete, einkommen)));
        }
    }

    @Test
    void kinderzuschlag() {
        Zufall z = new Zufall(6);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2025, 2026);
            boolean paar = z.einmalIn(2);
            List<BigDecimal> kinder = new ArrayList<>();
            for (int k = z.bis(4); k >= 0; k--) {
                kinder.add(z.manchmal(3, 10, 900));
            }
            BigDecimal bedarf = z.euro(500, 1200);
            BigDecimal miete = z.euro(200, 1500);
            BigDecimal erwerb = z.euro(0, 2500);
            BigDecimal uebrig = z.manchmal(3, 0, 2500);
            assertThat(Kinderzuschlag.berechne(
                                    new Familie(
                                            monat,
                                            paar,
                                            Money.euro("2000"),
                                            geld(bedarf),
                                            geld(miete),
                                            geld(erwerb),
                                            geld(uebrig),
                                            kinder.stream()
                                                    .map(GegenprobeTest::geld)
                                                    .toList()),
                                    Protokoll.OHNE)
                            .betrag())
                    .as("Paar %s, Kinder %s, %s + %s, %s, %s", paar, kinder, bedarf, miete, erwerb, uebrig)
                    .isEqualTo(geld(ZweitUebrige.kinderzuschlag(paar, kinder, bedarf, miete, erwerb, uebrig)));
        }
    }

    @Test
    void unterhaltsvorschuss() {
        Zufall z = new Zufall(11);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            LocalDate geboren = z.geboren(monat, 0, 18);
            BigDecimal unterhalt = z.manchmal(2, 0, 400);
            BigDecimal waisenrente = z.manchmal(5, 0, 300);
            assertThat(Unterhaltsvorschuss.berechne(
                            new Kind(
                                    geboren,
                                    geld(unterhalt),
                                    geld(waisenrente),
                                    true,
                                    Money.ZERO,
                                    true,
                                    Money.ZERO,
                                    false,
                                    30),
                            monat,
                            Protokoll.OHNE))
                    .as("%s, geboren %s, %s, %s", monat, geboren, unterhalt, waisenrente)
                    .isEqualTo(geld(ZweitUebrige.vorschuss(
                            Zweitrechnung.jahre(geboren, monat), unterhalt, waisenrente, monat.getYear())));
        }
    }

    @Test
    void eigenbeitrag() {
        Zufall z = new Zufall(9);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            int quelle = z.bis(3);
            boolean partner = z.einmalIn(2);
            int kinder = z.bis(5);
            BigDecimal einkommen = z.euro(10_000, 90_000);
            assertThat(Eigenbeitrag.berechne(
                            new Eigenbeitrag.Fall(
                                    Eigenbeitrag.Quelle.values()[quelle], geld(einkommen), partner, false, kinder),
                            monat,
                            Protokoll.OHNE))
                    .as("%s, Quelle %s, Partner %s, %s Kinder, %s", monat, quelle, partner, kinder, einkommen)
                    .isEqualTo(geld(ZweitUebrige.eigenbeitrag(
                            einkommen, new int[] {85, 75, 60}[quelle], partner, kinder, monat.getYear())));
        }
    }

    @Test
    void asylblg_alleinstehende_mit_lohn() {
        Zufall z = new Zufall(7);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            BigDecimal brutto = z.euro(1, 1500);
            BigDecimal netto = brutto.subtract(Zweitrechnung.anteil("0.2", brutto));
            var person = de.tragwerk.law.asylblg.Person.of(
                            "a", de.tragwerk.law.asylblg.Person.Rolle.ANTRAGSTELLEND, z.geboren(monat, 25, 60))
                    .mitEinkommen(new de.tragwerk.law.asylblg.Person.Einkommen(
                            de.tragwerk.law.asylblg.Person.Einkommen.Art.ERWERB,
                            geld(brutto),
                            geld(brutto.subtract(netto))));
            BigDecimal erwartet = Zweitrechnung.nichtNegativ(
                    ZweitUebrige.asyl(1, monat).subtract(ZweitUebrige.asylErwerb(brutto, netto, 1, monat)));
            assertThat(Grundleistung.berechne(
                                    new de.tragwerk.law.asylblg.Haushalt(
                                            monat, Unterbringung.WOHNUNG, List.of(person), Money.ZERO),
                                    Protokoll.OHNE)
                            .betrag())
                    .as("%s, brutto %s", monat, brutto)
                    .isEqualTo(geld(erwartet));
        }
    }

    @Test
    void asylblg_familien_ohne_einkommen() {
        Zufall z = new Zufall(8);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            List<de.tragwerk.law.asylblg.Person> personen = new ArrayList<>();
            personen.add(de.tragwerk.law.asylblg.Person.of(
                    "a", de.tragwerk.law.asylblg.Person.Rolle.ANTRAGSTELLEND, z.geboren(monat, 25, 60)));
            personen.add(de.tragwerk.law.asylblg.Person.of(
                    "b", de.tragwerk.law.asylblg.Person.Rolle.PARTNER, z.geboren(monat, 25, 60)));
            BigDecimal erwartet = ZweitUebrige.asyl(2, monat).add(ZweitUebrige.asyl(2, monat));
            for (int k = z.bis(5); k > 0; k--) {
                LocalDate geboren = z.geboren(monat, 0, 18);
                personen.add(
                        de.tragwerk.law.asylblg.Person.of("k" + k, de.tragwerk.law.asylblg.Person.Rolle.KIND, geboren));
                int stufe = Zweitrechnung.stufeDesKindes(Zweitrechnung.jahre(geboren, monat));
                erwartet = erwartet.add(ZweitUebrige.asyl(stufe, monat))
                        .add(Zweitrechnung.eur(monat.getYear() >= 2025 ? 25 : 20));
            }
            assertThat(Grundleistung.berechne(
                                    new de.tragwerk.law.asylblg.Haushalt(
                                            monat, Unterbringung.WOHNUNG, personen, Money.ZERO),
                                    Protokoll.OHNE)
                            .betrag())
                    .as("%s, %s", monat, personen)
                    .isEqualTo(geld(erwartet));
        }
    }
}
