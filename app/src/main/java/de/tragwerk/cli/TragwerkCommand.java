package de.tragwerk.cli;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Root of all commands. Modules add theirs through [CommandContribution] (service loader), so no list grows
/// here.
@Command(
        name = "tragwerk",
        mixinStandardHelpOptions = true,
        version = "Tragwerk 0.1",
        description = "Offene Plattform für soziale Leistungen.",
        subcommands = {StartCommand.class, MigrateCommand.class, MandantCommand.class, CommandLine.HelpCommand.class})
public final class TragwerkCommand implements Runnable {

    private static volatile boolean keepRunning;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    /// Runs a command and returns its exit status.
    public static int execute(String... args) {
        CommandLine line = new CommandLine(new TragwerkCommand());
        ServiceLoader.load(CommandContribution.class).forEach(c -> c.addTo(line));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            report(command.getErr(), problem);
            return 1;
        });
        line.setParameterExceptionHandler((problem, given) -> {
            PrintWriter err = problem.getCommandLine().getErr();
            err.println("Fehler: " + sentence(problem));
            err.println("Hilfe: tragwerk " + path(problem.getCommandLine()) + "--help");
            err.flush();
            return 2;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(args);
    }

    /// A server goes on after its command returned.
    static void keepRunning() {
        keepRunning = true;
    }

    public static boolean keepsRunning() {
        return keepRunning;
    }

    private static void report(PrintWriter err, Exception problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String sentence = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        err.println("Fehler: " + sentence);
        if (System.getenv("TRAGWERK_DEBUG") != null) {
            problem.printStackTrace(err);
        }
        err.flush();
    }

    /// What is wrong with the words of a command, in German.
    private static String sentence(CommandLine.ParameterException problem) {
        if (problem instanceof CommandLine.UnmatchedArgumentException unknown) {
            return "Das ist hier unbekannt: " + String.join(" ", unknown.getUnmatched());
        }
        if (problem instanceof CommandLine.MissingParameterException missing) {
            return "Es fehlt: "
                    + missing.getMissing().stream()
                            .map(spec -> spec instanceof CommandLine.Model.OptionSpec option
                                    ? option.longestName()
                                    : spec.paramLabel())
                            .collect(Collectors.joining(", "));
        }
        CommandLine.Model.ArgSpec spec = problem.getArgSpec();
        return spec instanceof CommandLine.Model.OptionSpec option
                ? "Die Angabe zu " + option.longestName() + " ist nicht möglich"
                        + (problem.getValue() == null ? "." : ": " + problem.getValue())
                : "Die Angaben passen nicht zum Befehl: " + problem.getMessage();
    }

    private static String path(CommandLine line) {
        CommandLine parent = line.getParent();
        return parent == null ? "" : path(parent) + line.getCommandName() + " ";
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
