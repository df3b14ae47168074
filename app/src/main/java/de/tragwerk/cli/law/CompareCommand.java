package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.Vergleich;
import de.tragwerk.cli.law.fall.Fall;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Two states of the facts of one case, month by month.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Vergleicht zwei Stände der Tatsachen eines Falls Monat für Monat.",
            "Mehr ist Nachzahlung, weniger ist zu prüfende Rückforderung; beides wird nie verrechnet."
        })
final class CompareCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "VORHER", description = "Fall mit dem früheren Stand")
    @SuppressWarnings("NullAway.Init") // required
    private Path vorher;

    @Parameters(index = "1", paramLabel = "NACHHER", description = "Fall mit dem neuen Stand")
    @SuppressWarnings("NullAway.Init") // required
    private Path nachher;

    @Option(names = "--json", description = "als JSON")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Fall a = lies(vorher);
        Fall b = lies(nachher);
        Vergleich vergleich = Vergleich.von(a, b);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? vergleich.json() : vergleich.text());
        out.flush();
        return vergleich.vollstaendig() ? 0 : ComputeCommand.EINZELNE_FEHLERHAFT;
    }

    private static Fall lies(Path datei) throws Exception {
        try {
            return ExplainCommand.lies(Datei.fall(datei));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(datei + ": " + e.getMessage());
        }
    }
}
