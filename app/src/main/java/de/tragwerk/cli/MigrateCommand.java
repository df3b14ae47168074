package de.tragwerk.cli;

import de.tragwerk.mandant.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Brings registry and all databases up to date, without starting the program.
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Bringt alle Datenbanken auf den Stand dieses Programms.")
final class MigrateCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {
            out.println(line);
            out.flush();
        })) {
            out.printf(
                    "%d Mandanten sind auf dem Stand dieses Programms.%n",
                    installation.databases().mandanten().size());
            out.flush();
        }
        return 0;
    }
}
