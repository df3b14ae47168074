package de.tragwerk.cli;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tragwerk mandant list|add|organisation|ausgang`.
@Command(
        name = "mandant",
        mixinStandardHelpOptions = true,
        description = "Mandanten nennen, anlegen und nach ihrem Ausgang sehen.")
final class MandantCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Nennt Kennung, Art, Rechner und Name.")
    int list() throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            for (Mandant m : installation.databases().mandanten()) {
                print("%s\t%s\t%s\t%s".formatted(m.id(), m.art(), m.host(), m.name()));
            }
        }
        return 0;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Legt einen Mandanten mit eigener Datenbank an; für einen vorhandenen ändert es Name und Rechner.")
    int add(
            @Option(names = "--id", required = true, description = "Kleinbuchstaben, Ziffern, Bindestrich") String id,
            @Option(names = "--name", required = true, description = "zum Beispiel Stadt Lindenbrück") String name,
            @Option(names = "--art", required = true, description = "PORTAL, AMT oder VERMITTLUNG") Mandant.Art art,
            @Option(names = "--host", defaultValue = "", description = "Rechnername, unter dem er erreichbar ist")
                    String host)
            throws IOException, SQLException {
        Mandant mandant = new Mandant(id, name, art, host);
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            installation.databases().add(mandant, this::print);
        }
        print("Der Mandant " + id + " ist angelegt.");
        return 0;
    }

    @Command(
            name = "organisation",
            mixinStandardHelpOptions = true,
            description =
                    "Sagt, unter welchem Schlüssel das Verzeichnis den Mandanten kennt; ohne ihn holt er keine Post ab.")
    int organisation(
            @Option(names = "--mandant", required = true, description = "Kennung des Mandanten") String id,
            @Option(names = "--schluessel", required = true, description = "zum Beispiel ags:05999001") String key)
            throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            new OwnOrganisation(installation.cluster(), installation.home(), Clock.systemUTC())
                    .set(mandant(installation, id), key);
        }
        print("Der Mandant " + id + " ist " + key + ".");
        return 0;
    }

    private static Mandant mandant(Installation installation, String id) throws SQLException {
        return installation.databases().mandanten().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Einen Mandanten " + id + " gibt es nicht."));
    }

    @Command(
            name = "ausgang",
            mixinStandardHelpOptions = true,
            description =
                    "Nennt, was der Mandant nicht nach außen bekommt und welche Briefe sich nicht öffnen lassen; mit --noch-einmal wird das Aufgegebene wieder versucht. Für Portale, die keine Seite dafür haben.")
    int stuck(
            @Option(names = "--mandant", required = true, description = "Kennung des Mandanten") String id,
            @Option(names = "--noch-einmal", description = "alles Aufgegebene wieder versuchen") boolean again)
            throws IOException, SQLException {
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
            Mandant mandant = mandant(installation, id);
            StuckOutbox outbox = new StuckOutbox(installation.cluster(), installation.home(), Clock.systemUTC());
            outbox.lines(mandant).forEach(this::print);
            int letters = outbox.unreadableLetters(mandant);
            if (letters > 0) {
                print(letters + " Briefe in Postfächern lassen sich nicht öffnen; ihre Nummern stehen im Protokoll.");
            }
            if (again) {
                print(outbox.again(mandant) + " Aufträge werden wieder versucht.");
            }
        }
        return 0;
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
