package de.tragwerk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Answers kept for later: off until she says so after sending, shown in full, and gone with their key at one press.
@TragwerkTest
class ProfileTest {

    @Test
    void keptWhenSheSaysSoAndGoneAtOnePress(TestProgram program) throws SQLException {
        Browser citizen = program.citizen("mirela.hoffmeister");
        Applicant applicant = new Applicant(citizen, Applicant.example("brandt"));
        applicant.fillIn();
        String id = applicant.send();
        assertThat(citizen.open("/profil").text()).contains("Wir merken uns keine Antworten");
        assertThat(citizen.open("/antrag/neu/mietschulden").page().select("[data-qa=vorschlag]"))
                .isEmpty();

        citizen.open("/antraege/" + id).follow("merken");
        assertThat(citizen.text())
                .contains("Das merken wir")
                .contains("Brandt")
                .doesNotContain("Meine Angaben sind richtig");
        citizen.submit("merken", Map.of(), "");
        assertThat(citizen.location().getPath()).isEqualTo("/profil");
        assertThat(citizen.page().select("[data-qa=gemerkt]").text()).contains("Brandt");

        citizen.open("/antrag/neu/mietschulden");
        assertThat(citizen.page().select("[data-qa=vorschlag] h3").text()).isEqualTo("Aus Ihren gemerkten Antworten");
        citizen.submit("beginnen", Map.of("einwilligung", "ja"), "mit-antworten");
        String draft = citizen.location().getPath();
        citizen.open(draft + "/thema/anschrift");
        assertThat(citizen.page().select("#anschrift-plz-u").text()).contains("gemerkten Antworten");
        citizen.open(draft + "/loeschen").submit(Map.of());

        assertThat(rows(program)).isEqualTo(1);
        citizen.open("/profil").submit("profil-loeschen", Map.of(), "");
        assertThat(citizen.text()).contains("Wir merken uns keine Antworten");
        assertThat(rows(program)).isZero();
        assertThat(citizen.open("/antrag/neu/mietschulden").page().select("[data-qa=vorschlag]"))
                .isEmpty();
        assertThat(program.citizen("jonas.weber")
                        .open("/antraege/" + id + "/merken")
                        .status())
                .isEqualTo(404);
    }

    private static int rows(TestProgram program) throws SQLException {
        try (var db = program.superuser("tw_m_auental_portal");
                var rows = db.createStatement().executeQuery("select count(*) from draft.profil")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
