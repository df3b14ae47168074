package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Nobody becomes somebody else alone: an account that was used or has a role is opened anew by two human beings,
/// and its owner and the data-protection officer hear of it.
@TragwerkTest
class ReopeningTest {

    private static final String PAGE = "/anmelden/zugaenge";
    private static final String NEW = "Dachs Regen Tuba Moos";

    /// The newest wish about an account.
    static String wish(TestProgram program, Employees.Employee owner) throws SQLException {
        try (var ask = program.reader(Employees.DATABASE)
                .prepareStatement("select id from login.reopening where account_id = ? order by id desc limit 1")) {
            ask.setObject(1, owner.account());
            try (var row = ask.executeQuery()) {
                assertThat(row.next()).as("ein Antrag").isTrue();
                return row.getString(1);
            }
        }
    }

    private static Browser ask(TestProgram program, Employees.Employee administrator, Employees.Employee owner) {
        Browser desk = Employees.logIn(program, administrator).open("/anmelden/konten/" + owner.account());
        assertThat(desk.page().select("[data-qa=zu-zweit]")).hasSize(1);
        return desk.submit("einladen", Map.of("passwort", administrator.password()), "");
    }

    /// Presses what no page offers her.
    private static int force(Browser browser, String address, String password) {
        String token = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&passwort="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return browser.status();
    }

