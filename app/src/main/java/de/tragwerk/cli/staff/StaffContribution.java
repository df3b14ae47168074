package de.tragwerk.cli.staff;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `staff` to the commands.
public final class StaffContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new StaffCommand());
    }
}
