package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Employees;
import de.tragwerk.support.ForeignProvider;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is believed of the answers of an authority's identity provider, tried with one that can lie.
@TragwerkTest
class ProviderAnswerTest {

    private static final String ISSUER = "tragwerk.mitarbeiter-oidc.lindenbrueck.issuer";

    private ForeignProvider provider;
    private Employees.Employee employee;

    @BeforeEach
    void connect(TestProgram program) throws Exception {
        provider = ForeignProvider.instance();
        System.setProperty(ISSUER, provider.issuer());
        employee = Employees.make(program, Role.SACHBEARBEITUNG);
        try (var db = program.superuser(Employees.DATABASE);
                var link = db.prepareStatement("insert into login.provider_link values (?, ?, ?, now())")) {
            link.setString(1, provider.issuer());
            link.setString(2, ForeignProvider.SUBJECT);
            link.setObject(3, employee.account());
            link.executeUpdate();
        }
    }

    @AfterEach
    void part(TestProgram program) throws SQLException {
        System.clearProperty(ISSUER);
        try (var db = program.superuser(Employees.DATABASE)) {
            db.createStatement().execute("delete from login.provider_link");
        }
    }

    private Browser logIn(TestProgram program, BiFunction<ForeignProvider, JWTClaimsSet.Builder, String> answer) {
        provider.answers(answer);
        Browser browser =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        return browser.follow("behoerdenkonto");
    }

    private static JWTClaimsSet.Builder authenticated(JWTClaimsSet.Builder claims, long secondsAgo) {
        // Here and below real time is right: the library that reads a token has no other clock.
        return claims.claim("auth_time", Instant.now().getEpochSecond() - secondsAgo);
    }

    @Test
    void aRightAnswerLogsInAndTheRequestAsksForWhatIsChecked(TestProgram program) {
        Browser browser = logIn(program, ForeignProvider::signed);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        assertThat(provider.asked())
                .containsEntry("max_age", "43200")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state", "code_challenge");
        assertThat(provider.asked()).doesNotContainKey("prompt");
    }

    @Test
    void unsignedForeignAndMismatchedTokensAreRefused(TestProgram program) throws SQLException {
        Map<String, BiFunction<ForeignProvider, JWTClaimsSet.Builder, String>> lies = Map.of(
                "unsigned", ForeignProvider::unsigned,
                "signed by another key", ForeignProvider::signedByAnother,
                "changed after signing",
                        (p, c) -> {
                            String[] parts = p.signed(c).split("\\.");
                            String[] other =
                                    p.signed(c.subject("jemand-anders")).split("\\.");
                            return parts[0] + "." + other[1] + "." + parts[2];
                        },
                "issued by another provider", (p, c) -> p.signed(c.issuer("https://anderswo.example")),
                "for another program", (p, c) -> p.signed(c.audience("anderes-programm")),
                "for another login", (p, c) -> p.signed(c.claim("nonce", "von-gestern")),
                "expired",
                        (p, c) -> p.signed(
                                c.expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                        .issueTime(Date.from(Instant.now().minusSeconds(1200)))));
        for (var lie : lies.entrySet()) {
            Browser browser = logIn(program, lie.getValue());
            assertThat(browser.location().getPath()).as(lie.getKey()).isEqualTo("/anmelden");
            assertThat(browser.open("/arbeit").location().getPath())
                    .as(lie.getKey())
                    .isEqualTo("/anmelden");
        }
        assertThat(Employees.logged(program, "login.LOGIN_OIDC", "DONE", employee))
                .isZero();
    }

    @Test
    void aLoginThatLiesTooLongBackIsRefusedAndTheNextAsksAnew(TestProgram program) {
        for (long ago : List.of(12 * 3600 + 60L, 10 * 24 * 3600L)) {
            Browser browser = logIn(program, (p, c) -> p.signed(authenticated(c, ago)));
            assertThat(browser.location().getPath()).isEqualTo("/anmelden");
            assertThat(browser.text()).contains("liegt zu lange zurück. Melden Sie sich dort neu an");
            assertThat(browser.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
        }
        // A provider that does not say when counts as too old.
        Browser silent = logIn(program, (p, c) -> p.signed(c.claim("auth_time", null)));
        assertThat(silent.text()).contains("liegt zu lange zurück");
        provider.answers(ForeignProvider::signed);
        silent.follow("behoerdenkonto");
        assertThat(provider.asked()).containsEntry("prompt", "login");
        assertThat(silent.open("/arbeit").status()).isEqualTo(200);
        assertThat(logIn(program, (p, c) -> p.signed(authenticated(c, 11 * 3600)))
                        .open("/arbeit")
                        .status())
                .isEqualTo(200);
    }

    /// A clock of the provider that is somewhat ahead or behind locks nobody out, one of another day does.
    @Test
    void clocksMayDifferByAMinute(TestProgram program) {
        Browser ahead = logIn(
                program,
                (p, c) -> p.signed(authenticated(c, -40)
                        .issueTime(Date.from(Instant.now().plusSeconds(40)))
                        .expirationTime(Date.from(Instant.now().plusSeconds(340)))));
        assertThat(ahead.open("/arbeit").status()).isEqualTo(200);
        Browser behind = logIn(
                program,
                (p, c) -> p.signed(c.expirationTime(Date.from(Instant.now().minusSeconds(30)))
                        .issueTime(Date.from(Instant.now().minusSeconds(330)))));
        assertThat(behind.open("/arbeit").status()).isEqualTo(200);
        Browser tomorrow = logIn(
                program,
                (p, c) -> p.signed(c.issueTime(Date.from(Instant.now().plusSeconds(86_400)))
                        .expirationTime(Date.from(Instant.now().plusSeconds(90_000)))));
        assertThat(tomorrow.location().getPath()).isEqualTo("/anmelden");
    }

    /// Whoever set up a second factor here is asked for it unless the provider says that it asked for several.
    @Test
    void whatTheProviderDoesNotSayCountsAsOneFactor(TestProgram program) throws SQLException {
        Employees.sql(
                program,
                "insert into login.totp(account_id, secret, made, confirmed) values (?, '\\x00', now(), now())",
                employee);
        assertThat(logIn(program, ForeignProvider::signed).location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        assertThat(logIn(program, (p, c) -> p.signed(c.claim("amr", List.of("pwd"))))
                        .location()
                        .getPath())
                .isEqualTo("/anmelden/zweiter-faktor");
        assertThat(logIn(program, (p, c) -> p.signed(c.claim("amr", List.of("pwd", "otp", "mfa"))))
                        .open("/arbeit")
                        .location()
                        .getPath())
                .isEqualTo("/arbeit");
    }

    /// The answer belongs to the browser that asked, and once.
    @Test
    void anAnswerNobodyAskedForOpensNothing(TestProgram program) {
        Browser browser = logIn(program, ForeignProvider::signed);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        String callback = "/login/oauth2/code/mitarbeiter?code=1&state="
                + java.net.URLEncoder.encode(provider.asked().get("state"), java.nio.charset.StandardCharsets.UTF_8);
        Browser other =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        other.open(callback);
        assertThat(other.open("/arbeit").location().getPath()).isEqualTo("/anmelden");
        URI before = browser.location();
        browser.submit("abmelden", Map.of(), "");
        browser.open(callback);
        assertThat(browser.open(before.getPath()).location().getPath()).isEqualTo("/anmelden");
    }
}
