package de.tragwerk.finder.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.finder.Angaben;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The finder as people use it, without login and without script.
@TragwerkTest
class FinderPagesTest {

    private static final Map<String, Map<String, ?>> RENTNERIN = new LinkedHashMap<>();

    static {
        RENTNERIN.put("anlass", Map.of("finder.anlass", List.of("geld")));
        RENTNERIN.put(
                "person",
                Map.of(
                        "finder.geburt.m", "1",
                        "finder.geburt.j", "1956",
                        "anschrift.plz", "12345",
                        "person.staatsangehoerigkeit", "deutsch"));
        RENTNERIN.put("haushalt", Map.of("partner.vorhanden", "nein", "finder.kinder", "nein"));
        RENTNERIN.put("arbeit", Map.of("arbeit.status", "rente", "finder.rente", "alter"));
        RENTNERIN.put("geld", Map.of("finder.netto", "640"));
        RENTNERIN.put("wohnen", Map.of("wohnen.art", "miete", "finder.warm", "450,00", "finder.schulden", "nein"));
        RENTNERIN.put("vermoegen", Map.of("vermoegen.grob", "ja"));
        RENTNERIN.put("leistung", Map.of("leistung.beantragt", List.of("keine")));
        RENTNERIN.put("gesundheit", Map.of("gesund.merkzeichen", "g"));
    }

    private static String thema(Browser browser) {
        String path = browser.location().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Answers page after page until the result comes.
    private static void beantworte(Browser browser, Map<String, Map<String, ?>> antworten) {
        browser.open("/finder").follow("los");
        for (int seite = 0; seite < 30 && !thema(browser).equals("ergebnis"); seite++) {
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.header("Cache-Control")).contains("no-store");
            assertThat(browser.location().getQuery())
                    .as("keine Antwort in der Adresse")
                    .isNull();
            String vorher = thema(browser);
            Map<String, ?> werte = antworten.getOrDefault(vorher, Map.of());
            browser.submit("frage", werte, "weiter");
            if (thema(browser).equals(vorher)) {
                // A question that the answer opened.
                browser.submit("frage", werte, "weiter");
            }
            assertThat(thema(browser))
                    .as(browser.page().select(".tw-fehler").text())
                    .isNotEqualTo(vorher);
        }
    }

    @Test
    void aPensionerFindsHerBenefitAndTakesHerAnswersIntoTheApplication(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/?sprache=de").follow("finder");
        beantworte(browser, RENTNERIN);
        assertThat(browser.page().select("[data-qa=karte-grundsicherung]").text())
                .contains("etwa 468,71 € im Monat")
                .contains("Sie haben das Rentenalter erreicht.")
                .contains("§§ 41 bis 43 SGB XII")
                .contains("unverbindlich");
        assertThat(browser.page().select("[data-qa=hinweis-mehrbedarf]")).isNotEmpty();
        assertThat(browser.page().select("[data-qa=nicht-wohngeld]").text()).contains("zu niedrig");
        assertThat(browser.page().select("[data-qa=rechnung]").text()).contains("1.108,71");

        // A change leads back to the result.
        assertThat(browser.page().select("[data-qa=antworten] a").eachAttr("href"))
                .contains("/finder/fragen/geld?von=ergebnis");
        browser.open("/finder/fragen/geld?von=ergebnis");
        browser.submit("frage", Map.of("finder.netto", "1300"), "weiter");
        assertThat(thema(browser)).isEqualTo("ergebnis");
        assertThat(browser.page().select("[data-qa=karte-grundsicherung]")).isEmpty();
        browser.open("/finder/fragen/geld?von=ergebnis").submit("frage", Map.of("finder.netto", "640"), "weiter");

        String antrag = browser.page().select("[data-qa=antrag-grundsicherung]").attr("href");
        assertThat(antrag).isEqualTo("/antrag/neu/hzl-grundsicherung");
        // The way leads over the login and back to the form.
        browser.open(antrag)
                .submit(Map.of(
                        "kennung", "dieter.maier",
                        "passwort", program.password("dieter.maier"),
                        "niveau", "STORK-QAA-Level-3"));
        assertThat(browser.location().getPath()).isEqualTo(antrag);
        assertThat(browser.page().select("[data-qa=uebernahme]").text())
                .contains("Postleitzahl 12345")
                .contains("zur Miete");
        browser.submit("beginnen", Map.of("einwilligung", "ja"), "mit-antworten");
        String base = browser.location().getPath();
        browser.open(base + "/thema/wohnen");
        assertThat(browser.page().select("input[name='wohnen.art'][checked]").attr("value"))
                .isEqualTo("miete");
        assertThat(browser.page().select("#wohnen-art-u").text()).contains("Sozialleistungsfinder");
        browser.submit("thema", Map.of("wohnen.art", "untermiete"), "zurueck");
        assertThat(browser.open(base + "/thema/wohnen").page().select("#wohnen-art-u"))
                .isEmpty();

        // Without the answers, nothing of them is in the draft; after the logout they are gone.
        browser.open(antrag).submit("beginnen", Map.of("einwilligung", "ja"), "los");
        browser.open(browser.location().getPath() + "/thema/wohnen");
        assertThat(browser.page().select("input[name='wohnen.art'][checked]")).isEmpty();
        browser.submit("abmelden", Map.of(), "");
        assertThat(browser.cookie("TW_FINDER")).isEmpty();
    }

