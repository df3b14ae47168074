package de.tragwerk.cli.osci;

import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Whole deliveries: sealed, stored, fetched, opened.
public final class StoreFetchFigure implements Figure {

    private static final int CLIENTS = 4;
    private static final int EACH = 60;
    private static final int ROUNDS = 30;

    @Override
    public String name() {
        return "osci_store_fetch_messages_per_s";
    }

    @Override
    public String about() {
        return CLIENTS + " Paare aus Sender und Leser: 1 MB versiegeln, zustellen, abholen, öffnen, mit PostgreSQL.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        List<OsciBench> pairs = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            pairs.add(new OsciBench(bench.program()));
        }
        int rounds = Bench.warm(ROUNDS, () -> run(pairs, EACH));
        long cpu = Bench.cpuNanos();
        long begin = System.nanoTime();
        run(pairs, EACH);
        long nanos = System.nanoTime() - begin;
        return Reading.perSecond((long) CLIENTS * EACH, nanos, Bench.cpuNanos() - cpu)
                .with("osci_clients", CLIENTS, "Paare")
                .with("osci_warm_up_messages", (long) rounds * CLIENTS * EACH, "");
    }

    private static void run(List<OsciBench> pairs, int messages) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(pairs.size())) {
            List<Future<Integer>> running = new ArrayList<>();
            for (OsciBench pair : pairs) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < messages; i++) {
                        pair.store();
                    }
                    return pair.fetch();
                }));
            }
            for (Future<Integer> pair : running) {
                if (pair.get() != messages) {
                    throw new IllegalStateException(pair.get() + " statt " + messages + " Nachrichten abgeholt");
                }
            }
        }
    }
}
