package de.tragwerk.cli.law;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `law` with its sub-commands.
public final class LawCommands implements CommandContribution {

    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new LawCommand());
    }
}