    @Test
    void everyQuestionAndTheResultStandInEachLanguage(TestProgram program) {
        Form fragen = program.bean(Forms.class).questionnaire(Angaben.FRAGEBOGEN);
        for (String sprache : List.of("en", "de-simple", "de")) {
            Browser browser = program.browser(Side.PORTAL).open("/finder?sprache=" + sprache);
            browser.follow("los");
            browser.submit("frage", Map.of("finder.anlass", List.of("geld", "tod", "arbeit")), "weiter");
            for (Form.Topic topic : fragen.topics()) {
                browser.open("/finder/fragen/" + topic.id());
                if (thema(browser).equals(topic.id())) {
                    assertThat(browser.page().select("h1").text())
                            .isEqualTo(topic.titel().in(sprache));
                }
            }
            browser.open("/finder/ergebnis");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.page().select("main").text()).doesNotContain("??");
        }
    }

    @Test
    void whatCannotBeIsSaidAboveAndAtTheField(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/finder?sprache=de");
        browser.follow("los").submit("frage", Map.of("finder.anlass", List.of("kind")), "weiter");
        browser.submit(
                "frage", Map.of("finder.geburt.m", "13", "finder.geburt.j", "1979", "anschrift.plz", "123"), "weiter");
        assertThat(thema(browser)).isEqualTo("person");
        assertThat(browser.page().title()).startsWith("Fehler: ");
        assertThat(browser.page().select(".tw-fehler a").eachAttr("href"))
                .containsExactly("#finder-geburt-m", "#anschrift-plz", "#person-staatsangehoerigkeit-0");
        assertThat(browser.page().select("#anschrift-plz").attr("value")).isEqualTo("123");
        browser.submit("frage", Map.of("finder.geburt.m", "3", "finder.geburt.j", "2099"), "weiter");
        assertThat(browser.page().select("#finder-geburt-f").text()).contains("vier Ziffern");
        browser.submit("frage", Map.of(), "trotzdem");
        browser.submit("frage", Map.of("partner.vorhanden", "nein", "finder.kinder", "ja"), "weiter");
        assertThat(thema(browser)).isEqualTo("kinder");
        browser.submit(
                "frage",
                Map.of("finder.geburtsjahre", "13", "finder.kindergeld", "ja", "finder.unterhalt", "zusammen"),
                "weiter");
        assertThat(browser.page().select("#finder-geburtsjahre-f").text()).contains("2013, 2018");
        browser.submit("frage", Map.of("finder.geburtsjahre", "2013, 2018"), "zurueck");
        assertThat(thema(browser)).isEqualTo("haushalt");
        assertThat(browser.page().select("input[name='finder.kinder'][checked]").attr("value"))
                .isEqualTo("ja");
    }

    @Test
    void answersAreGoneWhenSheDeletesThemAndAForeignCookieOpensNothing(TestProgram program) {
        Browser browser = program.browser(Side.PORTAL).open("/finder?sprache=de");
        browser.open("/finder/ergebnis");
        assertThat(browser.location().getPath()).isEqualTo("/finder");
        assertThat(browser.page().select("[data-qa=weg]").text()).contains("60 Minuten");
        browser.follow("los").submit("frage", Map.of("finder.anlass", List.of("geld")), "weiter");
        assertThat(browser.cookie("TW_FINDER")).isNotEmpty().doesNotContain("geld");
        browser.open("/finder");
        assertThat(browser.page().select("[data-qa=ergebnis]")).isNotEmpty();
        browser.submit("loeschen", Map.of(), "");
        assertThat(browser.page().select("[data-qa=geloescht]")).isNotEmpty();
        assertThat(browser.cookie("TW_FINDER")).isEmpty();
        Browser fremd = program.browser(Side.PORTAL).with("Cookie", "TW_FINDER=abc.def");
        assertThat(fremd.open("/finder/ergebnis").location().getPath()).isEqualTo("/finder");
        assertThat(program.browser(Side.PORTAL)
                        .open("/finder/fragen/gibtesnicht")
                        .status())
                .isEqualTo(404);
    }
}
