package de.tragwerk.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The form of a fact keeps what was typed and chooses nothing for anybody.
@TragwerkTest
class TatsachenFormularTest {

    private static String seite(UUID akte, Amt amt, TatsacheArt art) throws SQLException {
        return "/akte/" + akte + "/tatsachen?neu=" + art + "."
                + amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
    }

    @Test
    void aRefusedFormKeepsTheNoAndSavesNothing(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Nela", "Formularwert");
        Browser b = amt.platz("j.wiechert").open(seite(akte, amt, TatsacheArt.MERKZEICHEN_G));
        assertThat(b.page().select("#wert option[selected]")).isEmpty();
        assertThat(b.page().select("#wert option").first().attr("value")).isEmpty();

        b.submit("tatsache", Map.of("wert", "nein", "von", "3.26x", "grund", "Ausweis"), "");
        assertThat(b.page().select("#wert option[selected]").eachAttr("value")).containsExactly("nein");
        assertThat(b.page().select("#von").val()).isEqualTo("3.26x");
        assertThat(b.page().select("[role=alert]").text())
                .contains("Nichts ist gespeichert.")
                .doesNotContain("Alles andere");
        assertThat(amt.wert("select count(*) from decision.tatsache where akte_id = '" + akte + "'"))
                .isEqualTo("0");

        b.submit("tatsache", Map.of("von", "03.2026"), "");
        assertThat(amt.wert("select wert from decision.tatsache where akte_id = '" + akte + "'"))
                .isEqualTo("false");
    }

    @Test
    void nobodyIsTakenAtAYesNotSaid(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Nela", "Ohnewahl");
        Browser b = amt.platz("j.wiechert").open(seite(akte, amt, TatsacheArt.ALLEINERZIEHEND));
        b.submit("tatsache", Map.of("von", "03.2026", "grund", "Gespräch"), "");
        assertThat(b.page().select("[role=alert]").text()).contains("Wählen Sie eines von beiden");
        assertThat(amt.wert("select count(*) from decision.tatsache where akte_id = '" + akte + "'"))
                .isEqualTo("0");
    }

    @Test
    void aCorrectionStartsWithWhatHoldsButNotWithItsMonth(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.akte("Nela", "Berichtigt");
        amt.fakt(
                akte,
                "EINKOMMEN",
                Map.of("code", "pension_old_age", "wert", "1.640,50", "von", "03.2026", "bis", "12.2026"));
        Browser b = amt.platz("j.wiechert")
                .open("/akte/" + akte + "/tatsachen?berichtigen="
                        + amt.wert("select id from decision.tatsache where akte_id = '" + akte + "'"));
        assertThat(b.page().select("#wert").val()).isEqualTo("1.640,50");
        assertThat(b.page().select("#code option[selected]").val()).isEqualTo("pension_old_age");
        assertThat(b.page().select("#bis").val()).isEqualTo("12.2026");
        assertThat(b.page().select("#von").val()).isEmpty();
    }

    /// What the form writes into its field is read back as the same value.
    @Test
    void whatIsWrittenIsReadBack() {
        Map<TatsacheArt.Form, String> werte = Map.of(
                TatsacheArt.Form.BETRAG, "128405",
                TatsacheArt.Form.ZAHL, "3",
                TatsacheArt.Form.JA_NEIN, "false",
                TatsacheArt.Form.TAG, "1979-03-04",
                TatsacheArt.Form.MONAT, "2026-03",
                TatsacheArt.Form.IBAN, "DE89370400440532013000",
                TatsacheArt.Form.TEXT, "Beate Öz");
        for (TatsacheArt art : TatsacheArt.values()) {
            String code = art.auswahl().isEmpty()
                    ? ""
                    : art.auswahl().keySet().iterator().next();
            String wert = switch (art.form()) {
                case POSTEN -> code + ":1000000";
                case AUSWAHL -> code;
                default -> werte.get(art.form());
            };
            assertThat(Wert.lies(art, code, Wert.geschrieben(art, wert)))
                    .as(art.name())
                    .isEqualTo(new Wert.Gut(wert));
        }
    }
}
