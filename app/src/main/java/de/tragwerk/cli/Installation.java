package de.tragwerk.cli;

import de.tragwerk.Tragwerk;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.database.Cluster;
import de.tragwerk.mandant.database.Databases;
import de.tragwerk.mandant.postgres.EmbeddedPostgres;
import de.tragwerk.mandant.web.Addresses;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Database and program of one data home: opened for a command, closed with it.
///
/// Without `TRAGWERK_DB_URL` it is the embedded PostgreSQL in demo mode.
public final class Installation implements AutoCloseable {

    private final Home home;
    private final Cluster cluster;
    private final @Nullable EmbeddedPostgres embedded;
    private @Nullable ConfigurableApplicationContext context;

    private Installation(Home home, Cluster cluster, @Nullable EmbeddedPostgres embedded) {
        this.home = home;
        this.cluster = cluster;
        this.embedded = embedded;
    }

    /// Opens the database and brings it up to date.
    public static Installation open(Home home, Consumer<String> progress) throws IOException, SQLException {
        String url = System.getenv("TRAGWERK_DB_URL");
        if (url == null || url.isBlank()) {
            return embedded(home, progress);
        }
        Installation installation =
                external(home, Cluster.external(url, env("TRAGWERK_DB_USER"), env("TRAGWERK_DB_PASSWORD")));
        installation.prepare(progress);
        return installation;
    }

    /// Demo mode on the embedded PostgreSQL, whatever the environment says.
    static Installation embedded(Home home, Consumer<String> progress) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, progress);
        Installation installation = new Installation(home, postgres.cluster(), postgres);
        // One hook for both, because the program must let go of the database before it stops.
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "tragwerk-ende"));
        installation.prepare(progress);
        return installation;
    }

    /// The same on a PostgreSQL server of the operator's.
    public static Installation external(Home home, Cluster cluster) {
        return new Installation(home, cluster, null);
    }

    public boolean isEmbedded() {
        return embedded != null;
    }

    public Home home() {
        return home;
    }

    public Cluster cluster() {
        return cluster;
    }

    public Databases databases() {
        return new Databases(cluster, home);
    }

    /// Registry and databases up to date; the demo's Mandanten are made with the embedded database.
    public void prepare(Consumer<String> progress) throws SQLException {
        Databases databases = databases();
        databases.prepare(progress);
        if (isEmbedded()) {
            addCast(progress);
        }
    }

    /// Makes the Mandanten of the demo cast.
    public void addCast(Consumer<String> progress) throws SQLException {
        Databases databases = databases();
        var known = databases.mandanten();
        for (Cast.Authority authority : Cast.load().authorities()) {
            if (known.stream().noneMatch(m -> m.id().equals(authority.mandant().id()))) {
                databases.add(authority.mandant(), progress);
            }
        }
    }

    /// Starts the program on this installation.
    ///
    /// @param settings properties such as `tragwerk.seiten`
    public ConfigurableApplicationContext run(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("tragwerk.demo", Boolean.toString(isEmbedded()));
        SpringApplication application = new SpringApplication(Tragwerk.class);
        application.setRegisterShutdownHook(!isEmbedded());
        application.setDefaultProperties(all);
        application.addInitializers(c -> {
            // Here, because settings also come from the environment and from files.
            DemoRules.check(c.getEnvironment()::getProperty, isEmbedded());
            Addresses.check(c.getEnvironment()::getProperty);
            var beans = c.getBeanFactory();
            beans.registerSingleton("home", home);
            beans.registerSingleton("cluster", cluster);
        });
        // As arguments, because what somebody sets by hand also beats application.properties.
        ConfigurableApplicationContext started = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        context = started;
        return started;
    }

    /// Stops program and database; a second call is harmless.
    @Override
    public synchronized void close() {
        stopProgram();
        if (embedded != null) {
            embedded.close();
        }
    }

    /// Stops without saving anything: the data home is thrown away.
    synchronized void discard() {
        stopProgram();
        if (embedded != null) {
            embedded.discard();
        }
    }

    private void stopProgram() {
        ConfigurableApplicationContext running = context;
        context = null;
        if (running != null) {
            running.close();
        }
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Mit TRAGWERK_DB_URL brauchen wir auch " + name + ".");
        }
        return value;
    }
}
