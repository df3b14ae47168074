package de.tragwerk.cli.osci;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `osci` and `vermittlung` to the commands.
public final class OsciCommands implements CommandContribution {

    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new VermittlungCommand());
        root.addSubcommand(new OsciCommand());
    }
}
