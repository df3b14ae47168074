package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/// Each step of the calculation stands with its norm at the desk, in the notice and in the citizen's mailbox; who
/// applied in plain language reads it in plain sentences as well.
@TragwerkTest
class ExplanationTest {

    private static final String NEED = "Für Essen, Kleidung und Strom rechnen wir 563,00 €. Das heißt Regelbedarf.";

    @Test
    void eachStepWithItsNormAndInPlainSentences(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt").open("/?sprache=de-simple");
        Browser notice = decided(program, citizen);
        assertThat(notice.text())
                .contains("Ihr Bescheid in Einfacher Sprache", "Es gilt nur, was im Bescheid steht")
                .contains(NEED, "So viel Geld bekommen Sie: 550,65 €.")
                .contains("Sie bekommen 550,65 € im Monat. Das gilt von März 2026 bis Dezember 2026.")
                .contains("Anlage: So haben wir gerechnet");
        Elements lines = notice.page().select(".tw-brief__anlage tbody tr");
        // How a line was reckoned stands under it, without a norm and an amount of its own.
        assertThat(lines.stream().filter(l -> l.select("td").first().text().isEmpty()))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.select("td").get(1).text()).isEmpty());
        assertThat(lines.stream().filter(l -> !l.select("td").get(1).text().isEmpty()))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.select("td").first().text()).startsWith("§"));

        assertThat(citizen.page().select("[data-qa=einfach] li").eachText())
                .contains(NEED, "So viel Geld bekommen Sie: 550,65 €.")
                .noneMatch(sentence -> sentence.contains("§"));
        assertThat(citizen.page().select("[data-qa=rechnung] details tbody tr"))
                .hasSizeGreaterThan(8)
                .allSatisfy(row -> assertThat(row.select(".tw-norm").text()).startsWith("§"));
        String letter = citizen.location().getPath();
        citizen.open(letter + "?sprache=de");
        assertThat(citizen.page().select("[data-qa=einfach]")).isEmpty();
        assertThat(citizen.page()
                        .select("[data-qa=rechnung] > .tw-roll tbody tr")
                        .first()
                        .text())
                .isEqualTo("Regelbedarf Stufe 1 § 27a Abs. 3, § 28 SGB XII 563,00");
    }

    @Test
    void withoutPlainLanguageTheNoticeHasNoSecondSheet(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt").open("/?sprache=de");
        assertThat(decided(program, citizen).text()).doesNotContain("in Einfacher Sprache");
    }

    /// Applies, decides and opens: the notice at the desk, and the letter in the citizen's window.
    private static Browser decided(TestProgram program, Browser citizen) {
        Applicant applicant = new Applicant(citizen, Applicant.example("brandt"));
        applicant.fillIn();
        String id = applicant.send();
        Desk officer = new Desk(program.staff("j.wiechert"));
        Eventually.isTrue(() -> officer.sees(id));
        String draft = officer.propose(officer.takeOver(id)).id();
        Desk second = new Desk(program.staff("t.rahn"));
        String notice = second.release(draft, program.password("t.rahn"));
        Eventually.isTrue(() -> citizen.open("/antraege/" + id).page().selectFirst("[data-qa=bescheid]") != null);
        citizen.follow("bescheid");
        return second.browser().open(notice);
    }
}
