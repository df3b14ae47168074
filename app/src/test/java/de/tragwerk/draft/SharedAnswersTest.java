package de.tragwerk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Asked once: answers of one open draft are offered to another, with their source, and taken by a press only.
@TragwerkTest
class SharedAnswersTest {

    private static final String CITIZEN = "olena.kovalenko";
    private static final String HZL = "hzl-grundsicherung";
    private static final String SOURCE = "Aus Ihrem Antrag „Hilfe zum Lebensunterhalt";

    @Test
    void aNewDraftOffersWhatAnotherSays(TestProgram program) {
        Browser citizen = program.citizen(CITIZEN);
        String first = begin(citizen, HZL, "los");
        // The street is asked once it is known that there is a home.
        citizen.open(first + "/thema/anschrift").submit("thema", Map.of("anschrift.kein_wohnsitz", "nein"), "zurueck");
        citizen.open(first + "/thema/anschrift")
                .submit("thema", Map.of("anschrift.ort", "Auental", "anschrift.strasse", "Seeuferweg"), "zurueck");
        assertThat(citizen.open("/antrag/neu/mietschulden")
                        .page()
                        .select("[data-qa=vorschlag]")
                        .text())
                .contains(SOURCE)
                .contains("Seeuferweg");

        // Without the press nothing is taken.
        String without = begin(citizen, "mietschulden", "los");
        citizen.open(without + "/thema/anschrift");
        assertThat(citizen.page().select("input[name='anschrift.strasse']").val())
                .isEmpty();
        assertThat(citizen.page().select("[data-qa=vorschlag]").text()).contains("Seeuferweg");
        citizen.open(without + "/loeschen").submit(Map.of());

        String with = begin(citizen, "mietschulden", "mit-antworten");
        citizen.open(with + "/thema/anschrift");
        assertThat(citizen.page().select("input[name='anschrift.strasse']").val())
                .isEqualTo("Seeuferweg");
        assertThat(citizen.page().select("#anschrift-strasse-u").text()).startsWith(SOURCE);
        citizen.submit("thema", Map.of("anschrift.strasse", "Beckgasse"), "zurueck");
        citizen.open(with + "/thema/anschrift");
        assertThat(citizen.page().select("#anschrift-strasse-u")).isEmpty();
        assertThat(citizen.page().select("input[name='anschrift.strasse']").val())
                .isEqualTo("Beckgasse");

        // With the draft goes what it could tell.
        citizen.open(first + "/loeschen").submit(Map.of());
        citizen.open(with + "/loeschen").submit(Map.of());
        assertThat(citizen.open("/antrag/neu/mietschulden").text()).doesNotContain("Seeuferweg");
    }

    @Test
    void anOpenPageOffersWhatWasAnsweredMeanwhile(TestProgram program) {
        Browser citizen = program.citizen(CITIZEN);
        String rent = begin(citizen, "mietschulden", "los");
        String hzl = begin(citizen, HZL, "los");
        String page = rent + "/thema/anschrift";
        citizen.open(hzl + "/thema/anschrift")
                .submit(
                        "thema",
                        Map.of(
                                "anschrift.kein_wohnsitz",
                                "nein",
                                "anschrift.ort",
                                "Auental",
                                "anschrift.strasse",
                                "Seeuferweg"),
                        "zurueck");
        citizen.open(page);
        assertThat(citizen.page().select("input[name='anschrift.strasse']").val())
                .isEmpty();
        // What is typed stays; what is open is filled in.
        citizen.submit("thema", Map.of("anschrift.strasse", "Beckgasse"), "uebernehmen");
        assertThat(citizen.location().getPath()).isEqualTo(page);
        assertThat(citizen.page().select("input[name='anschrift.strasse']").val())
                .isEqualTo("Beckgasse");
        assertThat(citizen.page().select("input[name='anschrift.ort']").val()).isEqualTo("Auental");
        assertThat(citizen.page().select("[data-qa=vorschlag]").text()).doesNotContain("Seeuferweg");

        citizen.open(hzl + "/thema/haushalt/1")
                .submit("thema", Map.of("person.vornamen", "Mia", "person.beziehung", "kind"), "zurueck");
        citizen.open(rent + "/thema/haushalt");
        assertThat(citizen.page().select("[data-qa=vorschlag]").text()).contains("Mia");
        citizen.submit("navigation", Map.of(), "uebernehmen");
        assertThat(citizen.page().select(".tw-person").text()).contains("Mia");
        citizen.open(rent + "/thema/haushalt/1");
        assertThat(citizen.page().select("#person-vornamen-u").text()).startsWith(SOURCE);

        // Nobody else is offered anything of it.
        Browser other = program.citizen("jonas.weber");
        assertThat(other.open("/antrag/neu/mietschulden").text()).doesNotContain("Beckgasse");
        citizen.open(hzl + "/loeschen").submit(Map.of());
        citizen.open(rent + "/loeschen").submit(Map.of());
    }

    private static String begin(Browser browser, String form, String button) {
        browser.open("/antrag/neu/" + form).submit("beginnen", Map.of("einwilligung", "ja"), button);
        return browser.location().getPath();
    }
}
