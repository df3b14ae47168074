package de.tragwerk.cli.bench;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.mandant.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/// Entries as runs over the whole stock write them: many in one transaction.
public final class AuditBatchFigure implements Figure {

    private static final int WRITERS = 2;
    private static final int BATCH = 100;

    @Override
    public String name() {
        return "audit_batch_events_per_s";
    }

    @Override
    public String about() {
        return WRITERS + " Schreibende, " + BATCH + " Einträge je Transaktion; die Prüfkette versiegelt nebenher.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        write(program, 8);
        long cpu = Bench.cpuNanos();
        long begin = System.nanoTime();
        long entries = write(program, 8);
        long nanos = System.nanoTime() - begin;
        return Reading.perSecond(entries, nanos, Bench.cpuNanos() - cpu).with("audit_batch_size", BATCH, "Einträge");
    }

    private static long write(Throwaway program, int seconds) throws Exception {
        Audit audit = program.bean(Audit.class);
        TransactionTemplate transaction = program.bean(TransactionTemplate.class);
        Scope scope = AuditFigure.scope(program, "j.wiechert");
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        List<Entry> entries = Stream.generate(
                                        () -> Entry.of("bench.BATCH").subjects(UUID.randomUUID()))
                                .limit(BATCH)
                                .toList();
                        Scope.run(scope, () -> transaction.executeWithoutResult(tx -> audit.logAll(entries)));
                        count += BATCH;
                    }
                    return count;
                }));
            }
            long entries = 0;
            for (Future<Long> writer : writers) {
                entries += writer.get();
            }
            return entries;
        }
    }
}
