package de.tragwerk.law.bench;

import de.tragwerk.kernel.Protokoll;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Household-months per second on parsed facts, in this process: `law_household_months_per_s` without and
/// `law_household_months_explained_per_s` with Protokoll and its immutable copy.
public final class Haushaltsmonate {
    private static final int VORRAT = 16_384;
    private static final int BLOCK = 1_024;
    private static final int AUFWAERMEN = 3;

    /// Whose households are computed.
    public enum Gesetz {
        SGB_XII,
        SGB_II,
        /// One of each in turn.
        BEIDE
    }

    /// One household with its facts, ready to compute.
    @FunctionalInterface
    private interface Fall {
        /// @return the claim of the month in cents
        long rechne(Protokoll protokoll);
    }

    /// @param monate household-months of the measured round
    /// @param gerechnet with those of warming up, for the CPU time of all
    /// @param nanos time they took
    /// @param cent sum of all claims: the same for the same seed, with and without Protokoll
    public record Messung(long monate, long gerechnet, long nanos, long cent, int kerne) {
        public double jeSekunde() {
            return monate * 1e9 / nanos;
        }
    }

    private final List<Fall> faelle;
    private final int kerne;

    public Haushaltsmonate(Gesetz gesetz, long saat, int kerne) {
        RandomGenerator zufall =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(saat);
        Haushalte sgb12 = new Haushalte(zufall);
        Gemeinschaften sgb2 = new Gemeinschaften(zufall);
        List<Fall> liste = new ArrayList<>(VORRAT);
        for (int i = 0; i < VORRAT; i++) {
            boolean zwoelf = gesetz == Gesetz.SGB_XII || gesetz == Gesetz.BEIDE && i % 2 == 0;
            liste.add(zwoelf ? zwoelf(sgb12.naechster()) : zwei(sgb2.naechste()));
        }
        this.faelle = List.copyOf(liste);
        this.kerne = kerne;
    }

    private static Fall zwoelf(de.tragwerk.law.sgb12.Haushalt h) {
        return protokoll -> de.tragwerk.law.sgb12.Lebensunterhalt.berechne(h, protokoll)
                .gesamt()
                .cents();
    }

    private static Fall zwei(de.tragwerk.law.sgb2.Haushalt h) {
        return protokoll -> de.tragwerk.law.sgb2.Lebensunterhalt.berechne(h, protokoll)
                .betrag()
                .cents();
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
            Fall fall = faelle.get((int) (i % VORRAT));
            protokoll.leeren();
            cent += fall.rechne(protokoll);
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
}
