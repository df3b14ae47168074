package de.tragwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.access.ActionCatalog;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The applicant sees which office worked with her own data; over the whole way, through the intermediary.
@TragwerkTest
class DisclosureTest {

    @Test
    void sheSeesOfficeAndPurposeOfEachAccessOnceAndNobodysName(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt");
        String id = apply(citizen, "Ostwald", "de");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String file = desk.location().getPath();
        desk.open(file + "/tatsachen");

        String page = "/antraege/" + id + "/zugriffe";
        Eventually.isTrue(() -> citizen.open(page).text().contains("hat Ihre Berechnung gelesen"));
        assertThat(citizen.text())
                .contains("Sozialamt", "hat Ihren Antrag gelesen", "hat Ihren Antrag zur Bearbeitung übernommen")
                .contains("Zweck: Entscheidung über Ihre Sozialhilfe")
                .doesNotContain("Wiechert", "Zimmer");
        // What comes later comes beside it; what was told is not told again.
        program.staff("t.rahn").open(file + "/zahlungen");
        Eventually.isTrue(() -> citizen.open(page).text().contains("hat Ihre Zahlungen gelesen"));
        assertThat(citizen.page().select("[data-qa=zugriff]").eachText()).doesNotHaveDuplicates();
        assertThat(citizen.page().select("[data-qa=zugriff]").text()).containsOnlyOnce("zur Bearbeitung übernommen");

        // No letter for it: neither in her inbox nor among the officer's letters.
        assertThat(citizen.open("/postfach").text()).doesNotContain("Wer Ihre Akte gesehen hat");
        assertThat(desk.open(file + "/antraege").text()).doesNotContain("Wer Ihre Akte gesehen hat");
        assertThat(program.citizen("dieter.maier").open(page).status()).isEqualTo(404);
    }

    /// Somebody else applies under her name: what is done with her file is not told to him.
    @Test
    void anAccountNobodyKnowsIsToldOfItsApplicationOnly(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt");
        String hers = apply(citizen, "Ostrander", "de");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + hers).status() == 200);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String file = desk.location().getPath();
        Browser stranger = program.citizen("dieter.maier");
        String his = apply(stranger, "Ostrander", "de");
        Eventually.isTrue(() -> desk.open("/eingang/" + his).status() == 200);
        desk.follow("Mit dieser Person abgleichen");
        desk.submit("uebernehmen", Map.of("akte", file.substring("/akte/".length())), "");
        assertThat(desk.location().getPath()).isEqualTo(file);
        desk.open(file + "/tatsachen");
        Eventually.isTrue(
                () -> citizen.open("/antraege/" + hers + "/zugriffe").text().contains("hat Ihre Berechnung gelesen"));
        Eventually.isTrue(() -> stranger.open("/antraege/" + his + "/zugriffe")
                .text()
                .contains("hat Ihren Antrag zur Bearbeitung übernommen"));
        int told = stranger.page().select("[data-qa=zugriff]").size();
        desk.open("/eingang/" + his);
        Eventually.isTrue(() -> stranger.open("/antraege/" + his + "/zugriffe")
                        .page()
                        .select("[data-qa=zugriff]")
                        .size()
                > told);
        assertThat(stranger.text()).doesNotContain("Berechnung");
        assertThat(stranger.open("/antraege/" + his).text()).doesNotContain("50.21-2026");
    }

    @Test
    void plainLanguageInHerLanguage(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt");
        String id = apply(citizen, "Ostendorf", "de-simple");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        Eventually.isTrue(() ->
                citizen.open("/antraege/" + id + "/zugriffe").text().contains("Das Amt prüft, ob Sie Geld bekommen"));
    }

    @Test
    void whatConcernsSomebodyElseIsNotHersAndWhatIsProtectedComesLater(TestProgram program) throws SQLException {
        Browser citizen = program.citizen("karl.brandt");
        String id = apply(citizen, "Osterkamp", "de");
        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        UUID file = UUID.fromString(desk.location().getPath().substring("/akte/".length()));
        Amt amt = Amt.lindenbrueck(program);
        UUID herself = UUID.fromString(amt.wert("select person_id from application.antrag where id = '" + id + "'"));

        log(program, "d.schutz", Purpose.DATENSCHUTZ, "oversight.READ_LOG", file);
        log(program, "j.wiechert", new Purpose("probe", "Probe"), "casework.WRITE", file);
        log(program, "j.wiechert", Purpose.SGB12, "decision.POSTED", UUID.randomUUID());
        log(program, "j.wiechert", Purpose.SGB12, "party.CHANGE_PERSON", herself);

        String page = "/antraege/" + id + "/zugriffe";
        Eventually.isTrue(() -> citizen.open(page).text().contains("hat Ihre persönlichen Angaben geändert"));
        assertThat(citizen.text())
                .doesNotContain("hat einen Brief verschickt")
                .doesNotContain("hat geprüft, wer Ihre Akte gelesen hat");
        Eventually.isTrue(() -> citizen.open(page).text().contains("hat Ihnen geschrieben"));
        assertThat(citizen.text()).contains("Aufgaben des Amtes").doesNotContain("hat geprüft, wer");
    }

    /// An action nobody found words for would be told as "worked with your file".
    @Test
    void everyActionOfTheAuthorityHasItsWords(TestProgram program) {
        Set<String> modules = Set.of(
                "casework",
                "party",
                "decision",
                "payment",
                "document",
                "oversight",
                "rights",
                "abgleich",
                "statistik",
                "archiv");
        List<String> wordless = program.context().getBeansOfType(ActionCatalog.class).values().stream()
                .filter(catalog -> modules.contains(catalog.module()))
                .flatMap(catalog -> catalog.actions().keySet().stream().map(a -> catalog.module() + "." + a))
                .filter(action -> Words.deed(action) == Words.deed("nobody.KNOWS"))
                .sorted()
                .toList();
        // The start page shows nothing of anybody, and a test application is nobody's.
        assertThat(wordless)
                .containsExactly("casework.HOME", "casework.TESTS", "casework.TEST_CONFIRM", "casework.TEST_DELETE");
    }

    @Test
    void aSettingThatCannotBeReadStopsTheStart() {
        assertThat(Later.parse("datenschutz=90d, ermittlung=12h").of("ermittlung"))
                .isEqualTo(Duration.ofHours(12));
        assertThat(Later.parse("").of("leistung-sgb12")).isZero();
        assertThatThrownBy(() -> Later.parse("datenschutz")).hasMessageContaining("zweck=dauer");
    }

    private static void log(TestProgram program, String login, Purpose purpose, String action, UUID subject) {
        Scope.run(
                program.scopeOf(login).withPurpose(purpose),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx ->
                                program.bean(Audit.class).log(Entry.of(action).subjects(subject))));
    }

    private static String apply(Browser citizen, String name, String language) {
        citizen.open("/?sprache=" + language);
        Map<String, String> answers = new HashMap<>(Applicant.example("brandt").angaben());
        answers.put("person.familienname", name);
        Applicant applicant = new Applicant(citizen, new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        return applicant.send();
    }
}
