package de.tragwerk.cli.dedup;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `dedup` to the commands.
public final class DedupContribution implements CommandContribution {

    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new CommandLine(new Dedup())
                .addSubcommand(new PairsCommand())
                .addSubcommand(new CandidatesCommand())
                .addSubcommand(new SampleCommand()));
    }

    @CommandLine.Command(
            name = "dedup",
            mixinStandardHelpOptions = true,
            description = "Sucht in Dateien nach Personen, die mehrfach vorkommen. Braucht keine Datenbank.")
    static final class Dedup implements Runnable {

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // set by picocli before run
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
