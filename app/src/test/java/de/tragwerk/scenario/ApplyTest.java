package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/// A citizen applies through the pages, without script.
@TragwerkTest
class ApplyTest {

    @Test
    void karlBrandtAppliesAndHisApplicationArrives(TestProgram program) {
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, Applicant.example("brandt"));
        applicant.fillIn();
        String id = applicant.send();
        assertThat(browser.text()).contains("Ihr Antrag ist abgesendet").contains("Stadt Lindenbrück");
        Eventually.isTrue(() -> browser.open("/antraege/" + id).text().contains("Eingegangen beim Amt")
                && browser.page().select(".tw-zeit > li.ist-fertig").size() >= 3);
        browser.open("/antraege/" + id + "/kopie.xml");
        assertThat(new String(browser.bytes(), StandardCharsets.UTF_8)).contains("Brandt");
        browser.open("/postfach").follow("brief-EINGANG");
        assertThat(browser.text()).contains("Ihr Antrag ist angekommen");
    }

    @Test
    void whyNothingWasSentIsSaidInHerLanguage(TestProgram program) {
        Browser browser = program.citizen("karl.brandt");
        Map<String, String> answers = new TreeMap<>(Applicant.example("brandt").angaben());
        answers.put("anschrift.plz", "99999");
        new Applicant(browser, new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers)).fillIn();
        String draft = browser.location().getPath().replace("/pruefen", "");
        for (var words : Map.of("en", "We know no office for this postcode", "de-simple", "Post-Leit-Zahl kennen wir kein Amt")
                .entrySet()) {
            browser.open(draft + "/pruefen?sprache=" + words.getKey()).submit("senden", Map.of(), "");
            assertThat(browser.page().select("[data-qa=grund]").text()).contains(words.getValue());
        }
        browser.open(draft + "/loeschen?sprache=de").submit(Map.of());
    }

    @Test
    void aMissingAnswerIsNamedAndNothingIsLost(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        browser.follow("anfangen");
        browser.open(browser.location().resolve("person").getPath());
        browser.submit(
                "thema",
                Map.of("person.familienname", "<script>alert(1)</script>", "person.geburtsdatum.m", "13"),
                "weiter");
        assertThat(browser.text()).contains("Den Monat 13 gibt es nicht");
        assertThat(browser.page().select("script:not([src])")).isEmpty();
        assertThat(browser.page().select("input[name=person.familienname]").val())
                .isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void badFilesAreRefusedInPlainWords(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String base = browser.location().getPath();
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        Map<String, byte[]> bad = Map.of(
                "Schadprogramm", eicar.getBytes(StandardCharsets.ISO_8859_1),
                "leer", new byte[0],
                "Erlaubt sind PDF", "MZ programm".getBytes(StandardCharsets.ISO_8859_1),
                "enthält Programme", "%PDF-1.4 /JavaScript %%EOF".getBytes(StandardCharsets.ISO_8859_1));
        bad.forEach((words, content) -> {
            browser.open(base + "/nachweise");
            browser.submit(
                    "hochladen-E-ID", Map.of("datei", new Browser.Upload("a.pdf", "application/pdf", content)), "");
            assertThat(browser.text()).contains(words);
        });
        assertThat(browser.open(base + "/nachweise").page().select("[role=alert]"))
                .isEmpty();
        // One of several is broken: it is named, the others are kept.
        browser.submit(
                "hochladen-E-ID",
                Map.of(
                        "datei",
                        List.of(
                                new Browser.Upload("kaputt.pdf", "application/pdf", new byte[0]),
                                new Browser.Upload(
                                        "gut.pdf",
                                        "application/pdf",
                                        "%PDF-1.4 gut %%EOF".getBytes(StandardCharsets.ISO_8859_1)))),
                "");
        assertThat(browser.page().select("[data-qa=probleme]").text())
                .contains("kaputt.pdf: Die Datei ist leer")
                .doesNotContain("gut.pdf");
        assertThat(browser.page().select("[data-qa=datei]").eachText()).containsExactly("gut.pdf");

        // More than one application carries is refused here, not when she sends.
        assertThat(browser.page().select("[data-qa=platz]").text()).isEqualTo("Noch Platz: 44 MB und 199 Dateien.");
        for (int i = 1; i <= 3; i++) {
            String large = "%PDF-1.4 " + i + " ".repeat(16 * 1024 * 1024) + " %%EOF";
            browser.submit(
                    "hochladen-E-ID",
                    Map.of(
                            "datei",
                            new Browser.Upload(
                                    "g" + i + ".pdf", "application/pdf", large.getBytes(StandardCharsets.ISO_8859_1))),
                    "");
        }
        assertThat(browser.page().select("[data-qa=probleme]").text()).contains("g3.pdf: Dafür ist kein Platz mehr");
        assertThat(browser.page().select("[data-qa=datei]").eachText()).containsExactly("gut.pdf", "g1.pdf", "g2.pdf");
    }

    @Test
    void theOtherWindowDoesNotOverwrite(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        browser.open(browser.location().getPath() + "/thema/erklaerung");
        String page = browser.location().getPath();
        browser.submit("thema", Map.of("erklaerung.bemerkung", "aus Fenster A"), "pruefen");
        browser.open(page);
        browser.submit("thema", Map.of("erklaerung.bemerkung", "aus Fenster B", "version", "1"), "weiter");
        assertThat(browser.text()).contains("in einem anderen Fenster geändert");
        assertThat(browser.page().select("textarea").text()).isEqualTo("aus Fenster B");
    }

    @Test
    void anAnswerThatOpensQuestionsBringsThePageBackOnce(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String list = browser.location().getPath() + "/thema/einkommen";
        browser.open(list + "/1");
        assertThat(browser.page().select("input[name=einkommen.brutto]")).isEmpty();
        browser.submit(
                "thema",
                Map.of(
                        "einkommen.art",
                        "altersrente",
                        "einkommen.zahler",
                        "Deutsche Rentenversicherung",
                        "einkommen.netto",
                        "640",
                        "einkommen.rhythmus",
                        "monatlich"),
                "weiter");
        assertThat(browser.page().select("[data-qa=neue-fragen] a").eachAttr("href"))
                .containsExactly("#einkommen-brutto", "#einkommen-kv", "#einkommen-grundrentenzeiten");
        assertThat(browser.page().select(".tw-fehler")).isEmpty();
        assertThat(browser.page().select("input[name=einkommen.netto]").val()).isEqualTo("640");
        browser.submit("thema", Map.of("einkommen.brutto", "719,10"), "weiter");
        assertThat(browser.location().getPath()).isEqualTo(list);
        browser.open(list + "/1");
        assertThat(browser.page().select("input[name=einkommen.brutto]").val()).isEqualTo("719,10");
    }

    @Test
    void sendingWhileThePageSavesByItselfIsNoConflict(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String page = browser.location().getPath() + "/thema/erklaerung";
        Map<String, String> sent = openPage(browser, page, "Mein Text");
        // Twice by itself, the second time with the state of before: the answer to the first was lost.
        assertThat(saveByItself(browser, page, sent)).contains("version");
        sent.put("erklaerung.bemerkung", "Mein Text, länger");
        assertThat(saveByItself(browser, page, sent)).contains("version");
        sent.put("erklaerung.bemerkung", "Mein ganzer Text");
        browser.open(page).submit("thema", sent, "pruefen");
        assertThat(browser.location().getPath()).endsWith("/pruefen");
        // The button pressed twice.
        browser.open(page).submit("thema", sent, "pruefen");
        assertThat(browser.location().getPath()).endsWith("/pruefen");
        // What was still on its way does not bring back the shorter text.
        sent.put("erklaerung.bemerkung", "Mein Text");
        assertThat(saveByItself(browser, page, sent)).doesNotContain("version");
        browser.open(page);
        assertThat(browser.page().select("textarea").text()).isEqualTo("Mein ganzer Text");
    }

    @Test
    void anotherWindowThatSavedByItselfIsAConflict(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String page = browser.location().getPath() + "/thema/erklaerung";
        Map<String, String> mine = openPage(browser, page, "aus Fenster A");
        Map<String, String> other = openPage(browser, page, "aus Fenster B");
        assertThat(saveByItself(browser, page, mine)).contains("version");
        assertThat(saveByItself(browser, page, other)).doesNotContain("version");
        browser.open(page).submit("thema", other, "weiter");
        assertThat(browser.text()).contains("in einem anderen Fenster geändert");
        browser.open(page).submit("thema", mine, "pruefen");
        assertThat(browser.location().getPath()).endsWith("/pruefen");
    }

    /// What the page would send with this remark.
    private static Map<String, String> openPage(Browser browser, String page, String remark) {
        browser.open(page);
        Map<String, String> sent = new TreeMap<>();
        ((FormElement) browser.page().selectFirst("form[data-speichern]"))
                .formData()
                .forEach(pair -> sent.put(pair.key(), pair.value()));
        sent.put("erklaerung.bemerkung", remark);
        return sent;
    }

    private static String saveByItself(Browser browser, String page, Map<String, String> sent) {
        String body = sent.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        browser.request(
                "POST",
                page.replace("/thema/", "/speichern/"),
                "application/x-www-form-urlencoded",
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(browser.status()).isEqualTo(200);
        return new String(browser.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void nobodyElseSeesADraft(TestProgram program) {
        Browser mine = program.citizen("dieter.maier");
        mine.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String address = mine.location().getPath();
        assertThat(program.citizen("jonas.weber").open(address).status()).isEqualTo(404);
    }
}
