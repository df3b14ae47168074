package de.tragwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The day an application counts from, and a second one in the same file.
@TragwerkTest
class AntragTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// It lay at the intermediary over a month's end: the day it came in counts, not the day it was fetched.
    @Test
    void derTagDesEingangsIstDerDerVermittlungsstelle(TestProgram program) throws Exception {
        UUID gestern = Eingaenge.eingang(
                program, "99107009017000", "hzl-grundsicherung", Eingaenge.RENTNER, Duration.ofDays(40));
        // Forty times 24 hours are 39 or 40 days by the calendar, when summer time ended between.
        Instant jetzt = program.bean(RealTime.class).instant();
        long tage = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(jetzt.minus(Duration.ofDays(40)), BERLIN), LocalDate.ofInstant(jetzt, BERLIN));
        assertThat(EntscheidungTest.einWert(
                        program,
                        "select (eingang at time zone 'Europe/Berlin')::date from application.antrag where id = '"
                                + gestern + "'"))
                .isEqualTo(
                        LocalDate.now(program.bean(Clock.class)).minusDays(tage).toString());
    }

    /// A later application in the same file: pension 660.00 instead of 640.00, a company pension besides, another
    /// rent. Nothing is decided until each difference is; then income is 660.00 − 77.44 − 4.50 + 180.00 − 124.00
    /// (§ 82 Abs. 4 SGB XII: 100.00 + 30 % of 80.00) and rent 420.00: 563.00 + 95.71 + 490.00 − 634.06 = 514.65.
    @Test
    void einZweiterAntragMischtNichtNachNummern(TestProgram program) throws Exception {
        UUID akte = Eingaenge.uebernommen(
                program,
                Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", Eingaenge.RENTNER),
                "SGB12");
        Browser jana = program.staff("j.wiechert").open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        jana.submit("verwerfen", Map.of(), "");
        List<Angabe> neue = new ArrayList<>(Eingaenge.RENTNER);
        neue.removeIf(a -> a.feld().startsWith("einkommen.") || a.feld().equals("wohnen.kaltmiete"));
        neue.addAll(List.of(
                new Angabe("wohnen.kaltmiete", 0, "420.00"),
                new Angabe("einkommen.art", 1, "betriebsrente"),
                new Angabe("einkommen.person", 1, "0"),
                new Angabe("einkommen.brutto", 1, "180.00"),
                new Angabe("einkommen.netto", 1, "180.00"),
                new Angabe("einkommen.rhythmus", 1, "monatlich"),
                new Angabe("einkommen.art", 2, "altersrente"),
                new Angabe("einkommen.person", 2, "0"),
                new Angabe("einkommen.brutto", 2, "660.00"),
                new Angabe("einkommen.netto", 2, "582.56"),
                new Angabe("einkommen.kv", 2, "77.44"),
                new Angabe("einkommen.rhythmus", 2, "monatlich")));
        UUID zweiter = Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", neue);
        zurAkte(program, zweiter, akte);
        jana.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
        assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("an 3 Stellen anderes als die Akte");
        assertThat(jana.open("/akte/" + akte).page().select("[data-code=ANTRAG_WEICHT_AB]"))
                .hasSize(1);
        jana.open("/akte/" + akte + "/tatsachen");
        assertThat(jana.page().select("[data-qa=abweichungen] li b").eachText())
                .containsExactlyInAnyOrder(
                        "Haushalt: Miete ohne Nebenkosten 420,00 € seit März 2026",
                        "Karl Brandt: Einkommen Betriebsrente 180,00 € seit März 2026",
                        "Karl Brandt: Einkommen Altersrente 660,00 € seit März 2026");
        jana.submit("behalten-KALTMIETE", Map.of("grund", ""), "");
        assertThat(jana.page().select("[data-qa=abweichung-fehler]").text()).contains("Der Grund fehlt");
        jana.submit("uebernehmen-KALTMIETE", Map.of(), "");
        jana.submit("uebernehmen-EINKOMMEN", Map.of(), "");
        jana.submit("uebernehmen-EINKOMMEN", Map.of(), "");
        assertThat(jana.page().select("[data-qa=abweichungen]")).isEmpty();
        assertThat(jana.open("/akte/" + akte + "/berechnung")
                        .page()
                        .select("[data-qa=anspruch]")
                        .text())
                .isEqualTo("514,65 €");
        // Begun again, nothing is read twice.
        jana.submit("verwerfen", Map.of(), "");
        jana.submit("beginnen", Map.of(), "");
        assertThat(jana.page().select("[data-qa=anspruch]").text()).isEqualTo("514,65 €");
        assertThat(jana.open("/akte/" + akte + "/tatsachen").page().select("[data-qa=abweichungen]"))
                .isEmpty();
    }

    /// § 16 Abs. 2 Satz 2 SGB I: another office had it on 26 February; § 44 Abs. 2 Satz 1 SGB XII: 550.65 from 1
    /// February on.
    @Test
    void derAntragBeiDerFalschenBehoerdeZaehlt(TestProgram program) throws Exception {
        List<Angabe> angaben = new ArrayList<>(Eingaenge.RENTNER);
        angaben.add(new Angabe("antrag.frueher_gemeldet", 0, "ja"));
        angaben.add(new Angabe("antrag.frueher_gemeldet_am", 0, "2026-02-26"));
        UUID akte = Eingaenge.uebernommen(
                program, Eingaenge.eingang(program, "99107009017000", "hzl-grundsicherung", angaben), "SGB12");
        Browser jana = program.staff("j.wiechert").open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        assertThat(jana.page().select("[data-qa=anspruch]").text()).isEqualTo("550,65 €");
        assertThat(EntscheidungTest.einWert(
                        program, "select antrag_am || ' ' || von from decision.entwurf where akte_id = '" + akte + "'"))
                .isEqualTo("2026-02-26 2026-02-01");
        assertThat(jana.open("/akte/" + akte).page().select("[data-code=FRUEHER_GEMELDET]"))
                .hasSize(1);
    }

    private static void zurAkte(TestProgram program, UUID antragId, UUID akteId) {
        Scope.run(
                program.scopeOf("j.wiechert"),
                () -> program.bean(TransactionTemplate.class).executeWithoutResult(tx -> {
                    Akten akten = program.bean(Akten.class);
                    Antraege antraege = program.bean(Antraege.class);
                    antraege.take(
                            antraege.get(antragId),
                            program.cast().staff("j.wiechert").account());
                    assertThat(antraege.assign(
                                    antraege.get(antragId),
                                    akten.get(akteId),
                                    akten.beteiligte(akteId).getFirst().personId(),
                                    false))
                            .isTrue();
                }));
    }
}
