package de.tragwerk.law.bench;

import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/// SGB XII household-months per second on parsed facts, in this process: `law_household_months_per_s` without
/// and `law_household_months_explained_per_s` with Protokoll and its immutable copy.
public final class Sgb12Bench {
    private static final int VORRAT = 16_384;
    private static final int BLOCK = 1_024;
    private static final int AUFWAERMEN = 3;

    /// @param monate household-months of the measured round
    /// @param gerechnet with those of warming up, for the CPU time of all
    /// @param nanos time they took
    /// @param cent sum of all claims: the same for the same seed, with and without Protokoll
    public record Messung(long monate, long gerechnet, long nanos, long cent, int kerne) {
        public double jeSekunde() {
            return monate * 1e9 / nanos;
        }
    }

    private final List<Haushalt> haushalte;
    private final int kerne;

    public Sgb12Bench(long saat, int kerne) {
        Haushalte erzeuger =
                new Haushalte(java.util.random.RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom")
                        .create(saat));
        List<Haushalt> liste = new ArrayList<>(VORRAT);
        for (int i = 0; i < VORRAT; i++) {
            liste.add(erzeuger.naechster());
        }
        this.haushalte = List.copyOf(liste);
        this.kerne = kerne;
    }

    /// Computes so many household-months on all cores, warmed up before.
    public Messung miss(long monate, boolean erklaert) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(kerne)) {
            long vorher = 0;
            for (int i = 0; i < AUFWAERMEN; i++) {
                vorher += runde(pool, monate / 4, erklaert).monate();
            }
            Messung m = runde(pool, monate, erklaert);
            return new Messung(m.monate(), m.monate() + vorher, m.nanos(), m.cent(), kerne);
        }
    }

    private Messung runde(ExecutorService pool, long monate, boolean erklaert) throws InterruptedException {
        long jeKern = Math.max(BLOCK, monate / kerne / BLOCK * BLOCK);
        long beginn = System.nanoTime();
        List<Future<Long>> teile = new ArrayList<>(kerne);
        for (int k = 0; k < kerne; k++) {
            teile.add(pool.submit(() -> rechne(jeKern, erklaert)));
        }
        long cent = 0;
        try {
            for (Future<Long> teil : teile) {
                cent += teil.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Ein Haushalt ließ sich nicht berechnen", e.getCause());
        }
        return new Messung(jeKern * kerne, jeKern * kerne, System.nanoTime() - beginn, cent, kerne);
    }

    private long rechne(long monate, boolean erklaert) {
        Protokoll protokoll = erklaert ? Protokoll.neu() : Protokoll.OHNE;
        long cent = 0;
        long schritte = 0;
        for (long i = 0; i < monate; i++) {
            Haushalt h = haushalte.get((int) (i % VORRAT));
            protokoll.leeren();
            cent += Lebensunterhalt.berechne(h, protokoll).gesamt().cents();
            if (erklaert) {
                // The copy is what a decision would store.
                schritte += protokoll.fertig().schritte();
            }
        }
        if (erklaert && schritte < monate) {
            throw new IllegalStateException("Das Protokoll ist leer");
        }
        return cent;
    }

    /// Prints both figures.
    public static void main(String[] args) throws InterruptedException {
        Sgb12Bench bench = new Sgb12Bench(2026, Runtime.getRuntime().availableProcessors());
        long monate = args.length == 0 ? 4_000_000 : Long.parseLong(args[0]);
        for (boolean erklaert : new boolean[] {false, true}) {
            Messung m = bench.miss(monate, erklaert);
            System.out.printf(
                    "%s %.0f 1/s (%d Haushaltsmonate, %d Kerne)%n",
                    erklaert ? "law_household_months_explained_per_s" : "law_household_months_per_s",
                    m.jeSekunde(),
                    m.monate(),
                    m.kerne());
        }
    }
}
