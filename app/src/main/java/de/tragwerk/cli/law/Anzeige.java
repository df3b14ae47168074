package de.tragwerk.cli.law;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Progress for people on standard error, once a second.
final class Anzeige implements Fliessband.Fortschritt {
    private final PrintWriter err;
    private final boolean still;
    private final long anfang = System.nanoTime();
    private long zuletzt = anfang;

    Anzeige(PrintWriter err, boolean still) {
        this.err = err;
        this.still = still;
    }

    @Override
    public void stand(Fliessband.Bilanz b) {
        long jetzt = System.nanoTime();
        if (!still && jetzt - zuletzt >= TimeUnit.SECONDS.toNanos(1)) {
            zuletzt = jetzt;
            zeile(b);
        }
    }

    void fertig(Fliessband.Bilanz b) {
        if (!still) {
            zeile(b);
        }
    }

    private void zeile(Fliessband.Bilanz b) {
        err.printf(
                Locale.GERMANY,
                "%,d Fälle, %,d Haushaltsmonate, %,d je Sekunde, %,d fehlerhaft%n",
                b.faelle(),
                b.haushaltsmonate(),
                jeSekunde(b),
                b.fehlerhaft());
        err.flush();
    }

    long jeSekunde(Fliessband.Bilanz b) {
        double sekunden = Math.max(0.001, (System.nanoTime() - anfang) / 1e9);
        return Math.round(b.haushaltsmonate() / sekunden);
    }
}
