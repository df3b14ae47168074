package de.tragwerk.cli.amt;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `amt` to the commands.
public final class AmtContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new AmtCommand());
    }
}
