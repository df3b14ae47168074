package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// A benefit is taken away for missing cooperation by an act only, after a written hint with a deadline (§ 66
/// SGB I), and given again, also for the months between, when she has cooperated (§ 67 SGB I).
@TragwerkTest
class EntziehungTest {

    private static final String IBAN = "DE89370400440532013000";

    @Test
    void onlyAnActAfterAHintTakesItAndCooperationGivesItBack(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Rosa", "Schweigt", IBAN);
            amt.gibZurPost();

            Uhr.auf(program, LocalDate.of(2026, 5, 4));
            // From March on, as an officer in anger might write it: nothing of the past is touched.
            amt.fakt(akte, "ENTZIEHUNG", Map.of("wert", "ja", "von", "03.2026"));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("beginnen", Map.of(), "");
            assertThat(jana.page().select("#recht").text()).isEqualTo("Entziehung wegen fehlender Mitwirkung");
            assertThat(jana.page().select("form[data-qa=wuerdigung] [name=pflicht], form [name=ausnahme]"))
                    .isEmpty();
            jana.submit(
                    "wuerdigung",
                    Map.of(
                            "kenntnis",
                            "04.05.2026",
                            "grund",
                            "Die Kontoauszüge Januar bis März fehlen, verlangt am 1. April."),
                    "");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("anzuhören");
            assertThat(jana.page().select("form[data-qa=vorschlagen]")).isEmpty();
            jana.submit("anhoeren", Map.of("frist", "26.05.2026"), "");
            String brief = amt.wert(
                    "select dokument_id from decision.schreiben where art = 'ANHOERUNG' and akte_id = '" + akte + "'");
            assertThat(text(jana.open("/dokumente/" + brief).bytes()))
                    .contains("Ihre Mitwirkung fehlt: Hinweis und Anhörung")
                    .contains("ab 01.06.2026 ganz entziehen (§ 66 Abs. 1 und 3 SGB I). Das betrifft Rosa Schweigt.")
                    .contains("Die Kontoauszüge Januar bis März fehlen")
                    .contains("bis zum 26.05.2026", "§ 65 SGB I");
            amt.gibZurPost();
            jana.open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("läuft bis 26.05.2026");

            // The same draft may not hide another change behind it.
            Uhr.auf(program, LocalDate.of(2026, 5, 27));
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "other", "wert", "10", "von", "06.2026"));
            jana.open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("ein eigener Bescheid");
        }
    }

    @Test
    void whoCooperatesGetsTheMonthsBetween(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            UUID akte = amt.bewilligt("Rudi", "Schweigt", IBAN);
            amt.gibZurPost();

            Uhr.auf(program, LocalDate.of(2026, 5, 4));
            amt.fakt(akte, "ENTZIEHUNG", Map.of("wert", "ja", "von", "06.2026"));
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("beginnen", Map.of(), "");
            jana.submit(
                    "wuerdigung",
                    Map.of("kenntnis", "04.05.2026", "grund", "Die Kontoauszüge fehlen, verlangt am 1. April."),
                    "");
            jana.submit("anhoeren", Map.of("frist", "26.05.2026"), "");
            amt.gibZurPost();

            Uhr.auf(program, LocalDate.of(2026, 5, 27));
            amt.schlageVorUndGibFrei(akte);
            assertThat(gilt(amt, akte))
                    .startsWith("03 55065", "04 55065", "05 55065", "06 0")
                    .endsWith("12 0");
            String entzogen =
                    amt.wert("select id from decision.bescheid where art = 'AENDERUNG' and akte_id = '" + akte + "'");
            assertThat(jana.open("/bescheide/" + entzogen).text())
                    .contains("Bescheid über die Entziehung von")
                    .contains("für Rudi Schweigt bewilligt, wird ab 01.06.2026 ganz entzogen, bis die Mitwirkung"
                            + " nachgeholt ist (§ 66 Abs. 1 SGB I)")
                    .contains("mit Schreiben vom 04.05.2026 hingewiesen und eine Frist bis zum 26.05.2026 gesetzt")
                    .contains("Im Einzelnen: Die Kontoauszüge fehlen")
                    .contains("§ 67 SGB I", "aufschiebende Wirkung")
                    .doesNotContain("besteht kein Anspruch", "§ 48 Abs. 1");
            assertThat(jana.page().select("[data-qa=identisch]").text()).isEqualTo("identisch");
            assertThat(amt.werte("select person_id::text from decision.erstattung where akte_id = '" + akte + "'"))
                    .isEmpty();

            // The statements came in July. From then on only would leave her without June.
            Uhr.auf(program, LocalDate.of(2026, 7, 6));
            String fakt = amt.wert("select id from decision.tatsache where art = 'ENTZIEHUNG' and akte_id = '" + akte
                    + "' and ersetzt_am is null");
            amt.berichtige(akte, UUID.fromString(fakt), Map.of("wert", "nein", "von", "08.2026"));
            jana.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("für alle entzogenen Monate");
            fakt = amt.wert(
                    "select id from decision.tatsache where art = 'ENTZIEHUNG' and wert = 'true' and akte_id = '" + akte
                            + "' and ersetzt_am is null");
            amt.berichtige(akte, UUID.fromString(fakt), Map.of("wert", "nein", "von", "06.2026"));
            amt.schlageVorUndGibFrei(akte);
            assertThat(gilt(amt, akte))
                    .startsWith("03 55065", "04 55065", "05 55065", "06 55065")
                    .endsWith("12 55065");
            String wieder = amt.wert(
                    "select id::text from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
            assertThat(jana.open("/bescheide/" + wieder).text())
                    .contains("Die Entziehung endet: Die Leistung wird ab 01.06.2026 wieder erbracht")
                    .contains("die Mitwirkung ist nachgeholt", "§ 67 SGB I")
                    .contains("Juni 2026");
        }
    }

    private static List<String> gilt(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select to_char(monat, 'MM ') || betrag_cent from decision.geltung where akte_id = '" + akte
                + "' and ersetzt_durch is null order by monat");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var dokument = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(dokument).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
