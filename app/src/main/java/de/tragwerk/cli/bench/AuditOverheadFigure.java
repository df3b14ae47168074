package de.tragwerk.cli.bench;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.mandant.Scope;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the proof costs a reader: the same read of twenty rows with and without its entry.
public final class AuditOverheadFigure implements Figure {

    private static final int ROWS = 20;
    private static final int ROUNDS = 600;

    @Override
    public String name() {
        return "audit_overhead_p95_ms";
    }

    @Override
    public String about() {
        return "Lesen von " + ROWS + " Zeilen mit Eintrag über " + ROWS
                + " Betroffene weniger Lesen ohne Eintrag, je das 95. Perzentil.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        Audit audit = program.bean(Audit.class);
        JdbcClient jdbc = program.bean(JdbcClient.class);
        TransactionTemplate transaction = program.bean(TransactionTemplate.class);
        Scope scope = AuditFigure.scope(program, "j.wiechert");
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(ROWS).toList();
        Runnable read = () -> transaction.executeWithoutResult(tx -> rows(jdbc));
        Runnable proven = () -> transaction.executeWithoutResult(tx -> {
            rows(jdbc);
            audit.log(Entry.of("bench.READ").subjects(subjects));
        });
        return Scope.get(scope, () -> {
            alternate(read, proven);
            long[][] times = alternate(read, proven);
            double without = Reading.percentile(times[0], 0.95) / 1e6;
            double with = Reading.percentile(times[1], 0.95) / 1e6;
            return new Reading(Math.max(0, with - without), "ms", -1, List.of())
                    .with("audit_read_without_entry_p95_ms", without, "ms")
                    .with("audit_read_with_entry_p95_ms", with, "ms");
        });
    }

    /// Taken in turns, so that a busy moment of the machine meets both.
    private static long[][] alternate(Runnable first, Runnable second) {
        long[][] times = new long[2][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            first.run();
            long middle = System.nanoTime();
            second.run();
            times[0][i] = middle - begin;
            times[1][i] = System.nanoTime() - middle;
        }
        return times;
    }

    private static void rows(JdbcClient jdbc) {
        // Rows every installation has; what is read does not matter, that it is read does.
        int found = jdbc.sql("select s.name from access.staff s, generate_series(1, :n) limit :n")
                .param("n", ROWS)
                .query((row, n) -> row.getString(1))
                .list()
                .size();
        if (found != ROWS) {
            throw new IllegalStateException("Es gibt keine " + ROWS + " Zeilen zu lesen");
        }
    }
}
