package de.tragwerk.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.verifier.Verifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes seal one log in turn: each reads on what the other sealed, not the whole log again.
@TragwerkTest
class SequencerTest {

    private static final String MANDANT = "vermittlung";
    private static final String DATABASE = "tw_m_vermittlung";

    /// A leaf of long ago is spoilt for the time of the test: who reads the whole log would come to another
    /// root.
    @Test
    void whatTheOtherNodeSealedIsReadOn(TestProgram program, Audit audit, TransactionTemplate tx, @TempDir Path dir)
            throws Exception {
        Sequencer other = new Sequencer(
                program.bean(JdbcTemplate.class),
                program.bean(TransactionTemplate.class),
                program.installation().home(),
                program.bean(RealTime.class));
        seal(other, audit, tx, program);
        String leaf = one(program, "select encode(leaf, 'hex') from audit.leaf where n = 0");
        set(program, "00".repeat(32));
        try {
            for (int turn = 0; turn < 3; turn++) {
                // By the program's own sequencer, then by the other one.
                UUID entry = write(audit, tx);
                Eventually.isTrue(() -> sealed(program, entry));
                seal(other, audit, tx, program);
            }
        } finally {
            set(program, leaf);
        }
        SealKeys keys = new SealKeys(program.installation().home());
        try (Connection db = program.superuser(DATABASE)) {
            LogExport.write(db, dir.resolve("export"), keys, MANDANT, true);
        }
        Verifier.Report report = Verifier.verify(
                dir.resolve("export/log.txt"), keys.publicKey(MANDANT), dir.resolve("export/pruefpunkte.txt"));
        assertThat(report.good()).as(report.sentence()).isTrue();
    }

    /// Until one of its runs sealed something: the program's own may be faster.
    private static void seal(Sequencer sequencer, Audit audit, TransactionTemplate tx, TestProgram program)
            throws Exception {
        for (int i = 0; i < 200; i++) {
            long before = Long.parseLong(one(program, "select max(size) from audit.checkpoint"));
            write(audit, tx);
            boolean won = Scope.call(Scope.job(MANDANT, "pruefkette").withRole(DbRole.SEQUENCER), () -> {
                try {
                    sequencer.run();
                    return true;
                } catch (DuplicateKeyException faster) {
                    return false;
                }
            });
            if (won && Long.parseLong(one(program, "select max(size) from audit.checkpoint")) > before) {
                return;
            }
        }
        throw new AssertionError("never faster");
    }

    private static UUID write(Audit audit, TransactionTemplate tx) {
        UUID subject = UUID.randomUUID();
        Scope.run(
                Scope.job(MANDANT, "test"),
                () -> tx.executeWithoutResult(
                        s -> audit.log(Entry.of("test.SEQUENCE").subjects(subject))));
        return subject;
    }

    private static boolean sealed(TestProgram program, UUID subject) {
        return one(
                        program,
                        "select count(*) from audit.entry e join audit.leaf l on l.entry_id = e.id where '" + subject
                                + "' = any (e.subjects)")
                .equals("1");
    }

    private static void set(TestProgram program, String leaf) throws SQLException {
        try (Connection db = program.superuser(DATABASE);
                var update = db.prepareStatement("update audit.leaf set leaf = decode(?, 'hex') where n = 0")) {
            update.setString(1, leaf);
            update.executeUpdate();
        }
    }

    private static String one(TestProgram program, String sql) {
        try (var rows = program.reader(DATABASE).createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
