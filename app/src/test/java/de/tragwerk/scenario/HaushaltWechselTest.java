package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who lives in the household of a running case, month by month.
@TragwerkTest
class HaushaltWechselTest {

    private static final String IBAN = "DE89370400440532013000";

    private static List<String> plan(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select to_char(monat, 'MM') || ' ' || sum(cent) from payment.plan where akte_id = '" + akte
                + "' and ersetzt_durch is null group by monat order by monat");
    }

    /// 550.65 € from March on. In May 2026 her husband moves in, with a pension of 300.00: level 2 each.
    /// She: 506.00 + 17 % of 506.00 = 86.02 + 225.00 − 558.06 = 258.96; he: 506.00 + 225.00 − 300.00 =
    /// 431.00; together 689.96.
    @Test
    void somebodyMovesInOnceAndEarlierMonthsStay(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Marga", "Zuzug", IBAN);
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/tatsachen");
            Map<String, String> mensch = new HashMap<>(Map.of(
                    "vornamen",
                    "Hugo",
                    "name",
                    "Zuzug",
                    "geboren",
                    "03.06.2027",
                    "rolle",
                    "partner",
                    "ab",
                    "05.2026",
                    "grund",
                    "Die Heiratsurkunde liegt vor."));
            jana.submit("zuzug-form", mensch, "");
            assertThat(jana.page().select("[data-qa=zuzug-fehler]").text()).contains("liegt in der Zukunft");
            // What was typed is still there.
            assertThat(jana.page().select("#zu-vor").attr("value")).isEqualTo("Hugo");
            mensch.put("geboren", "03.06.1957");
            mensch.put("ab", "Mai");
            jana.submit("zuzug-form", mensch, "");
            assertThat(jana.page().select("[data-qa=zuzug-fehler]").text()).contains("erste Monat");
            mensch.put("ab", "05.2026");
            List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.vorschlag()));
            zwei.forEach(b -> b.open("/akte/" + akte + "/tatsachen"));
            Zugleich.tun(zwei, b -> b.submit("zuzug-form", mensch, "").status());
            assertThat(amt.werte("select rolle from akte.beteiligt where akte_id = '" + akte + "' order by 1"))
                    .containsExactly("ANTRAGSTELLEND", "PARTNER");
            UUID hugo = UUID.fromString(amt.wert(
                    "select person_id from akte.beteiligt where rolle = 'PARTNER' and akte_id = '" + akte + "'"));
            assertThat(amt.werte(
                            "select art || ' ' || wert || ' ' || von || coalesce(' ' || bis, '') from decision.tatsache"
                                    + " where person_id = '" + hugo + "' and ersetzt_am is null order by 1"))
                    .containsExactly("ROLLE partner 2026-05-01", "ZUGEHOERIGKEIT noch_nicht 2026-03-01 2026-04-30");
            assertThat(jana.open("/akte/" + akte).text()).contains("Person in den Haushalt aufgenommen");

            amt.fakt(akte, hugo, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "300", "von", "05.2026"));
            jana.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
            jana.submit(
                    "wuerdigung",
                    Map.of("anfaenglich", "false", "ausnahme", "EIGENE_ANGABEN", "grund", "Beide leben zusammen."),
                    "");
            amt.schlageVorUndGibFrei(akte);
            assertThat(plan(amt, akte))
                    .startsWith("03 55065", "04 55065", "05 68996")
                    .endsWith("12 68996");
            new Beobachter(amt, akte).beobachte();
        }
    }

    /// From the month after a death on nothing is payable, at once and without an act; it was an error, and
    /// everything is payable again.
    @Test
    void afterADeathNothingIsPayable(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Meta", "Zuzug", IBAN);
            List<String> vorher = plan(amt, akte);
            amt.fakt(akte, "ZUGEHOERIGKEIT", Map.of("wert", "verstorben", "von", "05.2026"));
            assertThat(plan(amt, akte)).containsExactly("03 55065", "04 55065");
            new Beobachter(amt, akte).beobachte();
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte);
            assertThat(jana.page().select("[data-code=LAUFENDE_LEISTUNG]")).hasSize(1);
            jana.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
            assertThat(jana.text()).contains("§ 39 Abs. 2 SGB X");
            assertThat(jana.page().select("form[data-qa=vorschlagen]")).isEmpty();
            jana.submit("verwerfen", Map.of(), "");

            String tod = amt.wert("select id from decision.tatsache where akte_id = '" + akte
                    + "' and wert = 'verstorben' and ersetzt_am is null");
            amt.berichtige(akte, UUID.fromString(tod), Map.of("wert", "hier", "von", "05.2026"));
            assertThat(plan(amt, akte)).isEqualTo(vorher);
            new Beobachter(amt, akte).beobachte();
        }
    }

    /// A flatmate becomes her partner: he counted among the others until then, and nobody counts twice.
    @Test
    void whoLivedThereAlreadyCountsOnce(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.akte("Mona", "Zuzug");
            amt.fakt(akte, "MITBEWOHNER", Map.of("wert", "1", "von", "03.2026"));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/tatsachen?neu=KOPFZAHL");
            jana.submit("tatsache", Map.of("wert", "2", "von", "03.2026", "grund", "steht im Mietvertrag"), "");
            assertThat(jana.text()).contains("wird nicht mehr geführt");
            Map<String, String> mensch = new HashMap<>(Map.of(
                    "vornamen",
                    "Bodo",
                    "name",
                    "Zuzug",
                    "geboren",
                    "04.07.1958",
                    "rolle",
                    "partner",
                    "ab",
                    "02.2026",
                    "wohnteDort",
                    "true",
                    "grund",
                    "Beide haben es erklärt."));
            jana.open("/akte/" + akte + "/tatsachen").submit("zuzug-form", mensch, "");
            assertThat(jana.page().select("[data-qa=zuzug-fehler]").text()).contains("keine weiteren Menschen");
            mensch.put("ab", "05.2026");
            jana.submit("zuzug-form", mensch, "");
            assertThat(amt.werte("select wert || ' ' || von || coalesce(' ' || bis, '') from decision.tatsache"
                            + " where akte_id = '" + akte + "' and art = 'MITBEWOHNER' and ersetzt_am is null"
                            + " order by von"))
                    .containsExactly("1 2026-03-01 2026-04-30", "0 2026-05-01");
        }
    }
}
