package de.tragwerk.support;

import de.tragwerk.NativeCrypto;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Installation;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoPasswords;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The program under test: demo mode, business day 2026-03-02, everything on free ports.
public final class TestProgram {

    public static final LocalDate HEUTE = LocalDate.of(2026, 3, 2);

    private static TestProgram instance;

    private final Installation installation;
    private final ConfigurableApplicationContext context;
    private final Map<String, Connection> readers = new HashMap<>();

    private TestProgram() {
        // As the program does when it starts: without it a third of the processor time went into RSA of the JDK.
        NativeCrypto.install();
        try {
            Path dir = Files.createTempDirectory("tragwerk-test-");
            Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx--x--x"));
            Home home = new Home(dir);
            installation = Installation.open(home, line -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(dir)));
            Map<String, String> settings = new HashMap<>();
            settings.put("tragwerk.heute", HEUTE.toString());
            settings.put("tragwerk.abholung", "200ms");
            settings.put("tragwerk.jobs.abfrage", "150ms");
            // A run that a test interrupts goes on after a second, not after ten.
            settings.put("tragwerk.laeufe.takt", "1s");
            settings.put("tragwerk.bank.takt", "1s");
            settings.put("tragwerk.post.takt", "300ms");
            settings.put("tragwerk.newsletter.takt", "500ms");
            settings.put("tragwerk.post.ruhe", "0s");
            settings.put("tragwerk.zugriffe.takt", "500ms");
            settings.put("tragwerk.zugriffe.ruhe", "1s");
            settings.put("tragwerk.zugriffe.spaeter", "datenschutz=90d,probe=2s");
            // What a cut connection left claimed is taken up again before a test gives up.
            settings.put("tragwerk.ausgang.frist", "10s");
            settings.put("tragwerk.mitarbeiter-oidc.auental.issuer", "lokal");
            // The district fetches over XTA, the city by OSCI.
            settings.put("tragwerk.abholung.weg.auental", "xta");
            settings.put("tragwerk.fitconnect.rueckruf", "ein");
            // The safe exit leads to a page that every test can reach.
            settings.put("tragwerk.verlassen", "/impressum");
            settings.put("tragwerk.clamav", "127.0.0.1:" + new ClamdServer().port());
            for (Side side : Side.values()) {
                settings.put("tragwerk.port." + side.name().toLowerCase(java.util.Locale.ROOT), "0");
            }
            context = installation.run(settings);
            shortenPasswordChecks();
        } catch (Exception e) {
            throw new IllegalStateException("Das Programm unter Test startet nicht", e);
        }
    }

    /// The one program of this test run.
    public static synchronized TestProgram instance() {
        if (instance == null) {
            instance = new TestProgram();
        }
        return instance;
    }

    /// A check of a password takes long on purpose ([de.tragwerk.access.LimitsTest]), and the tests log in
    /// thousands of times. A stored password says with what it was made, so the cast gets some that are checked
    /// quickly.
    private void shortenPasswordChecks() throws SQLException {
        var quick = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
        for (Cast.Staff staff : cast().staff()) {
            try (Connection db = superuser("tw_m_" + staff.mandant());
                    var update =
                            db.prepareStatement("update access.secret set password_hash = ? where account_id = ?")) {
                update.setString(1, quick.encode(password(staff.login())));
                update.setObject(2, staff.account());
                update.executeUpdate();
            }
        }
    }

    private void cleanUp(Path dir) {
        installation.close();
        try (var all = Files.walk(dir)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).collect(Collectors.toList())) {
                Files.deleteIfExists(path);
            }
        } catch (java.io.IOException leftOver) {
            System.err.println("Testordner bleibt liegen: " + dir);
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
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

    public Browser browser(Side side) {
        return new Browser(address(side));
    }

    /// A browser with this member of staff logged in.
    public Browser staff(String login) {
        Cast.Staff staff = cast().staff(login);
        Side side = staff.mandant().equals("vermittlung") ? Side.VERMITTLUNG : Side.AMT;
        Browser browser = browser(side);
        if (side == Side.AMT) {
            browser.open("/mandant?id=" + staff.mandant());
        }
        browser.open("/anmelden");
        return browser.submit(Map.of("kennung", login, "passwort", password(login)));
    }

    /// A browser with this citizen logged in at the portal, assurance level substantial.
    public Browser citizen(String login) {
        Browser browser = browser(Side.PORTAL).open("/anmelden");
        return browser.submit(Map.of("kennung", login, "passwort", password(login), "niveau", "STORK-QAA-Level-3"));
    }

    public String password(String login) {
        return bean(DemoPasswords.class).of(login);
    }

    /// The scope of a member of staff, for tests below the web.
    public Scope scopeOf(String login) {
        Cast.Staff staff = cast().staff(login);
        return new Scope(
                staff.mandant(),
                new Actor.Employee(
                        staff.account(),
                        staff.personId(),
                        staff.rollen().stream().map(Enum::name).collect(Collectors.toSet())),
                Purpose.SGB12,
                UUID.randomUUID(),
                DbRole.WEB);
    }

    /// A connection of the database's superuser, for tests that tamper.
    public Connection superuser(String database) throws SQLException {
        var cluster = installation.cluster();
        return DriverManager.getConnection(cluster.url(database), cluster.user(), cluster.password());
    }

    /// The superuser's standing connection for questions, which nobody closes: a new one costs more than most answers.
    public synchronized Connection reader(String database) throws SQLException {
        Connection reader = readers.get(database);
        if (reader == null || !reader.isValid(5)) {
            reader = superuser(database);
            readers.put(database, reader);
        }
        return reader;
    }

    /// A connection of one database role with nothing set.
    public Connection as(DbRole role, String database) throws SQLException {
        return DriverManager.getConnection(
                installation.cluster().url(database),
                role.databaseName(),
                installation.home().password("db-" + role.databaseName()));
    }
}
