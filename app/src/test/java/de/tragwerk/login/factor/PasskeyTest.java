package de.tragwerk.login.factor;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Employees;
import de.tragwerk.support.SoftAuthenticator;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Passkeys against the server's checks, with an authenticator that also does what browsers would not.
@TragwerkTest
class PasskeyTest {

    private static final String OLD =
            "update login.session set confirmed = now() - interval '6 minutes' where account_id = ?";

    private static SoftAuthenticator register(TestProgram program, Browser browser, Employees.Employee employee) {
        SoftAuthenticator authenticator = new SoftAuthenticator(program.address(Side.AMT));
        browser.open("/konto").submit("passkey-beginnen", Map.of("passwort", employee.password()), "");
        String task = browser.page().select("form[data-qa=passkey]").attr("data-passkey-neu");
        browser.submit("passkey", Map.of("antwort", authenticator.make(task), "name", "Schlüssel"), "");
        assertThat(browser.page().select("[data-qa=codes] li")).hasSize(10);
        return authenticator;
    }

    private static String task(Browser browser, String address) {
        String token = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertThat(browser.status()).isEqualTo(200);
        return new String(browser.bytes(), StandardCharsets.UTF_8);
    }

    private static Browser loginPage(TestProgram program) {
        return program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
    }

    private static Browser logInWith(TestProgram program, SoftAuthenticator authenticator) {
        Browser browser = loginPage(program);
        String task = task(browser, "/anmelden/passkey/aufgabe");
        return browser.open("/anmelden").submit("passkey", Map.of("passwort", authenticator.use(task)), "");
    }

    private static void confirm(Browser browser, String answer) {
        browser.open("/konto/bestaetigen?weiter=/arbeit.csv").submit("bestaetigen", Map.of("passwort", answer), "");
    }

    @Test
    void itReplacesThePasswordAndIsTheSecondStepOfOne(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        SoftAuthenticator authenticator = register(program, Employees.logIn(program, employee), employee);
        Browser browser = logInWith(program, authenticator);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        assertThat(browser.open("/konto").text()).contains("Schlüssel");
        assertThat(Employees.logged(program, "login.LOGIN_PASSKEY", "DONE", employee))
                .isEqualTo(1);

        Browser second = Employees.logIn(program, employee);
        assertThat(second.location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        String task = task(second, "/anmelden/zweiter-faktor/aufgabe");
        second.open("/anmelden/zweiter-faktor")
                .submit("zweiter-faktor", Map.of("passwort", authenticator.use(task)), "");
        assertThat(second.open("/arbeit").status()).isEqualTo(200);
    }

    @Test
    void aReleaseOrExportTakesItAndAnAnswerIsGoodOnce(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        SoftAuthenticator authenticator = register(program, browser, employee);
        browser.open("/konto/bestaetigen?weiter=/arbeit.csv");
        String answer = authenticator.use(task(browser, "/konto/passkeys/aufgabe"));
        confirm(browser, answer);
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        Employees.sql(program, OLD, employee);
        confirm(browser, answer);
        assertThat(browser.text()).contains("Der Passkey passt nicht");
    }

    @Test
    void anotherOriginNoVerificationAnOlderCounterAndAForeignPasskeyAreRefused(TestProgram program)
            throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        SoftAuthenticator authenticator = register(program, browser, employee);
        Employees.Employee other = Employees.make(program, Role.SACHBEARBEITUNG);
        SoftAuthenticator foreign = register(program, Employees.logIn(program, other), other);

        authenticator.verifies = false;
        browser.open("/konto");
        confirm(browser, authenticator.use(task(browser, "/konto/passkeys/aufgabe")));
        assertThat(browser.text()).contains("Der Passkey passt nicht");
        authenticator.verifies = true;

        confirm(browser, foreign.use(task(browser.open("/konto"), "/konto/passkeys/aufgabe")));
        assertThat(browser.text()).contains("Der Passkey passt nicht");

        confirm(browser, authenticator.use(task(browser.open("/konto"), "/konto/passkeys/aufgabe")));
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        Employees.sql(program, OLD, employee);
        authenticator.counter = 0;
        confirm(browser, authenticator.use(task(browser.open("/konto"), "/konto/passkeys/aufgabe")));
        assertThat(browser.text()).contains("Der Passkey passt nicht");
        assertThat(Employees.logged(program, "login.STEP_UP", "FAILED", employee))
                .isEqualTo(3);
    }

    @Test
    void aCopiedPageElsewhereGetsNothing(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee).open("/konto");
        browser.submit("passkey-beginnen", Map.of("passwort", employee.password()), "");
        String task = browser.page().select("form[data-qa=passkey]").attr("data-passkey-neu");
        String answer = new SoftAuthenticator("https://tragwerk.example").make(task);
        browser.submit("passkey", Map.of("antwort", answer), "");
        assertThat(browser.text()).contains("ließ sich nicht anlegen");
    }

    /// Making one needs the password first: a task to use a passkey does not serve to make one.
    @Test
    void aBorrowedSessionCannotMakeItselfAPasskey(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee).open("/konto");
        String token = browser.page().select("input[name=_csrf]").attr("value");
        String using = task(browser, "/konto/passkeys/aufgabe");
        String making = using.replace("\"rpId\":\"127.0.0.1\"", "\"rp\":{\"id\":\"127.0.0.1\"}");
        assertThat(making).isNotEqualTo(using);
        String answer = new SoftAuthenticator(program.address(Side.AMT)).make(making);
        browser.request(
                "POST",
                "/konto/passkeys",
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&antwort="
                                + URLEncoder.encode(answer, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(browser.open("/konto").page().select("[data-qa=passkey-entfernen]"))
                .isEmpty();
    }
}
