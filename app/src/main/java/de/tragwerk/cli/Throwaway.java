package de.tragwerk.cli;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoPasswords;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/// A whole Tragwerk of its own, in this process: fresh data home, free ports, demo cast; gone after use.
///
/// Demo and bench play on one, so that they never touch what somebody works with.
public final class Throwaway implements AutoCloseable {

    private final Path folder;
    private final Installation installation;
    private final ConfigurableApplicationContext context;
    private final Thread hook = new Thread(this::remove, "tragwerk-probe-ende");

    private Throwaway(Path folder, Installation installation, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.installation = installation;
        this.context = context;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// @param settings more than those of the demo mode, or others
    public static Throwaway start(Map<String, String> settings, Consumer<String> progress)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("tragwerk-probe-");
        try {
            // The database server runs under a user of its own and must find its way to its folder.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            Installation installation = Installation.embedded(new Home(folder), progress);
            Map<String, String> all = new HashMap<>(Map.of(
                    "tragwerk.heute", "2026-03-02", "tragwerk.abholung", "500ms", "tragwerk.jobs.abfrage", "250ms"));
            all.put("logging.level.de.tragwerk", "WARN");
            for (Side side : Side.values()) {
                all.put("tragwerk.port." + side.name().toLowerCase(Locale.ROOT), "0");
            }
            all.putAll(settings);
            progress.accept("Programm startet …");
            return new Throwaway(folder, installation, installation.run(all));
        } catch (IOException | SQLException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Installation installation() {
        return installation;
    }

    public Cast cast() {
        return bean(Cast.class);
    }

    public String address(Side side) {
        return "http://127.0.0.1:" + bean(Sides.class).port(side);
    }

    public String password(String login) {
        return bean(DemoPasswords.class).of(login);
    }

    /// A browser with this citizen logged in at the portal.
    public Browser citizen(String login) {
        return Login.citizen(address(Side.PORTAL), login, password(login));
    }

    /// A browser with this member of an authority's staff logged in at the desk.
    public Browser staff(String login) {
        return Login.staff(address(Side.AMT), cast().staff(login).mandant(), login, password(login));
    }

    /// A connection of the database's administrator.
    public Connection administrator(String database) throws SQLException {
        var cluster = installation.cluster();
        return DriverManager.getConnection(cluster.url(database), cluster.user(), cluster.password());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        remove();
    }

    private void remove() {
        installation.discard();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftOver) {
            System.err.println("Der Ordner " + folder + " bleibt liegen: "
                    + leftOver.getClass().getSimpleName());
        }
    }
}
