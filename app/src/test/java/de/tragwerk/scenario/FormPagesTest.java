package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the pages make of the definitions, without script.
@TragwerkTest
class FormPagesTest {

    @Test
    void everyPageOfEveryFormOpens(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        for (Form form : new Forms().all()) {
            String base = begin(browser, form.id());
            List<String> pages = browser.open(base).page().select("a[href*=/thema/]").eachAttr("href").stream()
                    .distinct()
                    .toList();
            assertThat(pages).as(form.id()).hasSizeGreaterThan(3);
            for (String page : pages) {
                Form.Topic topic =
                        form.topic(page.substring(page.lastIndexOf('/') + 1)).orElseThrow();
                browser.open(topic.repeated() ? page + "/1" : page);
                String title =
                        topic.repeated() ? topic.single().de() : topic.titel().de();
                assertThat(browser.page().select("h1").text()).as(page).isEqualTo(title);
                assertThat(browser.page().select("input[name^=_]")).as(page).isNotEmpty();
            }
        }
    }

    /// Two children and a trip: the trip asks which child, by name, and the check page says it.
    @Test
    void aTripNamesTheChildItIsFor(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        String base = begin(browser, "bildung-teilhabe");
        browser.open(base + "/thema/kinder/1").submit("thema", Map.of("person.vornamen", "Mia"), "zurueck");
        browser.open(base + "/thema/kinder/2")
                .submit("thema", Map.of("person.vornamen", "Ben", "kind.leistungen", "klassenfahrt"), "zurueck");
        browser.open(base + "/thema/fahrten/1");
        assertThat(browser.page().select("input[name=fahrt.kind]").eachAttr("value"))
                .containsExactly("1", "2");
        assertThat(browser.page()
                        .select("input[name=fahrt.kind] + label, input[name=fahrt.kind] ~ label")
                        .eachText())
                .containsExactly("Mia", "Ben");
        browser.submit("thema", Map.of("fahrt.kind", "2", "fahrt.ziel", "Ostsee"), "zurueck");
        assertThat(browser.open(base + "/thema/fahrten").text()).contains("Ben Ostsee");
        assertThat(browser.open(base + "/pruefen").text()).contains("Welches Kind fährt mit?");
    }

    private static String begin(Browser browser, String form) {
        browser.open("/antrag/neu/" + form).submit("beginnen", Map.of("einwilligung", "ja"), "los");
        return browser.location().getPath();
    }
}
