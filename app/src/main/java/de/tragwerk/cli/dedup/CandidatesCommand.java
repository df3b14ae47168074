package de.tragwerk.cli.dedup;

import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Bestand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// For each person of one file the likeliest persons of another.
@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description = {
            "Findet zu jeder Person einer Datei die ähnlichsten Personen eines Bestands.",
            "Spalten beider Dateien wie bei pairs. Ergebnis: id,id_bestand,rang,score,klasse."
        })
final class CandidatesCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--in", required = true, description = "Datei mit den gesuchten Personen")
    @SuppressWarnings("NullAway.Init") // required option
    private Path in;

    @Option(names = "--against", required = true, description = "Datei mit dem Bestand")
    @SuppressWarnings("NullAway.Init") // required option
    private Path against;

    @Option(
            names = "--top",
            defaultValue = "20",
            description = "so viele je Person höchstens (Vorgabe: ${DEFAULT-VALUE})")
    private int top;

    @Option(names = "--out", description = "Ergebnisdatei; ohne sie auf die Standardausgabe")
    private @org.jspecify.annotations.Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (top < 1 || top > 1_000) {
            throw new IOException("--top ist eine Zahl von 1 bis 1000.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Abdruecke imprints = new Abdruecke();
        PersonsFile stock = PersonsFile.read(against, imprints, err);
        PersonsFile wanted = PersonsFile.read(in, imprints, err);
        imprints.wiegeNachBestand();
        Bestand bestand = new Bestand(stock.persons);
        int found = 0;
        try (CsvOut table = new CsvOut(out, spec.commandLine().getOut())) {
            table.row("id", "id_bestand", "rang", "score", "klasse");
            for (int i = 0; i < wanted.persons.size(); i++) {
                List<Bestand.Paar> candidates = bestand.kandidaten(wanted.persons.get(i), top);
                found += candidates.isEmpty() ? 0 : 1;
                for (int rank = 0; rank < candidates.size(); rank++) {
                    Bestand.Paar c = candidates.get(rank);
                    table.row(
                            wanted.ids.get(i),
                            stock.ids.get(c.b()),
                            String.valueOf(rank + 1),
                            PairsCommand.score(c),
                            c.klasse().wort());
                }
                if ((i + 1) % 10_000 == 0) {
                    err.println((i + 1) + " von " + wanted.persons.size() + " gesucht");
                    err.flush();
                }
            }
            table.complete();
        }
        err.println(found + " von " + wanted.persons.size() + " haben mindestens einen Kandidaten");
        err.flush();
        return 0;
    }
}
