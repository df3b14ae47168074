package de.tragwerk.cli.osci;

import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;

/// How long a sender waits until its delivery has arrived in law.
public final class StoreFigure implements Figure {

    private static final int MESSAGES = 60;

    @Override
    public String name() {
        return "osci_store_p95_ms";
    }

    @Override
    public String about() {
        return "Kennung holen und 1 MB zustellen, ein Sender, mit PostgreSQL.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        OsciBench pair = new OsciBench(bench.program());
        for (int i = 0; i < MESSAGES / 4; i++) {
            pair.store();
        }
        long cpu = Bench.cpuNanos();
        long[] waits = new long[MESSAGES];
        for (int i = 0; i < MESSAGES; i++) {
            waits[i] = pair.store();
        }
        Reading reading = Reading.p95(waits, Bench.cpuNanos() - cpu);
        int fetched = pair.fetch();
        if (fetched != MESSAGES + MESSAGES / 4) {
            throw new IllegalStateException(fetched + " Nachrichten abgeholt");
        }
        return reading;
    }
}
