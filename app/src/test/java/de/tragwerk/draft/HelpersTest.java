package de.tragwerk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Somebody helps with a draft: so far as the citizen said, as long as she wants, and she sees what was done.
@TragwerkTest
class HelpersTest {

    private static final byte[] PDF = "%PDF-1.4 Beleg %%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aHelperFillsInAndNothingElse(TestProgram program) {
        Browser yasemin = program.citizen("yasemin.aydin");
        String other = begin(yasemin);
        String draft = begin(yasemin);
        yasemin.open(draft + "/thema/erklaerung").submit("thema", Map.of("erklaerung.bemerkung", "von mir"), "zurueck");
        String code = invite(yasemin, draft, "AUSFUELLEN");

        Browser ruth = program.citizen("ruth.sommer");
        assertThat(ruth.open(draft).status()).isEqualTo(404);
        accept(ruth, "ABCD-EFGH-JKLM");
        assertThat(ruth.text()).contains("Diesen Code gibt es nicht");
        accept(ruth, " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(ruth.text()).contains("Yasemin Aydın");
        ruth.follow("oeffnen");
        assertThat(ruth.page().select("[data-qa=fuer]").text())
                .contains("Sie helfen Yasemin Aydın")
                .contains("Absenden dürfen Sie nicht");

        ruth.open(draft + "/thema/erklaerung");
        assertThat(ruth.page().select("[data-qa=fuer]")).hasSize(1);
        assertThat(ruth.page().select("textarea").text()).isEqualTo("von mir");
        ruth.submit("thema", Map.of("erklaerung.bemerkung", "von Ruth"), "zurueck");
        ruth.open(draft + "/nachweise")
                .submit("hochladen-E-ID", Map.of("datei", new Browser.Upload("a.pdf", "application/pdf", PDF)), "");
        assertThat(ruth.text()).contains("a.pdf");
        assertThat(ruth.open(draft + "/pruefen").page().select("form[data-qa=senden]"))
                .isEmpty();

        // Nothing beyond: not sending, deleting, inviting, not her other draft, not her list.
        String token = token(ruth.open(draft));
        for (String path : new String[] {"/senden", "/loeschen"}) {
            assertThat(post(ruth, draft + path, token)).as(path).isEqualTo(404);
        }
        assertThat(ruth.open(draft + "/loeschen").status()).isEqualTo(404);
        assertThat(ruth.open(draft + "/helfer").status()).isEqualTo(404);
        assertThat(ruth.open(other).status()).isEqualTo(404);
        assertThat(ruth.open("/antrag/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ruth.open("/antraege").page().select("a[href=" + draft + "]"))
                .isEmpty();
        assertThat(post(ruth, draft + "/helfer", token + "&einladung=" + UUID.randomUUID() + "&name=x&tage=1"))
                .isEqualTo(404);
        // The code is used up.
        Browser jonas = program.citizen("jonas.weber");
        accept(jonas, code);
        assertThat(jonas.text()).contains("Diesen Code gibt es nicht");
        assertThat(jonas.open(draft).status()).isEqualTo(404);

        // She sees who and what, and ends it while the helper has a page open.
        yasemin.open(draft + "/thema/erklaerung");
        assertThat(yasemin.page().select("textarea").text()).isEqualTo("von Ruth");
        assertThat(yasemin.page().select("[data-qa=fuer]")).isEmpty();
        assertThat(yasemin.open(draft + "/helfer")
                        .page()
                        .select("[data-qa=hilfe]")
                        .text())
                .contains("Ruth Sommer")
                .contains("Antworten gespeichert")
                .contains("Nachweise geändert");
        ruth.open(draft + "/thema/erklaerung");
        yasemin.submit(yasemin.page().select("form[data-qa^=beenden-]").attr("data-qa"), Map.of(), "");
        assertThat(yasemin.page().select("[data-qa=hilfe]").text()).contains("beendet");
        ruth.submit("thema", Map.of("erklaerung.bemerkung", "zu spät"), "weiter");
        assertThat(ruth.status()).isEqualTo(404);
        assertThat(ruth.open(draft + "/pruefen").status()).isEqualTo(404);
        assertThat(ruth.open(draft + "/nachweise").status()).isEqualTo(404);
        assertThat(yasemin.open(draft + "/thema/erklaerung")
                        .page()
                        .select("textarea")
                        .text())
                .isEqualTo("von Ruth");
    }

    @Test
    void pressedTwiceItIsOneInvitation(TestProgram program) {
        Browser yasemin = program.citizen("yasemin.aydin");
        String draft = begin(yasemin);
        String form = token(yasemin.open(draft + "/helfer")) + "&einladung=" + UUID.randomUUID()
                + "&name=Ruth&umfang=LESEN&tage=30";
        assertThat(post(yasemin, draft + "/helfer", form)).isEqualTo(200);
        assertThat(post(yasemin, draft + "/helfer", form)).isEqualTo(200);
        assertThat(yasemin.open(draft + "/helfer").page().select("[data-qa=hilfe]"))
                .hasSize(1);
    }

    @Test
    void whoReadsOnlyReadsUntilTheDay(TestProgram program) throws SQLException {
        Browser yasemin = program.citizen("yasemin.aydin");
        String draft = begin(yasemin);
        Browser ruth = program.citizen("ruth.sommer");
        accept(ruth, invite(yasemin, draft, "LESEN"));
        ruth.open(draft);
        assertThat(ruth.location().getPath()).isEqualTo(draft + "/pruefen");
        assertThat(ruth.page().select("a[href*=/thema/], form[data-qa=senden]")).isEmpty();
        String token = token(ruth);
        assertThat(post(ruth, draft + "/thema/erklaerung", token + "&version=1&_erklaerung.bemerkung=1"))
                .isEqualTo(404);
        assertThat(post(ruth, draft + "/speichern/erklaerung", token + "&version=1&_erklaerung.bemerkung=1"))
                .isEqualTo(404);
        try (var db = program.superuser("tw_m_auental_portal");
                var end = db.prepareStatement(
                        "update draft.hilfe set bis = now() - interval '1 minute' where entwurf_id = ?")) {
            end.setObject(1, UUID.fromString(draft.substring("/antrag/".length())));
            assertThat(end.executeUpdate()).isOne();
        }
        assertThat(ruth.open(draft + "/pruefen").status()).isEqualTo(404);
        assertThat(ruth.open("/helfen").text()).contains("abgelaufen");
    }

    @Test
    void helpingNeedsAProvenNameAndNotOnesOwnCode(TestProgram program) {
        Browser yasemin = program.citizen("yasemin.aydin");
        String draft = begin(yasemin);
        String code = invite(yasemin, draft, "LESEN");
        accept(yasemin, code);
        assertThat(yasemin.text()).contains("Das ist Ihr eigener Code");
        Browser basic = program.browser(Side.PORTAL)
                .open("/anmelden")
                .submit(Map.of(
                        "kennung", "ruth.sommer",
                        "passwort", program.password("ruth.sommer"),
                        "niveau", "STORK-QAA-Level-1"));
        accept(basic, code);
        assertThat(basic.text()).contains("mit Ihrem Ausweis anmelden");
        accept(program.citizen("ruth.sommer"), code);
        assertThat(basic.open(draft + "/pruefen").status()).as("level 1").isEqualTo(404);
    }

    @Test
    void whoMaySendSendsForHer(TestProgram program) {
        Browser yasemin = program.citizen("yasemin.aydin");
        Applicant applicant = new Applicant(yasemin, Applicant.example("brandt"));
        applicant.fillIn();
        String draft = yasemin.location().getPath().replace("/pruefen", "");
        Browser ruth = program.citizen("ruth.sommer");
        accept(ruth, invite(yasemin, draft, "SENDEN"));
        ruth.open(draft + "/pruefen");
        String token = token(ruth);
        ruth.submit("senden", Map.of(), "");
        assertThat(ruth.text()).contains("Der Antrag ist abgesendet");
        assertThat(post(ruth, draft + "/senden", token)).as("pressed twice").isEqualTo(200);
        String id = draft.substring("/antrag/".length());
        assertThat(ruth.open("/antraege/" + id).status()).isEqualTo(404);
        assertThat(ruth.open("/antraege/" + id + "/kopie.xml").status()).isEqualTo(404);
        assertThat(yasemin.open("/antraege/" + id).status()).isEqualTo(200);
        assertThat(yasemin.open("/antraege/" + id + "/kopie.json").status()).isEqualTo(200);
        assertThat(yasemin.open(draft + "/helfer")
                        .page()
                        .select("[data-qa=hilfe]")
                        .text())
                .contains("Antrag abgesendet");
    }

    private static String begin(Browser browser) {
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        return browser.location().getPath();
    }

    private static String invite(Browser browser, String draft, String scope) {
        browser.open(draft).follow("helfer");
        browser.submit("einladen", Map.of("name", "", "umfang", scope, "tage", "14"), "");
        assertThat(browser.text()).contains("Sagen Sie, wer Ihnen helfen soll");
        browser.submit("einladen", Map.of("name", "Frau aus der Beratung", "umfang", scope, "tage", "14"), "");
        return browser.page().select("[data-qa=code]").text();
    }

    private static void accept(Browser browser, String code) {
        browser.open("/helfen").submit("code", Map.of("code", code), "");
    }

    private static String token(Browser browser) {
        return "_csrf="
                + URLEncoder.encode(browser.page().select("input[name=_csrf]").attr("value"), StandardCharsets.UTF_8);
    }

    private static int post(Browser browser, String path, String body) {
        return browser.request("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8))
                .status();
    }
}
