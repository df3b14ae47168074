package de.tragwerk.cli;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Root of all commands. Modules add theirs through [CommandContribution] (service loader), so no list grows
/// here.
@Command(
        name = "tragwerk",
        mixinStandardHelpOptions = true,
        version = "Tragwerk 0.1",
        description = "Offene Plattform für soziale Leistungen.",
        subcommands = {StartCommand.class, MigrateCommand.class, CommandLine.HelpCommand.class})
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

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
