package de.tragwerk.login.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a session cookie is worth, and when it is worth nothing any more.
@TragwerkTest
class SessionTest {

    private static final String AGO = "update login.session set last_seen = now() - interval '%s', "
            + "started = now() - interval '%s' where account_id = ?";

    @Test
    void aStolenCookieIsRefusedAfterLogout(TestProgram program) throws Exception {
        Browser browser = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        String stolen = browser.cookie("TW_AMT");
        assertThat(withCookie(program, stolen).statusCode()).isEqualTo(200);
        browser.submit("abmelden", Map.of(), "");
        HttpResponse<String> answer = withCookie(program, stolen);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/anmelden");
    }

    @Test
    void anIdBroughtAlongBeforeTheLoginIsNotTakenOver(TestProgram program) throws Exception {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        String planted = browser.cookie("TW_AMT");
        browser.submit(Map.of("kennung", employee.login(), "passwort", employee.password()));
        assertThat(browser.cookie("TW_AMT")).isNotEqualTo(planted);
        assertThat(withCookie(program, planted).statusCode()).isEqualTo(302);
    }

    @Test
    void aDeactivatedPersonLosesTheOpenSessionAtTheNextRequest(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/arbeit");
        Employees.sql(program, "update access.staff set aktiv = false where id = ?", employee);
        browser.open("/arbeit");
        assertThat(browser.location().getPath()).isEqualTo("/anmelden");
        assertThat(browser.text()).contains("Ihr Konto ist nicht mehr gültig");
        // Active again, the old session stays ended.
        Employees.sql(program, "update access.staff set aktiv = true where id = ?", employee);
        assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
    }

    @Test
    void aTakenRoleIsGoneAtTheNextRequest(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        Employees.sql(program, "update access.staff set rollen = '{BETRIEB}' where id = ?", employee);
        assertThat(browser.open("/arbeit").status()).isEqualTo(404);
    }

    @Test
    void theOwnerEndsAnotherSessionFromAfarAndNobodyElseCan(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser here = Employees.logIn(program, employee);
        Browser there = Employees.logIn(program, employee);
        here.open("/konto");
        String end = here.page().select("form[data-qa=beenden]").attr("action");
        assertThat(end).startsWith("/konto/sitzungen/");
        Browser stranger = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        String token =
                stranger.open("/konto").page().select("input[name=_csrf]").attr("value");
        stranger.request("POST", end, "application/x-www-form-urlencoded", ("_csrf=" + token).getBytes());
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(there.open("/arbeit").status()).isEqualTo(200);

        here.submit("beenden", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(here.text()).contains("Das Passwort stimmt nicht");
        assertThat(there.open("/arbeit").status()).isEqualTo(200);
        here.submit("beenden", Map.of("passwort", employee.password()), "");
        assertThat(here.text()).contains("Die Sitzung ist beendet");
        there.open("/arbeit");
        assertThat(there.location().getPath()).isEqualTo("/anmelden");
        assertThat(there.text()).contains("Diese Sitzung wurde beendet");
        assertThat(here.open("/arbeit").status()).isEqualTo(200);
    }

    @Test
    void theLockScreenKeepsWhatWasTypedAndOpensByPassword(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee).open("/arbeit");
        Employees.sql(program, AGO.formatted("20 minutes", "20 minutes"), employee);
        browser.submit("suche", Map.of("text", "Zzyzx \"Gibtesnicht\" <b>"), "");
        assertThat(browser.page().select("form[data-qa=entsperren]")).hasSize(1);
        assertThat(browser.text()).doesNotContain("Arbeitsvorrat");
        assertThat(browser.page().select("input[name=text]").attr("value")).isEqualTo("Zzyzx \"Gibtesnicht\" <b>");
        browser.submit("entsperren", Map.of("tw-entsperren", "falsch-falsch-falsch"), "");
        assertThat(browser.text()).contains("Das Passwort stimmt nicht");
        assertThat(browser.page().select("input[name=text]").attr("value")).isEqualTo("Zzyzx \"Gibtesnicht\" <b>");
        browser.submit("entsperren", Map.of("tw-entsperren", employee.password()), "");
        assertThat(browser.location().getPath()).isEqualTo("/suche");
        assertThat(browser.page().text()).contains("haben wir nichts gefunden");
        assertThat(Employees.logged(program, "login.UNLOCK", "FAILED", employee))
                .isEqualTo(1);
        assertThat(Employees.logged(program, "login.UNLOCK", "DONE", employee)).isEqualTo(1);
    }

