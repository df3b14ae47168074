package de.tragwerk.login.password;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Changing a password, by will and because somebody else chose it.
@TragwerkTest
class PasswordChangeTest {

    private static final String NEW = "Dachs Regen Tuba Moos";

    private static void change(Browser browser, String old, String fresh, String again) {
        browser.submit("passwort", Map.of("bisher", old, "neu", fresh, "nochmal", again), "");
    }

    @Test
    void theOldOneIsAskedTheNewOneCheckedAndOtherSessionsEnd(TestProgram program) {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser elsewhere = Employees.logIn(program, employee);
        Browser browser = Employees.logIn(program, employee).open("/konto").follow("passwort-aendern");
        change(browser, "falsch-falsch-falsch", NEW, NEW);
        assertThat(browser.text()).contains("Das Passwort stimmt nicht");
        change(browser, employee.password(), "Passwort2026!", "Passwort2026!");
        assertThat(browser.text()).contains("leicht zu erraten");
        change(browser, employee.password(), NEW, NEW + "x");
        assertThat(browser.text()).contains("verschieden");
        change(browser, employee.password(), employee.password(), employee.password());
        assertThat(browser.text()).contains("ist das bisherige");
        change(browser, employee.password(), NEW, NEW);
        assertThat(browser.text()).contains("Das neue Passwort gilt");
        assertThat(elsewhere.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);

        assertThat(Employees.logIn(program, employee).text()).contains("Die Anmeldung hat nicht geklappt");
        Browser fresh = Employees.logIn(program, new Employees.Employee(employee.account(), employee.login(), NEW));
        assertThat(fresh.open("/arbeit").status()).isEqualTo(200);
    }

    @Test
    void aPasswordSomebodyElseChoseMustBeChangedFirst(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Employees.sql(program, "update access.secret set initial = true where account_id = ?", employee);
        Browser browser = Employees.logIn(program, employee);
        assertThat(browser.location().getPath()).isEqualTo("/konto/passwort");
        assertThat(browser.text()).contains("brauchen Sie ein eigenes neues Passwort");
        assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/konto/passwort");
        assertThat(browser.open("/konto").location().getPath()).isEqualTo("/konto/passwort");
        change(browser, employee.password(), NEW, NEW);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        browser = Employees.logIn(program, new Employees.Employee(employee.account(), employee.login(), NEW));
        assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/arbeit");
    }

    @Test
    void anAgeLimitIsTheMandantsChoiceAndOffByDefault(TestProgram program) throws SQLException {
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Employees.sql(
                program,
                "update access.secret set changed = now() - interval '3 years' where account_id = ?",
                employee);
        assertThat(Employees.logIn(program, employee).location().getPath()).isNotEqualTo("/konto/passwort");
        try (var db = program.superuser(Employees.DATABASE)) {
            db.createStatement().execute("update login.policy set max_age_days = 365");
            try {
                assertThat(Employees.logIn(program, employee).location().getPath())
                        .isEqualTo("/konto/passwort");
            } finally {
                db.createStatement().execute("update login.policy set max_age_days = null");
            }
        }
    }
}
