package de.tragwerk.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.audit.AuditCommand;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.verifier.Checkpoint;
import de.tragwerk.verifier.Merkle;
import de.tragwerk.verifier.Proofs;
import de.tragwerk.verifier.Verifier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A superuser who knows the tables, the order and the leaf hashes, but has neither the key nor the witness.
///
/// It comes first and takes an authority where little happens: each of its thousand trials exports and verifies the
/// whole log, and there and then that is short.
@TragwerkTest
@Order(1)
class ForgeryTest {

    private static final String MANDANT = "auental";
    private static final String DATABASE = "tw_m_auental";

    @Test
    @Tag("turn-0")
    void aThousandRandomManipulationsAreFoundOffline(
            TestProgram program, Audit audit, TransactionTemplate tx, @TempDir Path dir) throws Exception {
        write(audit, tx, 120);
        try (Connection db = program.superuser(DATABASE)) {
            db.setAutoCommit(false);
            Eventually.isTrue(() -> sealed(program));
            assertThat(verify(program, db, dir).good()).isTrue();
            // A superuser drops what would hinder him.
            run(db, "alter table audit.leaf drop constraint leaf_pkey");
            run(db, "alter table audit.leaf drop constraint leaf_entry_id_key");
            long size = number(db, "select count(*) from audit.leaf");
            Random random = new Random(20261124);
            for (int trial = 0; trial < 1_000; trial++) {
                var before = db.setSavepoint();
                long n = random.nextLong(size - 1);
                String what = manipulate(db, trial, n, size, random);
                Verifier.Report report = verify(program, db, dir);
                assertThat(report.good())
                        .as("Versuch %d an Position %d: %s", trial, n, what)
                        .isFalse();
                assertThat(report.sentence()).as(what).containsPattern("Position \\d+");
                // What is named lies at or before the first changed row, never behind it.
                assertThat(report.entries()).as(what + ": " + report.sentence()).isBetween(0L, n);
                db.rollback(before);
            }
            db.rollback();
        }
        try (Connection db = program.superuser(DATABASE)) {
            assertThat(verify(program, db, dir).good()).isTrue();
        }
    }

    /// Seven ways to lie; half of the time the forger also recomputes the leaf hashes.
    private static String manipulate(Connection db, int trial, long n, long size, Random random) throws Exception {
        String row = "(select entry_id from audit.leaf where n = " + n + ")";
        String other = "(select entry_id from audit.leaf where n = " + (n + 1) + ")";
        String what = List.of(
                        "ändern",
                        "löschen",
                        "einfügen",
                        "vertauschen",
                        "rückdatieren",
                        "abschneiden",
                        "Person tauschen")
                .get(trial % 7);
        switch (what) {
            case "ändern" -> run(db, "update audit.entry set purpose = 'x" + trial + "' where id = " + row);
            case "löschen" -> {
                run(db, "delete from audit.entry where id = " + row);
                run(db, "delete from audit.leaf where n = " + n);
                if (random.nextBoolean()) {
                    run(db, "update audit.leaf set n = n - 1 where n > " + n);
                }
            }
            case "einfügen" -> {
                UUID id = UUID.randomUUID();
                run(db, "update audit.leaf set n = n + 1 where n >= " + n);
                run(
                        db,
                        "insert into audit.entry select '" + id
                                + "', at, actor_kind, actor, job, action, outcome, purpose, "
                                + "subjects, reach_back, thing_kind, thing_id, thing_sha256, request from audit.entry "
                                + "where id = " + other);
                run(db, "insert into audit.leaf values (" + n + ", '" + id + "', sha256('x'))");
                recompute(db, n);
            }
            case "vertauschen" -> {
                run(
                        db,
                        "update audit.leaf set n = case n when " + n + " then " + (n + 1) + " else " + n
                                + " end where n in (" + n + ", " + (n + 1) + ")");
            }
            case "rückdatieren" -> run(db, "update audit.entry set at = at - interval '2 hours' where id = " + row);
            case "abschneiden" -> {
                run(db, "delete from audit.entry where id in (select entry_id from audit.leaf where n >= " + n + ")");
                run(db, "delete from audit.leaf where n >= " + n);
                run(db, "delete from audit.checkpoint where size > " + n);
            }
            default ->
                run(db, "update audit.entry set actor = gen_random_uuid(), actor_kind = 'employee' where id = " + row);
        }
        if (random.nextBoolean() && number(db, "select count(*) from audit.leaf where n = " + n) == 1) {
            recompute(db, n);
        }
        return what;
    }

    private static void recompute(Connection db, long n) throws SQLException {
        byte[] leaf;
        try (ResultSet entry = db.createStatement()
                .executeQuery(
                        "select e.* from audit.leaf l join audit.entry e on e.id = l.entry_id where l.n = " + n)) {
            if (!entry.next()) {
                return;
            }
            leaf = Merkle.leaf(Canonical.of(entry));
        }
        try (var update = db.prepareStatement("update audit.leaf set leaf = ? where n = ?")) {
            update.setBytes(1, leaf);
            update.setLong(2, n);
            update.executeUpdate();
        }
    }

