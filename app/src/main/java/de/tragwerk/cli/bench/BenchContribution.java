package de.tragwerk.cli.bench;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `bench` to the commands.
public final class BenchContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new BenchCommand());
    }
}
