package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Waiting;
import de.tragwerk.mandant.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same program on an operator's PostgreSQL, the oldest and the newest version that is promised.
/// Where a version is missing the test is left out at home; with `CI=true` that is a failure.
@Tag("turn-1")
@Tag("turn-3")
class ExternalPostgresTest {

    private static final String AMT = "tw_m_lindenbrueck";

    /// The oldest and the newest version, which is also the embedded one, in turn; both with `./tragwerk test
    /// --faults`.
    private static IntStream versions() {
        return Boolean.getBoolean("tragwerk.faults")
                ? IntStream.of(15, 18)
                : IntStream.of(
                        Long.getLong(
                                                "tragwerk.turn",
                                                LocalDate.now(ZoneOffset.UTC).toEpochDay() % 4)
                                        == 1
                                ? 18
                                : 15);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void migrationsRolesWallsAndTheMainJob(int version) throws Exception {
        Path home = Instance.newHome();
        try (Postgres postgres = Postgres.start(programs(version))) {
            assertThat(one(postgres.administrator("postgres"), "show server_version"))
                    .startsWith(Integer.toString(version));
            Map<String, String> environment = postgres.environment(home);
            withoutDemo(environment);
            mainJob(home, environment);
            walls(postgres, home);
            Command verify = Command.run(environment, "audit", "verify", "--mandant", "lindenbrueck");
            assertThat(verify.status()).as(verify.output() + verify.errors()).isZero();
            Command replay = Command.run(environment, "decision", "replay");
            assertThat(replay.status()).as(replay.output() + replay.errors()).isZero();
        } finally {
            Instance.remove(home);
        }
    }

    private static Path programs(int version) {
        Path found = version == 18
                ? Home.programCache().resolve("postgres-18.6.0/bin")
                : Path.of("/usr/lib/postgresql/" + version + "/bin");
        if (version == 18 && !Files.isExecutable(found.resolve("postgres"))) {
            // The embedded server's programs are unpacked by the first start.
            Instance.shared();
        }
        if (!Files.isExecutable(found.resolve("postgres"))) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("PostgreSQL " + version + " fehlt. Installieren Sie das Paket postgresql-" + version);
            }
            Assumptions.abort("Kein PostgreSQL " + version);
        }
        return found;
    }

    /// As in operation: databases are made by command, no cast, no local identity provider.
    private static void withoutDemo(Map<String, String> environment) throws Exception {
        Command migrate = Command.run(environment, "migrate");
        assertThat(migrate.status()).as(migrate.errors()).isZero();
        Command add = Command.run(
                environment, "mandant", "add", "--id", "musterstadt", "--name", "Stadt Muster", "--art", "amt");
        assertThat(add.status()).as(add.errors()).isZero();
        assertThat(Command.run(environment, "mandant", "list").output()).contains("musterstadt\tAMT");
        Instance instance = Instance.start(Path.of(environment.get("TRAGWERK_HOME")), environment);
        try {
            assertThat(instance.printed())
                    .noneMatch(l -> l.contains("wiechert"))
                    .noneMatch(l -> l.contains("Bürgerkonto"))
                    .anyMatch(l -> l.contains("Arbeitsplatz"));
            assertThat(new Browser(instance.amt())
                            .open("/mandant?id=musterstadt")
                            .open("/anmelden")
                            .status())
                    .isEqualTo(200);
        } finally {
            instance.stop();
        }
    }

    private static void mainJob(Path home, Map<String, String> environment) {
        ProcessBuilder builder = Command.builder(environment, List.of());
        builder.command().set(builder.command().size() - 1, ExternalDemo.class.getName());
        Instance instance = Instance.of(home, builder);
        try {
            Applicant.Input brandt = Applicant.example("brandt");
            Browser citizen = Login.citizen(instance.portal(), brandt.buerger(), instance.password(brandt.buerger()));
            Applicant applicant = new Applicant(citizen, brandt);
            applicant.fillIn();
            String application = applicant.send();
            Desk officer = new Desk(
                    Login.staff(instance.amt(), "lindenbrueck", "j.wiechert", instance.password("j.wiechert")));
            Waiting.until(
                    "Der Antrag kommt nicht an",
                    () -> Optional.of(officer.sees(application)).filter(seen -> seen));
            Desk.Proposal proposal = officer.propose(officer.takeOver(application));
            assertThat(proposal.cent()).isEqualTo(55_065);
            Desk second = new Desk(Login.staff(instance.amt(), "lindenbrueck", "t.rahn", instance.password("t.rahn")));
            second.release(proposal.id(), instance.password("t.rahn"));
            Waiting.until("Der Bescheid kommt nicht an", () -> {
                citizen.open("/antraege/" + application);
                return Optional.ofNullable(citizen.page().selectFirst("a[data-qa=bescheid]"));
            });
        } finally {
            instance.stop();
        }
    }

    /// Who does not say who acts sees nothing. (The owner reads, for foreign keys; nothing runs as the owner but
    /// migrations.)
    private static void walls(Postgres postgres, Path home) throws SQLException {
        assertThat(one(postgres.administrator(AMT), "select count(*) from decision.bescheid"))
                .isEqualTo("1");
        for (String role : List.of("tragwerk_web", "tragwerk_jobs")) {
            Connection database =
                    DriverManager.getConnection(postgres.url(AMT), role, new Home(home).password("db-" + role));
            assertThat(one(database, "select count(*) from decision.bescheid"))
                    .as(role)
                    .isEqualTo("0");
        }
        assertThat(one(
                        postgres.administrator(AMT),
                        "select count(*) from pg_roles where rolname like 'tragwerk%' and rolbypassrls"))
                .isEqualTo("1");
    }

    private static String one(Connection database, String sql) throws SQLException {
        try (database;
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
