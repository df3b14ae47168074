package de.tragwerk.cli.amt;

import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk amt einrichten`.
@Command(
        name = "amt",
        mixinStandardHelpOptions = true,
        description = "Briefkopf, Konten und Verteilung einer Behörde (docs/guide/start.md).")
final class AmtCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "einrichten",
            mixinStandardHelpOptions = true,
            description =
                    "Liest Briefkopf, Konten und Verteilung aus einer YAML-Datei und setzt sie. Ohne Briefkopf geht kein Bescheid, ohne Konto keine Zahlung hinaus. Was die Datei nicht nennt, bleibt, wie es ist.")
    int setUp(
            @Option(names = "--mandant", required = true, description = "Kennung des Mandanten") String id,
            @Option(names = "--datei", required = true, description = "YAML, Muster in docs/guide/start.md") Path file)
            throws IOException, SQLException {
        Amtsdatei read = Amtsdatei.read(Files.readString(file));
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            Mandant mandant = installation.databases().mandanten().stream()
                    .filter(m -> m.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Einen Mandanten " + id + " gibt es nicht."));
            if (mandant.art() != Mandant.Art.AMT) {
                throw new IllegalArgumentException(
                        "Der Mandant " + id + " ist keine Behörde, sondern " + mandant.art() + ".");
            }
            PrintWriter out = spec.commandLine().getOut();
            new Einrichtung(installation.cluster(), installation.home(), Clock.systemUTC())
                    .set(mandant, read)
                    .forEach(out::println);
            out.flush();
        }
        return 0;
    }
}
