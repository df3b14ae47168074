package de.tragwerk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.audit.AuditCommand;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.verifier.Verifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a superuser changes in the tables themselves is found against the log, and the row is named.
@TragwerkTest
class BelegtTest {

    private static final String DB = "tw_m_lindenbrueck";

    @Test
    @Tag("turn-2")
    void aChangedNoticeReleaseOrDocumentIsNamed(TestProgram program, @TempDir Path dir) throws Exception {
        String bescheid = bescheid(program);
        String dokument = EntscheidungTest.einWert(
                program, "select dokument_id from decision.bescheid where id = '" + bescheid + "'");
        String where = " where bescheid_id = '" + bescheid + "' and monat = '2026-05-01'";
        String row = " where id = '" + bescheid + "'";
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("update decision.bescheid_monat set betrag_cent = betrag_cent + 1000" + where, bescheid);
        expected.put("delete from decision.bescheid_monat" + where, bescheid);
        expected.put("update decision.geltung set betrag_cent = betrag_cent + 1000" + where, "Monat 2026-05");
        expected.put("update decision.bescheid set bis = bis + 31" + row, bescheid);
        expected.put(
                "update decision.bescheid set freigegeben_von = (select id from access.staff where login = 's.behrens')"
                        + row,
                bescheid);
        expected.put(
                "update decision.bescheid set brief = (select brief from decision.bescheid where id <> '" + bescheid
                        + "' limit 1)" + row,
                "Wortlaut");
        expected.put(
                "update decision.entwurf set freigegeben_am = freigegeben_am - interval '1 day'"
                        + " where id = (select entwurf_id from decision.bescheid" + row + ")",
                "Freigabe in decision.entwurf");
        expected.put("delete from document.datei where id = '" + dokument + "'", dokument);
        expected.put(
                "update document.datei set inhalt = set_byte(inhalt, 40, (get_byte(inhalt, 40) + 1) % 256) where id = '"
                        + dokument + "'",
                dokument);
        expected.put("update document.datei set sha256 = sha256('x') where id = '" + dokument + "'", dokument);
        expected.put(
                "insert into document.datei select gen_random_uuid(), akte_id, kreis, art, bezug_id, medientyp, groesse,"
                        + " sha256, name, inhalt, entstanden from document.datei where id = '" + dokument + "'",
                "keinen Eintrag im Protokoll");

        bescheid(program);
        assertThat(check(program, program.superuser(DB), dir).sentence()).contains("unversehrt");
        for (Map.Entry<String, String> forgery : expected.entrySet()) {
            try (Connection db = program.superuser(DB)) {
                db.setAutoCommit(false);
                // No trigger, no foreign key: what the program's own safeguards would refuse.
                db.createStatement().execute("set session_replication_role = replica");
                assertThat(db.createStatement().executeUpdate(forgery.getKey()))
                        .as(forgery.getKey())
                        .isPositive();
                Verifier.Report report = check(program, db, dir);
                assertThat(report.good()).as(forgery.getKey()).isFalse();
                assertThat(report.sentence()).as(forgery.getKey()).contains(forgery.getValue());
                db.rollback();
            }
        }
        assertThat(check(program, program.superuser(DB), dir).good()).isTrue();
    }

    private static Verifier.Report check(TestProgram program, Connection db, Path dir) throws Exception {
        return AuditCommand.check(program.installation(), db, "lindenbrueck", dir);
    }

    /// A released notice; its id.
    private static String bescheid(TestProgram program) throws Exception {
        UUID akte = EntscheidungTest.akte(program, "Beate", "Beleg");
        EntscheidungTest.mitTatsachen(program, akte).submit("vorschlagen", Map.of(), "");
        String entwurf =
                EntscheidungTest.einWert(program, "select id from decision.entwurf where akte_id = '" + akte + "'");
        Browser second = program.staff("t.rahn").open("/freigabe/" + entwurf);
        second.submit("freigeben", Map.of("passwort", program.password("t.rahn")), "");
        return second.location().getPath().substring("/bescheide/".length());
    }
}
