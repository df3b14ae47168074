package de.tragwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.support.Employees;
import de.tragwerk.support.LogCapture;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// When something breaks or somebody tries something: no detail outside, the whole story inside, nothing half
/// done.
@TragwerkTest
class ErrorsTest {

    /// Breaks the authority's database until it is closed.
    private record Broken(TestProgram program, String mend) implements AutoCloseable {

        static Broken by(TestProgram program, String damage, String mend) {
            sql(program, damage);
            return new Broken(program, mend);
        }

        @Override
        public void close() {
            sql(program, mend);
        }

        private static void sql(TestProgram program, String statement) {
            try (var db = program.superuser(Employees.DATABASE)) {
                db.createStatement().execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void anUnexpectedErrorShowsANumberAndNothingOfTheInside(TestProgram program) {
        Browser browser = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        String number;
        try (LogCapture log = new LogCapture();
                Broken broken = Broken.by(
                        program,
                        "alter table login.provider_link rename to verlegt",
                        "alter table login.verlegt rename to provider_link")) {
            assertThat(browser.open("/konto").status()).isEqualTo(500);
            assertThat(broken.mend()).isNotEmpty();
            number = browser.page().select(".tw-mono").text();
            assertThat(number).matches("[0-9a-f]{8}");
            String page = new String(browser.bytes(), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains("Bei uns ist ein Fehler passiert")
                    .doesNotContain(
                            "provider_link", "select", "SQL", "Exception", "relation ", "springframework", "at de.");
            // Inside: the number, where it broke, and no words of the database.
            assertThat(log.text())
                    .containsPattern("Z ERROR de\\.tragwerk\\.shell\\.ErrorPages \\[lindenbrueck " + number + "-")
                    .contains("Fehler " + number + " bei /konto", "SQLSTATE 42P01", "LinkStore")
                    .doesNotContain("does not exist");
        }
        assertThat(browser.open("/konto").status()).isEqualTo(200);
    }

    /// Fail closed: without the entry in the log there is no page and no change.
    @Test
    void withoutAnEntryInTheLogNothingIsShownAndNothingChanges(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser here = Employees.logIn(program, employee).open("/konto");
        Browser there = Employees.logIn(program, employee);
        assertThat(here.open("/konto").text()).contains("Wo Sie angemeldet sind 2");
        try (Broken broken = Broken.by(program, """
                        create function audit.voll() returns trigger language plpgsql as $$
                        begin raise exception 'kein Platz' using errcode = 'disk_full'; end $$;
                        create trigger voll before insert on audit.entry for each row
                        when (current_user = 'tragwerk_web' or new.job = 'anmeldung') execute function audit.voll()""", "drop function audit.voll cascade")) {
            here.submit("andere-beenden", Map.of("passwort", employee.password()), "");
            assertThat(here.status()).as(broken.mend()).isEqualTo(500);
            here.open("/arbeit");
            assertThat(here.status()).isEqualTo(500);
            assertThat(here.text()).doesNotContain("Arbeitsvorrat");
            // A login that cannot be logged is none.
            assertThat(Employees.logIn(program, employee)
                            .open("/arbeit")
                            .location()
                            .getPath())
                    .isEqualTo("/anmelden");
        }
        assertThat(there.open("/arbeit").status()).isEqualTo(200);
        assertThat(here.open("/arbeit").status()).isEqualTo(200);
    }

    /// A form that lay open longer than its session: the token is gone with it.
    @Test
    void whoWasAwayTooLongIsToldHowToSaveHerText(TestProgram program) {
        String token = program.browser(Side.PORTAL)
                .open("/newsletter")
                .page()
                .select("input[name=_csrf]")
                .val();
        Browser later = program.browser(Side.PORTAL);
        post(later, "/newsletter", "_csrf=" + token);
        assertThat(later.status()).isEqualTo(403);
        assertThat(later.text()).contains("Sie waren zu lange weg", "Ihr Text steht meist noch da");
        post(later, "/newsletter?sprache=en", "_csrf=" + token);
        assertThat(later.text()).contains("You were away too long");
    }

    @Test
    void whatLooksLikeAnAttackIsNotedWithoutItsWords(TestProgram program) {
        Browser browser = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        try (LogCapture log = new LogCapture()) {
            // Without the token of the page.
            post(browser, "/konto/passwort", "neu=Geheimnis-Hoffmeister");
            assertThat(browser.status()).isEqualTo(403);
            post(browser, "/anmelden/einladung/aZ3k9QpLr7", "neu=x");
            // Not what the address asks for.
            browser.open("/akte/Hoffmeister%27--/tatsachen");
            assertThat(browser.status()).isEqualTo(400);
            browser.open("/arbeit;jsessionid=Hoffmeister");
            assertThat(browser.status()).isEqualTo(400);
            browser.request("DELETE", "/arbeit", "text/plain", new byte[0]);
            String lines = log.text();
            assertThat(lines)
                    .contains("Abgewiesen mit 403: POST /konto/passwort, Konto ")
                    .contains("Abgewiesen mit 403: POST /anmelden/einladung/…")
                    .contains("Abgewiesen mit 400: GET /akte/…/tatsachen")
                    .contains("Abgewiesen mit 400: GET /…")
                    .contains("Abgewiesen mit 403: DELETE /arbeit")
                    .doesNotContain("Hoffmeister", "aZ3k9QpLr7");
        }
    }

    /// An id that is not hers looks like one nobody has, and the attempt stands in the audit log.
    @Test
    void reachingForAThingThatIsNotHersIsLogged(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        browser.open("/akte/" + UUID.randomUUID());
        assertThat(browser.status()).isEqualTo(404);
        try (var db = program.superuser(Employees.DATABASE);
                var ask = db.prepareStatement(
                        "select count(*) from audit.entry where actor = ? and outcome = 'REFUSED'")) {
            ask.setObject(1, employee.account());
            try (var row = ask.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
        }
    }

    /// What never becomes a request of ours is answered by the server itself: bare, and the program goes on.
    @Test
    void brokenRequestsGetABareAnswerOnEverySide(TestProgram program) throws Exception {
        for (Side side : List.of(Side.PORTAL, Side.AMT, Side.VERMITTLUNG)) {
            for (String request : List.of(
                    "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                    "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                    "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/1.1\r\n\r\n",
                    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 7\r\n\r\nabc",
                    "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
                String answer = raw(program.bean(Sides.class).port(side), request);
                assertThat(answer).as(side + " " + request).matches("(?s)HTTP/1\\.1 (4|5)\\d\\d.*");
                assertThat(answer)
                        .as(side + " " + request)
                        .doesNotContainIgnoringCase("tomcat", "exception", "java.", "\nServer:");
            }
            assertThat(program.browser(side).open("/anmelden").status()).isLessThan(500);
        }
    }

    private static String raw(int port, String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = new byte[16_384];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(read, 0), StandardCharsets.UTF_8);
        }
    }

    private static void post(Browser browser, String path, String body) {
        browser.request("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }
}
