package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a hostile or unlucky citizen sends: a clear sentence, nothing lost, nothing executed, and it goes on.
@TragwerkTest
class BadInputTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void scriptInEveryTextFieldStaysTextOnBothSides(TestProgram program) {
        Map<String, String> answers = new HashMap<>(Applicant.example("brandt").angaben());
        Set<Form.Type> texts = Set.of(Form.Type.TEXT, Form.Type.LANGTEXT);
        int changed = 0;
        for (Form.Topic topic :
                program.bean(Forms.class).get("hzl-grundsicherung", 1).topics()) {
            for (Form.Field field : topic.fields()) {
                String key = field.id() + (topic.repeated() ? "#1" : "");
                if (texts.contains(field.type()) && field.max() >= SCRIPT.length() && answers.containsKey(key)) {
                    answers.put(key, SCRIPT);
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(5);
        Browser browser = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(browser, new Applicant.Input("hzl-grundsicherung", "karl.brandt", answers));
        applicant.fillIn();
        harmless(browser);
        String id = applicant.send();
        assertThat(browser.text()).contains("Ihr Antrag ist abgesendet");

        Browser desk = program.staff("s.behrens");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        harmless(desk);
        harmless(desk.open("/arbeit"));
        desk.open("/eingang/" + id);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        assertThat(desk.page().select("[data-qa=aktenzeichen]").text()).isNotEmpty();
        harmless(desk);
        harmless(desk.open("/akten"));
    }

    /// The words are shown as words; no script of theirs, and the policy would not run one.
    private static void harmless(Browser browser) {
        assertThat(browser.status()).isEqualTo(200);
        assertThat(new String(browser.bytes(), StandardCharsets.UTF_8)).doesNotContain(SCRIPT);
        assertThat(browser.text() + browser.page().select("input, textarea").eachAttr("value"))
                .contains(SCRIPT);
        assertThat(browser.page().select("script:not([src])")).isEmpty();
        assertThat(browser.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefusedAndTheDraftStays(TestProgram program) {
        Browser browser = program.citizen("dieter.maier");
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        String base = browser.location().getPath();
        for (int size : new int[] {20 * 1024 * 1024 + 1, 23 * 1024 * 1024}) {
            byte[] big = new byte[size];
            Arrays.fill(big, (byte) ' ');
            byte[] head = "%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(head, 0, big, 0, head.length);
            browser.open(base + "/nachweise");
            browser.submit(
                    "hochladen-E-ID", Map.of("datei", new Browser.Upload("gross.pdf", "application/pdf", big)), "");
            assertThat(browser.text()).containsPattern("größer als 20 MB|höchstens 20 MB");
        }
        browser.open(base + "/nachweise");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).doesNotContain("gross.pdf");
        byte[] good = new byte[20 * 1024 * 1024];
        Arrays.fill(good, (byte) ' ');
        byte[] head = "%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, good, 0, head.length);
        byte[] tail = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(tail, 0, good, good.length - tail.length, tail.length);
        browser.submit(
                "hochladen-E-ID", Map.of("datei", new Browser.Upload("genau20.pdf", "application/pdf", good)), "");
        assertThat(browser.text()).contains("genau20.pdf");
    }
}
