package de.tragwerk.cli.bench;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.dedup.Personalien;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionTemplate;

/// The duplicate search of the desk in a stock of a million persons: damaged copies are searched for, alone and by
/// fifty officers who type.
public final class DedupFigure implements Figure {

    private static final int PERSONS = 1_000_000;
    private static final int QUERIES = 1_200;
    private static final int OFFICERS = 50;
    /// An officer who types asks again so often: the page waits for a pause in typing.
    private static final Duration PAUSE = Duration.ofMillis(400);

    @Override
    public String name() {
        return "dedup_p95_ms";
    }

    @Override
    public String about() {
        return "Dublettensuche mit Protokoll in " + PERSONS + " Personen: " + QUERIES
                + " beschädigte Kopien einzeln, danach " + OFFICERS + " Personen zugleich, die alle "
                + PAUSE.toMillis() + " ms fragen.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        DedupStock stock = new DedupStock(PERSONS);
        stock.load(program, bench::say);
        List<DedupStock.Query> queries = stock.queries(QUERIES);
        Dubletten dubletten = program.bean(Dubletten.class);
        TransactionTemplate transaction = program.bean(TransactionTemplate.class);
        Scope scope = AuditFigure.scope(program, "j.wiechert");
        for (DedupStock.Query query : queries.subList(0, QUERIES / 4)) {
            search(scope, transaction, dubletten, query);
        }
        long[] nanos = new long[QUERIES];
        int found = 0;
        long cpu = Bench.cpuNanos();
        for (int i = 0; i < QUERIES; i++) {
            DedupStock.Query query = queries.get(i);
            long begin = System.nanoTime();
            Dubletten.Ergebnis answer = search(scope, transaction, dubletten, query);
            nanos[i] = System.nanoTime() - begin;
            found += answer.kandidaten().stream().anyMatch(c -> c.person().id().equals(query.person())) ? 1 : 0;
        }
        long used = Bench.cpuNanos() - cpu;
        long[] parallel = parallel(scope, transaction, dubletten, queries);
        return Reading.p95(nanos, used)
                .with("dedup_p99_ms", Reading.percentile(nanos, 0.99) / 1e6, "ms")
                .with("dedup_parallel_p95_ms", Reading.percentile(parallel, 0.95) / 1e6, "ms")
                .with("dedup_recall_at_20", found / (double) QUERIES, "Anteil")
                .with("dedup_persons", PERSONS, "Personen");
    }

    private static long[] parallel(
            Scope scope, TransactionTemplate transaction, Dubletten dubletten, List<DedupStock.Query> queries)
            throws Exception {
        int each = QUERIES / OFFICERS;
        List<Callable<long[]>> officers = new ArrayList<>();
        for (int o = 0; o < OFFICERS; o++) {
            int first = o * each;
            officers.add(() -> {
                long[] own = new long[each];
                Thread.sleep(PAUSE.toMillis() * first / QUERIES);
                for (int i = 0; i < each; i++) {
                    long begin = System.nanoTime();
                    search(scope, transaction, dubletten, queries.get(first + i));
                    own[i] = System.nanoTime() - begin;
                    Thread.sleep(PAUSE);
                }
                return own;
            });
        }
        long[] all = new long[each * OFFICERS];
        try (ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
            int n = 0;
            for (Future<long[]> officer : threads.invokeAll(officers)) {
                for (long wait : officer.get()) {
                    all[n++] = wait;
                }
            }
        }
        return all;
    }

    private static Dubletten.Ergebnis search(
            Scope scope, TransactionTemplate transaction, Dubletten dubletten, DedupStock.Query query) {
        return Scope.get(
                scope,
                () -> Objects.requireNonNull(
                        transaction.execute(tx -> dubletten.suche(person(query.typed()), Ids.next()))));
    }

    private static Person person(Personalien p) {
        return new Person(
                new UUID(0, 0),
                p.familienname(),
                p.vornamen(),
                "",
                LocalDate.of(p.geburt() / 10_000, p.geburt() / 100 % 100, p.geburt() % 100),
                p.strasse(),
                p.hausnummer(),
                "",
                p.plz(),
                p.ort(),
                "",
                "",
                "",
                "",
                "de",
                "",
                "",
                0);
    }
}
