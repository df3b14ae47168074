package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.login.factor.Totp;
import de.tragwerk.login.store.PolicyStore;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The Mandant's own rules for logins.
@TragwerkTest
class RulesTest {

    @AfterEach
    void defaults(TestProgram program) throws SQLException {
        try (var db = program.superuser(Employees.DATABASE)) {
            db.createStatement().execute("delete from login.policy; insert into login.policy default values");
        }
    }

    private static Browser save(TestProgram program, Map<String, String> changes) {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/regeln");
        Map<String, String> form = new HashMap<>(changes);
        form.put("passwort", administrator.password());
        return desk.submit("regeln", form, "");
    }

    @Test
    void aDemandedSecondFactorIsSetUpBeforeAnythingElse(TestProgram program) {
        assertThat(save(program, Map.of("zweiter", "ja")).text()).contains("gelten ab jetzt");
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, employee);
        assertThat(browser.location().getPath()).isEqualTo("/konto");
        assertThat(browser.text()).contains("Ihre Behörde verlangt einen zweiten Schritt");
        for (String page : List.of("/arbeit", "/akten", "/")) {
            assertThat(browser.open(page).location().getPath()).as(page).isEqualTo("/konto");
        }
        browser.submit("codes-beginnen", Map.of("passwort", employee.password()), "");
        byte[] secret = new Base32()
                .decode(browser.page().select("[data-qa=schluessel]").text().replace(" ", ""));
        String code = Totp.code(secret, Totp.step(Instant.now()), "HmacSHA1", 6);
        browser.submit("codes", Map.of("code", code), "");
        assertThat(browser.page().select("[data-qa=codes] li")).hasSize(10);
        assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/arbeit");
    }

    /// What a new authority or intermediary gets; the demo, whose people have a password only, leaves it off.
    @Test
    void aNewMandantDemandsASecondStepAndAHeadFromTheStart(TestProgram program) throws SQLException {
        for (String art : List.of("amt", "vermittlung")) {
            assertThat(one(
                            program,
                            one(
                                    program,
                                    "postgres",
                                    "select max(datname) from pg_database where datname like 'tw_vorlage_" + art
                                            + "_%' and datname not like '%_bau'"),
                            "select second_factor from login.policy where changed is null"))
                    .as(art)
                    .isEqualTo("t");
        }
        assertThat(one(program, "tw_m_auental", "select second_factor from login.policy where changed is null"))
                .isEqualTo("f");
        assertThat(one(program, "tw_m_auental", "select leitung_bestaetigt from organisation.einstellung"))
                .isEqualTo("t");
        // Who set a rule keeps it at the next start of the demo.
        save(program, Map.of("zweiter", "ja"));
        Scope.run(
                Scope.job("lindenbrueck", "demo"),
                () -> program.bean(PolicyStore.class).easeUnset());
        assertThat(one(program, Employees.DATABASE, "select second_factor from login.policy"))
                .isEqualTo("t");
    }

    private static String one(TestProgram program, String database, String sql) throws SQLException {
        try (var db = program.superuser(database);
                var row = db.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aForcedNewPasswordDoesNotLeadAroundIt(TestProgram program) throws SQLException {
        save(program, Map.of("zweiter", "ja"));
        Employees.Employee employee = Employees.make(program, Role.SACHBEARBEITUNG);
        Employees.sql(program, "update access.secret set initial = true where account_id = ?", employee);
        Browser browser = Employees.logIn(program, employee);
        String fresh = "Dachs Regen Tuba Moos";
        browser.submit("passwort", Map.of("bisher", employee.password(), "neu", fresh, "nochmal", fresh), "");
        assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/konto");
    }

    @Test
    void numbersOutsideTheLimitsAreRefusedAndNothingChanges(TestProgram program) throws SQLException {
        for (Map<String, String> wrong : List.of(
                Map.of("laenge", "8"),
                Map.of("sperre", "0"),
                Map.of("dauer", "99"),
                Map.of("arten", "x"),
                Map.of("alter", "-1"))) {
            assertThat(save(program, wrong).text()).as("%s", wrong).contains("außerhalb der Grenzen");
        }
        assertThat(save(program, Map.of("laenge", "16", "alter", "365", "sperre", "10"))
                        .text())
                .contains("gelten ab jetzt");
        try (var db = program.superuser(Employees.DATABASE);
                var row = db.createStatement()
                        .executeQuery(
                                "select min_length, max_age_days, lock_minutes, idle_minutes from login.policy")) {
            row.next();
            assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                    .containsExactly(16, 365, 10, 240);
        }
    }

    @Test
    void onlyAnAdministratorWhoShowsThePasswordChangesThem(TestProgram program) {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/regeln");
        desk.submit("regeln", Map.of("laenge", "20", "passwort", "falsch-falsch-falsch"), "");
        assertThat(desk.text()).contains("Das Passwort stimmt nicht");
        Browser officer = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        assertThat(officer.open("/anmelden/regeln").status()).isEqualTo(404);
    }
}
