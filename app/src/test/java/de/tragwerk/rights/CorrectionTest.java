package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who reads a file of others proposes a correction; who is responsible decides; both see the state, the old value
/// stays.
@TragwerkTest
class CorrectionTest {

    @Test
    void othersProposeAndWhoIsResponsibleAcceptsChangesOrRefuses(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Merle", "Korrekturakte");
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '"
                        + program.cast().staff("j.wiechert").account() + "' where akte_id = '" + akte + "'");
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640"));
        amt.platz("j.wiechert").open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "OFFEN"), "");

        // She reads, cannot write, and proposes.
        Browser vogt =
                schlageVor(amt, akte, "KALTMIETE", Map.of("wert", "viel", "von", "04.2026", "grund", "Mietvertrag"));
        assertThat(vogt.page().select("[data-qa=korrektur-fehler]").text()).contains("Das geht so nicht");
        vogt = schlageVor(
                amt,
                akte,
                "KALTMIETE",
                Map.of("wert", "395,50", "von", "04.2026", "grund", "neuer Mietvertrag vom März"));
        assertThat(vogt.page().select("[data-qa=korrektur-hinweis]").text()).contains("bei der zuständigen Person");
        assertThat(vogt.page().select("[data-qa=KALTMIETE]").text()).contains("380,00");
        vogt = schlageVor(amt, akte, "KALTMIETE", Map.of("wert", "400", "von", "04.2026", "grund", "noch einmal"));
        assertThat(vogt.page().select("[data-qa=korrektur-fehler]").text()).contains("wartet schon ein Vorschlag");
        assertThat(vogt.page().select("[data-qa=annehmen]")).isEmpty();
        assertThat(vogt.open("/korrekturen").page().select("[data-qa=meine]").text())
                .contains("395,50", "wartet");
        String id = amt.wert("select id from decision.korrektur where akte_id = '" + akte + "'");
        RightsTest.post(vogt, "/korrekturen/" + id + "/annehmen", "");
        assertThat(vogt.status()).isEqualTo(404);
        // A colleague of the workgroup who is not responsible does not decide either.
        RightsTest.post(amt.platz("t.rahn"), "/korrekturen/" + id + "/annehmen", "");
        assertThat(amt.platz("t.rahn").status()).isEqualTo(404);

        Browser wiechert = amt.platz("j.wiechert").open("/korrekturen");
        assertThat(wiechert.page().select("[data-qa=wartende]").text())
                .contains("395,50", "R. Vogt", "neuer Mietvertrag");
        wiechert.open("/akte/" + akte + "/tatsachen").submit("annehmen", Map.of(), "");
        assertThat(wiechert.page().select("[data-qa=KALTMIETE]").text())
                .contains("380,00", "395,50", "Korrekturvorschlag von R. Vogt");
        assertThat(amt.wert("select count(*) from decision.tatsache where akte_id = '" + akte
                        + "' and art = 'KALTMIETE' and wert = '38000' and ersetzt_am is not null"))
                .isEqualTo("1");
        assertThat(vogt.open("/korrekturen").page().select("[data-qa=meine]").text())
                .contains("angenommen", "J. Wiechert");

        // Changed, with a reason she reads; refused, with a reason; taken back.
        schlageVor(amt, akte, "EINKOMMEN", Map.of("wert", "700", "von", "03.2026", "grund", "Rentenanpassung"));
        wiechert.open("/akte/" + akte + "/tatsachen");
        wiechert.submit("aendern", Map.of("wert", "655,10", "von", "03.2026"), "");
        assertThat(wiechert.page().select("[data-qa=korrektur-fehler]").text())
                .contains("warum Sie den Vorschlag ändern");
        wiechert.submit("aendern", Map.of("wert", "655,10", "von", "03.2026", "antwort", "Bescheid sagt 655,10"), "");
        assertThat(wiechert.page().select("[data-qa=EINKOMMEN]").text()).contains("655,10");
        assertThat(vogt.open("/korrekturen").page().select("[data-qa=meine]").text())
                .contains("mit Änderung angenommen", "Bescheid sagt 655,10");
        schlageVor(amt, akte, "EINKOMMEN", Map.of("wert", "1", "von", "03.2026", "grund", "nur geraten"));
        wiechert.open("/akte/" + akte + "/tatsachen").submit("ablehnen", Map.of("antwort", " "), "");
        assertThat(wiechert.page().select("[data-qa=korrektur-fehler]")).hasSize(1);
        wiechert.submit("ablehnen", Map.of("antwort", "Ohne Beleg nicht"), "");
        assertThat(vogt.open("/korrekturen").page().select("[data-qa=meine]").text())
                .contains("abgelehnt", "Ohne Beleg nicht");
        schlageVor(amt, akte, "EINKOMMEN", Map.of("wert", "2", "von", "03.2026", "grund", "nur geraten"));
        vogt.open("/korrekturen").submit("zuruecknehmen", Map.of(), "");
        assertThat(vogt.page().select("[data-qa=meine]").text()).contains("zurückgezogen");
        assertThat(wiechert.open("/akte/" + akte + "/tatsachen").page().select("[data-qa=korrekturen]"))
                .isEmpty();
        // Reasons lie sealed.
        for (String sealed : amt.werte(
                "select encode(grund, 'escape') || encode(coalesce(antwort, ''), 'escape') from decision.korrektur")) {
            assertThat(sealed).doesNotContain("Mietvertrag", "Beleg");
        }
    }

    /// Who reads a file of others reads the master data too: no form that fails, and a sentence that is true.
    @Test
    void whoOnlyReadsGetsNoFormForMasterData(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Merle", "Nurlesen");
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '"
                        + program.cast().staff("j.wiechert").account() + "' where akte_id = '" + akte + "'");
        amt.platz("j.wiechert").open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "OFFEN"), "");
        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        Browser vogt = amt.platz("r.vogt").open("/person/" + person);
        assertThat(vogt.page().select("[data-qa=stammdaten-lesen]").text()).contains("Nurlesen", "Merle");
        assertThat(vogt.page().select("[data-qa=nur-lesen]")).hasSize(1);
        assertThat(vogt.page().select("main input:not([type=hidden]), main button, main select"))
                .isEmpty();
        RightsTest.post(vogt, "/person/" + person, "familienname=Falsch&version=1");
        assertThat(vogt.status()).isEqualTo(403);
        assertThat(vogt.page().select("[data-qa=weigerung]").text()).contains("können Sie nur lesen");
        assertThat(amt.wert("select familienname from party.person where id = '" + person + "'"))
                .isEqualTo("Nurlesen");
        Browser wiechert = amt.platz("j.wiechert").open("/person/" + person);
        assertThat(wiechert.page().select("[data-qa=nur-lesen]")).isEmpty();
        assertThat(wiechert.page().select("form[data-qa=stammdaten]")).hasSize(1);
    }

    private static Browser schlageVor(Amt amt, UUID akte, String art, Map<String, String> werte) throws SQLException {
        Browser vogt = amt.platz("r.vogt").open("/akte/" + akte + "/tatsachen");
        String tatsache = amt.wert("select id from decision.tatsache where akte_id = '" + akte + "' and art = '" + art
                + "' and ersetzt_am is null order by von desc limit 1");
        assertThat(vogt.text()).contains("Korrektur vorschlagen");
        vogt.open("/akte/" + akte + "/tatsachen?berichtigen=" + tatsache);
        return vogt.submit("tatsache", werte, "Der zuständigen Person vorschlagen");
    }
}
