package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.route.DirectoryClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Line and databases are cut by chance while applications travel: each arrives exactly once, also when it is sent
/// twice. Two seeds always, a hundred with `-Dtragwerk.faults=true`; every seed that ever failed joins the two.
@TragwerkTest
class TransportCutsTest {

    private static final List<Long> SEEDS = List.of(20260302L, 4711L);
    private static final int APPLICATIONS = 5;
    private static final String ORGANISATION = "select distinct organisation from directory.dienst";

    @Test
    @Tag("turn-0")
    void eachApplicationArrivesExactlyOnce(TestProgram program, Transport transport, TransactionTemplate tx)
            throws Exception {
        boolean many = Boolean.getBoolean("tragwerk.faults");
        List<Long> seeds = many ? LongStream.rangeClosed(1, 100).boxed().toList() : SEEDS;
        List<String> report = new ArrayList<>();
        for (long seed : seeds) {
            report.add(seed + ";" + run(program, transport, tx, seed));
        }
        if (many) {
            write(report);
        }
    }

    private static String run(TestProgram program, Transport transport, TransactionTemplate tx, long seed)
            throws Exception {
        String direct = program.address(Side.VERMITTLUNG) + "/osci";
        Random random = new Random(seed);
        List<UUID> sent = new ArrayList<>();
        int cutDatabases = 0;
        try (CuttingLine line = new CuttingLine(URI.create(direct), seed, 35)) {
            move(program, line.address());
            for (int i = 0; i < APPLICATIONS; i++) {
                sent.add(send(program, transport, tx, random));
                if (random.nextBoolean()) {
                    cut(program, random);
                    cutDatabases++;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(400)));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            line.mend();
            await(program, sent, seed);
            return line.counts() + ";" + cutDatabases;
        } finally {
            move(program, direct);
        }
    }

    /// Sends one application; every third goes out as two messages of their own.
    private static UUID send(TestProgram program, Transport transport, TransactionTemplate tx, Random random)
            throws Exception {
        UUID first = null;
        for (int attempt = 0; first == null; attempt++) {
            try {
                first = TransportTest.send(transport, tx, "Testfamilie", "059990010001", random.nextInt(3) == 0);
            } catch (RuntimeException cut) {
                // The portal shows an error and the citizen presses the button again.
                assertThat(attempt).isLessThan(40);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        return first;
    }

    private static void await(TestProgram program, List<UUID> sent, long seed) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        for (UUID id : sent) {
            String count = "select count(*) from application.antrag where id = '" + id + "'";
            while (number(program, "tw_m_lindenbrueck", count) != 1) {
                assertThat(System.nanoTime())
                        .as("seed " + seed + ": " + id + " did not arrive")
                        .isLessThan(deadline);
                hurry(program);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        // Whatever is still under way must not make a second case.
        while (number(program, "tw_m_auental_portal", "select count(*) from transport.sendung where zustand = 'BEREIT'")
                > 0) {
            assertThat(System.nanoTime()).as("seed " + seed + ": the outbox").isLessThan(deadline);
            hurry(program);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        for (UUID id : sent) {
            assertThat(number(
                            program,
                            "tw_m_lindenbrueck",
                            "select count(*) from application.antrag where id = '" + id + "'"))
                    .as("seed " + seed)
                    .isEqualTo(1);
        }
    }

    /// The pauses between tries grow; the test does not wait for them.
    private static void hurry(TestProgram program) {
        try (Connection db = program.superuser("tw_m_auental_portal");
                var update = db.createStatement()) {
            update.executeUpdate("update outbox.auftrag set due = now() where state = 'OFFEN'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Cuts every connection to one of the three databases on the way; the directory lies in the last one.
    private static void cut(TestProgram program, Random random) throws SQLException {
        String database = List.of("tw_m_auental_portal", "tw_m_lindenbrueck", "tw_m_vermittlung")
                .get(random.nextInt(3));
        try (Connection db = program.superuser("postgres");
                var kill = db.prepareStatement(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = ?")) {
            kill.setString(1, database);
            kill.executeQuery();
        }
    }

    /// Enters another address of the intermediary in the directory.
    private static void move(TestProgram program, String address) throws Exception {
        List<String> organisations = new ArrayList<>();
        try (Connection db = program.superuser("tw_m_vermittlung");
                var update = db.prepareStatement("update directory.dienst set intermediary_uri = ?");
                var rows = db.createStatement().executeQuery(ORGANISATION)) {
            update.setString(1, address);
            update.executeUpdate();
            while (rows.next()) {
                organisations.add(rows.getString(1));
            }
        }
        Scope.run(
                Scope.job("auental-portal", "test"),
                () -> organisations.forEach(program.bean(DirectoryClient.class)::forget));
    }

    private static long number(TestProgram program, String database, String sql) {
        try (Connection db = program.superuser(database);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(List<String> report) throws Exception {
        Path file = Path.of("target", "transport-cuts.csv");
        Files.writeString(file, "seed;requests;databases cut\n" + String.join("\n", report) + "\n");
    }
}
