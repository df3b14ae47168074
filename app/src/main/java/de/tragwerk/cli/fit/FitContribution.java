package de.tragwerk.cli.fit;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `fit` to the commands.
public final class FitContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new FitCommand());
    }
}
