package de.tragwerk.cli.audit;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `audit` to the commands.
public final class AuditContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new AuditCommand());
    }
}
