package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Services in the portal, without script and without login.
@TragwerkTest
class ServicesTest {

    @Test
    void everyServiceHasAPageInEachLanguage(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL);
        for (String language : List.of("en", "de-simple", "de")) {
            browser.open("/leistungen?sprache=" + language);
            for (Leistung leistung : program.bean(Leistungen.class).alle()) {
                browser.open("/leistungen").follow("leistung-" + leistung.id());
                assertThat(browser.status()).as(leistung.id()).isEqualTo(200);
                assertThat(browser.page().select("h1").text())
                        .isEqualTo(leistung.name().in(language));
                assertThat(browser.text())
                        .contains(leistung.lead().in(language))
                        .contains(leistung.frist().in(language));
            }
        }
    }

    @Test
    void theSearchWorksWithoutScriptAndSaysWhatItFound(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/?sprache=de");
        browser.submit("suche", Map.of("suche", "Miete nicht bezahlt"), "");
        assertThat(browser.page().select("[data-qa=treffer]").text())
                .contains("Eine Leistung passt zu „Miete nicht bezahlt“");
        assertThat(browser.page().select("[data-qa^=leistung-]").eachAttr("data-qa"))
                .containsExactly("leistung-mietschulden");
        browser.submit("suche", Map.of("suche", "<b>xyz"), "");
        assertThat(browser.page().select("[data-qa=treffer]").text()).contains("„<b>xyz“ haben wir nichts gefunden");
        assertThat(browser.page().select("main b")).isEmpty();
    }

    @Test
    void thePageSaysWhoAnswersThereAndWhatToDoWhenNobodyDoes(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/leistungen/hzl-grundsicherung?sprache=de");
        browser.submit("amt", Map.of("plz", "12345"), "");
        assertThat(answer(browser)).isEqualTo("Stadt Lindenbrück nimmt Ihren Antrag online an.");
        browser.submit("amt", Map.of("plz", "99999"), "");
        assertThat(answer(browser)).contains("gehört zu keinem Ort").contains("Ein Anruf oder ein kurzer Brief genügt");
    }

    private static String answer(Browser browser) {
        return browser.page().select("[data-qa=amt-antwort]").text();
    }

    @Test
    void whatIsAppliedForElsewhereSaysSo(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/leistungen/wohngeld?sprache=de");
        assertThat(browser.text()).contains("an anderer Stelle");
        assertThat(browser.page().select("[data-qa=antrag]")).isEmpty();
        assertThat(browser.page().select("main a[href^=https://]")).isNotEmpty();
        assertThat(browser.open("/leistungen/gibt-es-nicht").status()).isEqualTo(404);
    }
}
