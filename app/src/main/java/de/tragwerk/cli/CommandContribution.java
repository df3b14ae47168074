package de.tragwerk.cli;

import picocli.CommandLine;

/// Adds commands of a module. Registered in `META-INF/services/de.tragwerk.cli.CommandContribution`.
public interface CommandContribution {
    void addTo(CommandLine root);
}
