package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import de.tragwerk.shell.Language;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Pages in further languages: they say which language and direction they have, that the German text binds, and
/// what of them is German.
@TragwerkTest
class LanguagePagesTest {

    @Test
    void everyLanguageSaysWhatItIs(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL);
        for (Language language : Language.values()) {
            browser.open("/?sprache=" + language.code());
            Element html = browser.page().selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language.lang());
            assertThat(html.attr("dir")).isEqualTo(language == Language.AR ? "rtl" : "ltr");
            assertThat(browser.page().select("[data-qa=uebersetzt]")).hasSize(language.translated() ? 1 : 0);
            for (Language other : Language.values()) {
                Element link = browser.page().selectFirst("[data-qa=sprache-" + other.code() + "]");
                assertThat(link.text()).isEqualTo(other.title());
                assertThat(link.attr("lang")).isEqualTo(other.lang());
            }
        }
    }

    /// One may search in one's own words.
    @Test
    void theSearchKnowsTheWordsOfEachLanguage(TestProgram program) {
        Map.of("uk", "Борги за оренду", "tr", "kira borçları", "ar", "ديون الإيجار")
                .forEach((language, words) -> {
                    Browser browser = program.browser(Side.PORTAL).open("/?sprache=" + language);
                    browser.submit("suche", Map.of("suche", words), "");
                    assertThat(browser.page().select("[data-qa^=leistung-]").eachAttr("data-qa"))
                            .as(words)
                            .containsExactly("leistung-mietschulden");
                });
    }

    /// Services and the form for social assistance hold no German text; what an advice centre wrote is marked.
    @Test
    void germanTextsAreMarked(TestProgram program) {
        for (Language language : Language.translations()) {
            Browser browser = program.browser(Side.PORTAL).open("/leistungen?sprache=" + language.code());
            assertThat(browser.page().select("main [lang=de]").eachText()).isEmpty();
            assertThat(browser.open("/leistungen/hzl-grundsicherung")
                            .page()
                            .select("main [lang=de]")
                            .eachText())
                    .isEmpty();
            for (Leistung leistung : program.bean(Leistungen.class).alle()) {
                assertThat(browser.open("/leistungen/" + leistung.id())
                                .page()
                                .select("main [lang=de]")
                                .eachText())
                        .as(leistung.id())
                        .isEmpty();
            }
            browser.open("/beratung");
            assertThat(browser.page().select("main [lang=de][dir=ltr]")).isNotEmpty();
            assertThat(browser.open("/gibt-es-nicht").page().selectFirst("html").attr("lang"))
                    .isEqualTo(language.lang());
            assertThat(browser.page().select("h1").text()).isNotEqualTo("Diese Seite gibt es nicht");
        }
    }

    @Test
    void theFormIsFilledInInArabic(TestProgram program) {
        Browser citizen = program.citizen("ruth.sommer").open("/antrag/neu/hzl-grundsicherung?sprache=ar");
        citizen.submit("beginnen", Map.of("einwilligung", "ja"), "");
        citizen.open(citizen.location().getPath() + "/thema/person");
        assertThat(citizen.page().select("main [lang=de]").eachText()).isEmpty();
        assertThat(citizen.page()
                        .select("input[name='person.rentenversicherungsnummer'], input[name$='.t']")
                        .eachAttr("dir"))
                .isNotEmpty()
                .containsOnly("ltr");
        citizen.submit("thema", Map.of("person.familienname", "", "person.geburtsdatum.m", "13"), "ziel=weiter");
        assertThat(citizen.page().select(".tw-fehler")).hasSize(1);
        assertThat(citizen.page().select("main [lang=de]").eachText()).isEmpty();
        citizen.open("/?sprache=de");
    }

    /// Her language comes with her account to another device; what she chooses there before the login counts more.
    @Test
    void theLanguageBelongsToThePerson(TestProgram program) {
        String login = "jonas.weber";
        program.citizen(login).open("/antraege?sprache=tr");
        Browser other = program.citizen(login).open("/antraege");
        assertThat(lang(other)).isEqualTo("tr");
        assertThat(other.cookie("TW_SPRACHE")).isEqualTo("tr~");
        Browser chosen = program.browser(Side.PORTAL).open("/?sprache=uk").open("/anmelden");
        chosen.submit(Map.of("kennung", login, "passwort", program.password(login), "niveau", "STORK-QAA-Level-3"));
        assertThat(lang(chosen.open("/antraege"))).isEqualTo("uk");
        assertThat(lang(program.citizen(login).open("/antraege?sprache=de"))).isEqualTo("de");
    }

    private static String lang(Browser browser) {
        return browser.page().selectFirst("html").attr("lang");
    }
}
