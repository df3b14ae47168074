package de.tragwerk.cli.demo;

import de.tragwerk.cli.CommandContribution;
import picocli.CommandLine;

/// Adds `demo` to the commands.
public final class DemoContribution implements CommandContribution {
    @Override
    public void addTo(CommandLine root) {
        root.addSubcommand(new DemoCommand());
    }
}
