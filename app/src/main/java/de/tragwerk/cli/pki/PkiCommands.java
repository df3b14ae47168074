package de.tragwerk.cli.pki;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `pki` to the commands.
public final class PkiCommands implements CommandContribution {

    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new CommandLine(new Pki()).addSubcommand(new PkiDemoCommand()));
    }

    @CommandLine.Command(name = "pki", mixinStandardHelpOptions = true, description = "Schlüssel und Zertifikate.")
    static final class Pki implements Runnable {

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // set by picocli before run
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
