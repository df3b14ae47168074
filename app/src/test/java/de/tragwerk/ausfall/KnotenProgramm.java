package de.tragwerk.ausfall;

import de.tragwerk.Tragwerk;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Cluster;
import de.tragwerk.mandant.database.RoutingDataSource;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.support.Bruch;
import de.tragwerk.support.Uhr;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The authority's side as a process of its own, one of several on the same database. It does what it is told on its
/// input; when that ends, so does it.
public final class KnotenProgramm {

    static final String MANDANT = "auental";
    private static final long PID = ProcessHandle.current().pid();

    private static volatile Duration vor = Duration.ZERO;
    private static volatile Bruch scharf;

    private KnotenProgramm() {}

    /// @param args data home, JDBC address, then settings as `name=value`; user and password of the administrator come
    ///     first on the input
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Home home = new Home(Path.of(args[0]));
        Cluster cluster = Cluster.external(args[1], in.readLine(), in.readLine());
        SpringApplication application = new SpringApplication(Tragwerk.class);
        application.addInitializers(c -> {
            c.getBeanFactory().registerSingleton("home", home);
            c.getBeanFactory().registerSingleton("cluster", cluster);
            Clock system = Clock.systemUTC();
            ((GenericApplicationContext) c)
                    .registerBean(
                            "gestellteZeit",
                            RealTime.class,
                            () -> () -> system.instant().plus(vor),
                            bean -> bean.setPrimary(true));
        });
        List<String> einstellungen =
                new ArrayList<>(List.of("--tragwerk.demo=true", "--tragwerk.seiten=amt", "--tragwerk.port.amt=0"));
        Stream.of(args).skip(2).map(a -> "--" + a).forEach(einstellungen::add);
        Stream.of(args)
                .filter(a -> a.startsWith("ausfall.vor="))
                .forEach(a -> vor = Duration.ofSeconds(Long.parseLong(a.substring("ausfall.vor=".length()))));
        ApplicationContext context = application.run(einstellungen.toArray(String[]::new));
        sage("BEREIT http://127.0.0.1:" + context.getBean(Sides.class).port(Side.AMT));
        for (String zeile = in.readLine(); zeile != null; zeile = in.readLine()) {
            String befehl = zeile;
            Thread.ofPlatform().daemon().start(() -> tu(context, home, befehl.split(" ")));
        }
        Runtime.getRuntime().halt(0);
    }

    private static synchronized void sage(String zeile) {
        System.out.println("KNOTEN " + zeile);
        System.out.flush();
    }

    private static void tu(ApplicationContext context, Home home, String[] worte) {
        String ergebnis = "OK";
        try {
            switch (worte[1]) {
                case "weiter" -> weiter(context);
                case "bruch" -> bruch(context, home, worte);
                case "ganz" -> scharf.close();
                case "tag" -> Uhr.auf(context, Instant.parse(worte[2]));
                case "da" -> {}
                default -> throw new IllegalArgumentException(worte[1]);
            }
        } catch (Exception e) {
            ergebnis = "FEHLER " + e.getClass().getSimpleName();
        }
        sage(worte[0] + " " + ergebnis);
    }

    /// What the next sweep would do, at once: the run goes on, then the outbox.
    private static void weiter(ApplicationContext context) throws Exception {
        for (String name : List.of("zahllauf", "outbox")) {
            MandantJob job = context.getBeansOfType(MandantJob.class).values().stream()
                    .filter(j -> j.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Scope.call(Scope.job(MANDANT, name).withRole(job.role()), () -> {
                job.run();
                return true;
            });
        }
    }

    /// `bruch <before or after> <n> <what> <where>`: SIGKILL or SIGSTOP for this process at the n-th commit of
    /// runs and deliveries, or at the n-th one after a new file lies at the bank.
    private static void bruch(ApplicationContext context, Home home, String[] worte) throws SQLException, IOException {
        RoutingDataSource quelle = context.getBean(RoutingDataSource.class);
        Set<DbRole> rollen = EnumSet.of(DbRole.BATCH, DbRole.JOBS);
        for (DbRole rolle : rollen) {
            quelle.getConnection(Scope.job(MANDANT, "ausfall").withRole(rolle)).close();
        }
        Path ausgang = home.dir().resolve("bank/" + MANDANT + "/ausgang");
        long vorher = dateien(ausgang);
        BooleanSupplier zaehlt = worte[5].equals("DATEI") ? () -> dateien(ausgang) > vorher : () -> true;
        String signal = worte[4].equals("STIRBT") ? "-KILL" : "-STOP";
        scharf = Bruch.beim(
                quelle, MANDANT, rollen, Bruch.Wann.valueOf(worte[2]), Integer.parseInt(worte[3]), zaehlt, c -> {
                    try {
                        new ProcessBuilder("kill", signal, Long.toString(PID))
                                .start()
                                .waitFor();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static long dateien(Path ausgang) {
        if (!Files.isDirectory(ausgang)) {
            return 0;
        }
        try (Stream<Path> alle = Files.list(ausgang)) {
            return alle.filter(p -> p.getFileName().toString().endsWith(".xml")).count();
        } catch (IOException e) {
            return 0;
        }
    }
}
