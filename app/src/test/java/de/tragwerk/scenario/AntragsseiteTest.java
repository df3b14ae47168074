package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The pages of who waits: what she is asked, that she answered, where her letters go.
@TragwerkTest
class AntragsseiteTest {

    @Test
    void sheSeesWhatIsAskedUntilWhenAndThatSheAnswered(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt");
        Map<String, String> answers = new HashMap<>(Applicant.example("brandt").angaben());
        answers.put("person.familienname", "Abwarten");
        Applicant applicant = new Applicant(citizen, new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        String id = applicant.send();
        String page = "/antraege/" + id;

        // The choice she made in the form, and one button for the other.
        assertThat(citizen.open(page).page().select("[data-qa=gewaehlt]").text())
                .contains("Bescheide kommen ins Postfach");
        assertThat(citizen.page().select("[data-qa=zustellung] button")).hasSize(1);
        citizen.submit("zustellung", Map.of(), "");
        assertThat(citizen.text()).contains("Ihr Wunsch zur Zustellung ist unterwegs");
        assertThat(citizen.page().select("[data-qa=gewaehlt]").text()).contains("Bescheide kommen mit der Post");
        assertThat(citizen.page().select("[data-qa=zustellung]").text()).isEqualTo("Auf Postfach umstellen");

        Browser desk = Amt.lindenbrueck(program).platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit("frage", Map.of("text", "Welche Miete zahlen Sie?", "frist", "16.03.2026"), "");
        Eventually.isTrue(() -> citizen.open(page).text().contains("Das Amt hat eine Frage an Sie."));
        assertThat(citizen.page().select("[data-qa=antworten-bis]").text())
                .contains("Bitte antworten Sie bis", "16.03.2026");
        assertThat(lage(citizen, id)).isEqualTo("Frage an Sie");
        citizen.open(page).follow("frage");
        assertThat(citizen.page().select("[data-qa=wozu]").text()).contains("Hilfe zum Lebensunterhalt", "Lindenbrück");
        assertThat(citizen.page().select("[data-qa=nachweis]").attr("href")).isEqualTo(page + "#nachweis");
        citizen.follow("antworten");
        assertThat(citizen.location().getPath()).isEqualTo(page);
        citizen.submit("nachricht", Map.of("text", "Es sind 612 Euro."), "");
        assertThat(citizen.page().select("[data-qa=stand]").text())
                .contains("Sie haben geantwortet.")
                .doesNotContain("eine Frage an Sie");
        assertThat(lage(citizen, id)).isEqualTo("Ihre Antwort wird geprüft");
        assertThat(citizen.open("/postfach").page().select("[data-qa=wozu]").text())
                .contains("Hilfe zum Lebensunterhalt");
    }

    private static String lage(Browser citizen, String id) {
        return citizen.open("/antraege").page().select(".tw-post li").stream()
                .filter(z -> z.html().contains(id))
                .map(z -> z.select("[data-qa=lage]").text())
                .findFirst()
                .orElse("");
    }
}
