package de.tragwerk.audit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.audit.seal.LogExport;
import de.tragwerk.audit.seal.SealKeys;
import de.tragwerk.cli.audit.AuditCommand;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.verifier.Verifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each sealed entry stands in a second place, once, whatever happens to who writes it there.
@TragwerkTest
class SecondCopyTest {

    private static final String MANDANT = "auental-portal";
    private static final String DATABASE = "tw_m_auental_portal";

    private static TestProgram program() {
        return TestProgram.instance();
    }

    private static Home home() {
        return program().installation().home();
    }

    @BeforeEach
    void noCopyYet(Audit audit, TransactionTemplate tx) throws SQLException {
        superuser("delete from audit.copied");
        write(audit, tx, 60);
    }

    private static void write(Audit audit, TransactionTemplate tx, int entries) {
        UUID subject = UUID.randomUUID();
        Scope.run(
                Scope.job(MANDANT, "test"),
                () -> tx.executeWithoutResult(s -> {
                    for (int i = 0; i < entries; i++) {
                        audit.log(
                                Entry.of("test.COPY").subjects(subject).thing("test", UUID.randomUUID(), new byte[32]));
                    }
                }));
        Eventually.isTrue(() -> number("select count(*) from audit.entry e where action = 'test.COPY' and not exists "
                        + "(select 1 from audit.leaf l where l.entry_id = e.id)")
                == 0);
    }

    private static long number(String sql) {
        try (Connection db = program().superuser(DATABASE);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection db = program().superuser(DATABASE)) {
            db.createStatement().execute(sql);
        }
    }

    private static long copy(Path root, int batch) throws SQLException, IOException {
        return Copying.run(home(), program().installation().cluster().url(DATABASE), MANDANT, root, batch);
    }

    private static CopyFolder folder(Path root) {
        return CopyFolder.in(root, MANDANT, CopyKey.of(home(), MANDANT));
    }

    /// Lines of the copy, opened.
    private static List<String> opened(Path root) throws IOException {
        Path out = Files.createTempDirectory(root.getParent(), "offen");
        CopyExport.Written written = CopyExport.write(folder(root), out);
        assertThat(written.damage()).isNull();
        return Files.readAllLines(out.resolve("log.txt"));
    }

    /// Lines of the log, cut to as many as there are in the copy.
    private static List<String> database(Path root, int most) throws SQLException, IOException {
        Path out = Files.createTempDirectory(root.getParent(), "datenbank");
        try (Connection db = program().superuser(DATABASE)) {
            LogExport.write(db, out, new SealKeys(home()), MANDANT);
        }
        try (Stream<String> lines = Files.lines(out.resolve("log.txt"))) {
            return lines.limit(most).toList();
        }
    }

    private static void same(Path root) throws SQLException, IOException {
        List<String> copied = opened(root);
        assertThat(copied).hasSizeGreaterThan(59).isEqualTo(database(root, copied.size()));
    }

    private static Verifier.Report verify(Path root) throws SQLException, IOException {
        try (Connection db = program().superuser(DATABASE)) {
            return AuditCommand.both(program().installation(), db, MANDANT, root)
                    .getLast();
        }
    }

    private static Path root(@TempDir Path dir) throws IOException {
        return Files.createDirectory(dir.resolve("kopie"));
    }

    private static Path newest(Path root) throws IOException {
        return folder(root).file(folder(root).days().getLast());
    }

