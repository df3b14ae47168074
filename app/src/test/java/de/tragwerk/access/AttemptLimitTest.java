package de.tragwerk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.access.store.AttemptStore;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// Attempts of one network address are limited, where locks of single accounts do not help.
@TragwerkTest
class AttemptLimitTest {

    /// Somebody behind the proxy of this machine, with an address of her own.
    private static final class Visitor {
        final String address = "203.0.113." + ThreadLocalRandom.current().nextInt(1, 255);
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String side;

        Visitor(TestProgram program, Side at, String mandant) {
            side = program.address(at);
            HttpCookie choice = new HttpCookie("TW_MANDANT", mandant);
            choice.setPath("/");
            choice.setVersion(0);
            cookies.getCookieStore().add(URI.create(side), choice);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(side + path)));
        }

        HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
            String body = form.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(side + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(
                    request.header("X-Forwarded-For", address).build(), HttpResponse.BodyHandlers.ofString());
        }

        String token() throws IOException, InterruptedException {
            return Jsoup.parse(get("/anmelden").body())
                    .select("input[name=_csrf]")
                    .attr("value");
        }
    }

    private static void refusedWithTime(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 3600L);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains(
                        "Von Ihrem Anschluss kamen zu viele Versuche. Warten Sie ",
                        "versuchen Sie es dann noch einmal");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static long count(TestProgram program, String database, String sql) throws SQLException {
        try (var db = program.superuser(database);
                var row = db.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fill(TestProgram program, String database, AttemptLimit kind) throws SQLException {
        try (var db = program.superuser(database)) {
            db.createStatement()
                    .execute("update access.attempt set full_at = now() + interval '1 hour' where kind = '" + kind
                            + "'");
        }
    }

    private static void clear(TestProgram program, String database) throws SQLException {
        try (var db = program.superuser(database)) {
            db.createStatement().execute("delete from access.attempt");
        }
    }

    /// One password for very many names locks no account; the address is what stands out.
    @Test
    void sprayingPasswordsOverManyNamesEndsAtTheAddress(TestProgram program) throws Exception {
        clear(program, Employees.DATABASE);
        Visitor thief = new Visitor(program, Side.AMT, "lindenbrueck");
        String token = thief.token();
        int tried = 0;
        HttpResponse<String> answer;
        do {
            answer = thief.post(
                    "/anmelden", Map.of("_csrf", token, "kennung", "niemand." + tried, "passwort", "Sommer2026Sommer"));
            tried++;
        } while (answer.statusCode() == 302 && tried < 200);
        refusedWithTime(answer);
        assertThat(tried).isBetween(61, 100);
        // Others go on, and the right password of somebody else's account does not open from here either.
        Visitor other = new Visitor(program, Side.AMT, "lindenbrueck");
        if (!other.address.equals(thief.address)) {
            assertThat(other.get("/anmelden/einladung/gibt-es-nicht").statusCode())
                    .isEqualTo(400);
        }
        fill(program, Employees.DATABASE, AttemptLimit.PASSWORD);
        Employees.Employee victim = Employees.make(program, Role.SACHBEARBEITUNG);
        refusedWithTime(thief.post(
                "/anmelden", Map.of("_csrf", token, "kennung", victim.login(), "passwort", victim.password())));
    }

    @Test
    void whoLogsInUsesNothingUp(TestProgram program) throws Exception {
        clear(program, Employees.DATABASE);
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Visitor office = new Visitor(program, Side.AMT, "lindenbrueck");
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> in = office.post(
                    "/anmelden",
                    Map.of("_csrf", office.token(), "kennung", employee.login(), "passwort", employee.password()));
            assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("grund");
        }
        assertThat(count(
                        program,
                        Employees.DATABASE,
                        "select count(*) from access.attempt where kind = 'PASSWORD' and full_at > now()"))
                .isZero();
    }

    @Test
    void guessedInvitationsEndAndTheLogSaysSoOnce(TestProgram program) throws Exception {
        clear(program, Employees.DATABASE);
        String logged = "select count(*) from audit.entry where action = 'login.TOO_MANY' and outcome = 'REFUSED'";
        long before = count(program, Employees.DATABASE, logged);
        Visitor thief = new Visitor(program, Side.AMT, "lindenbrueck");
        int free = 0;
        while (thief.get("/anmelden/einladung/geraten-" + free).statusCode() == 400) {
            free++;
        }
        assertThat(free).isBetween(30, 45);
        fill(program, Employees.DATABASE, AttemptLimit.INVITATION);
        for (int i = 0; i < 5; i++) {
            // Another spelling of the same address is no way around.
            refusedWithTime(thief.get("/anmelden/%65inladung/geraten"));
        }
        assertThat(count(program, Employees.DATABASE, logged)).isEqualTo(before + 1);
    }

    @Test
    void secondStepFilesAndTheWayToTheProviderAreLimitedToo(TestProgram program) throws Exception {
        clear(program, Employees.DATABASE);
        Visitor staff = new Visitor(program, Side.AMT, "lindenbrueck");
        staff.post("/anmelden/zweiter-faktor", Map.of("passwort", "ABCD-EFGH-IJKL-MNOP-QRST-UVWX"));
        fill(program, Employees.DATABASE, AttemptLimit.SECOND_FACTOR);
        refusedWithTime(staff.post("/anmelden/zweiter-faktor", Map.of("passwort", "123456")));

        String portal = "tw_m_auental_portal";
        clear(program, portal);
        Visitor citizen = new Visitor(program, Side.PORTAL, "auental_portal");
        assertThat(citizen.get("/oauth2/authorization/buergerkonto").statusCode())
                .isEqualTo(302);
        fill(program, portal, AttemptLimit.PROVIDER);
        refusedWithTime(citizen.get("/oauth2/authorization/buergerkonto"));
        refusedWithTime(citizen.get("/login/oauth2/code/buergerkonto?code=x&state=y"));
        HttpRequest.Builder file = HttpRequest.newBuilder(URI.create(program.address(Side.PORTAL) + "/antrag/x"))
                .header("Content-Type", "multipart/form-data; boundary=x");
        assertThat(citizen.send(file.copy().POST(HttpRequest.BodyPublishers.ofString("--x--\r\n")))
                        .statusCode())
                .isNotEqualTo(429);
        fill(program, portal, AttemptLimit.UPLOAD);
        refusedWithTime(citizen.send(file.copy().POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))));
        citizen.post("/ohne-konto/antrag/mietschulden", Map.of());
        fill(program, portal, AttemptLimit.GUEST);
        refusedWithTime(citizen.post("/ohne-konto/antrag/mietschulden", Map.of()));
        citizen.post("/bestaetigen", Map.of("code", "ABCD-EFGH-JKLM"));
        fill(program, portal, AttemptLimit.INVITATION);
        refusedWithTime(citizen.post("/bestaetigen", Map.of("code", "ABCD-EFGH-JKLM")));
        assertThat(count(
                        program,
                        portal,
                        "select count(*) from audit.entry where action = 'access.TOO_MANY' and outcome = 'REFUSED'"))
                .isPositive();
        clear(program, portal);
    }

    /// The proxy is what makes a limit begin: without it nobody has an address. Each kind counts, and what it
    /// guards is answered.
    @Test
    void everyKindOfLimitCountsSomebodyBehindTheProxy(TestProgram program, AttemptStore store) throws Exception {
        String portal = "tw_m_auental_portal";
        clear(program, Employees.DATABASE);
        clear(program, portal);
        byte[] somebody = new byte[32];
        ThreadLocalRandom.current().nextBytes(somebody);
        for (AttemptLimit kind : AttemptLimit.values()) {
            Scope.run(
                    Scope.job("lindenbrueck", "test"),
                    () -> assertThat(store.take(somebody, kind, kind.size(new MockEnvironment())))
                            .as(kind.name())
                            .isZero());
        }
        Visitor citizen = new Visitor(program, Side.PORTAL, "auental_portal");
        String token = Jsoup.parse(citizen.get("/newsletter").body())
                .select("input[name=_csrf]")
                .attr("value");
        HttpResponse<String> asked = citizen.post(
                "/newsletter", Map.of("_csrf", token, "adresse", "keine Adresse", "rundbriefsprache", "de"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(asked.body()).select(".tw-fehler").text()).contains("keine E-Mail-Adresse");
        // Nobody is logged in: sent to the login, which is an answer and no fault.
        assertThat(citizen.post("/benachrichtigungen", Map.of("_csrf", token, "adresse", "a@example.org"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(count(program, portal, "select count(*) from access.attempt where kind = 'MAIL'"))
                .isEqualTo(1);
        fill(program, portal, AttemptLimit.MAIL);
        refusedWithTime(citizen.post("/newsletter", Map.of("_csrf", token, "adresse", "a@example.org")));

        Visitor service = new Visitor(program, Side.AMT, "lindenbrueck");
        assertThat(service.post("/fitconnect/rueckruf", Map.of("kein", "Siegel"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(count(program, Employees.DATABASE, "select count(*) from access.attempt where kind = 'CALLBACK'"))
                .isEqualTo(2);
        clear(program, Employees.DATABASE);
        clear(program, portal);
    }

    /// Number and name at the cash desk open an order past the read wall: guessing ends.
    @Test
    void guessingAtTheCashDeskEnds(TestProgram program) throws Exception {
        clear(program, Employees.DATABASE);
        Visitor cashier = new Visitor(program, Side.AMT, "lindenbrueck");
        String token = cashier.token();
        int tried = 0;
        HttpResponse<String> answer;
        do {
            answer =
                    cashier.post("/kasse/suche", Map.of("_csrf", token, "nummer", "2026-03-M-" + tried, "name", "X Y"));
            tried++;
        } while (answer.statusCode() != 429 && tried < 100);
        refusedWithTime(answer);
        assertThat(tried).isBetween(21, 40);
        fill(program, Employees.DATABASE, AttemptLimit.CASH_DESK);
        refusedWithTime(cashier.post("/kasse/" + java.util.UUID.randomUUID() + "/auszahlen", Map.of("_csrf", token)));
        clear(program, Employees.DATABASE);
    }

    /// Entries are sealed and kept for ever: whom nobody knows writes few of them, however much she sends.
    @Test
    void whoKnocksWithRubbishDoesNotFillTheLog(TestProgram program) throws Exception {
        String desk = "tw_m_vermittlung";
        String portal = "tw_m_auental_portal";
        clear(program, desk);
        clear(program, portal);
        for (String door : new String[] {"intermediary.OSCI", "fitconnect.FIT"}) {
            Visitor stranger = new Visitor(program, Side.VERMITTLUNG, "vermittlung");
            long before = refused(program, desk, door);
            assertThat(rubbish(stranger, door).statusCode()).isNotEqualTo(429);
            assertThat(refused(program, desk, door)).isGreaterThan(before);
            fill(program, desk, AttemptLimit.STRANGER);
            long told = refused(program, desk, "login.TOO_MANY");
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = rubbish(stranger, door);
                assertThat(answer.statusCode()).as(door).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            // Others knock meanwhile, at most now and then.
            assertThat(refused(program, desk, door)).isLessThan(before + 12);
            assertThat(refused(program, desk, "login.TOO_MANY")).isEqualTo(told + 1);
            clear(program, desk);
        }

        // A link of the newsletter that is opened writes nothing, one that is pressed in vain is limited.
        Visitor visitor = new Visitor(program, Side.PORTAL, "auental_portal");
        String entries = "select count(*) from audit.entry where action like 'newsletter.%'";
        long before = count(program, portal, entries);
        HttpResponse<String> page = visitor.get("/newsletter/bestaetigen/erfunden");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/newsletter/abmelden/erfunden").statusCode()).isEqualTo(200);
        assertThat(count(program, portal, entries)).isEqualTo(before);
        assertThat(visitor.post("/newsletter/abmelden/erfunden", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(count(program, portal, entries)).isEqualTo(before + 1);
        fill(program, portal, AttemptLimit.INVITATION);
        refusedWithTime(visitor.post("/newsletter/abmelden/erfunden", Map.of()));
        assertThat(count(program, portal, entries)).isEqualTo(before + 1);
        clear(program, portal);
    }

    private static HttpResponse<String> rubbish(Visitor stranger, String door)
            throws IOException, InterruptedException {
        return door.equals("intermediary.OSCI")
                ? stranger.post("/osci", Map.of("kein", "OSCI"))
                : stranger.get("/fit/v1/submissions/00000000-0000-0000-0000-000000000000");
    }

    private static long refused(TestProgram program, String database, String action) throws SQLException {
        return count(
                program,
                database,
                "select count(*) from audit.entry where outcome = 'REFUSED' and action = '" + action + "'");
    }

    /// All processes count in one row, the address cannot be read from it, and it goes minutes later.
    @Test
    void theDatabaseKeepsAKeyedHashAndForgetsIt(TestProgram program, AttemptStore store) throws Exception {
        clear(program, Employees.DATABASE);
        Visitor visitor = new Visitor(program, Side.AMT, "lindenbrueck");
        visitor.get("/anmelden/einladung/geraten");
        byte[] hash;
        try (var db = program.superuser(Employees.DATABASE);
                var row = db.createStatement()
                        .executeQuery("select address, sha256(convert_to('" + visitor.address
                                + "', 'UTF8')) from access.attempt")) {
            assertThat(row.next()).isTrue();
            hash = row.getBytes(1);
            assertThat(hash).hasSize(32).isNotEqualTo(row.getBytes(2));
            assertThat(row.next()).isFalse();
        }
        // Another process takes what is left; this one refuses.
        AttemptLimit.Size size = AttemptLimit.INVITATION.size(new MockEnvironment());
        Scope.run(Scope.job("lindenbrueck", "test"), () -> {
            int left = 0;
            while (store.take(hash, AttemptLimit.INVITATION, size).isZero()) {
                left++;
            }
            assertThat(left).isBetween(size.burst() - 1, size.burst() + 10);
            // The table takes every kind the program knows.
            for (AttemptLimit kind : AttemptLimit.values()) {
                store.take(hash, kind, kind.size(new MockEnvironment()));
            }
        });
        fill(program, Employees.DATABASE, AttemptLimit.INVITATION);
        refusedWithTime(visitor.get("/anmelden/einladung/geraten"));
        try (var db = program.superuser(Employees.DATABASE)) {
            db.createStatement().execute("update access.attempt set full_at = now() - interval '1 second'");
        }
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> assertThat(store.forget()).isPositive());
        assertThat(visitor.get("/anmelden/einladung/geraten").statusCode()).isEqualTo(400);
        try (var web = program.as(de.tragwerk.mandant.DbRole.WEB, Employees.DATABASE);
                var sql = web.createStatement()) {
            assertThatThrownBy(() -> sql.executeQuery("select * from access.attempt"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theOperatorSetsTheSizeAndAWrongOneStopsTheStart() {
        MockEnvironment settings = new MockEnvironment().withProperty("tragwerk.versuche.passwort", "5/60");
        assertThat(AttemptLimit.PASSWORD.size(settings)).isEqualTo(new AttemptLimit.Size(5, Duration.ofSeconds(1)));
        for (String wrong : new String[] {"", "0/1", "5", "5/0", "viele/1"}) {
            settings.setProperty("tragwerk.versuche.passwort", wrong);
            assertThatThrownBy(() -> AttemptLimit.PASSWORD.size(settings))
                    .hasMessageContaining("tragwerk.versuche.passwort");
        }
    }
}
