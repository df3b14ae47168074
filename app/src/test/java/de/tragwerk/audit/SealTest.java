package de.tragwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.audit.seal.LogExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.verifier.Verifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// The sequencer misses nothing, and nothing changes unnoticed.
@TragwerkTest
class SealTest {

    private static final String DATABASE = "tw_m_vermittlung";

    @Test
    void sixteenWritersWithRandomCommitDelayLeaveNoGap(
            TestProgram program, Audit audit, TransactionTemplate tx, @TempDir Path dir) throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int w = 0; w < 16; w++) {
                Random random = new Random(w);
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        Scope.run(
                                Scope.job("vermittlung", "test"),
                                () -> tx.executeWithoutResult(s -> {
                                    audit.log(Entry.of("test.WRITE").subjects(UUID.randomUUID()));
                                    LockSupport.parkNanos(random.nextInt(8_000_000));
                                }));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        Eventually.isTrue(() -> count(
                        program,
                        "select count(*) from audit.entry e where action = 'test.WRITE' and exists (select 1 from audit.leaf l where l.entry_id = e.id)")
                == 640);
        assertThat(verify(program, dir).good()).isTrue();
        manipulationsAreFound(program, dir);
    }

    private static void manipulationsAreFound(TestProgram program, Path dir) throws Exception {
        for (String sql : List.of(
                "update audit.entry set action = 'test.OTHER' where id = (select entry_id from audit.leaf where n = 30)",
                "update audit.entry set at = at - interval '1 day' where id = (select entry_id from audit.leaf where n = 31)",
                "delete from audit.entry where id = (select entry_id from audit.leaf where n = 32)",
                "delete from audit.leaf where n = (select max(n) from audit.leaf)",
                "update audit.leaf set entry_id = case n when 33 then (select entry_id from audit.leaf where n = 34) else (select entry_id from audit.leaf where n = 33) end where n in (33, 34)")) {
            try (Connection db = program.superuser(DATABASE)) {
                db.setAutoCommit(false);
                // unique(entry_id) is checked row by row; a superuser would drop it too.
                db.createStatement().execute("alter table audit.leaf drop constraint leaf_entry_id_key");
                assertThat(db.createStatement().executeUpdate(sql)).isPositive();
                // The witness is written after the commit: what was sealed this very moment is attested an instant
                // later.
                Verifier.Report report = verify(program, dir, db);
                for (int i = 0; report.good() && i < 100; i++) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                    report = verify(program, dir, db);
                }
                assertThat(report.good()).as(sql).isFalse();
                assertThat(report.sentence()).containsPattern("Position \\d+");
                db.rollback();
            }
        }
    }

    private static Verifier.Report verify(TestProgram program, Path dir) throws Exception {
        try (Connection db = program.superuser(DATABASE)) {
            return verify(program, dir, db);
        }
    }

    private static Verifier.Report verify(TestProgram program, Path dir, Connection db) throws Exception {
        SealKeys keys = new SealKeys(program.installation().home());
        boolean before = db.getAutoCommit();
        Path out = dir.resolve(UUID.randomUUID().toString());
        LogExport.write(db, out, keys, "vermittlung", before);
        return Verifier.verify(out.resolve("log.txt"), keys.publicKey("vermittlung"), out.resolve("pruefpunkte.txt"));
    }

    private static long count(TestProgram program, String sql) {
        try (Connection db = program.superuser(DATABASE);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
