package de.tragwerk.cli.bench;

import de.tragwerk.law.bench.Haushaltsmonate;
import de.tragwerk.law.bench.Haushaltsmonate.Gesetz;
import java.util.List;

/// Household-months of SGB XII and SGB II on parsed facts, in this process, without Protokoll.
public class LawFigure implements Figure {
    private static final long SEED = 2026;
    private static final long MONTHS = 2_000_000;

    @Override
    public String name() {
        return "law_household_months_per_s";
    }

    @Override
    public String about() {
        return "Haushaltsmonate SGB XII (Kapitel 3 und 4) und SGB II im Wechsel, aus gelesenen Tatsachen, ohne Protokoll, auf allen Kernen, warm.";
    }

    /// Whether each step is recorded and the record copied.
    boolean explained() {
        return false;
    }

    @Override
    public Reading measure(Bench bench) throws InterruptedException {
        Haushaltsmonate both = of(Gesetz.BEIDE);
        long sum = both.miss(MONTHS / 8, !explained()).cent();
        if (sum != both.miss(MONTHS / 8, explained()).cent()) {
            throw new IllegalStateException("Mit und ohne Protokoll kommen verschiedene Beträge heraus");
        }
        long cpu = Bench.cpuNanos();
        Haushaltsmonate.Messung m = both.miss(MONTHS, explained());
        double used = Bench.cpuNanos() - cpu;
        String kind = explained() ? "_explained_per_s" : "_per_s";
        return new Reading(m.jeSekunde(), "1/s", used / 1e3 / m.gerechnet(), List.of())
                .with(
                        "law_sgb12_household_months" + kind,
                        of(Gesetz.SGB_XII).miss(MONTHS, explained()).jeSekunde(),
                        "1/s")
                .with(
                        "law_sgb2_household_months" + kind,
                        of(Gesetz.SGB_II).miss(MONTHS, explained()).jeSekunde(),
                        "1/s")
                .with("law_threads", m.kerne(), "Threads");
    }

    private static Haushaltsmonate of(Gesetz law) {
        return new Haushaltsmonate(law, SEED, Runtime.getRuntime().availableProcessors());
    }
}
