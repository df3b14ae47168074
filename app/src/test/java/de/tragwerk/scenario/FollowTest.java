package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What a citizen can do around and after sending: entries that come back, gaps, copies, later evidence.
@TragwerkTest
class FollowTest {

    private static final byte[] PDF = "%PDF-1.4 Beleg %%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void withoutConsentNothingIsStored(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung");
        String back = browser.page().select("a[data-qa=zurueck]").attr("href");
        browser.submit("beginnen", Map.of(), "");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("Ohne Ihr Einverständnis dürfen wir den Entwurf nicht speichern");
        assertThat(browser.page().title()).startsWith("Fehler: ");
        assertThat(browser.open(back).status()).isEqualTo(200);
        assertThat(browser.text()).contains("Hilfe zum Lebensunterhalt");
    }

    @Test
    void aRemovedPersonComesBack(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String list = browser.location().getPath() + "/thema/haushalt";
        browser.open(list + "/1");
        browser.submit(
                "thema",
                Map.of("person.beziehung", "mitbewohner", "person.vornamen", "Tarek", "person.familienname", "Aydin"),
                "weiter");
        browser.open(list);
        assertThat(browser.text()).contains("Tarek Aydin");
        browser.submit("entfernen-1", Map.of("version", "0"), "");
        assertThat(browser.page().select("[data-qa=konflikt]").text())
                .as("another window was faster")
                .contains("Nicht geändert");
        assertThat(browser.text()).contains("Tarek Aydin");
        browser.submit("entfernen-1", Map.of(), "");
        assertThat(browser.text()).doesNotContain("Tarek Aydin").contains("Rückgängig machen");
        browser.submit("zurueckholen", Map.of(), "");
        assertThat(browser.text()).contains("Tarek Aydin");
    }

    /// What is sent is what the check page showed: answers and files.
    @Test
    void whatChangedAfterThePageWasShownIsNotSent(TestProgram program) {
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, Applicant.example("brandt"));
        applicant.fillIn();
        String check = browser.location().getPath();
        String draft = check.replace("/pruefen", "");
        String shown = shown(browser);
        browser.open(draft + "/thema/erklaerung")
                .submit("thema", Map.of("erklaerung.bemerkung", "aus dem anderen Fenster"), "pruefen");
        browser.submit("senden", Map.of("fassung", shown), "");
        assertThat(browser.page().select("[data-qa=anders]").text()).contains("Noch nicht abgesendet");
        assertThat(browser.text()).contains("aus dem anderen Fenster");
        shown = shown(browser);
        browser.open(draft + "/nachweise")
                .submit("hochladen-E-ID", Map.of("datei", new Browser.Upload("a.pdf", "application/pdf", PDF)), "");
        browser.open(check).submit("senden", Map.of("fassung", shown), "");
        assertThat(browser.page().select("[data-qa=anders]")).hasSize(1);
        browser.submit("senden", Map.of(), "");
        assertThat(browser.text()).contains("Ihr Antrag ist abgesendet");
    }

    private static String shown(Browser browser) {
        return browser.page().select("input[name=fassung]").val();
    }

    @Test
    void notKnowingAnAnswerKeepsNoApplicationBack(TestProgram program) {
        Map<String, String> answers = new TreeMap<>(Applicant.example("brandt").angaben());
        answers.keySet().removeIf(k -> k.startsWith("kranken.") || k.startsWith("unterhalt."));
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        assertThat(browser.text()).contains("Sie können trotzdem absenden");
        applicant.send();
        assertThat(browser.text()).contains("Ihr Antrag ist abgesendet");
    }

    @Test
    void copiesALetterAndLaterEvidence(TestProgram program) throws Exception {
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, Applicant.example("brandt"));
        applicant.fillIn();
        String check = browser.location().getPath();
        applicant.upload("E-OTHER", "scheidung.pdf", "application/pdf", PDF);
        assertThat(browser.open(check).text()).contains("Anderer Nachweis", "scheidung.pdf");
        String id = applicant.send();

        browser.open("/antraege/" + id + "/kopie.pdf");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(new String(browser.bytes(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        browser.open("/antraege/" + id + "/kopie.json");
        Applicant.Input copy = Applicant.read(new String(browser.bytes(), StandardCharsets.UTF_8));
        assertThat(copy.angaben()).containsEntry("wohnen.kaltmiete", "300.00");

        browser.open("/antraege/" + id).submit("nachricht", Map.of("text", " "), "");
        assertThat(browser.text()).contains("Die Nachricht ist leer");
        String page = browser.page()
                .select("form[data-qa=nachricht] input[name=seite]")
                .val();
        for (int press = 0; press < 2; press++) {
            browser.submit("nachricht", Map.of("text", "Meine Miete steigt ab Mai.", "seite", page), "");
            assertThat(browser.text()).contains("Ihre Nachricht ist unterwegs zum Amt");
        }
        browser.submit(
                "nachweis",
                Map.of("art", "E-BANK", "datei", new Browser.Upload("auszug.pdf", "application/pdf", PDF)),
                "");
        assertThat(browser.text()).contains("Ihr Nachweis ist unterwegs zum Amt");
        browser.submit(
                "nachweis",
                Map.of("art", "E-BANK", "datei", new Browser.Upload("auszug.exe", "application/pdf", new byte[] {77, 90
                })),
                "");
        assertThat(browser.text()).contains("Diese Art von Datei können wir nicht annehmen");

        // What the rules did not think of has a name of its own.
        browser.submit(
                "nachweis",
                Map.of("art", "E-OTHER", "datei", new Browser.Upload("urteil.pdf", "application/pdf", PDF)),
                "");
        assertThat(browser.text()).contains("Ihr Nachweis ist unterwegs zum Amt");

        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(
                () -> desk.open("/eingang/" + id).status() == 200 && desk.text().contains("auszug.pdf"));
        Eventually.isTrue(() -> desk.open("/eingang/" + id).text().contains("urteil.pdf"));
        assertThat(desk.text()).contains("Anderer Nachweis");
        assertThat(Amt.lindenbrueck(program)
                        .wert("select count(*) from application.zuschrift where art = 'antwort' and antrag_id = '" + id
                                + "'"))
                .as("pressed twice")
                .isEqualTo("1");
    }

    /// Ended without a decision: from the copy comes one draft, however often she presses, and one
    /// application of it.
    @Test
    void fromTheCopyComesOneNewApplication(TestProgram program) {
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, Applicant.example("brandt"));
        applicant.fillIn();
        String id = applicant.send();
        browser.open("/antraege/" + id + "/erneut");
        assertThat(browser.page().select("[data-qa=laeuft]").text()).contains("arbeitet noch an diesem Antrag");
        assertThat(browser.page().select("form[data-qa=erneut]")).isEmpty();

        Browser desk = program.staff("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit(
                "erledigen",
                Map.of(
                        "grund",
                        "WEITERGELEITET",
                        "wohin",
                        "Landkreis Auental, Sozialamt",
                        "text",
                        "Für Sie ist der Landkreis zuständig."),
                "");
        Eventually.isTrue(() -> !browser.open("/antraege/" + id)
                .page()
                .select("a[data-qa=erneut]")
                .isEmpty());
        browser.follow("erneut").submit("erneut", Map.of(), "los");
        assertThat(browser.page().title()).startsWith("Fehler: ");
        browser.submit("erneut", Map.of("einwilligung", "ja"), "los");
        String draft = browser.location().getPath();
        browser.open("/antraege/" + id + "/erneut");
        assertThat(browser.page().select("[data-qa=begonnen]")).hasSize(1);

        browser.open(draft + "/thema/person");
        assertThat(browser.page().select("#person-familienname").val()).isEqualTo("Brandt");
        assertThat(browser.text()).contains("Aus Ihrem Antrag „Hilfe zum Lebensunterhalt und Grundsicherung“");
        browser.open(draft + "/thema/erklaerung");
        assertThat(browser.page().select("input[type=checkbox][checked]"))
                .as("declared anew")
                .isEmpty();
        browser.submit("thema", Map.of("erklaerung.richtig", "ja", "erklaerung.aenderungen", "ja"), "pruefen");
        browser.open(draft + "/pruefen").submit("senden", Map.of(), "");
        assertThat(browser.text()).contains("Ihr Antrag ist abgesendet");
        assertThat(browser.location().getPath()).isEqualTo(draft.replace("/antrag/", "/antraege/"));
        browser.open("/antraege/" + id + "/erneut");
        assertThat(browser.page().select("[data-qa=gesendet]")).hasSize(1);
        assertThat(program.citizen("dieter.maier")
                        .open("/antraege/" + id + "/erneut")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theListOfAccessesSaysSoWhileItIsEmpty(TestProgram program) {
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, Applicant.example("brandt"));
        applicant.fillIn();
        String id = applicant.send();
        browser.open("/antraege/" + id + "/zugriffe");
        assertThat(browser.text()).contains("Wer hat meine Akte gesehen?").contains("sobald Ihr Amt sie mitteilt");
        assertThat(program.citizen("dieter.maier")
                        .open("/antraege/" + id + "/zugriffe")
                        .status())
                .isEqualTo(404);
    }
}
