package de.tragwerk.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An application in the intake: asked about, passed on, ended without a file, taken over by somebody faster.
@TragwerkTest
class EingangAndersTest {

    @Test
    void theWrongWorkgroupPassesItOnWithAllThatCame(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Einwurf einwurf = Einwurf.jetzt(program);
        byte[] inhalt = "%PDF-1.4 Mietvertrag %%EOF".getBytes(ISO_8859_1);
        UUID antrag = einwurf.antrag(
                "Wanda",
                "Weiterweg",
                List.of(),
                new Einwurf.Datei("E-RENT", "Mietvertrag.pdf", "application/pdf", inhalt));
        einwurf.zuschrift(antrag, "antwort", "Ich wollte Wohngeld.");
        Browser vogt = amt.platz("r.vogt");
        assertThat(vogt.open("/eingang/" + antrag).status()).isEqualTo(404);
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        desk.submit("weitergeben", Map.of("gruppe", "3"), "");
        assertThat(desk.location().getPath()).isEqualTo("/arbeit");
        assertThat(desk.open("/eingang/" + antrag).status()).isEqualTo(404);
        vogt.open("/eingang/" + antrag);
        assertThat(vogt.text()).contains("Weiterweg, Wanda", "Ich wollte Wohngeld.", "noch bei niemandem");
        vogt.follow("Mietvertrag.pdf");
        assertThat(vogt.bytes()).isEqualTo(inhalt);
        assertThat(vogt.open("/arbeit").text()).contains("Weiterweg");
    }

    @Test
    void withdrawnSentTwiceOrForAnotherAuthorityItEndsWithAReasonSheReads(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Einwurf.jetzt(program).antrag("Zora", "Anderswo", List.of());
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        desk.submit("erledigen", Map.of("grund", "WEITERGELEITET", "text", "Für Sie ist der Landkreis zuständig."), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Welche Behörde ihn bekommen hat");
        assertThat(desk.page().select("#getippt input[name=text]").attr("value"))
                .isEqualTo("Für Sie ist der Landkreis zuständig.");
        desk.open("/eingang/" + antrag)
                .submit(
                        "erledigen",
                        Map.of(
                                "grund",
                                "WEITERGELEITET",
                                "wohin",
                                "Landkreis Auental, Sozialamt",
                                "text",
                                "Für Sie ist der Landkreis zuständig."),
                        "");
        assertThat(desk.page().select("[data-qa=erledigt]").text())
                .contains("Eine andere Behörde ist zuständig", "Landkreis Auental, Sozialamt", "J. Wiechert");
        assertThat(desk.page().select("form[data-qa=uebernehmen]")).isEmpty();
        assertThat(desk.page().select("[data-qa=nachrichten]").text())
                .contains(
                        "Wir haben Ihren Antrag weitergeleitet",
                        "Er gilt als an dem Tag gestellt, an dem er bei uns ankam: 02.03.2026");
        assertThat(desk.open("/arbeit").text()).doesNotContain("Anderswo");
        assertThat(desk.open("/arbeit?filter=ERLEDIGT").text()).contains("Anderswo, Zora");
        // What was not meant so goes on.
        desk.open("/eingang/" + antrag).submit("wieder-oeffnen", Map.of(), "");
        assertThat(desk.page().select("form[data-qa=uebernehmen]")).hasSize(1);
        assertThat(desk.open("/arbeit").text()).contains("Anderswo, Zora");
    }

    @Test
    void aQuestionIsSentOrItIsSaidWhyNot(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Einwurf.jetzt(program).antrag("Fritzi", "Fragezeichen", List.of());
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        desk.submit("frage", Map.of("text", "  "), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Schreiben Sie Ihre Frage in das Feld");
        String lang = "a".repeat(120) + "\r\n";
        desk.open("/eingang/" + antrag).submit("frage", Map.of("text", lang.repeat(41), "frist", "01.01.2026"), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Nennen Sie einen Tag nach heute");
        assertThat(desk.page().select("#getippt input[name=text]").attr("value"))
                .contains("aaa");
        // 4,961 characters with a line break counted once, as the field does; 5,002 with both of its characters.
        desk.submit("frage", Map.of("text", lang.repeat(41), "frist", "20.03.2026"), "");
        assertThat(desk.page().select("[data-qa=geschafft]").text()).contains("unterwegs ins Postfach");
        assertThat(desk.page().select("[data-qa=nachrichten]").text()).contains("Wir haben eine Frage zu Ihrem Antrag");
    }

    /// "Mir zuweisen" of an older page takes nothing away from a colleague.
    @Test
    void whoIsSlowerToTakeItIsToldWhoHasIt(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Einwurf.jetzt(program).antrag("Berta", "Doppelnahme", List.of());
        Browser slow = amt.platz("t.rahn").open("/eingang/" + antrag);
        Browser fast = amt.platz("j.wiechert").open("/eingang/" + antrag);
        fast.submit("nehmen", Map.of(), "");
        assertThat(fast.page().select("[data-qa=weigerung]")).isEmpty();
        slow.submit("nehmen", Map.of(), "");
        assertThat(slow.page().select("[data-qa=weigerung]").text()).contains("J. Wiechert war schneller");
        String wer = "select zustaendig from application.antrag where id = '" + antrag + "'";
        assertThat(amt.wert(wer))
                .isEqualTo(program.cast().staff("j.wiechert").account().toString());
        // Agreed with her, he takes it from the page that shows the new state.
        slow.submit("nehmen", Map.of(), "");
        assertThat(amt.wert(wer))
                .isEqualTo(program.cast().staff("t.rahn").account().toString());
    }

    @Test
    void whoIsSlowerIsToldThatSomebodyWasFaster(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag =
                Einwurf.jetzt(program).antrag("Berta", "Doppelgriff", List.of(new Angabe("kontakt.weg", 0, "brief")));
        Browser slow = amt.platz("t.rahn").open("/eingang/" + antrag);
        Browser fast = amt.platz("j.wiechert").open("/eingang/" + antrag);
        fast.submit("uebernehmen", Desk.doubts(fast), "");
        String akte = fast.location().getPath();
        slow.submit("uebernehmen", Desk.doubts(slow), "");
        assertThat(slow.page().select("[data-qa=weigerung]").text())
                .contains("Jemand hat diesen Antrag gerade übernommen");
        assertThat(slow.text()).contains("Zur Akte");
        assertThat(amt.wert("select count(*) from application.antrag where akte_id = '"
                        + akte.substring("/akte/".length()) + "'"))
                .isEqualTo("1");
    }
}
