package de.tragwerk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A partner confirms with her own login; a change takes it back; the authority reads who and when.
@TragwerkTest
class ConfirmationTest {

    @Test
    void aPartnerConfirmsAndTheAuthorityReadsIt(TestProgram program) {
        Browser citizen = program.citizen("yasemin.aydin");
        new Applicant(citizen, Applicant.example("brandt")).fillIn();
        String draft = citizen.location().getPath().replace("/pruefen", "");
        citizen.open(draft + "/helfer")
                .submit("einladen", Map.of("name", "Mein Mann", "umfang", "PARTNER", "tage", "7"), "");
        String code = citizen.page().select("[data-qa=code]").text();
        assertThat(citizen.open(draft + "/pruefen")
                        .page()
                        .select("[data-qa=bestaetigungen]")
                        .text())
                .contains("Mein Mann")
                .contains("noch nicht bestätigt")
                .contains("auch ohne Bestätigung absenden");

        Browser partner = program.citizen("jonas.weber");
        partner.open("/helfen").submit("code", Map.of("code", code), "");
        partner.follow("oeffnen");
        assertThat(partner.location().getPath()).isEqualTo(draft + "/pruefen");
        // While he reads she changes an answer: he reads again.
        citizen.open(draft + "/thema/erklaerung").submit("thema", Map.of("erklaerung.bemerkung", "neu"), "zurueck");
        partner.submit("bestaetigen", Map.of(), "");
        assertThat(partner.text()).contains("gerade geändert").contains("neu");
        partner.submit("bestaetigen", Map.of(), "");
        assertThat(partner.text()).contains("Sie haben diese Angaben am");
        assertThat(state(citizen, draft)).contains("Jonas Weber").contains("bestätigt am");

        citizen.open(draft + "/thema/erklaerung").submit("thema", Map.of("erklaerung.bemerkung", "anders"), "zurueck");
        assertThat(state(citizen, draft)).contains("gilt nicht mehr");
        partner.open(draft + "/pruefen").submit("bestaetigen", Map.of(), "");
        assertThat(state(citizen, draft)).doesNotContain("gilt nicht mehr");

        // She confirms nothing herself.
        assertThat(citizen.page().select("form[data-qa=bestaetigen]")).isEmpty();
        String token = "_csrf=" + citizen.page().select("input[name=_csrf]").attr("value");
        citizen.request(
                "POST",
                draft + "/bestaetigen",
                "application/x-www-form-urlencoded",
                (token + "&version=1").getBytes(StandardCharsets.UTF_8));
        assertThat(citizen.status()).isEqualTo(404);

        citizen.open(draft + "/pruefen").submit("senden", Map.of(), "");
        String id = citizen.location().getPath().substring("/antraege/".length());
        assertThat(partner.open(draft + "/pruefen").status()).isEqualTo(404);
        citizen.open("/antraege/" + id + "/kopie.json");
        assertThat(new String(citizen.bytes(), StandardCharsets.UTF_8)).contains("Jonas Weber");
        Browser desk = Amt.lindenbrueck(program).platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        assertThat(desk.text()).contains("Vor dem Absenden bestätigt").contains("Jonas Weber, ");
    }

    private static String state(Browser citizen, String draft) {
        return citizen.open(draft + "/pruefen")
                .page()
                .select("[data-qa=bestaetigungen]")
                .text();
    }
}
