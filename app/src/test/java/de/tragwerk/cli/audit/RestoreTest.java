package de.tragwerk.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.audit.copy.Copying;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database lost of its log comes back from the second copy; what was changed in it stays evidence.
@TragwerkTest
class RestoreTest {

    private static final String MANDANT = "auental-portal";
    private static final String DATABASE = "tw_m_auental_portal";

    @TempDir
    Path root;

    @BeforeEach
    void aWholeCopy(TestProgram program, Audit audit, TransactionTemplate tx) throws Exception {
        Scope.run(
                Scope.job(MANDANT, "test"),
                () -> tx.executeWithoutResult(s -> {
                    for (int i = 0; i < 40; i++) {
                        audit.log(Entry.of("test.RESTORE").subjects(UUID.randomUUID(), UUID.randomUUID()));
                    }
                }));
        Eventually.isTrue(() -> number(
                        program,
                        "select count(*) from audit.entry e where action = 'test.RESTORE' and "
                                + "not exists (select 1 from audit.leaf l where l.entry_id = e.id)")
                == 0);
        run(program, "delete from audit.copied");
    }

    private long copy(TestProgram program) throws SQLException, IOException {
        Copying.run(
                program.installation().home(), program.installation().cluster().url(DATABASE), MANDANT, root, 1_000);
        return number(program, "select size from audit.copied");
    }

    private static void run(TestProgram program, String... sql) throws SQLException {
        try (Connection db = program.superuser(DATABASE)) {
            db.setAutoCommit(false);
            for (String statement : sql) {
                db.createStatement().execute(statement);
            }
            db.commit();
        }
    }

