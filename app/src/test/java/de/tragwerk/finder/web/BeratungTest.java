package de.tragwerk.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Finding advice without login, script, or a trace in the address.
@TragwerkTest
class BeratungTest {

    private static List<String> stellen(Browser browser) {
        return browser.page().select("[data-qa^=stelle-]").eachAttr("data-qa");
    }

    @Test
    void theNearestThatFitsComesFirst(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/beratung?sprache=de");
        assertThat(stellen(browser)).hasSize(5);
        browser.submit("beratung", Map.of("thema", "sucht", "plz", "12351"), "");
        assertThat(stellen(browser)).containsExactly("stelle-sucht-wiesengrund", "stelle-sucht-lindenbrueck");
        assertThat(browser.location().getQuery()).isNull();
        assertThat(browser.header("Cache-Control")).contains("no-store");
        browser.submit("beratung", Map.of("beratungssprache", "uk"), "");
        assertThat(stellen(browser)).containsExactly("stelle-sucht-lindenbrueck");
        // Monday, 2 March 2026.
        assertThat(browser.page().select("[data-qa=stelle-sucht-lindenbrueck]").text())
                .contains("Heute 10:00 bis 13:00 Uhr")
                .contains("Sie können ohne Termin kommen.")
                .contains("Ukrainisch");
        browser.submit("beratung", Map.of("zugang", List.of("gebaerden")), "");
        assertThat(stellen(browser)).isEmpty();
        assertThat(browser.page().select("[data-qa=treffer]").text()).contains("Lassen Sie etwas weg");
    }

    @Test
    void whatIsNoPostcodeIsSaidAndTheRestStays(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/beratung?sprache=en");
        browser.submit("beratung", Map.of("thema", "schulden", "plz", "12"), "");
        assertThat(browser.page().title()).startsWith("Error: ");
        assertThat(browser.page().select(".tw-fehler a").attr("href")).isEqualTo("#plz");
        assertThat(browser.page().select("input[name=thema][checked]").attr("value"))
                .isEqualTo("schulden");
        assertThat(browser.text()).doesNotContain("??");
    }
}
