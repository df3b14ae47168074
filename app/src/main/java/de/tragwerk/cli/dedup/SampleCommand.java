package de.tragwerk.cli.dedup;

import de.tragwerk.party.dedup.Muster;
import de.tragwerk.party.dedup.Personalien;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A file of invented persons, some twice.
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Schreibt erfundene Personen mit den Namen Deutschlands, jede zwanzigste ein zweites Mal und beschädigt.",
            "Die id der Kopie ist die des Originals mit -2 am Ende."
        })
final class SampleCommand implements Callable<Integer> {

    private static final int EACH = 20;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--count", defaultValue = "1000", description = "Zahl der Personen (Vorgabe: ${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--seed", defaultValue = "1", description = "dieselbe Zahl ergibt dieselben Personen")
    private long seed;

    @Option(names = "--out", description = "Datei; ohne sie auf die Standardausgabe")
    private @org.jspecify.annotations.Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Muster muster = new Muster(seed);
        Muster.Schaden[] damages = Muster.Schaden.values();
        try (CsvOut table = new CsvOut(out, spec.commandLine().getOut())) {
            table.row("id", "vorname", "nachname", "geburtsdatum", "strasse", "hausnummer", "plz", "ort");
            for (int i = 1; i <= count; i++) {
                Personalien person = muster.person();
                row(table, String.valueOf(i), person);
                if (i % EACH == 0) {
                    row(table, i + "-2", muster.beschaedigt(person, damages[i / EACH % damages.length]));
                }
            }
            table.complete();
        }
        return 0;
    }

    private static void row(CsvOut table, String id, Personalien p) throws IOException {
        String day = p.geburt() / 10_000 + "-" + two(p.geburt() / 100 % 100) + "-" + two(p.geburt() % 100);
        table.row(id, p.vornamen(), p.familienname(), day, p.strasse(), p.hausnummer(), p.plz(), p.ort());
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