    @Test
    void aRowInsertedWithAnOldDateIsFoundAlthoughItIsSealed(
            TestProgram program, Audit audit, TransactionTemplate tx, @TempDir Path dir) throws Exception {
        write(audit, tx, 1);
        Eventually.isTrue(() -> sealed(program));
        // The forger slips a row into the table as if it had been written yesterday; the sequencer seals it
        // like any
        // other. Here it is sealed by hand, so that the database of the other tests stays whole.
        SealKeys keys = new SealKeys(program.installation().home());
        try (Connection db = program.superuser(DATABASE)) {
            db.setAutoCommit(false);
            // Jobs write entries of their own all the time; the forger is alone with the positions.
            run(db, "lock table audit.leaf in exclusive mode");
            UUID slipped = UUID.randomUUID();
            run(
                    db,
                    "insert into audit.entry select '" + slipped + "', at - interval '1 day', actor_kind, actor, job, "
                            + "action, outcome, purpose, subjects, reach_back, thing_kind, thing_id, thing_sha256, request "
                            + "from audit.entry where id = (select entry_id from audit.leaf order by n desc limit 1)");
            long n = number(db, "select count(*) from audit.leaf");
            run(db, "insert into audit.leaf select " + n + ", '" + slipped + "', sha256('x')");
            recompute(db, n);
            Path out = dir.resolve("rueckdatiert");
            LogExport.write(db, out, keys, MANDANT, false);
            Checkpoint signed = Checkpoint.sign(
                    MANDANT, n + 1, tree(db).root(), Clock.systemUTC().instant().toString(), keys.privateKey(MANDANT));
            Files.writeString(
                    out.resolve("pruefpunkte.txt"),
                    Files.readString(out.resolve("pruefpunkte.txt")) + signed.line() + "\n");
            Verifier.Report report = Verifier.verify(
                    out.resolve("log.txt"), out.resolve("schluessel.pub"), out.resolve("pruefpunkte.txt"));
            assertThat(report.good()).isFalse();
            assertThat(report.sentence()).contains("Position " + n).contains("rückdatiert");
            db.rollback();
        }
    }

    @Test
    @Tag("turn-2")
    void aRestoredOldBackupIsFoundAndNotSealedFurther(
            TestProgram program, Audit audit, TransactionTemplate tx, @TempDir Path dir) throws Exception {
        write(audit, tx, 5);
        Eventually.isTrue(() -> sealed(program));
        SealKeys keys = new SealKeys(program.installation().home());
        try (Connection db = program.superuser(DATABASE)) {
            db.setAutoCommit(false);
            long size = number(db, "select count(*) from audit.leaf");
            long old = number(db, "select max(size) from audit.checkpoint where size <= " + (size - 5));
            // The old backup: everything after that checkpoint is not there.
            run(db, "delete from audit.entry where id in (select entry_id from audit.leaf where n >= " + old + ")");
            run(db, "delete from audit.leaf where n >= " + old);
            Verifier.Report cut = verify(program, db, dir);
            assertThat(cut.good()).isFalse();
            assertThat(cut.sentence()).contains("endet bei Position " + old).contains("Ab Position " + old);

            // Work goes on in the restored database and is sealed by a program that did not look at the
            // witness.
            for (long n = old; n < size; n++) {
                run(
                        db,
                        "insert into audit.entry select gen_random_uuid(), at, actor_kind, actor, job, 'test.FORKED', outcome, "
                                + "purpose, subjects, reach_back, thing_kind, thing_id, thing_sha256, request from audit.entry "
                                + "where id = (select entry_id from audit.leaf where n = " + (old - 1) + ")");
                run(
                        db,
                        "insert into audit.leaf select " + n
                                + ", e.id, sha256('x') from audit.entry e where action = 'test.FORKED' and not exists (select 1 from audit.leaf l where l.entry_id = e.id)");
                recompute(db, n);
            }
            Checkpoint forged = Checkpoint.sign(
                    MANDANT, size, tree(db).root(), Clock.systemUTC().instant().toString(), keys.privateKey(MANDANT));
            Path out = dir.resolve("gabel");
            LogExport.write(db, out, keys, MANDANT, false);
            Files.writeString(
                    out.resolve("pruefpunkte.txt"),
                    Files.readString(out.resolve("pruefpunkte.txt")) + forged.line() + "\n");
            Verifier.Report fork = Verifier.verify(
                    out.resolve("log.txt"), out.resolve("schluessel.pub"), out.resolve("pruefpunkte.txt"));
            assertThat(fork.good()).isFalse();
            assertThat(fork.sentence()).contains("gegabelt");
            db.rollback();
        }
    }

