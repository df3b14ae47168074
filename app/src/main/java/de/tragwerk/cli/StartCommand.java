package de.tragwerk.cli;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoPasswords;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts Tragwerk and stays until it is stopped.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Startet Tragwerk. Ohne TRAGWERK_DB_URL: Demobetrieb mit eingebauter Datenbank.")
final class StartCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--heute", description = "Geschäftstag, nur im Demobetrieb (Vorgabe: 2026-03-02)")
    private @Nullable String heute;

    @Option(names = "-D", description = "Einstellung, zum Beispiel -Dtragwerk.seiten=portal")
    private Map<String, String> settings = new HashMap<>();

    @Option(names = "--bis-bereit", hidden = true, description = "Beendet sich, sobald alles läuft (für die Messung)")
    private boolean untilReady;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        long begin = System.nanoTime();
        // Before anything is made: what may not start leaves nothing behind.
        DemoRules.check(settings::get, DemoRules.embedded());
        DemoRules.checkToday(heute != null, DemoRules.embedded());
        Installation installation = Installation.open(Home.fromEnvironment(), line -> {
            out.println(line);
            out.flush();
        });
        out.println("Programm startet …");
        out.flush();
        if (installation.isEmbedded()) {
            settings.putIfAbsent("tragwerk.heute", heute == null ? "2026-03-02" : heute);
            settings.putIfAbsent("tragwerk.abholung", "500ms");
            settings.putIfAbsent("tragwerk.jobs.abfrage", "250ms");
            // Who looks at the demo sees within seconds who has seen his file.
            settings.putIfAbsent("tragwerk.newsletter.takt", "5s");
            settings.putIfAbsent("tragwerk.zugriffe.takt", "5s");
            settings.putIfAbsent("tragwerk.zugriffe.ruhe", "5s");
        }
        ConfigurableApplicationContext context = installation.run(settings);
        printWelcome(out, context, installation, begin);
        if (untilReady) {
            installation.close();
            return 0;
        }
        TragwerkCommand.keepRunning();
        return 0;
    }

    private static void printWelcome(
            PrintWriter out, ConfigurableApplicationContext context, Installation installation, long begin) {
        Sides sides = context.getBean(Sides.class);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        out.printf("Tragwerk läuft nach %d,%d s.%n%n", millis / 1000, millis % 1000 / 100);
        address(out, sides, Side.PORTAL, "Portal für Bürgerinnen und Bürger");
        address(out, sides, Side.AMT, "Arbeitsplatz der Behörde");
        address(out, sides, Side.VERMITTLUNG, "Vermittlungsstelle (OSCI, DVDV)");
        if (sides.serves(Side.XTA)) {
            out.printf("  https://127.0.0.1:%d/xta   XTA-Server (nur mit Zertifikat)%n", sides.port(Side.XTA));
        }
        address(out, sides, Side.IDENTITY, "Bürgerkonto (nur Demo)");
        if (sides.serves(Side.IDENTITY)) {
            out.printf("  http://127.0.0.1:%d/post   E-Mails der Demo%n", sides.port(Side.IDENTITY));
        }
        if (installation.isEmbedded()) {
            Cast cast = Cast.load();
            DemoPasswords passwords = new DemoPasswords(installation.home());
            out.printf("%nAnmeldungen der Demo (Passwörter gelten nur für diese Installation):%n");
            for (Cast.Staff s : cast.staff()) {
                out.printf("  %-13s %-20s %-34s %s%n", s.mandant(), s.login(), passwords.of(s.login()), s.stelle());
            }
            for (Cast.Citizen c : cast.citizens()) {
                out.printf("  %-13s %-20s %-34s %s%n", "Bürgerkonto", c.login(), passwords.of(c.login()), c.wer());
            }
        }
        out.printf(
                "%nDatenordner: %s   Beenden mit Strg+C%n", installation.home().dir());
        out.flush();
    }

    private static void address(PrintWriter out, Sides sides, Side side, String what) {
        if (sides.serves(side)) {
            out.printf("  http://127.0.0.1:%d   %s%n", sides.port(side), what);
        }
    }
}
