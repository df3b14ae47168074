package de.tragwerk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.StuckOutbox;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.message.PersonalEnvelope;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.LogCapture;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A letter that cannot be read hides no other, says what to do, and is told to who runs the portal.
@TragwerkTest
class UnreadableLetterTest {

    private static final String PORTAL = "tw_m_auental_portal";

    @Test
    void oneUnreadableLetterLeavesTheMailboxOpen(TestProgram program) throws Exception {
        Browser citizen = program.citizen("karl.brandt");
        String form = "mietschulden";
        Applicant applicant = new Applicant(
                citizen,
                new Applicant.Input(
                        form,
                        "",
                        new Example(new Forms().newest(form).orElseThrow(), TestProgram.HEUTE, "Unlesbach").answers()));
        applicant.fillIn();
        String id = applicant.send();
        Eventually.isTrue(
                () -> text(citizen.open("/postfach"), "[data-qa=brief-EINGANG]").length() > 0);

        UUID damaged = insert(program, id, new byte[] {1, 2, 3});
        UUID foreign = insert(program, id, newerKind(program, id));
        StuckOutbox command = new StuckOutbox(
                program.installation().cluster(), program.installation().home(), Clock.systemUTC());
        var portal = program.bean(Registry.class).get("auental-portal");
        try (LogCapture log = new LogCapture()) {
            citizen.open("/postfach");
            assertThat(citizen.status()).isEqualTo(200);
            assertThat(citizen.page().select("[data-qa=brief-EINGANG]")).isNotEmpty();
            assertThat(citizen.page().select("[data-qa=brief-unlesbar]")).hasSize(2);
            assertThat(log.text()).contains(damaged.toString(), foreign.toString(), "lässt sich nicht lesen");
        }
        assertThat(command.unreadableLetters(portal)).isGreaterThanOrEqualTo(2);
        assertThat(citizen.open("/antraege").status()).isEqualTo(200);
        citizen.open("/antraege/" + id);
        assertThat(citizen.page().select("[data-qa=brief-unlesbar]")).hasSize(2);

        citizen.open("/postfach/" + damaged);
        assertThat(citizen.status()).isEqualTo(200);
        assertThat(text(citizen, "[data-qa=unlesbar]")).contains("auf Papier", "Frist");
        assertThat(citizen.page().select("[data-qa=schreiben]").attr("href")).isEqualTo("/antraege/" + id + "#nachricht");
        assertThat(one(program, "select count(*) from outbox.auftrag where key = 'abgerufen-" + damaged + "'"))
                .as("not opened, so the authority does not hear that it was")
                .isEqualTo("0");
        assertThat(citizen.open("/postfach/" + damaged + "/datei/0").status()).isEqualTo(404);

        // A portal that knows the kind shows it, and the mark goes.
        change(program, "update mailbox.brief set inhalt = (select inhalt from mailbox.brief where antrag_id = '" + id
                + "' and unlesbar is null and not leise order by am limit 1) where id = '" + foreign + "'");
        citizen.open("/postfach/" + foreign);
        assertThat(citizen.page().select("[data-qa=unlesbar]")).isEmpty();
        assertThat(one(program, "select unlesbar is null from mailbox.brief where id = '" + foreign + "'"))
                .isEqualTo("t");
        change(program, "delete from mailbox.brief where id in ('" + damaged + "', '" + foreign + "')");
    }

    /// Sealed for her, but of a kind this profile does not name.
    private static byte[] newerKind(TestProgram program, String id) throws SQLException {
        byte[] key;
        try (var ask = program.reader(PORTAL).createStatement();
                var rows = ask.executeQuery("select oeffentlich from mailbox.schluessel where konto_id ="
                        + " (select konto_id from mailbox.antrag where id = '" + id + "')")) {
            assertThat(rows.next()).isTrue();
            key = rows.getBytes(1);
        }
        String letter = "<mitteilung xmlns=\"urn:tragwerk:xsozial-profil:1\" antrag=\"" + id
                + "\" art=\"TERMIN\" zeitpunkt=\"2026-03-02T08:00:00Z\" aktenzeichen=\"50.1\">"
                + "<betreff>Termin</betreff><text>Kommen Sie.</text></mitteilung>";
        return PersonalEnvelope.seal(letter.getBytes(StandardCharsets.UTF_8), key);
    }

    private static UUID insert(TestProgram program, String antrag, byte[] content) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var db = program.superuser(PORTAL);
                var insert = db.prepareStatement(
                        "insert into mailbox.brief(id, antrag_id, konto_id, am, inhalt) select ?, id, konto_id, now(), ?"
                                + " from mailbox.antrag where id = ?")) {
            insert.setObject(1, id);
            insert.setBytes(2, content);
            insert.setObject(3, UUID.fromString(antrag));
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        return id;
    }

    private static String text(Browser browser, String selector) {
        return browser.page().select(selector).text();
    }

    private static void change(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(PORTAL);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String one(TestProgram program, String sql) throws SQLException {
        try (var ask = program.reader(PORTAL).createStatement();
                var rows = ask.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
