package de.tragwerk.ground;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Permitted;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@TragwerkTest
class LoginTest {

    @Test
    void staffLogsInWithPassword(TestProgram program) {
        Browser browser = program.staff("j.wiechert");
        assertThat(browser.location().getPath()).isNotEqualTo("/anmelden");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAndLeaveTraces(TestProgram program) throws SQLException {
        Browser browser = program.browser(Side.AMT).open("/mandant?id=auental").open("/anmelden");
        for (int i = 0; i < 5; i++) {
            browser.submit(Map.of("kennung", "k.feld", "passwort", "falsch-falsch-falsch"));
            assertThat(browser.text()).contains("Die Anmeldung hat nicht geklappt");
        }
        browser.submit(Map.of("kennung", "k.feld", "passwort", program.password("k.feld")));
        assertThat(browser.text()).contains("Die Anmeldung hat nicht geklappt");
        try (var db = program.superuser("tw_m_auental");
                var rows = db.createStatement()
                        .executeQuery("select count(*) from audit.entry where action = 'login.LOCKED' and '"
                                + program.cast().staff("k.feld").account() + "' = any (subjects)")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
        try (var db = program.superuser("tw_m_auental")) {
            db.createStatement().execute("update access.secret set failed = 0, locked_until = null");
        }
    }

    @Test
    void citizenLogsInOverOpenIdConnectAndKeepsHerPseudonymInThePortal(TestProgram program) throws SQLException {
        Browser browser = program.citizen("mirela.hoffmeister");
        assertThat(browser.location().getPort())
                .isEqualTo(java.net.URI.create(program.address(Side.PORTAL)).getPort());
        try (var db = program.superuser("tw_m_auental_portal");
                var rows = db.createStatement().executeQuery("select count(*) from access.konto")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void sessionIdChangesAtLogin(TestProgram program) {
        Browser browser =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        String before = browser.cookie("TW_AMT");
        browser.submit(Map.of("kennung", "j.wiechert", "passwort", program.password("j.wiechert")));
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("TW_AMT")).isNotEmpty().isNotEqualTo(before);
    }

    /// Every page reads the session; a write for each of them would cost a commit that waits for the disk.
    @Test
    void aPageThatLeavesTheSessionAsItWasWritesNoneOfIt(TestProgram program) throws SQLException {
        Browser browser = program.citizen("dieter.maier").open("/leistungen");
        String session = new String(
                java.util.Base64.getDecoder().decode(browser.cookie("TW_PORTAL")),
                java.nio.charset.StandardCharsets.US_ASCII);
        String before = written(program, session);
        assertThat(browser.open("/leistungen").status()).isEqualTo(200);
        assertThat(written(program, session)).isNotEmpty().isEqualTo(before);
    }

    /// The transaction that wrote this session last.
    private static String written(TestProgram program, String session) throws SQLException {
        try (var db = program.superuser("tw_m_auental_portal");
                var query = db.prepareStatement("select xmin::text from ground.spring_session where session_id = ?")) {
            query.setString(1, session);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    @Test
    void aSessionWhoseTimeIsOverIsDeletedAndTheOthersStay(TestProgram program) throws SQLException {
        try (var db = program.superuser("tw_m_auental_portal");
                var sql = db.createStatement()) {
            long now = program.bean(RealTime.class).instant().toEpochMilli();
            sql.execute(
                    "insert into ground.spring_session values ('alt', 'alt', 0, 0, 1800, " + (now - 1_000) + ", 'x')");
            sql.execute(
                    "insert into ground.spring_session values ('neu', 'neu', 0, 0, 1800, " + (now + 60_000) + ", 'x')");
            sql.execute("insert into ground.spring_session_attributes values ('alt', 'a', '\\x00')");
            program.context().getBeansOfType(MandantJob.class).values().stream()
                    .filter(job -> job.name().equals("websitzungen-vergessen"))
                    .forEach(job -> Scope.get(Scope.job("auental-portal", job.name()), () -> run(job)));
            try (var rows = sql.executeQuery("""
                    select string_agg(primary_id, ',') from ground.spring_session
                    where primary_id in ('alt', 'neu')""")) {
                rows.next();
                assertThat(rows.getString(1).strip()).isEqualTo("neu");
            }
            sql.execute("delete from ground.spring_session where primary_id = 'neu'");
        }
    }

    private static boolean run(MandantJob job) {
        try {
            job.run();
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSessionOfOneMandantIsWorthlessInAnother(TestProgram program) {
        Browser browser = program.staff("j.wiechert");
        browser.open("/mandant?id=auental").open("/arbeit");
        assertThat(browser.location().getPath()).isEqualTo("/anmelden");
        assertThat(browser.text()).contains("Landkreis Auental").contains("Kennung");
    }

    /// Sessions lie in the Mandant's database; a stylesheet belongs to no Mandant and must not look for one.
    @Test
    void aLoggedInBrowserGetsStylesAndScripts(TestProgram program) {
        for (Browser browser : java.util.List.of(program.staff("j.wiechert"), program.citizen("dieter.maier"))) {
            for (String asset : java.util.List.of("/assets/tragwerk.css", "/assets/tragwerk.js")) {
                assertThat(browser.open(asset).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void everyEndpointDeclaresItsAction(TestProgram program) {
        var mapping = program.context()
                .getBean(
                        "requestMappingHandlerMapping",
                        org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping.class);
        assertThat(mapping.getHandlerMethods().values())
                .filteredOn(m -> m.getBeanType().getName().startsWith("de.tragwerk."))
                .allSatisfy(
                        m -> assertThat(m.getMethodAnnotation(Permitted.class)).isNotNull());
    }
}
