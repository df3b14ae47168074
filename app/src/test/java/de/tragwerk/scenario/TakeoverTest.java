package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From the worklist into a file; what others may not see.
@TragwerkTest
class TakeoverTest {

    @Test
    void theOfficerTakesOverAndTheSecondApplicationFindsThePerson(TestProgram program) {
        String first = apply(program, "Okonkwo");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + first).status() == 200);
        assertThat(desk.text()).contains("Okonkwo").contains("Neue Person");
        desk.submit("uebernehmen", Map.of(), "");
        assertThat(desk.page().select("[data-qa=aktenzeichen]").text()).matches("50\\.21-2026-\\d{6}-\\d");
        String file = desk.location().getPath();

        String second = apply(program, "Okonkwo");
        Eventually.isTrue(() -> desk.open("/eingang/" + second).status() == 200);
        assertThat(desk.text()).contains("sehr wahrscheinlich dieselbe Person").contains("Geburtsdatum gleich");
        desk.follow("Mit dieser Person abgleichen");
        assertThat(desk.text()).contains("Stammdaten");

        // The other workgroup's officer and the other authority see neither file nor application.
        Browser other = program.staff("k.feld");
        assertThat(other.open(file).status()).isEqualTo(404);
        assertThat(other.open("/eingang/" + second).status()).isEqualTo(404);
        Browser dsb = program.staff("d.schutz");
        assertThat(dsb.open(file).status()).isEqualTo(404);

        desk.open("/");
        desk.submit("suche", Map.of("text", "Okonkwo"), "");
        assertThat(desk.text()).contains("50.21-2026-");
    }

    @Test
    void aWorkgroupSeesOnlyItsOwnCircle(TestProgram program) {
        String application = apply(program, "Abendroth");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + application).status() == 200);
        Browser groupTwo = program.staff("m.okafor");
        assertThat(groupTwo.open("/eingang/" + application).status()).isEqualTo(404);
        assertThat(groupTwo.open("/arbeit").text()).doesNotContain("Abendroth");
    }

    private static String apply(TestProgram program, String name) {
        Map<String, String> answers = new HashMap<>(Applicant.example("brandt").angaben());
        answers.put("person.familienname", name);
        answers.put("person.vornamen", "Amara");
        Applicant applicant = new Applicant(
                program.citizen("karl.brandt"), new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        return applicant.send();
    }
}
