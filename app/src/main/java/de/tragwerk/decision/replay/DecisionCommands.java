package de.tragwerk.decision.replay;

import de.tragwerk.cli.CommandContribution;
import de.tragwerk.cli.Installation;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tragwerk decision …`
public final class DecisionCommands implements CommandContribution {

    @Override
    public void addTo(CommandLine root) {
        CommandLine decision = new CommandLine(new Decision());
        decision.addSubcommand(new Replay());
        root.addSubcommand(decision);
    }

    @Command(name = "decision", mixinStandardHelpOptions = true, description = "Entscheidungen nachrechnen.")
    static final class Decision implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // set by picocli before run
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /// Recomputes one Bescheid, or all.
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Rechnet einen Bescheid aus seinen gespeicherten Tatsachen nach und sagt: identisch, oder wo nicht.")
    static final class Replay implements Callable<Integer> {
        @Parameters(arity = "0..1", paramLabel = "ID", description = "Kennung des Bescheids; ohne sie alle.")
        private @Nullable UUID id;

        @Option(names = "--mandant", description = "Kennung der Behörde; ohne sie alle.")
        private @Nullable String mandant;

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // set by picocli before call
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() throws Exception {
            PrintWriter out = spec.commandLine().getOut();
            try (Installation installation = Installation.open(Home.fromEnvironment(), line -> {})) {
                Map<String, String> settings = new HashMap<>();
                for (Side side : Side.values()) {
                    settings.put("tragwerk.port." + side.name().toLowerCase(Locale.ROOT), "0");
                }
                ApplicationContext context = installation.run(settings);
                return rechneNach(context, mandant, id, out) == 0 ? 0 : 1;
            }
        }

        /// @param mandant of one authority only, or null
        /// @param id of one Bescheid only, or null
        /// @return how many differ
        static int rechneNach(
                ApplicationContext context, @Nullable String mandant, @Nullable UUID id, PrintWriter out) {
            int falsch = 0;
            int gerechnet = 0;
            for (Mandant m : context.getBean(Registry.class).mandanten(Mandant.Art.AMT)) {
                if (mandant == null || mandant.equals(m.id())) {
                    List<Nachrechnung.Befund> befunde = Scope.get(
                            Scope.job(m.id(), "replay"), () -> befunde(context.getBean(Nachrechnung.class), id));
                    befunde.forEach(b -> drucke(out, m, b));
                    gerechnet += befunde.size();
                    falsch += (int) befunde.stream().filter(b -> !b.identisch()).count();
                }
            }
            out.printf("%d Bescheide nachgerechnet, %d weichen ab.%n", gerechnet, falsch);
            out.flush();
            if (id != null && gerechnet == 0) {
                throw new IllegalArgumentException("Diesen Bescheid gibt es nicht. Prüfen Sie die Kennung.");
            }
            return falsch;
        }

        private static List<Nachrechnung.Befund> befunde(Nachrechnung nachrechnung, @Nullable UUID id) {
            return nachrechnung.alle().stream()
                    .filter(b -> id == null || id.equals(b))
                    .map(nachrechnung::rechneNach)
                    .toList();
        }

        private static void drucke(PrintWriter out, Mandant m, Nachrechnung.Befund b) {
            out.printf(
                    "%s %s: %s%n",
                    m.id(), b.bescheid(), b.identisch() ? "identisch, " + b.monate() + " Monate" : "weicht ab");
            b.abweichungen().forEach(a -> out.println("  " + a));
        }
    }
}
