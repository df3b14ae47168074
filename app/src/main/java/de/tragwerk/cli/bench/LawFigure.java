package de.tragwerk.cli.bench;

import de.tragwerk.law.bench.Sgb12Bench;
import java.util.List;

/// SGB XII household-months on parsed facts, in this process, without Protokoll.
public class LawFigure implements Figure {
    private static final long SEED = 2026;
    private static final long MONTHS = 4_000_000;

    @Override
    public String name() {
        return "law_household_months_per_s";
    }

    @Override
    public String about() {
        return "Haushaltsmonate SGB XII, drittes und viertes Kapitel, aus gelesenen Tatsachen, ohne Protokoll, auf allen Kernen, warm.";
    }

    /// Whether each step is recorded and the record copied.
    boolean explained() {
        return false;
    }

    @Override
    public Reading measure(Bench bench) throws InterruptedException {
        Sgb12Bench law = new Sgb12Bench(SEED, Runtime.getRuntime().availableProcessors());
        long sum = law.miss(MONTHS / 8, !explained()).cent();
        if (sum != law.miss(MONTHS / 8, explained()).cent()) {
            throw new IllegalStateException("Mit und ohne Protokoll kommen verschiedene Beträge heraus");
        }
        long cpu = Bench.cpuNanos();
        Sgb12Bench.Messung m = law.miss(MONTHS, explained());
        double used = Bench.cpuNanos() - cpu;
        return new Reading(m.jeSekunde(), "1/s", used / 1e3 / m.gerechnet(), List.of())
                .with("law_threads", m.kerne(), "Threads");
    }
}
