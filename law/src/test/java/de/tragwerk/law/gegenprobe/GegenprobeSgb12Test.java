package de.tragwerk.law.gegenprobe;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Wohnung;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// SGB XII, chapters 3 and 4: 100,000 random households, to the cent.
class GegenprobeSgb12Test {
    private static final int HAUSHALTE = Integer.getInteger("tragwerk.zufallsfaelle", 100_000);

    /// The waiting year exists since January 2023 and six months follow it: before this month nothing is lowered.
    /// After it every household has been asked a year ago.
    private static final YearMonth SENKUNG = YearMonth.of(2024, 7);

    private static Money geld(BigDecimal betrag) {
        return Money.cents(betrag.movePointRight(2).longValueExact());
    }

    @Test
    void sgb12_haushalte_mit_einkommen_und_unterkunft() {
        Zufall z = new Zufall(12);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            boolean alt = z.einmalIn(2);
            ZweitSgb12.Heim heim = heim(z, monat, alt);
            Haushalt h = sgb12(heim, monat, alt);
            List<BigDecimal> erwartet = ZweitSgb12.ansprueche(heim, monat);
            List<Lebensunterhalt.Anspruch> ansprueche =
                    Lebensunterhalt.berechne(h, Protokoll.OHNE).ansprueche();
            for (int p = 0; p < erwartet.size(); p++) {
                BigDecimal zuschlag = ZweitSgb12.sofortzuschlag(heim, p, erwartet.get(p), monat);
                assertThat(ansprueche.get(p).betrag())
                        .as("Haushalt %s, Person %s, %s, %s", i, p, monat, heim)
                        .isEqualTo(geld(erwartet.get(p).add(zuschlag)));
            }
        }
    }

    @Test
    void sgb12_vermoegen_ueber_dem_freibetrag() {
        Zufall z = new Zufall(90);
        for (int i = 0; i < HAUSHALTE; i++) {
            YearMonth monat = z.monat(2023, 2026);
            ZweitSgb12.Heim ohne = heim(z, monat, true);
            int frei = 10_000 * ohne.menschen().size();
            ZweitSgb12.Heim heim = new ZweitSgb12.Heim(
                    ohne.menschen(),
                    ohne.wohnkosten(),
                    ohne.heizung(),
                    ohne.angemessen(),
                    ohne.karenzzeit(),
                    z.euro(frei - 500, frei + 1500));
            assertThat(Lebensunterhalt.berechne(sgb12(heim, monat, true), Protokoll.OHNE)
                            .gesamt())
                    .as("Haushalt %s, %s, %s", i, monat, heim)
                    .isEqualTo(geld(ZweitSgb12.summeNachVermoegen(heim, monat)));
        }
    }

    /// Old: age limit reached, no children (chapter 4). Otherwise incapacitated for a time, with children (chapter 3).
    private static ZweitSgb12.Heim heim(Zufall z, YearMonth monat, boolean alt) {
        List<ZweitSgb12.Mensch> menschen = new ArrayList<>();
        int erwachsene = z.einmalIn(3) ? 2 : 1;
        // With four and more children § 30 Abs. 3 Nr. 1 can be read in two ways (docs/law/sgb12.md).
        int kinder = alt ? 0 : z.bis(4);
        boolean warm = z.einmalIn(3);
        for (int i = 0; i < erwachsene; i++) {
            BigDecimal lohn = z.manchmal(3, 20, 900);
            menschen.add(new ZweitSgb12.Mensch(
                    alt ? z.geboren(monat, 68, 95) : z.geboren(monat, 20, 60),
                    false,
                    z.einmalIn(4),
                    !alt && z.einmalIn(6),
                    warm,
                    lohn,
                    Zweitrechnung.anteil("0.02", lohn),
                    Zweitrechnung.anteil("0.2", lohn),
                    lohn.signum() > 0 ? Zweitrechnung.eur("5.20") : Zweitrechnung.eur(0),
                    z.manchmal(2, 20, 1100),
                    z.bis(600),
                    z.manchmal(5, 20, 600),
                    z.manchmal(6, 20, 500),
                    z.manchmal(3, 2, 40),
                    Zweitrechnung.eur(0),
                    Zweitrechnung.eur(0)));
        }
        for (int i = 0; i < kinder; i++) {
            BigDecimal null0 = Zweitrechnung.eur(0);
            menschen.add(new ZweitSgb12.Mensch(
                    z.geboren(monat, 0, 18),
                    true,
                    false,
                    false,
                    warm,
                    null0,
                    null0,
                    null0,
                    null0,
                    null0,
                    0,
                    null0,
                    null0,
                    null0,
                    z.manchmal(2, 50, 800),
                    z.einmalIn(4) ? null0 : Zweitrechnung.eur(255)));
        }
        int kopf = menschen.size();
        return new ZweitSgb12.Heim(
                menschen,
                z.euro(200 + 50 * kopf, 700 + 80 * kopf),
                z.euro(20, 200),
                z.euro(250 + 50 * kopf, 600 + 70 * kopf),
                z.einmalIn(2) || monat.isBefore(SENKUNG),
                Zweitrechnung.eur(0));
    }

    private static Haushalt sgb12(ZweitSgb12.Heim heim, YearMonth monat, boolean alt) {
        List<Person> personen = new ArrayList<>();
        boolean allein = heim.menschen().stream().filter(m -> !m.kind()).count() == 1
                && heim.menschen().stream().anyMatch(ZweitSgb12.Mensch::kind);
        for (int i = 0; i < heim.menschen().size(); i++) {
            ZweitSgb12.Mensch m = heim.menschen().get(i);
            Person.Neu neu = Person.neu(
                            "p" + i,
                            m.kind() ? Person.Rolle.KIND : i == 0 ? Person.Rolle.ANTRAGSTELLEND : Person.Rolle.PARTNER,
                            m.geboren())
                    .minderung(alt || m.kind() ? Person.Minderung.KEINE : Person.Minderung.VOLL_AUF_ZEIT)
                    .merkzeichenG(m.merkzeichenG())
                    .alleinerziehend(allein && !m.kind())
                    .entbindung(m.schwanger() ? monat.atEndOfMonth().plusDays(60) : null)
                    .grundrentenMonate(m.grundrentenmonate())
                    .absetzungen(List.of(
                            new Person.Absetzung(Absetzungsart.STEUER, geld(m.steuern()), Einkommensart.EMPLOYMENT),
                            new Person.Absetzung(
                                    Absetzungsart.SOZIALVERSICHERUNG,
                                    geld(m.sozialversicherung()),
                                    Einkommensart.EMPLOYMENT),
                            new Person.Absetzung(Absetzungsart.HAFTPFLICHT, geld(m.versicherung()))));
            nimm(neu, Einkommensart.EMPLOYMENT, m.erwerb());
            nimm(neu, Einkommensart.PENSION_OLD_AGE, m.rente());
            nimm(neu, Einkommensart.COMPANY_PENSION, m.zusatzrente());
            nimm(neu, Einkommensart.WORKSHOP_PAY, m.werkstatt());
            nimm(neu, Einkommensart.MAINTENANCE_CHILD, m.unterhalt());
            nimm(neu, Einkommensart.CHILD_BENEFIT, m.kindergeld());
            personen.add(i == 0 ? neu.vermoegen(geld(heim.vermoegen())).fertig() : neu.fertig());
        }
        Wohnung wohnung = Wohnung.of(personen.size(), geld(heim.wohnkosten()), geld(heim.heizung()));
        wohnung = heim.menschen().getFirst().warmwasser() ? wohnung.mitWarmwasser() : wohnung;
        return new Haushalt(
                monat,
                alt ? 4 : 3,
                personen,
                wohnung.mitGrenze(
                        geld(heim.angemessen()),
                        Kostensenkung.ab(monat.minusMonths(heim.karenzzeit() ? 3 : 60))
                                .mitAufforderung(monat.minusMonths(12))));
    }

    private static void nimm(Person.Neu neu, Einkommensart art, BigDecimal betrag) {
        if (betrag.signum() > 0) {
            neu.einkommen(art, geld(betrag));
        }
    }
}
