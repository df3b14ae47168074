package de.tragwerk.cli.law;

import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import de.tragwerk.cli.law.ausgabe.Zeile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;

/// The command line from file to file: JSON in, every intermediate amount as JSON out.
public final class LawCliFigure implements Figure {
    private static final int FAELLE = 20_000;
    private static final int MONATE = 6;
    private static final long DAUER = TimeUnit.SECONDS.toNanos(10);
    /// Of a run with one core, so that a run with all cores can be told to be right.
    private long erwartet;

    @Override
    public String name() {
        return "law_cli_household_months_per_s";
    }

    @Override
    public String about() {
        return "Haushaltsmonate SGB XII und SGB II je Sekunde mit law compute, JSON hinein und JSON mit allen"
                + " Zwischenwerten heraus, von Datei zu Datei auf allen Kernen, warm.";
    }

    @Override
    public Reading measure(Bench bench) throws IOException, InterruptedException {
        Path in = Files.createTempFile("tragwerk-bench", ".jsonl");
        Path out = Files.createTempFile("tragwerk-bench", ".jsonl");
        try {
            bench.say("Fälle werden erfunden …");
            try (OutputStream aus = new BufferedOutputStream(Files.newOutputStream(in))) {
                Erzeuger erzeuger = new Erzeuger(1, YearMonth.of(2026, 1), MONATE);
                for (int i = 1; i <= FAELLE; i++) {
                    erzeuger.schreibe(aus, i);
                }
            }
            bench.say("Warm werden …");
            lauf(in, out, 1);
            erwartet = Files.size(out);
            int kerne = Runtime.getRuntime().availableProcessors();
            lauf(in, out, kerne);
            bench.say("Messen …");
            long monate = 0;
            long cpu = Bench.cpuNanos();
            long anfang = System.nanoTime();
            while (System.nanoTime() - anfang < DAUER) {
                monate += lauf(in, out, kerne);
                if (Files.size(out) != erwartet) {
                    throw new IllegalStateException("Mit " + kerne + " Kernen kommt anderes heraus als mit einem");
                }
            }
            return Reading.perSecond(monate, System.nanoTime() - anfang, Bench.cpuNanos() - cpu)
                    .with("law_cli_cores", kerne, "Kerne");
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    private static long lauf(Path in, Path out, int kerne) throws IOException, InterruptedException {
        try (InputStream ein = Files.newInputStream(in);
                OutputStream aus = new BufferedOutputStream(Files.newOutputStream(out))) {
            Fliessband.Bilanz bilanz = new Fliessband(Zeile.Umfang.WERTE, kerne).laufe(ein, aus, b -> {});
            if (bilanz.fehlerhaft() > 0 || bilanz.faelle() != FAELLE) {
                throw new IllegalStateException(bilanz.fehlerhaft() + " von " + bilanz.faelle() + " Fällen fehlerhaft");
            }
            return bilanz.haushaltsmonate();
        }
    }
}
