package de.tragwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.ConsoleAppender;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.log.LineEncoder;
import de.tragwerk.support.Employees;
import de.tragwerk.support.LogCapture;
import de.tragwerk.support.OwnCertificate;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The inventory of logs (docs/guide/logging.md) is the one of the program (ASVS 5.0 V16).
@TragwerkTest
class LoggingTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(TOP.resolve("app/src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyKindOfEntryStandsInTheInventory(TestProgram program) throws IOException {
        String inventory = Files.readString(TOP.resolve("docs/guide/logging.md"));
        TreeSet<String> modules = new TreeSet<>();
        program.context().getBeansOfType(ActionCatalog.class).values().forEach(c -> modules.add(c.module()));
        Pattern entry = Pattern.compile("\"([a-z]+)\\.[A-Z][A-Z_]+\"");
        for (Path source : sources()) {
            Matcher named = entry.matcher(Files.readString(source));
            while (named.find()) {
                modules.add(named.group(1));
            }
        }
        assertThat(modules)
                .hasSizeGreaterThan(15)
                .allSatisfy(m -> assertThat(inventory).as(m).contains("`" + m + ".`"));
    }

    /// The error stream and nothing else; no class keeps a log of its own.
    @Test
    void theRunningLogGoesWhereTheInventorySays() throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        List<String> appenders = new ArrayList<>();
        context.getLoggerList()
                .forEach(logger -> logger.iteratorForAppenders().forEachRemaining(appender -> {
                    appenders.add(logger.getName() + " " + appender.getName());
                    assertThat(appender).isInstanceOf(ConsoleAppender.class);
                    ConsoleAppender<?> console = (ConsoleAppender<?>) appender;
                    assertThat(console.getTarget()).isEqualTo("System.err");
                    assertThat(console.getEncoder()).isInstanceOf(LineEncoder.class);
                }));
        assertThat(appenders).containsExactly("ROOT console");
        for (Path source : sources()) {
            if (source.toString().contains("/cli/")) {
                // Commands answer the person at the terminal.
                continue;
            }
            assertThat(Files.readString(source))
                    .as(source.toString())
                    .doesNotContain(
                            "printStackTrace(",
                            "java.util.logging.FileHandler",
                            "java.util.logging.Logger;",
                            "FileAppender");
        }
    }

    /// When, who, what, with which end, for what, in which request: the database takes no entry without.
    @Test
    void everyEntrySaysWhenWhoWhatAndWhereItBelongs(TestProgram program) throws SQLException {
        Browser browser = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        try (var db = program.superuser(Employees.DATABASE);
                var columns = db.createStatement().executeQuery("""
                        select count(*) filter (where is_nullable = 'NO'), count(*) filter (where data_type = 'timestamp with time zone')
                        from information_schema.columns where table_schema = 'audit' and table_name = 'entry'
                        and column_name in ('id', 'at', 'actor_kind', 'action', 'outcome', 'purpose', 'subjects', 'request')""");
                var gaps = db.createStatement().executeQuery("""
                        select count(*), count(*) filter (where actor_kind in ('employee', 'citizen') and actor is null),
                               count(*) filter (where actor_kind = 'system' and job is null) from audit.entry""")) {
            columns.next();
            assertThat(List.of(columns.getInt(1), columns.getInt(2))).containsExactly(8, 1);
            gaps.next();
            assertThat(gaps.getLong(1)).isPositive();
            assertThat(List.of(gaps.getLong(2), gaps.getLong(3))).containsOnly(0L);
        }
    }

    /// The number on an error page, the running log and the audit log name the same request.
    @Test
    void bothLogsNameTheSameRequest(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        String request;
        try (LogCapture log = new LogCapture()) {
            browser.request("POST", "/arbeit", "text/plain", new byte[0]);
            Matcher line = Pattern.compile("\\[lindenbrueck ([0-9a-f-]{36})] Abgewiesen mit 403: POST /arbeit, Konto "
                            + employee.account())
                    .matcher(log.text());
            assertThat(line.find()).as(log.text()).isTrue();
            request = line.group(1);
        }
        assertThat(request).isNotBlank();
        browser.open("/anmelden/regeln");
        try (var db = program.superuser(Employees.DATABASE);
                var ask = db.prepareStatement(
                        "select request from audit.entry where actor = ? and outcome = 'REFUSED' order by id desc limit 1")) {
            ask.setObject(1, employee.account());
            try (var row = ask.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).matches("[0-9a-f-]{36}").isNotEqualTo(request);
            }
        }
    }

    /// Passwords, codes, session ids and names that went through the program stand in neither log.
    @Test
    void secretsAndNamesReachNoLog(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        try (LogCapture log = new LogCapture()) {
            Browser browser = Employees.logIn(program, employee);
            Employees.logIn(program, new Employees.Employee(employee.account(), employee.login(), "Ganz-Geheim-4711!"));
            Employees.logIn(program, new Employees.Employee(employee.account(), "vertippt.Zzyzx", "Ganz-Geheim-4711!"));
            browser.open("/arbeit").submit("suche", Map.of("text", "Zzyzx Gibtesnicht"), "");
            browser.open("/akte/Zzyzx");
            String cookie = browser.cookie("TW_AMT");
            assertThat(log.text())
                    .doesNotContain(employee.password(), "Ganz-Geheim", "Zzyzx", cookie, employee.login());
        }
        try (var db = program.superuser(Employees.DATABASE);
                var row = db.createStatement()
                        .executeQuery(
                                "select count(*) from audit.entry e where e::text ~ '(Zzyzx|Geheim|Gibtesnicht)'")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }

    /// A partner whose certificate nobody trusts: noted with the kind of the fault, told in words, and work goes on.
    @Test
    void aFailedTlsConnectionIsNotedAndThePasswordStillWorks(TestProgram program) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(new OwnCertificate().server()));
        server.start();
        String issuer = "tragwerk.mitarbeiter-oidc.vermittlung.issuer";
        System.setProperty(issuer, "https://127.0.0.1:" + server.getAddress().getPort());
        try (LogCapture log = new LogCapture()) {
            Browser browser =
                    program.browser(Side.VERMITTLUNG).open("/anmelden").follow("behoerdenkonto");
            assertThat(browser.location().getPath()).isEqualTo("/anmelden");
            assertThat(browser.text()).contains("gerade nicht erreichbar. Melden Sie sich mit dem Passwort an");
            assertThat(log.text())
                    .contains(
                            "ERROR",
                            "Der Identitätsanbieter ist nicht erreichbar",
                            "javax.net.ssl.SSLHandshakeException");
            String operator = program.cast().staff().stream()
                    .filter(s -> s.mandant().equals("vermittlung"))
                    .findFirst()
                    .orElseThrow()
                    .login();
            assertThat(program.staff(operator).open("/konto").status()).isEqualTo(200);
        } finally {
            System.clearProperty(issuer);
            server.stop(0);
        }
    }

    /// The database's own log names no value of a row, whatever goes wrong with a statement.
    @Test
    void theDatabaseLogHoldsNoValues(TestProgram program) throws Exception {
        try (var db = program.superuser(Employees.DATABASE);
                var sql = db.createStatement()) {
            sql.execute("create table public.probe (name text primary key)");
            sql.execute("insert into public.probe values ('Wert-Zzyzx')");
            assertThatThrownBy(() -> sql.execute("insert into public.probe values ('Wert-Zzyzx')"))
                    .hasMessageContaining("duplicate key");
            sql.execute("drop table public.probe");
        }
        List<Path> logs;
        try (var files = Files.walk(program.installation().home().dir())) {
            logs = files.filter(f -> f.getFileName().toString().equals("postgres.log"))
                    .toList();
        }
        assertThat(logs).isNotEmpty();
        for (Path log : logs) {
            assertThat(Files.readString(log)).contains(" UTC ").doesNotContain("Zzyzx", "duplicate key");
        }
    }
}
