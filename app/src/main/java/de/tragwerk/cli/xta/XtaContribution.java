package de.tragwerk.cli.xta;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `xta` to the commands.
public final class XtaContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new XtaCommand());
    }
}
