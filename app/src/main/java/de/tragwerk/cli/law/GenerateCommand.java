package de.tragwerk.cli.law;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Invented cases, to measure and to try.
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Erfindet Fälle zum Messen und Ausprobieren; derselbe Startwert gibt dieselben Fälle.")
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--n", defaultValue = "1000", description = "wie viele Fälle")
    private long n;

    @Option(names = "--seed", defaultValue = "1", description = "Startwert")
    private long seed;

    @Option(names = "--von", defaultValue = "2026-01", description = "erster Monat")
    @SuppressWarnings("NullAway.Init") // has a default
    private String von;

    @Option(names = "--monate", defaultValue = "6", description = "wie viele Monate je Fall, 1 bis 24")
    private int monate;

    @Option(names = "--out", defaultValue = "-", description = "Datei; - ist die Standardausgabe")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path out;

    @Override
    public Integer call() throws Exception {
        if (monate < 1 || monate > 24 || n < 0) {
            throw new IllegalArgumentException("Möglich sind 1 bis 24 Monate und eine Zahl von Fällen ab 0.");
        }
        Erzeuger erzeuger = new Erzeuger(seed, monat(von), monate);
        try (OutputStream aus = Datei.schreiben(out, System.out)) {
            for (long i = 1; i <= n; i++) {
                erzeuger.schreibe(aus, i);
            }
        }
        return 0;
    }

    private static YearMonth monat(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("„" + text + "“ ist kein Monat in der Form 2026-01.");
        }
    }
}
