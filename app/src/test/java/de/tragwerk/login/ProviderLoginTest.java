package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Staff log in through the identity provider of their authority, here the local one, which speaks real OpenID
/// Connect.
@TragwerkTest
class ProviderLoginTest {

    private static final String DATABASE = "tw_m_auental";

    @BeforeEach
    @AfterEach
    void part(TestProgram program) throws SQLException {
        try (var db = program.superuser(DATABASE)) {
            db.createStatement().execute("delete from login.provider_link");
        }
    }

    private static Browser loginPage(TestProgram program, String mandant) {
        return program.browser(Side.AMT).open("/mandant?id=" + mandant).open("/anmelden");
    }

    private static Browser atProvider(TestProgram program, Browser browser, String login) {
        assertThat(browser.location().toString()).startsWith(program.address(Side.IDENTITY));
        return browser.submit(
                Map.of("kennung", login, "passwort", program.password(login), "niveau", "STORK-QAA-Level-3"));
    }

    private static void link(TestProgram program, String login, String atProvider) {
        Browser browser = program.staff(login).open("/konto");
        browser.submit("verbinden", Map.of("passwort", program.password(login)), "");
        browser.follow("weiter-verbinden");
        atProvider(program, browser, atProvider);
        assertThat(browser.location().toString()).startsWith(program.address(Side.AMT));
        assertThat(browser.open("/konto").text()).contains("mit dem Behördenkonto verbunden");
    }

    @Test
    void aLinkedSubjectLogsInAndAnUnknownOneDoesNot(TestProgram program) {
        link(program, "z.kern", "z.kern");
        Browser browser = loginPage(program, "auental").follow("behoerdenkonto");
        atProvider(program, browser, "z.kern");
        assertThat(browser.open("/konto").text()).contains("z.kern", "Behördenkonto");

        Browser unknown = loginPage(program, "auental").follow("behoerdenkonto");
        atProvider(program, unknown, "b.stein");
        assertThat(unknown.location().getPath()).isEqualTo("/anmelden");
        assertThat(unknown.text()).contains("gehört hier zu keinem Konto");
        assertThat(unknown.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
    }

    /// The same subject cannot be taken over by a second account.
    @Test
    void aSubjectBelongsToOneAccount(TestProgram program) throws SQLException {
        link(program, "z.kern", "z.kern");
        Browser other = program.staff("e.kasse").open("/konto");
        other.submit("verbinden", Map.of("passwort", program.password("e.kasse")), "");
        other.follow("weiter-verbinden");
        atProvider(program, other, "z.kern");
        try (var db = program.superuser(DATABASE);
                var rows = db.createStatement().executeQuery("select account_id from login.provider_link")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject(1))
                    .isEqualTo(program.cast().staff("z.kern").account());
            assertThat(rows.next()).isFalse();
        }
    }

    /// Somebody presses "verbinden" and is called away; whoever logs in next at this browser is not linked to her
    /// account.
    @Test
    void theWishToLinkDoesNotPassToWhoComesNext(TestProgram program) throws SQLException {
        Browser shared = program.staff("z.kern").open("/konto");
        shared.submit("verbinden", Map.of("passwort", program.password("z.kern")), "");
        shared.open("/anmelden").follow("behoerdenkonto");
        atProvider(program, shared, "e.kasse");
        assertThat(links(program)).isZero();
        assertThat(shared.text()).contains("gehört hier zu keinem Konto");

        // With name and password in the same browser, and then by an old tab.
        shared = program.staff("z.kern").open("/konto");
        shared.submit("verbinden", Map.of("passwort", program.password("z.kern")), "");
        shared.open("/anmelden").submit(Map.of("kennung", "e.kasse", "passwort", program.password("e.kasse")));
        atProvider(program, shared.open("/oauth2/authorization/mitarbeiter"), "e.kasse");
        assertThat(links(program)).isZero();

        // Her screen is locked: who knows the address of the provider's door is not linked either.
        Browser locked = program.staff("z.kern").open("/konto");
        locked.submit("verbinden", Map.of("passwort", program.password("z.kern")), "");
        try (var db = program.superuser(DATABASE)) {
            db.createStatement()
                    .execute("update login.session set locked = true where ended is null and account_id = '"
                            + program.cast().staff("z.kern").account() + "'");
        }
        atProvider(program, locked.open("/oauth2/authorization/mitarbeiter"), "e.kasse");
        assertThat(links(program)).isZero();
    }

    private static int links(TestProgram program) throws SQLException {
        try (var rows =
                program.reader(DATABASE).createStatement().executeQuery("select count(*) from login.provider_link")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aPartedAccountIsOutAgain(TestProgram program) {
        link(program, "z.kern", "z.kern");
        Browser browser = program.staff("z.kern").open("/konto");
        browser.submit("trennen", Map.of("passwort", program.password("z.kern")), "");
        assertThat(browser.text()).contains("getrennt");
        Browser again = loginPage(program, "auental").follow("behoerdenkonto");
        atProvider(program, again, "z.kern");
        assertThat(again.text()).contains("gehört hier zu keinem Konto");
    }

    @Test
    void anAuthorityWithoutAProviderOffersNone(TestProgram program) {
        Browser browser = loginPage(program, "lindenbrueck");
        assertThat(browser.page().select("[data-qa=behoerdenkonto]")).isEmpty();
        browser.open("/oauth2/authorization/mitarbeiter");
        assertThat(browser.location().toString()).startsWith(program.address(Side.AMT));
        assertThat(browser.status()).isEqualTo(404);
    }
}
