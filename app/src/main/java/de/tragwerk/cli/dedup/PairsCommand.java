package de.tragwerk.cli.dedup;

import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Bestand;
import de.tragwerk.party.dedup.Klasse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// All pairs of a file that may be one person.
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        description = {
            "Findet alle Paare einer Datei, die dieselbe Person sein können.",
            "Spalten: id, vorname, nachname, geburtsdatum, strasse, hausnummer, plz, ort (Kopfzeile, UTF-8; alles außer id darf leer sein).",
            "Ergebnis: id_a,id_b,score,klasse mit score von 0 bis 100 und klasse sicher, wahrscheinlich oder möglich."
        })
final class PairsCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--in", required = true, description = "Datei mit Personen")
    @SuppressWarnings("NullAway.Init") // required option
    private Path in;

    @Option(names = "--out", description = "Datei für die Paare; ohne sie auf die Standardausgabe")
    private @org.jspecify.annotations.Nullable Path out;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Abdruecke imprints = new Abdruecke();
        PersonsFile file = PersonsFile.read(in, imprints, err);
        imprints.wiegeNachBestand();
        List<Bestand.Paar> pairs = new Bestand(file.persons).paare(sentence -> {
            err.println(sentence);
            err.flush();
        });
        try (CsvOut table = new CsvOut(out, spec.commandLine().getOut())) {
            table.row("id_a", "id_b", "score", "klasse");
            for (Bestand.Paar pair : pairs) {
                table.row(
                        file.ids.get(pair.a()),
                        file.ids.get(pair.b()),
                        score(pair),
                        pair.klasse().wort());
            }
            table.complete();
        }
        err.println(pairs.size() + " Paare, davon " + count(pairs, Klasse.SICHER) + " sicher und "
                + count(pairs, Klasse.WAHRSCHEINLICH) + " wahrscheinlich");
        err.flush();
        return 0;
    }

    static String score(Bestand.Paar pair) {
        return String.format(Locale.ROOT, "%.2f", pair.punkte());
    }

    private static long count(List<Bestand.Paar> pairs, Klasse klasse) {
        return pairs.stream().filter(p -> p.klasse() == klasse).count();
    }
}
