package de.tragwerk.cli.bench;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Throwaway;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Opening a case file, with its queries, its audit entry and its commit, in an authority whose log already holds ten
/// million entries of others.
public final class CasefileFigure implements Figure {

    private static final int LOG = 10_000_000;
    private static final int STEP = 500_000;
    private static final int WARM = 150;
    private static final int ROUNDS = 300;

    @Override
    public String name() {
        return "casefile_open_p95_ms";
    }

    @Override
    public String about() {
        return "Eine Akte öffnen, " + ROUNDS + "-mal nacheinander, bei " + LOG + " Einträgen anderer im Protokoll.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        CaseAtWork work = CaseAtWork.begin(program);
        String file = work.file();
        Browser officer = work.officer();
        fill(program, bench);
        for (int i = 0; i < WARM; i++) {
            open(officer, file);
        }
        long[] nanos = new long[ROUNDS];
        long cpu = Bench.cpuNanos();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            open(officer, file);
            nanos[i] = System.nanoTime() - begin;
        }
        return Reading.p95(nanos, Bench.cpuNanos() - cpu)
                .with("casefile_open_median_ms", Reading.percentile(nanos, 0.5) / 1e6, "ms")
                .with("casefile_log_rows", LOG, "Einträge");
    }

    private static void open(Browser browser, String address) {
        browser.open(address);
        if (browser.status() != 200) {
            throw new IllegalStateException(address + " antwortet mit " + browser.status());
        }
    }

    /// Entries of other people about other files, of transactions long ended: the sequencer has passed them.
    private static void fill(Throwaway program, Bench bench) throws SQLException {
        try (Connection db = program.administrator("tw_m_lindenbrueck");
                Statement sql = db.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (int von = 0; von < LOG; von += STEP) {
                sql.execute("""
                        insert into audit.entry(id, at, actor_kind, actor, action, outcome, purpose, subjects, request, tx)
                        select ('01900000-' || lpad(to_hex(i / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(i %% 65536), 12, '0'))::uuid,
                               now() - interval '1 year' + i * interval '2 seconds', 'employee',
                               ('00000000-0000-7000-8000-' || lpad(to_hex(i %% 500), 12, '0'))::uuid, 'casework.READ_FILE', 'DONE', 'leistung-sgb12',
                               array[('00000000-0000-7000-8001-' || lpad(to_hex(i %% 100000), 12, '0'))::uuid], gen_random_uuid(), '10'::xid8
                        from generate_series(%d, %d) i""".formatted(von + 1, von + STEP));
                bench.say("  " + (von + STEP) + " Einträge");
            }
            sql.execute("analyze audit.entry");
            sql.execute("checkpoint");
        }
    }
}
