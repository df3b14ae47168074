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

    @Test
    void theMapHasTheNumbersOfTheListAndGoesNearerWithoutATrace(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/beratung?sprache=de");
        assertThat(nadeln(browser))
                .containsExactlyInAnyOrder("#stelle-1", "#stelle-2", "#stelle-3", "#stelle-4", "#stelle-5");
        for (String ziel : nadeln(browser)) {
            assertThat(browser.page().select(ziel + " .tw-nummer").text()).isEqualTo(ziel.substring(8));
        }
        browser.submit("beratung", Map.of("plz", "12345", "thema", "schulden"), "");
        assertThat(stellen(browser)).containsExactly("stelle-schulden-lindenbrueck", "stelle-sozial-auental");
        assertThat(browser.page()
                        .select("[data-qa=stelle-schulden-lindenbrueck]")
                        .text())
                .contains("Entfernung weniger als 1 km Luftlinie von der Mitte von 12345");
        assertThat(browser.page().select("[data-qa=stelle-sozial-auental]").text())
                .contains("Entfernung etwa 10 km Luftlinie von der Mitte von 12345");
        assertThat(browser.page().select("a.tw-nadel").eachAttr("aria-label"))
                .first()
                .asString()
                .startsWith("1: ")
                .endsWith(", Marktgasse 4");

        browser.submit("beratung", Map.of(), "karte-naeher");
        browser.submit("beratung", Map.of(), "karte-naeher");
        assertThat(stellen(browser)).hasSize(2);
        assertThat(nadeln(browser)).containsExactly("#stelle-1");
        assertThat(browser.page().select("[data-qa=ausserhalb]").text()).isEqualTo("Außerhalb dieses Ausschnitts: 1.");
        assertThat(browser.page().select("[data-qa=karte-um]").text()).isEqualTo("Um 12345");
        assertThat(browser.location().getQuery()).isNull();
        browser.submit("beratung", Map.of("blick", "99/'\"<b>/0"), "");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(nadeln(browser)).hasSize(2);
    }

    private static List<String> nadeln(Browser browser) {
        return browser.page().select("a.tw-nadel").eachAttr("href");
    }
}
