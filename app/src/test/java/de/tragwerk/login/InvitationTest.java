package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.staff.FirstAccount;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Invitations, and what else administrators do to logins.
@TragwerkTest
class InvitationTest {

    private static final String NEW = "Dachs Regen Tuba Moos";

    /// The account was used: an administrator asks, a head confirms and gets to see the link.
    private static String invite(TestProgram program, Employees.Employee administrator, Employees.Employee invited)
            throws SQLException {
        Employees.Employee head = Employees.make(program, Role.LEITUNG);
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/konten/" + invited.account());
        desk.submit("einladen", Map.of("passwort", administrator.password()), "");
        desk = Employees.logIn(program, head).open("/anmelden/zugaenge");
        desk.submit("bestaetigen-" + ReopeningTest.wish(program, invited), Map.of("passwort", head.password()), "");
        String link = desk.page().select("[data-qa=einladung]").text();
        assertThat(link).startsWith(program.address(Side.AMT) + "/anmelden/einladung/");
        return URI.create(link).getPath();
    }

    private static Browser stranger(TestProgram program, String path) {
        return program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open(path);
    }

    private static void choose(Browser browser, String password) {
        browser.submit("einladung", Map.of("neu", password, "nochmal", password), "");
    }

    @Test
    void aLinkLetsThePersonChooseHerPasswordOnce(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee invited = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser open = Employees.logIn(program, invited);
        String path = invite(program, administrator, invited);
        Browser browser = stranger(program, path);
        assertThat(browser.text()).contains(invited.login());
        choose(browser, "Passwort2026!");
        assertThat(browser.text()).contains("leicht zu erraten");
        choose(browser, NEW);
        assertThat(browser.text()).contains("Das neue Passwort gilt");
        // Sessions under the old password are over.
        assertThat(open.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
        assertThat(Employees.logIn(program, new Employees.Employee(invited.account(), invited.login(), NEW))
                        .open("/arbeit")
                        .status())
                .isEqualTo(200);
        assertThat(stranger(program, path).text()).contains("Dieser Link gilt nicht");
        assertThat(Employees.logged(program, "login.INVITATION_USED", "DONE", invited))
                .isEqualTo(1);
    }

    @Test
    void anOldAnExpiredAndAnInventedLinkLookTheSame(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee invited = Employees.make(program, Role.SACHBEARBEITUNG);
        String old = invite(program, administrator, invited);
        String fresh = invite(program, administrator, invited);
        String invented = fresh.substring(0, fresh.length() - 4) + "AAAA";
        String words = stranger(program, invented).text();
        assertThat(words).contains("Dieser Link gilt nicht").doesNotContain(invited.login());
        assertThat(stranger(program, old).text()).isEqualTo(words);
        Browser begun = stranger(program, fresh);
        Employees.sql(
                program,
                "update login.invitation set expires = now() - interval '1 minute' where account_id = ?",
                invited);
        choose(begun, NEW);
        assertThat(begun.text()).isEqualTo(words);
        assertThat(stranger(program, fresh).text()).isEqualTo(words);
    }

    @Test
    void onlyAdministratorsInviteAndTheyShowTheirPasswordFirst(TestProgram program) {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/konten/" + officer.account());
        desk.submit("einladen", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(desk.text()).contains("Das Passwort stimmt nicht");
        assertThat(Employees.logIn(program, officer)
                        .open("/anmelden/konten/" + officer.account())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorEndsSessionsAndLiftsALock(TestProgram program) {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser open = Employees.logIn(program, officer);
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/konten");
        desk.open(desk.page().select("a[href$=" + officer.account() + "]").attr("href"));
        desk.submit("sitzungen-beenden", Map.of(), "");
        assertThat(desk.text()).contains("1 Sitzung ist beendet");
        assertThat(open.open("/arbeit").location().getPath()).isEqualTo("/anmelden");

        for (int i = 0; i < 5; i++) {
            Employees.logIn(
                    program, new Employees.Employee(officer.account(), officer.login(), "falsch-falsch-falsch"));
        }
        assertThat(Employees.logIn(program, officer).text()).contains("Die Anmeldung hat nicht geklappt");
        desk.open("/anmelden/konten/" + officer.account());
        assertThat(desk.text()).contains("gesperrt bis");
        desk.submit("sperre-aufheben", Map.of("passwort", administrator.password()), "");
        assertThat(Employees.logIn(program, officer).open("/arbeit").status()).isEqualTo(200);
    }

    /// Phone and codes lost: who invites asks, with the same proof, another human being takes them away; sessions
    /// end.
    @Test
    void lostFactorsAreRemovedByTwoPeopleWhoProveThemselves(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee head = Employees.make(program, Role.LEITUNG);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser open = Employees.logIn(program, officer);
        Employees.sql(
                program,
                "insert into login.totp(account_id, secret, made, confirmed) values (?, '\\x00', now(), now())",
                officer);
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/konten/" + officer.account());
        desk.submit("faktoren-entfernen", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(desk.text()).contains("Das Passwort stimmt nicht");
        assertThat(Employees.logIn(program, officer).location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        desk.submit("faktoren-entfernen", Map.of("passwort", administrator.password()), "");
        assertThat(desk.text()).contains("Bis dahin ändert sich nichts");
        assertThat(open.open("/arbeit").status()).isEqualTo(200);
        assertThat(Employees.logIn(program, officer).location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        String form = "bestaetigen-" + ReopeningTest.wish(program, officer);
        Browser second = Employees.logIn(program, head).open("/anmelden/zugaenge");
        second.submit(form, Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(second.text()).contains("Das Passwort stimmt nicht");
        assertThat(Employees.logIn(program, officer).location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        second.submit(form, Map.of("passwort", head.password()), "");
        assertThat(second.text()).contains("Codes und Passkeys sind entfernt");
        assertThat(open.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
        assertThat(Employees.logIn(program, officer).open("/arbeit").status()).isEqualTo(200);
        assertThat(Employees.logged(program, "login.FACTORS_RESET", "DONE", officer))
                .isEqualTo(1);
    }

    /// `./tragwerk staff invite`: nobody is there yet who could invite.
    @Test
    void aCommandMakesTheFirstAdministrator(TestProgram program) throws SQLException {
        Mandant mandant = program.bean(Registry.class).get("lindenbrueck");
        String login = "erste." + java.util.UUID.randomUUID();
        FirstAccount command = new FirstAccount(
                program.installation().cluster(), program.installation().home(), Clock.systemUTC());
        command.invite(mandant, login, "E. Erste", Role.ADMINISTRATION);
        Browser before = Employees.logIn(program, new Employees.Employee(new java.util.UUID(0, 0), login, ""));
        assertThat(before.text()).contains("Die Anmeldung hat nicht geklappt");
        Browser browser = stranger(
                program, command.invite(mandant, login, "", Role.ADMINISTRATION).path());
        choose(browser, NEW);
        browser = Employees.logIn(program, new Employees.Employee(new java.util.UUID(0, 0), login, NEW));
        assertThat(browser.open("/anmelden/konten").text()).contains("E. Erste");
    }

    /// S2-19: the log of logins for administrators holds no entry about files.
    @Test
    void theLogOfLoginsShowsLoginsAndNoFiles(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        Employees.logIn(program, officer).open("/arbeit");
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/protokoll");
        assertThat(desk.text()).contains("Anmeldung mit Passwort gelungen", "P. Rüfer");
        assertThat(Employees.logIn(program, officer).open("/anmelden/protokoll").status())
                .isEqualTo(404);
        try (var web = program.as(de.tragwerk.mandant.DbRole.WEB, Employees.DATABASE)) {
            web.setAutoCommit(false);
            try (var who = web.prepareStatement("select ground.handelt('employee', ?, 'anmeldung', '', '')")) {
                who.setString(1, administrator.account().toString());
                who.execute();
            }
            try (var rows = web.createStatement()
                    .executeQuery(
                            "select count(*) filter (where action like 'login.%'), count(*) filter (where action not like 'login.%') from audit.entry")) {
                rows.next();
                assertThat(rows.getLong(1)).isPositive();
                assertThat(rows.getLong(2)).isZero();
            }
            web.rollback();
        }
    }
}