    private static long number(TestProgram program, String sql) {
        try (Connection db = program.superuser(DATABASE);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String restore(TestProgram program, boolean really) throws SQLException, IOException {
        try (Connection db = program.superuser(DATABASE)) {
            return RestoreCommand.run(program.installation(), db, MANDANT, root, really);
        }
    }

    private List<Verifier.Report> verify(TestProgram program) throws SQLException, IOException {
        try (Connection db = program.superuser(DATABASE)) {
            return AuditCommand.both(program.installation(), db, MANDANT, root);
        }
    }

    @Test
    void lostRowsAndPositionsComeBackAndTheLogGoesOn(TestProgram program, Audit audit, TransactionTemplate tx)
            throws Exception {
        long size = copy(program);
        assertThat(restore(program, true)).contains("fehlen 0 Einträge").contains("Zu tun ist nichts");
        long from = size - 30;
        // Rows alone, and rows with their positions.
        run(
                program,
                "delete from audit.entry where id in (select entry_id from audit.leaf where n between " + from + " and "
                        + (from + 4) + ")",
                "delete from audit.entry where id in (select entry_id from audit.leaf where n between " + (from + 10)
                        + " and " + (from + 12) + ")",
                "delete from audit.leaf where n between " + (from + 10) + " and " + (from + 12));
        List<Verifier.Report> lost = verify(program);
        assertThat(lost).allMatch(r -> !r.good());
        assertThat(lost.getLast().sentence()).contains("An Position " + from).contains("in der Datenbank fehlt");

        String counted = restore(program, false);
        assertThat(counted).contains("fehlen 8 Einträge und 3 Positionen").contains("--ausfuehren");
        assertThat(verify(program)).allMatch(r -> !r.good());
        assertThat(restore(program, true)).contains("Zurückgebracht: 8 Einträge, 3 Positionen");
        assertThat(verify(program)).as("nach der Wiederherstellung").allMatch(Verifier.Report::good);
        Scope.run(Scope.job(MANDANT, "test"), () -> tx.executeWithoutResult(s -> audit.log(Entry.of("test.RESTORE"))));
        Eventually.isTrue(() -> number(
                        program,
                        "select count(*) from audit.entry e where action in ('test.RESTORE', 'cli.LOG_RESTORED') and not exists "
                                + "(select 1 from audit.leaf l where l.entry_id = e.id)")
                == 0);
        assertThat(number(program, "select count(*) from audit.entry where action = 'cli.LOG_RESTORED'"))
                .isPositive();
        assertThat(verify(program)).allMatch(Verifier.Report::good);
    }

    /// An old backup: the youngest part is gone, and nothing is sealed until it is back.
    @Test
    void theEndThatAnOldBackupDoesNotHaveComesBack(TestProgram program) throws Exception {
        long size;
        try (Connection hold = program.superuser(DATABASE)) {
            hold.createStatement().execute("select pg_advisory_lock(hashtextextended('audit.seal', 0))");
            size = copy(program);
            run(
                    program,
                    "delete from audit.entry where id in (select entry_id from audit.leaf where n >= " + (size - 15)
                            + ")",
                    "delete from audit.leaf where n >= " + (size - 15),
                    "delete from audit.checkpoint where size > " + (size - 15));
        }
        assertThat(restore(program, true)).contains("Zurückgebracht: 15 Einträge, 15 Positionen");
        Eventually.isTrue(() -> number(program, "select max(size) from audit.checkpoint") > size);
        assertThat(verify(program)).allMatch(Verifier.Report::good);
    }

    @Test
    void whatWasChangedIsNamedAndNotOverwritten(TestProgram program) throws Exception {
        long size = copy(program);
        String row = "(select entry_id from audit.leaf where n = " + (size - 20) + ")";
        run(program, "update audit.entry set purpose = 'anders' where id = " + row);
        assertThat(verify(program).getLast().sentence())
                .contains("An Position " + (size - 20))
                .contains("in der Datenbank anders ist");
        assertThat(restore(program, true)).contains("1 sind dort verändert und bleiben");
        assertThat(number(program, "select count(*) from audit.entry where purpose = 'anders'"))
                .isEqualTo(1);
        run(program, "update audit.entry set purpose = 'betrieb' where id = " + row);
        assertThat(verify(program)).allMatch(Verifier.Report::good);

        // Another entry at that position: two histories, and nothing is mixed.
        run(
                program,
                "alter table audit.leaf drop constraint leaf_entry_id_key",
                "update audit.leaf set n = n + 1000000 where n = " + (size - 20),
                "update audit.leaf set n = n + 1000000 where n = " + (size - 19),
                "update audit.leaf set n = " + (size - 19) + " where n = " + (size - 20 + 1_000_000),
                "update audit.leaf set n = " + (size - 20) + " where n = " + (size - 19 + 1_000_000),
                "alter table audit.leaf add constraint leaf_entry_id_key unique (entry_id)");
        assertThatThrownBy(() -> restore(program, true))
                .hasMessageContaining("An Position " + (size - 20))
                .hasMessageContaining("nichts ist geändert");
        run(
                program,
                "update audit.leaf set n = n + 1000000 where n in (" + (size - 20) + ", " + (size - 19) + ")",
                "update audit.leaf set n = " + (size - 19) + " where n = " + (size - 20 + 1_000_000),
                "update audit.leaf set n = " + (size - 20) + " where n = " + (size - 19 + 1_000_000));
        assertThat(verify(program)).allMatch(Verifier.Report::good);
    }

    @Test
    void aNewFolderIsBegunByAWordOfTheOperator(TestProgram program) throws Exception {
        long size = copy(program);
        Mandant portal = program.bean(Registry.class).mandanten().stream()
                .filter(m -> m.id().equals(MANDANT))
                .findFirst()
                .orElseThrow();
        assertThat(CopyCommand.state(program.installation(), portal))
                .contains("kopiert sind " + size + ", zuletzt am ");
        CopyCommand.begin(program.installation(), portal, Clock.systemUTC());
        assertThat(number(program, "select size from audit.copied")).isZero();
        assertThat(number(program, "select count(*) from audit.entry where action = 'cli.LOG_COPY_ANEW'"))
                .isPositive();
        assertThatThrownBy(() -> AuditCommand.copied(
                        root.resolve("anderswo"),
                        MANDANT,
                        program.installation().home()))
                .hasMessageContaining("keine zweite Kopie von " + MANDANT);
    }
}
