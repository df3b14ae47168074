package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Notices come first, saving needs a login and consent, and who takes her consent back leaves nothing behind.
@TragwerkTest
class DraftDeletionTest {

    private static final byte[] PDF = "%PDF-1.4 Beleg %%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void whoDeletesHerDraftLeavesNothing(TestProgram program) throws SQLException {
        Browser browser = program.citizen("jonas.weber").open("/antrag/neu/hzl-grundsicherung");
        assertThat(browser.text()).contains("Was mit Ihren Angaben geschieht");
        assertThat(browser.page().select("form[data-qa=beginnen] input[type=text], textarea"))
                .as("nothing is asked before the notices")
                .isEmpty();
        String sentence = browser.page().select("label[for=einwilligung]").text();
        browser.submit("beginnen", Map.of("einwilligung", "ja"), "");
        String draft = browser.location().getPath();
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        // What she agreed to, in which language, is on record, without a word of hers.
        assertThat(logged(program, id))
                .contains("draft.CONSENT einwilligung-de " + Sha256.hex(sentence))
                .doesNotContain("draft.WITHDRAWN");
        browser.open(draft + "/thema/person").submit("thema", Map.of("person.familienname", "Weber"), "weiter");
        // Nearly at the end of its days: a file begins them anew.
        try (var db = program.superuser("tw_m_auental_portal");
                var write = db.createStatement()) {
            write.executeUpdate(
                    "update draft.entwurf set geaendert = geaendert - interval '29 days' where id = '" + id + "'");
        }
        browser.open(draft + "/nachweise")
                .submit(
                        "hochladen-E-ID",
                        Map.of("datei", new Browser.Upload("auszug.pdf", "application/pdf", PDF)),
                        "");
        assertThat(rows(program, id)).isEqualTo("1 1");
        try (var db = program.superuser("tw_m_auental_portal");
                var row = db.createStatement()
                        .executeQuery("select geaendert > now() - interval '1 day' from draft.entwurf where id = '" + id
                                + "'")) {
            assertThat(row.next() && row.getBoolean(1))
                    .as("30 days from the upload on")
                    .isTrue();
        }

        browser.open(draft + "/loeschen");
        assertThat(browser.text()).contains("Entwurf löschen?");
        browser.submit(Map.of());

        assertThat(rows(program, id)).isEqualTo("0 0");
        assertThat(logged(program, id)).contains("draft.WITHDRAWN");
        assertThat(browser.open(draft).status()).isEqualTo(404);
        assertThat(browser.open("/antraege").text()).doesNotContain(id);
    }

    @Test
    void withoutALoginThereIsNoDraft(TestProgram program) {
        Browser stranger = program.browser(Side.PORTAL).open("/antrag/neu/hzl-grundsicherung");
        assertThat(stranger.page().select("form[data-qa=beginnen]")).isEmpty();
        assertThat(stranger.location().getPath()).doesNotStartWith("/antrag/neu");
    }

    private static String logged(TestProgram program, String draft) throws SQLException {
        try (var db = program.superuser("tw_m_auental_portal");
                var row = db.createStatement().executeQuery("""
                        select string_agg(concat_ws(' ', action, thing_kind, encode(thing_sha256, 'hex')), ', ')
                        from audit.entry where '%s' = any (subjects)""".formatted(draft))) {
            row.next();
            return row.getString(1);
        }
    }

    private static String rows(TestProgram program, String draft) throws SQLException {
        try (var db = program.superuser("tw_m_auental_portal");
                var row = db.createStatement().executeQuery("""
                        select (select count(*) from draft.entwurf where id = '%1$s') || ' '
                            || (select count(*) from draft.datei where entwurf_id = '%1$s')""".formatted(draft))) {
            row.next();
            return row.getString(1);
        }
    }
}
