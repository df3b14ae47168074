package de.tragwerk.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a person writes after sending is seen by somebody who is responsible, with and without a file.
@TragwerkTest
class NachrichtenTest {

    @Test
    void anAnswerIsReadInTheIntakeAndStandsOnTheDeskOnceThereIsAFile(TestProgram program) throws Exception {
        Browser citizen = program.citizen("karl.brandt");
        String id = apply(citizen, "Achenbach");
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit("frage", Map.of("text", "Welche Miete zahlen Sie?"), "");
        citizen.open("/antraege/" + id).submit("nachricht", Map.of("text", "Es sind 612 Euro.\nSeit Mai."), "");
        Eventually.isTrue(() -> desk.open("/eingang/" + id)
                .page()
                .select("[data-qa=nachrichten]")
                .text()
                .contains("Es sind 612 Euro. Seit Mai."));
        assertThat(desk.text()).contains("Welche Miete zahlen Sie?");
        assertThat(zeile(desk.open("/arbeit"), "Achenbach")).contains("Nachricht");
        assertThat(desk.page().select("[data-qa=nachrichten]").text()).contains("Nachricht");
        // The whole workgroup sees it, nobody else.
        assertThat(zeile(amt.platz("t.rahn").open("/nachrichten"), "Achenbach"))
                .contains("Nachricht der Person", "noch keine Akte");
        assertThat(amt.platz("m.okafor").open("/nachrichten").text()).doesNotContain("Achenbach");
        desk.open("/eingang/" + id).submit("nachricht-erledigt", Map.of(), "");
        assertThat(desk.location().getPath()).isEqualTo("/eingang/" + id);
        assertThat(desk.page().select("[data-qa=offen], [data-qa=nachricht]")).isEmpty();
        assertThat(desk.page().select("[data-qa=nachrichten]").text()).contains("erledigt");
        assertThat(zeile(desk.open("/nachrichten"), "Achenbach")).isEmpty();

        desk.open("/eingang/" + id);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String akte = desk.location().getPath();
        citizen.open("/antraege/" + id)
                .submit("nachricht", Map.of("text", "Ich habe eine neue Arbeit seit 1. März."), "");
        Eventually.isTrue(() -> wiedervorlage(desk.open("/buero"), akte).contains("Nachricht der Person vom"));
        desk.open(akte);
        assertThat(desk.page().select("[data-qa=punkte] [data-code=NACHRICHT]").text())
                .contains("Nachricht der Person vom");
        assertThat(desk.page().select(".tw-zeit").text()).contains("Nachricht der Person eingegangen");
        desk.submit("beenden", Map.of("grund", "VERZICHT"), "");
        assertThat(desk.text()).contains("Die Akte kann noch nicht enden: Nachricht der Person vom");
        assertThat(desk.open(akte + "/antraege")
                        .page()
                        .select("[data-qa=nachrichten]")
                        .text())
                .contains("neue Arbeit seit 1. März");
        // Ticked off in the file, it leaves the desk.
        desk.submit("nachricht-erledigt", Map.of(), "");
        assertThat(desk.location().getPath()).isEqualTo(akte + "/antraege");
        assertThat(wiedervorlage(desk.open("/buero"), akte)).isEmpty();

        // And the other way round: ticked off on the desk, it is dealt with in the file.
        citizen.open("/antraege/" + id).submit("zustellung", Map.of(), "");
        Eventually.isTrue(() -> wiedervorlage(desk.open("/buero"), akte).contains("Zustellung geändert am"));
        desk.page().select("[data-qa=wiedervorlagen] li").stream()
                .filter(z -> z.html().contains(akte))
                .findFirst()
                .orElseThrow()
                .select("form")
                .attr("data-qa", "diese");
        desk.submit("diese", Map.of(), "");
        assertThat(desk.open(akte + "/antraege").page().select("[data-qa=offen]"))
                .isEmpty();
        assertThat(desk.text()).contains("Bescheide sollen mit der Post kommen.");
    }

    /// They lay at the intermediary over a month's end, or over the last day of a period.
    @Test
    void lettersAndEvidenceCountFromTheDayTheyArrived(TestProgram program) throws Exception {
        Einwurf einwurf = Einwurf.jetzt(program);
        UUID id = einwurf.antrag("Ada", "Ankunft", List.of());
        new Einwurf(program, Duration.ofDays(3))
                .zuschrift(
                        id,
                        "nachweis",
                        "",
                        new Einwurf.Datei("E-BANK", "auszug.pdf", "application/pdf", "%PDF-1.4 %%EOF".getBytes(UTF_8)));
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + id);
        assertThat(desk.page().select("[data-qa=nachrichten] time").eachText())
                .anyMatch(t -> t.startsWith("27.02.2026"));
        assertThat(desk.text()).contains("auszug.pdf", "eingegangen 27.02.2026");
        assertThat(zeile(desk.open("/nachrichten"), "Ankunft")).contains("Nachweis nachgereicht", "27.02.2026");
    }

    private static String apply(Browser citizen, String name) {
        Map<String, String> answers = new HashMap<>(Applicant.example("brandt").angaben());
        answers.put("person.familienname", name);
        answers.put("person.vornamen", "Amara");
        Applicant applicant = new Applicant(citizen, new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        return applicant.send();
    }

    private static String zeile(Browser b, String name) {
        return b.page().select("tbody tr").stream()
                .map(z -> z.text())
                .filter(t -> t.contains(name))
                .findFirst()
                .orElse("");
    }

    private static String wiedervorlage(Browser b, String akte) {
        return b.page().select("[data-qa=wiedervorlagen] li").stream()
                .filter(z -> z.html().contains(akte))
                .map(z -> z.text())
                .findFirst()
                .orElse("");
    }
}