    /// A copy of the cookie that the lock stopped does not come to life when the owner opens the lock.
    @Test
    void unlockingChangesTheSessionIdAndACopyStaysOutside(TestProgram program) throws Exception {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        String copied = browser.cookie("TW_AMT");
        browser.open("/arbeit").submit("sperren", Map.of(), "");
        browser.open("/arbeit").submit("entsperren", Map.of("tw-entsperren", employee.password()), "");
        assertThat(browser.location().getPath()).isEqualTo("/arbeit");
        assertThat(browser.cookie("TW_AMT")).isNotEqualTo(copied);
        assertThat(withCookie(program, copied).statusCode()).isEqualTo(302);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
    }

    @Test
    void aPageOpensAgainAfterTheLock(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        browser.open("/arbeit").submit("sperren", Map.of(), "");
        browser.open("/arbeit?order=FRIST");
        assertThat(browser.page().select("form[data-qa=entsperren]")).hasSize(1);
        browser.submit("entsperren", Map.of("tw-entsperren", employee.password()), "");
        assertThat(browser.location().toString()).endsWith("/arbeit?order=FRIST");
    }

    @Test
    void scriptsOfALockedPageGetNothing(TestProgram program) throws Exception {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        Employees.sql(program, AGO.formatted("20 minutes", "20 minutes"), employee);
        HttpResponse<String> answer = withCookie(program, browser.cookie("TW_AMT"), "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(423);
    }

    @Test
    void aLongPauseAndALongLifeEndTheSession(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        Employees.sql(program, AGO.formatted("5 hours", "5 hours"), employee);
        assertThat(browser.open("/arbeit").text()).contains("Sie waren lange weg");
        browser = Employees.logIn(program, employee);
        Employees.sql(program, AGO.formatted("1 minute", "13 hours"), employee);
        assertThat(browser.open("/arbeit").text()).contains("so lange wie erlaubt");
    }

    @Test
    void failedAttemptsAreToldAtTheNextLogin(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        browser.submit(Map.of("kennung", employee.login(), "passwort", "falsch-falsch-falsch"));
        browser.submit(Map.of("kennung", employee.login(), "passwort", "falsch-falsch-falsch"));
        browser.submit(Map.of("kennung", employee.login(), "passwort", employee.password()));
        assertThat(browser.location().getPath()).isEqualTo("/konto");
        assertThat(browser.text()).contains("gab es 2 Versuche mit falschem Passwort");
        assertThat(browser.open("/konto").text()).doesNotContain("gab es 2 Versuche");
    }

    /// The cookie holds the id in base 64 once more; the id itself has 36 characters of 6 random bits.
    @Test
    void idsHaveMoreThan128RandomBitsAndNoneComesTwice(TestProgram program) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            Browser browser =
                    program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
            String id = new String(Base64.getDecoder().decode(browser.cookie("TW_AMT")), StandardCharsets.US_ASCII);
            assertThat(id).matches("[A-Za-z0-9_-]{36}").doesNotMatch("[0-9a-f-]+");
            ids.add(id);
        }
        assertThat(ids).hasSize(50);
    }

    /// A session belongs to one browser: elsewhere the cookie meets the lock screen, and so does its owner
    /// afterwards.
    @Test
    void aCookieInAnotherBrowserMeetsTheLockScreen(TestProgram program) throws Exception {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        String stolen = browser.cookie("TW_AMT");
        HttpResponse<String> answer =
                withCookie(program, stolen, "User-Agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");
        assertThat(answer.body()).contains("data-qa=\"entsperren\"").doesNotContain("Arbeitsvorrat");
        assertThat(Employees.logged(program, "login.DEVICE_CHANGED", "REFUSED", employee))
                .isEqualTo(1);
        browser.open("/arbeit");
        assertThat(browser.page().select("form[data-qa=entsperren]")).hasSize(1);
        browser.submit("entsperren", Map.of("tw-entsperren", employee.password()), "");
        assertThat(browser.location().getPath()).isEqualTo("/arbeit");
        assertThat(browser.status()).isEqualTo(200);
    }

    /// The browser hides the page after the Mandant's own pause, not after a fixed one.
    @Test
    void theBrowsersLockKeepsToTheMandantsPause(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        assertThat(browser.open("/arbeit").page().select("#sperre").attr("data-minuten"))
                .isEqualTo("15");
        try (var db = program.superuser(Employees.DATABASE)) {
            db.createStatement().execute("update login.policy set lock_minutes = 7");
            assertThat(browser.open("/arbeit").page().select("#sperre").attr("data-minuten"))
                    .isEqualTo("7");
            db.createStatement().execute("update login.policy set lock_minutes = 15");
        }
    }

    @Test
    void allOtherSessionsEndTogetherAfterTheProof(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser here = Employees.logIn(program, employee);
        List<Browser> others = List.of(Employees.logIn(program, employee), Employees.logIn(program, employee));
        here.open("/konto").submit("andere-beenden", Map.of("passwort", ""), "");
        assertThat(others)
                .allSatisfy(b -> assertThat(b.open("/arbeit").status()).isEqualTo(200));
        here.open("/konto").submit("andere-beenden", Map.of("passwort", employee.password()), "");
        assertThat(here.text()).contains("2 andere Sitzungen sind beendet");
        assertThat(others)
                .allSatisfy(
                        b -> assertThat(b.open("/arbeit").location().getPath()).isEqualTo("/anmelden"));
    }

    /// Wherever somebody is logged in there is a way out, and it tells the browser to forget.
    @Test
    void everyPageOfTheDeskHasAWayOut(TestProgram program) {
        for (Role role : List.of(Role.SACHBEARBEITUNG, Role.ADMINISTRATION, Role.DATENSCHUTZ)) {
            Browser browser =
                    Employees.logIn(program, Employees.make(program, role)).open("/konto");
            List<String> pages = browser.page().select("nav.tw-leiste a").eachAttr("href");
            assertThat(pages).isNotEmpty();
            for (String page : pages) {
                browser.open(page);
                assertThat(browser.page().select("header form[action=/abmelden] button"))
                        .as(page)
                        .hasSize(1);
                assertThat(browser.page().select("header form[action=/anmelden/sperren] button"))
                        .as(page)
                        .hasSize(1);
            }
        }
        Browser citizen = program.citizen("dieter.maier");
        for (String page : List.of("/", "/antraege", "/postfach", "/leistungen")) {
            assertThat(citizen.open(page).page().select("header form[action=/abmelden] button"))
                    .as(page)
                    .hasSize(1);
        }
    }

    @Test
    void theDeviceIsSaidInWords() {
        assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox auf Linux");
        assertThat(
                        Device.of(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"))
                .isEqualTo("Edge auf Windows");
        assertThat(Device.of(null)).isEqualTo("Unbekannter Browser auf unbekanntem System");
    }

    private static HttpResponse<String> withCookie(TestProgram program, String cookie, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address(Side.AMT) + "/arbeit"))
                .header("Cookie", "TW_MANDANT=lindenbrueck; TW_AMT=" + cookie);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