    @Test
    void theSequencerRefusesADatabaseOlderThanItsWitness(TestProgram program, @TempDir Path dir) throws Exception {
        SealKeys real = new SealKeys(program.installation().home());
        Eventually.isTrue(() -> sealed(program));
        long size;
        try (Connection db = program.superuser(DATABASE)) {
            size = number(db, "select count(*) from audit.leaf");
        }
        // A home whose witness has seen three entries more than this database holds.
        de.tragwerk.mandant.Home home = new de.tragwerk.mandant.Home(dir);
        SealKeys other = new SealKeys(home);
        other.append(
                Checkpoint.sign(MANDANT, size + 3, new byte[32], "2026-03-02T08:00:00Z", real.privateKey(MANDANT)));
        Sequencer sequencer = new Sequencer(
                program.bean(org.springframework.jdbc.core.JdbcTemplate.class),
                program.bean(TransactionTemplate.class),
                home,
                program.bean(de.tragwerk.mandant.RealTime.class));
        Scope scope = Scope.job(MANDANT, "pruefkette").withRole(DbRole.SEQUENCER);
        assertThatThrownBy(() -> Scope.call(scope, () -> {
                    // Something to seal, so that it reads the tree at all; the real sequencer may be
                    // faster, so repeat.
                    for (int i = 0; i < 200; i++) {
                        writeOne(program);
                        sequencer.run();
                    }
                    return true;
                }))
                .isInstanceOf(Sequencer.Forked.class)
                .hasMessageContaining("bezeugt sind " + (size + 3))
                .hasMessageContaining("nicht weiter versiegelt");
    }

    @Test
    void whoGetsAProofCanCheckItAgainstTheCheckpointAlone(
            TestProgram program, Audit audit, TransactionTemplate tx, @TempDir Path dir) throws Exception {
        write(audit, tx, 11);
        Eventually.isTrue(() -> sealed(program));
        try (Connection db = program.superuser(DATABASE)) {
            LogExport.write(db, dir, new SealKeys(program.installation().home()), MANDANT);
        }
        CommandLine audits = new CommandLine(new AuditCommand());
        long size = Proofs.read(dir).size();
        JsonNode proof = json(audits, "proof", "--entry", "" + (size - 3), "--export", dir.toString());
        assertThat(Merkle.included(
                        hash(proof.get("leaf_hash")),
                        size - 3,
                        size,
                        hashes(proof.get("inclusion_path")),
                        hash(proof.get("root_hash"))))
                .isTrue();
        assertThat(proof.get("checkpoint").asString()).startsWith(MANDANT + "|" + size + "|");
        JsonNode two =
                json(audits, "consistency", "--from", "" + (size - 7), "--to", "" + size, "--export", dir.toString());
        assertThat(Merkle.consistent(
                        size - 7,
                        size,
                        hashes(two.get("consistency_path")),
                        hash(two.get("root_hash_1")),
                        hash(two.get("root_hash_2"))))
                .isTrue();
        assertThat(two.get("root_hash_2")).isEqualTo(proof.get("root_hash"));
        assertThat(audits.execute("proof", "--entry", "" + size, "--export", dir.toString()))
                .isNotZero();
    }

    private static JsonNode json(CommandLine audits, String... words) {
        StringWriter out = new StringWriter();
        audits.setOut(new PrintWriter(out, true));
        assertThat(audits.execute(words)).isZero();
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static List<byte[]> hashes(JsonNode list) {
        return list.valueStream().map(ForgeryTest::hash).toList();
    }

    private static byte[] hash(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    private static void writeOne(TestProgram program) throws Exception {
        Thread writer = Thread.ofPlatform()
                .start(() -> write(program.bean(Audit.class), program.bean(TransactionTemplate.class), 1));
        writer.join();
    }

    private static void write(Audit audit, TransactionTemplate tx, int entries) {
        for (int i = 0; i < entries; i++) {
            Scope.run(
                    Scope.job(MANDANT, "test"),
                    () -> tx.executeWithoutResult(
                            s -> audit.log(Entry.of("test.FORGE").subjects(UUID.randomUUID()))));
        }
    }

    private static boolean sealed(TestProgram program) {
        try (Connection db = program.superuser(DATABASE)) {
            return number(
                            db,
                            "select count(*) from audit.entry e where not exists (select 1 from audit.leaf l where l.entry_id = e.id)")
                    == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Merkle.Frontier tree(Connection db) throws SQLException {
        Merkle.Frontier tree = new Merkle.Frontier();
        try (ResultSet rows = db.createStatement().executeQuery("select leaf from audit.leaf order by n")) {
            while (rows.next()) {
                tree.add(rows.getBytes(1));
            }
        }
        return tree;
    }

    private static Verifier.Report verify(TestProgram program, Connection db, Path dir) throws Exception {
        SealKeys keys = new SealKeys(program.installation().home());
        LogExport.write(db, dir, keys, MANDANT, db.getAutoCommit());
        return Verifier.verify(dir.resolve("log.txt"), dir.resolve("schluessel.pub"), dir.resolve("pruefpunkte.txt"));
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static long number(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