    @Test
    void theJobWritesOnInOrderAndOnlyTheProgramReadsIt(
            Audit audit, TransactionTemplate tx, JdbcClient jdbc, RealTime time, @TempDir Path dir) throws Exception {
        Path root = root(dir);
        CopyJob job = new CopyJob(root.toString(), Duration.ofSeconds(5), home(), jdbc, tx, time);
        Scope scope = Scope.job(MANDANT, job.name()).withRole(job.role());
        assertThat(job.role()).isEqualTo(DbRole.SEQUENCER);
        Scope.call(scope, () -> {
            job.run();
            job.run();
            return true;
        });
        same(root);
        long before = opened(root).size();
        write(audit, tx, 7);
        Scope.call(scope, () -> {
            job.run();
            return true;
        });
        assertThat(opened(root).size()).isGreaterThanOrEqualTo((int) before + 7);
        same(root);
        assertThat(verify(root).sentence()).startsWith("Die zweite Kopie ist gleich: ");
        assertThat(verify(root).good()).isTrue();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder(root).dir())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newest(root))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(newest(root))).doesNotContain("test.COPY").doesNotContain("employee");
        // With its own checkpoints and key it proves itself, without database and data home.
        Path out = dir.resolve("ausgabe");
        CopyExport.write(folder(root), out);
        Verifier.Report alone =
                Verifier.verify(out.resolve("log.txt"), out.resolve("schluessel.pub"), out.resolve("pruefpunkte.txt"));
        assertThat(alone.good()).as(alone.sentence()).isTrue();
    }

    @Test
    void cutAtAnyByteItIsWholeAgain(@TempDir Path dir) throws Exception {
        Path root = root(dir);
        copy(root, 1_000);
        List<String> whole = opened(root);
        Path file = newest(root);
        byte[] bytes = Files.readAllBytes(file);
        int lines = 0;
        int from = bytes.length - 1;
        for (; lines < 2; from--) {
            lines += bytes[from - 1] == '\n' ? 1 : 0;
        }
        for (int cut = from; cut < bytes.length; cut += 3) {
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            superuser("update audit.copied set size = " + (whole.size() - 3));
            copy(root, 2);
            assertThat(opened(root).subList(0, whole.size()))
                    .as("abgeschnitten nach %d von %d", cut, bytes.length)
                    .isEqualTo(whole);
        }
        // The head of the first file, too.
        Files.delete(folder(root).checkpoints());
        for (Path old : List.copyOf(days(root))) {
            Files.delete(old);
        }
        superuser("update audit.copied set size = 0");
        Files.writeString(file, "tragwerk-protokollkopie/1|auental-por");
        copy(root, 50);
        same(root);
        assertThat(verify(root).good()).isTrue();
    }

    private static List<Path> days(Path root) throws IOException {
        return folder(root).days().stream().map(folder(root)::file).toList();
    }

    @Test
    void killedAgainAndAgainNothingIsLostAndNothingTwice(Audit audit, TransactionTemplate tx, @TempDir Path dir)
            throws Exception {
        Path root = root(dir);
        write(audit, tx, 1_500);
        Random random = new Random(20261128);
        int killed = 0;
        int amid = 0;
        while (killed < 12) {
            long before = bytes(root);
            Process program = start(root);
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).isEqualTo("BEGINNT");
                // It is at it: killed at any moment of the next writes.
                Eventually.isTrue(() -> bytes(root) > before || !program.isAlive());
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(30_000)));
                amid += program.isAlive() ? 1 : 0;
                program.destroyForcibly().waitFor();
                killed++;
            }
        }
        assertThat(amid).as("mitten im Schreiben").isPositive();
        copy(root, 500);
        same(root);
        assertThat(verify(root).good()).isTrue();
        List<String> lines = new ArrayList<>();
        for (Path file : days(root)) {
            lines.addAll(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        }
        assertThat(lines.stream().filter(l -> l.matches("\\d+\\|.*")).count())
                .as("höchstens eine abgeschnittene Zeile für jeden Tod")
                .isBetween((long) opened(root).size(), (long) opened(root).size() + killed);
    }

    private static long bytes(Path root) {
        try {
            long all = 0;
            for (Path file : days(root)) {
                all += Files.size(file);
            }
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Copying.class.getName(),
                        home().dir().toString(),
                        program().installation().cluster().url(DATABASE),
                        MANDANT,
                        root.toString(),
                        "2")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aFolderThatIsNotThereAnyMoreIsNoticedAndNotFilled(@TempDir Path dir) throws Exception {
        Path root = root(dir);
        copy(root, 1_000);
        Path other = Files.createDirectory(dir.resolve("leer"));
        assertThatThrownBy(() -> copy(other, 1_000))
                .isInstanceOf(CopyDamaged.class)
                .hasMessageContaining("Ist das Laufwerk eingehängt?")
                .hasMessageContaining("--neu");
        assertThat(CopyFolder.in(other, MANDANT, CopyKey.of(home(), MANDANT)).days())
                .isEmpty();
        assertThat(verify(root).good()).isTrue();
    }

    @Test
    void whatWasChangedOrTakenOutOfTheCopyIsNamed(@TempDir Path dir) throws Exception {
        Path root = root(dir);
        copy(root, 1_000);
        Path file = days(root).getFirst();
        List<String> lines = Files.readAllLines(file);
        int at = lines.size() / 2;
        long n = Long.parseLong(lines.get(at).substring(0, lines.get(at).indexOf('|')));

        List<String> changed = new ArrayList<>(lines);
        changed.set(at, lines.get(at).replaceFirst("\\|.{4}", "|AAAA"));
        Files.write(file, changed);
        assertThat(verify(root).sentence()).contains("Position " + n);
        assertThatThrownBy(() -> copy(root, 1_000)).isInstanceOf(CopyDamaged.class);

        List<String> without = new ArrayList<>(lines);
        without.remove(at);
        Files.write(file, without);
        assertThat(verify(root).sentence()).contains("Position " + n);

        // The line of another position in its place.
        List<String> moved = new ArrayList<>(lines);
        moved.set(at, n + lines.get(at + 1).substring(lines.get(at + 1).indexOf('|')));
        Files.write(file, moved);
        assertThat(verify(root).good()).isFalse();

        // Its end.
        Files.write(file, lines.subList(0, at));
        assertThat(verify(root).sentence()).contains("fehlen Einträge ab Position " + n);

        Files.write(file, lines);
        assertThat(verify(root).good()).isTrue();
    }

    /// Each day has a file; who committed late lies behind her neighbours, not in the file of yesterday.
    @Test
    void aNewDayBeginsAFileAndNoneGoesBack(@TempDir Path dir) throws Exception {
        Path root = root(dir);
        String database = "tw_m_vermittlung";
        try (Connection db = program().superuser(database)) {
            db.createStatement().execute("delete from audit.copied");
            db.createStatement().execute("""
                    insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                    select gen_random_uuid(), now() + interval '1 day', 'system', 'test', 'test.COPY', 'DONE', 'betrieb', array[]::uuid[], gen_random_uuid()""");
            String url = program().installation().cluster().url(database);
            CopyFolder folder = CopyFolder.in(root, "vermittlung", CopyKey.of(home(), "vermittlung"));
            Eventually.isTrue(() -> {
                try {
                    Copying.run(home(), url, "vermittlung", root, 100);
                    return folder.days().size() == 2;
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            db.createStatement().execute("""
                    insert into audit.entry(id, at, actor_kind, job, action, outcome, purpose, subjects, request)
                    select gen_random_uuid(), now(), 'system', 'test', 'test.COPY', 'DONE', 'betrieb', array[]::uuid[], gen_random_uuid()""");
            long before = Files.size(folder.file(folder.days().getLast()));
            Eventually.isTrue(() -> {
                try {
                    Copying.run(home(), url, "vermittlung", root, 100);
                    return Files.size(folder.file(folder.days().getLast())) > before;
                } catch (SQLException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(folder.days()).hasSize(2);
            List<Verifier.Report> reports = AuditCommand.both(program().installation(), db, "vermittlung", root);
            assertThat(reports).allMatch(Verifier.Report::good);
            // A file that is taken away leaves a gap that is named.
            Files.delete(folder.file(folder.days().getFirst()));
            assertThat(AuditCommand.both(program().installation(), db, "vermittlung", root)
                            .getLast()
                            .sentence())
                    .contains("Position 0");
        }
    }

    @Test
    void anotherKeyOpensNothingAndSaysSo(@TempDir Path dir) throws Exception {
        Path root = root(dir);
        copy(root, 1_000);
        Path foreign = Files.createDirectory(dir.resolve("fremd"));
        CopyFolder wrong = CopyFolder.in(root, MANDANT, CopyKey.of(new Home(foreign), MANDANT));
        CopyExport.Written written = CopyExport.write(wrong, dir.resolve("nichts"));
        assertThat(written.size()).isZero();
        assertThat(String.valueOf(written.damage())).contains("mit einem anderen Schlüssel");
    }

    @Test
    void aFolderNobodyCanWriteToStopsTheStart(JdbcClient jdbc, TransactionTemplate tx, RealTime time) {
        for (String wrong : List.of("kopie", "/gibt/es/nicht")) {
            assertThatThrownBy(() -> new CopyJob(wrong, Duration.ofSeconds(5), home(), jdbc, tx, time))
                    .hasMessageContaining("tragwerk.protokoll.kopie");
        }
        assertThat(new CopyJob("", Duration.ofSeconds(5), home(), jdbc, tx, time).arten())
                .isEmpty();
    }
}