    private static long links(TestProgram program, Employees.Employee owner) throws SQLException {
        try (var ask = program.reader(Employees.DATABASE)
                .prepareStatement("select count(*) from login.invitation where account_id = ?")) {
            ask.setObject(1, owner.account());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void whoAsksSeesNoLinkAndConfirmsUnderNoAccount(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser desk = ask(program, administrator, officer);
        assertThat(desk.page().select("[data-qa=einladung]")).isEmpty();
        assertThat(desk.page().select("[data-qa=wartend]").text()).contains("Einladung");
        assertThat(links(program, officer)).isZero();

        String wish = wish(program, officer);
        desk.open(PAGE);
        assertThat(desk.page().select("#ablehnen-" + wish)).hasSize(1);
        assertThat(desk.page().select("#bestaetigen-" + wish)).isEmpty();
        assertThat(force(desk, PAGE + "/" + wish + "/bestaetigen", administrator.password()))
                .isEqualTo(404);

        // A second account of the same human being is no second human being, nor is the owner.
        Employees.Employee other = Employees.make(program, Role.LEITUNG);
        samePerson(program, other, administrator);
        assertThat(force(
                        Employees.logIn(program, other).open(PAGE),
                        PAGE + "/" + wish + "/bestaetigen",
                        other.password()))
                .isEqualTo(404);
        samePerson(program, other, officer);
        assertThat(force(
                        Employees.logIn(program, other).open(PAGE),
                        PAGE + "/" + wish + "/bestaetigen",
                        other.password()))
                .isEqualTo(404);
        // Casework without headship does not reach it.
        assertThat(Employees.logIn(program, officer).open(PAGE).status()).isEqualTo(404);
        assertThat(links(program, officer)).isZero();
    }

    private static void samePerson(TestProgram program, Employees.Employee account, Employees.Employee human)
            throws SQLException {
        try (var db = program.superuser(Employees.DATABASE);
                var update = db.prepareStatement(
                        "update access.staff set person_id = (select person_id from access.staff where id = ?) where id = ?")) {
            update.setObject(1, human.account());
            update.setObject(2, account.account());
            update.executeUpdate();
        }
    }

    @Test
    void theOwnerIsToldAtHerDeskAndStopsIt(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee head = Employees.make(program, Role.LEITUNG);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        Browser owner = Employees.logIn(program, officer).open("/arbeit");
        assertThat(owner.page().select("[data-qa=meldungen]").text()).doesNotContain("Zugang");
        ask(program, administrator, officer);
        String wish = wish(program, officer);
        Browser second = Employees.logIn(program, head).open(PAGE);
        assertThat(second.page().select("[data-qa=meldungen]").text()).contains("auf Ihre Bestätigung");

        assertThat(owner.open("/arbeit").page().select("[data-qa=meldungen]").text())
                .contains("Zugang zu Ihrem Konto");
        owner.open("/konto").submit("zugang-ablehnen", Map.of(), "");
        assertThat(owner.text()).contains("Abgelehnt. Am Konto hat sich nichts geändert.");
        owner.submit("zugaenge-gesehen", Map.of(), "");
        assertThat(owner.page().select("[data-qa=meldungen]").text()).doesNotContain("Zugang");

        // Who had the page open before learns that it is too late.
        second.submit("bestaetigen-" + wish, Map.of("passwort", head.password()), "");
        assertThat(second.text()).contains("Darüber ist schon entschieden");
        assertThat(links(program, officer)).isZero();
        assertThat(Employees.logged(program, "login.REFUSE_REOPENING", "DONE", officer))
                .isEqualTo(1);
    }

    @Test
    void theDataProtectionOfficerHearsOfItUntilSheHasNotedIt(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee second = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee officer = Employees.make(program, Role.ZAHLUNG);
        ask(program, administrator, officer);
        String wish = wish(program, officer);
        Browser desk = Employees.logIn(program, second).open(PAGE);
        desk.submit("bestaetigen-" + wish, Map.of("passwort", second.password()), "");
        assertThat(desk.page().select("[data-qa=einladung]").text())
                .startsWith(program.address(Side.AMT) + "/anmelden/einladung/");

        Browser watch = Employees.logIn(program, Employees.make(program, Role.DATENSCHUTZ))
                .open(PAGE);
        assertThat(watch.page().select("[data-qa=meldungen]").text()).contains("neu geöffnet");
        assertThat(watch.page().select("[id^=bestaetigen-], [id^=ablehnen-]")).isEmpty();
        watch.submit("gesehen-" + wish, Map.of(), "");
        assertThat(watch.page().select("#gesehen-" + wish)).isEmpty();
        assertThat(Employees.logged(program, "login.NOTE_REOPENING", "DONE", officer))
                .isEqualTo(1);
        // Her owner hears of it at the next login, with the names of both.
        Browser owner = Employees.logIn(program, officer).open("/konto");
        assertThat(owner.page().select("[data-qa=meldungen]").text()).contains("Zugang zu Ihrem Konto");
        assertThat(owner.page().select("[data-qa=zugaenge]").text()).contains("beantragt von", "bestätigt von");
        // It was not her: her new password makes the link worthless.
        String path =
                URI.create(desk.page().select("[data-qa=einladung]").text()).getPath();
        owner.open("/konto/passwort")
                .submit("passwort", Map.of("bisher", officer.password(), "neu", NEW, "nochmal", NEW), "");
        assertThat(owner.text()).contains("Das neue Passwort gilt");
        assertThat(program.browser(Side.AMT)
                        .open("/mandant?id=lindenbrueck")
                        .open(path)
                        .text())
                .contains("Dieser Link gilt nicht");
    }

    /// What the pages keep is kept by the database as well, and a wish does not wait for ever.
    @Test
    void theDatabaseMakesNoLinkAloneAndNoWishLastsLongerThanAWeek(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee head = Employees.make(program, Role.LEITUNG);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        ask(program, administrator, officer);
        UUID wish = UUID.fromString(wish(program, officer));
        try (var db = program.superuser(Employees.DATABASE)) {
            for (UUID named : new UUID[] {null, wish}) {
                assertThatThrownBy(() -> invite(db, officer, administrator, named))
                        .hasMessageContaining("ohne zweite Person");
            }
            assertThatThrownBy(() -> {
                        try (var sql = db.prepareStatement(
                                "update login.reopening set confirmed = now(), confirmed_by = asked_by where id = ?")) {
                            sql.setObject(1, wish);
                            sql.executeUpdate();
                        }
                    })
                    .hasMessageContaining("Eine zweite Person bestätigt");
            try (var sql = db.prepareStatement("alter table login.reopening disable trigger two_people")) {
                sql.execute();
            }
            Employees.sql(
                    program,
                    "update login.reopening set asked = now() - interval '8 days' where account_id = ?",
                    officer);
            try (var sql = db.prepareStatement("alter table login.reopening enable trigger two_people")) {
                sql.execute();
            }
        }
        Browser late = Employees.logIn(program, head).open(PAGE);
        assertThat(late.page().select("#bestaetigen-" + wish)).isEmpty();
        force(late, PAGE + "/" + wish + "/bestaetigen", head.password());
        assertThat(late.text()).contains("verfallen");
        assertThat(links(program, officer)).isZero();
    }

    private static void invite(Connection db, Employees.Employee owner, Employees.Employee by, UUID wish)
            throws SQLException {
        try (var sql = db.prepareStatement(
                "insert into login.invitation(token_hash, account_id, made, expires, made_by, reopening) values ('\\x01', ?, now(), now() + interval '1 day', ?, ?)")) {
            sql.setObject(1, owner.account());
            sql.setObject(2, by.account());
            sql.setObject(3, wish);
            sql.executeUpdate();
        }
    }

    /// A new colleague without a role yet: nothing to take over, so the administration invites her at once.
    @Test
    void aNewAccountWithoutARoleIsInvitedAtOnce(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Browser desk = Employees.logIn(program, administrator).open("/verwaltung/personal");
        String login = "neu." + UUID.randomUUID().toString().substring(24);
        desk.submit("konto-neu", Map.of("name", "N. " + login, "login", login, "mensch", "niemand"), "");
        String account = desk.location().getPath().substring("/verwaltung/personal/".length());
        desk.open("/anmelden/konten/" + account);
        assertThat(desk.page().select("[data-qa=zu-zweit]")).isEmpty();
        desk.submit("einladen", Map.of("passwort", administrator.password()), "");
        String path =
                URI.create(desk.page().select("[data-qa=einladung]").text()).getPath();
        Browser colleague =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open(path);
        colleague.submit("einladung", Map.of("neu", NEW, "nochmal", NEW), "");
        assertThat(colleague.text()).contains("Das neue Passwort gilt");
        Employees.Employee herself = new Employees.Employee(UUID.fromString(account), login, NEW);
        assertThat(Employees.logIn(program, herself).text()).doesNotContain("Die Anmeldung hat nicht geklappt");
        assertThat(Employees.logged(program, "login.LOGIN", "DONE", herself)).isEqualTo(1);
        // From now on it is hers.
        assertThat(desk.open("/anmelden/konten/" + account).page().select("[data-qa=zu-zweit]"))
                .hasSize(1);
    }

    /// The first steps of an authority: as long as nobody else ever logged in there is nobody to ask; later there
    /// is, also when the administration has switched everybody off.
    @Test
    void onlyWhereNobodyElseEverWasOnePersonIsEnough(TestProgram program) throws SQLException {
        Employees.Employee administrator = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee head = Employees.make(program, Role.LEITUNG);
        Employees.Employee other = Employees.make(program, Role.SACHBEARBEITUNG);
        try (var db = program.superuser(Employees.DATABASE)) {
            db.setAutoCommit(false);
            try (var sql = db.createStatement()) {
                String others = " <> '" + administrator.account() + "'";
                sql.execute("update access.staff set aktiv = false where id" + others);
                assertThat(needsTwo(db, head, administrator)).isTrue();
                sql.execute("update access.secret set password_hash = '' where account_id" + others);
                sql.execute("delete from login.place");
                for (String table : new String[] {"session", "totp", "passkey", "provider_link"}) {
                    sql.execute("delete from login." + table + " where account_id" + others);
                }
                assertThat(needsTwo(db, head, administrator)).isFalse();
                sql.execute(
                        "update access.secret set password_hash = 'x' where account_id = '" + other.account() + "'");
                assertThat(needsTwo(db, head, administrator)).isTrue();
            } finally {
                db.rollback();
            }
        }
    }

    private static boolean needsTwo(Connection db, Employees.Employee owner, Employees.Employee asker)
            throws SQLException {
        try (var ask = db.prepareStatement("select login.needs_two(?, ?)")) {
            ask.setObject(1, owner.account());
            ask.setObject(2, asker.account());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
