package de.tragwerk.cli.law;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The law as code: compute, explain, compare, simulate.
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = "Sozialrecht rechnen, erklären, vergleichen. Die Form der Fälle: docs/guide/law-json.md.",
        subcommands = {
            ComputeCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            SimulateCommand.class,
            ParametersCommand.class,
            SchemaCommand.class,
            GenerateCommand.class
        })
final class LawCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
