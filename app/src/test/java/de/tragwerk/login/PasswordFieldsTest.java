package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Nothing stands between people and their password managers, and there is no way in beside the documented ones.
@TragwerkTest
class PasswordFieldsTest {

    @Test
    void managersMayFillInAndNobodyForbidsPasting(TestProgram program) throws IOException {
        Browser stranger =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        Browser employee = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        int fields = 0;
        for (Browser browser : List.of(
                stranger,
                employee.open("/konto"),
                Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG))
                        .open("/konto/passwort"))) {
            for (Element field : browser.page().select("input[type=password]")) {
                fields++;
                assertThat(field.attr("autocomplete")).isIn("current-password", "new-password");
                assertThat(field.attributes().asList())
                        .noneMatch(a -> a.getKey().startsWith("on"));
            }
        }
        assertThat(fields).isGreaterThan(5);
        for (String script : List.of("tragwerk.js", "sperre.js", "passkey.js")) {
            try (var in = PasswordFieldsTest.class.getResourceAsStream("/static/assets/" + script)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(script)
                        .doesNotContainIgnoringCase("paste", "clipboard");
            }
        }
    }

    /// A new authority has no account at all; the first one comes from the operator's invitation.
    @Test
    void aNewAuthorityHasNoAccountAndNoSecretQuestion(TestProgram program) throws SQLException {
        String template;
        try (var db = program.superuser("postgres");
                var row = db.createStatement()
                        .executeQuery("select max(datname) from pg_database where datname like 'tw_vorlage_amt_%'")) {
            row.next();
            template = row.getString(1);
        }
        try (var db = program.superuser(template);
                var row = db.createStatement().executeQuery("""
                        select (select count(*) from access.staff), (select count(*) from access.secret),
                               (select count(*) from information_schema.columns where table_schema in ('access', 'login')
                                and column_name ~ '(hint|question|answer|frage|antwort|merksatz)')""")) {
            row.next();
            assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3))).containsOnly(0L);
        }
    }
}
