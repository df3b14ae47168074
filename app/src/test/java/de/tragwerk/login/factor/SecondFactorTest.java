package de.tragwerk.login.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.staff.FirstAccount;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Employees;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;

/// One-time codes and recovery codes over the pages people use.
@TragwerkTest
class SecondFactorTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    /// @param recovery the ten codes shown once
    private record Setup(Employees.Employee employee, byte[] secret, List<String> recovery) {
        /// The code of a step near the present one. The oldest one the program takes is asked for with time left
        /// to send it.
        String code(int skew) {
            if (skew < 0) {
                Eventually.isTrue(() -> Instant.now().getEpochSecond() % 30 < 25);
            }
            return Totp.code(secret, Totp.step(Instant.now()) + skew, "HmacSHA1", 6);
        }
    }

    private static Setup setUp(TestProgram program, Role... roles) throws Exception {
        Employees.Employee employee = Employees.make(program, roles);
        Browser browser = Employees.logIn(program, employee).open("/konto");
        browser.submit("codes-beginnen", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(browser.text()).contains("Das Passwort stimmt nicht");
        browser.submit("codes-beginnen", Map.of("passwort", employee.password()), "");
        String shown = browser.page().select("[data-qa=schluessel]").text();
        String uri = read(browser.page().select("svg.tw-qr path").attr("d"));
        assertThat(uri)
                .startsWith("otpauth://totp/Stadt%20Lindenbr%C3%BCck%3A" + employee.login())
                .contains("secret=" + shown.replace(" ", ""));
        byte[] secret = new Base32().decode(shown.replace(" ", ""));
        browser.submit("codes", Map.of("code", "000000"), "");
        assertThat(browser.text()).contains("Der Code stimmt nicht");
        Setup setup = new Setup(employee, secret, List.of());
        browser.submit("codes", Map.of("code", setup.code(-1)), "");
        List<String> codes = browser.page().select("[data-qa=codes] li").eachText();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}"));
        assertThat(browser.open("/konto").text()).contains("Wiederherstellungscodes übrig: 10");
        return new Setup(employee, secret, codes);
    }

    @Test
    void theLoginAsksForTheCodeAndOpensNothingBefore(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, setup.employee());
        assertThat(browser.location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        for (String page : List.of("/arbeit", "/konto", "/konto/passwort", "/", "/akten")) {
            assertThat(browser.open(page).location().getPath()).as(page).isEqualTo("/anmelden/zweiter-faktor");
        }
        String half = browser.cookie("TW_AMT");
        browser.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
        assertThat(browser.cookie("TW_AMT")).isNotEqualTo(half);
        assertThat(Employees.logged(program, "login.SECOND_FACTOR", "DONE", setup.employee()))
                .isEqualTo(1);
    }

    @Test
    void aUsedCodeIsRefused(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        String code = setup.code(0);
        Employees.logIn(program, setup.employee()).submit("zweiter-faktor", Map.of("passwort", code), "");
        Browser thief = Employees.logIn(program, setup.employee());
        thief.submit("zweiter-faktor", Map.of("passwort", code), "");
        assertThat(thief.text()).contains("schon verbraucht");
        assertThat(thief.open("/arbeit").location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        assertThat(Employees.logged(program, "login.SECOND_FACTOR", "FAILED", setup.employee()))
                .isEqualTo(1);
    }

    @Test
    void fiveWrongCodesLockTheAccount(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, setup.employee());
        for (int i = 0; i < 5; i++) {
            browser.submit("zweiter-faktor", Map.of("passwort", "00000" + i), "");
        }
        assertThat(browser.text()).contains("fünfmal falsch");
        browser.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        assertThat(browser.text()).contains("Ihr Konto ist gesperrt");
        assertThat(Employees.logged(program, "login.LOCKED", "FAILED", setup.employee()))
                .isEqualTo(1);
    }

    /// Who knows the password gets no four more codes by logging in again, nor by the lock screen of a session.
    @Test
    void aRightPasswordDoesNotBeginTheCountOfCodesAnew(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser owner = Employees.logIn(program, setup.employee());
        owner.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        Browser thief = Employees.logIn(program, setup.employee());
        for (int i = 0; i < 4; i++) {
            thief.submit("zweiter-faktor", Map.of("passwort", "00000" + i), "");
        }
        Employees.sql(program, "update login.session set locked = true where account_id = ?", setup.employee());
        owner.open("/arbeit")
                .submit("entsperren", Map.of("tw-entsperren", setup.employee().password()), "");
        assertThat(owner.open("/arbeit").status()).isEqualTo(200);
        thief = Employees.logIn(program, setup.employee());
        thief.submit("zweiter-faktor", Map.of("passwort", "000004"), "");
        assertThat(thief.text()).contains("fünfmal falsch");
        assertThat(Employees.logged(program, "login.LOCKED", "FAILED", setup.employee()))
                .isEqualTo(1);
    }

    /// The owner's own code ends the row, and she is told of every attempt since she was in, whoever knew the
    /// password.
    @Test
    void aRightCodeBeginsTheCountAnewAndTheOwnerIsTold(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser thief = Employees.logIn(program, setup.employee());
        for (int i = 0; i < 3; i++) {
            thief.submit("zweiter-faktor", Map.of("passwort", "00000" + i), "");
        }
        Browser owner = Employees.logIn(program, setup.employee());
        owner.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        assertThat(owner.location().getPath()).isEqualTo("/konto");
        assertThat(owner.text()).contains("Vor Ihrer Anmeldung gab es 3 Versuche");
        thief = Employees.logIn(program, setup.employee());
        for (int i = 0; i < 4; i++) {
            thief.submit("zweiter-faktor", Map.of("passwort", "00000" + i), "");
        }
        assertThat(thief.text()).doesNotContain("gesperrt").contains("Der Code stimmt nicht");
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        String typed =
                setup.recovery().get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        Browser browser = Employees.logIn(program, setup.employee());
        browser.submit("zweiter-faktor", Map.of("passwort", typed), "");
        assertThat(browser.open("/konto").text()).contains("Wiederherstellungscodes übrig: 9");
        Browser again = Employees.logIn(program, setup.employee());
        again.submit("zweiter-faktor", Map.of("passwort", typed), "");
        assertThat(again.open("/arbeit").location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        assertThat(Employees.logged(program, "login.RECOVERY_USED", "DONE", setup.employee()))
                .isEqualTo(1);
    }

    @Test
    void anExportAsksForTheSecondFactorUnlessItWasJustShown(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, setup.employee());
        browser.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        browser.open("/arbeit.csv");
        assertThat(browser.header("Content-Type")).startsWith("text/csv");

        Employees.sql(
                program,
                "update login.session set confirmed = now() - interval '6 minutes' where account_id = ?",
                setup.employee());
        // All letters of a workgroup in one file are an export too.
        String token =
                browser.open("/briefausgang").page().select("input[name=_csrf]").attr("value");
        browser.request(
                "POST",
                "/briefausgang/stapel",
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertThat(browser.location().getPath()).isEqualTo("/konto/bestaetigen");
        browser.open("/arbeit.csv");
        assertThat(browser.location().getPath()).isEqualTo("/konto/bestaetigen");
        browser.submit("bestaetigen", Map.of("passwort", setup.employee().password()), "");
        assertThat(browser.text()).contains("Der Code stimmt nicht");
        String before = browser.cookie("TW_AMT");
        browser.submit("bestaetigen", Map.of("passwort", setup.code(1)), "");
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        assertThat(browser.cookie("TW_AMT")).isNotEqualTo(before);
    }

    /// Whoever has a second factor releases with it, not with the password, and not with one shown long ago.
    @Test
    void aReleaseAsksForTheSecondFactor(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        String proposed = amt.vorgeschlagen("Frieda", "Zweitfaktor");
        Setup setup = setUp(program, Role.LEITUNG);
        Browser browser = Employees.logIn(program, setup.employee());
        browser.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        Employees.sql(
                program,
                "update login.session set confirmed = now() - interval '6 minutes' where account_id = ?",
                setup.employee());
        browser.open("/freigabe/" + proposed);
        assertThat(browser.status()).isEqualTo(200);
        browser.submit("freigeben", Map.of("passwort", setup.employee().password()), "");
        assertThat(browser.text()).contains("Der Code stimmt nicht");
        browser.open("/freigabe/" + proposed).submit("freigeben", Map.of("passwort", setup.code(0)), "");
        assertThat(browser.text()).contains("schon verbraucht");
        assertThat(amt.wert("select zustand from decision.entwurf where id = '" + proposed + "'"))
                .isEqualTo("VORGESCHLAGEN");
        // One of each more was her password when she set the codes up.
        assertThat(Employees.logged(program, "login.STEP_UP", "FAILED", setup.employee()))
                .isEqualTo(3);
        browser.open("/freigabe/" + proposed).submit("freigeben", Map.of("passwort", setup.code(1)), "");
        assertThat(browser.location().getPath()).startsWith("/bescheide/");
        assertThat(Employees.logged(program, "login.STEP_UP", "DONE", setup.employee()))
                .isEqualTo(2);
    }

    /// A lost password is replaced without a way around the second step (ASVS 5.0 V6.4.3).
    @Test
    void aNewPasswordByInvitationStillAsksForTheCode(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        String path = new FirstAccount(
                        program.installation().cluster(), program.installation().home(), Clock.systemUTC())
                .invite(
                        program.bean(Registry.class).get("lindenbrueck"),
                        setup.employee().login(),
                        "",
                        Role.SACHBEARBEITUNG)
                .path();
        Browser browser =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open(path);
        String fresh = "Dachs Regen Tuba Moos";
        browser.submit("einladung", Map.of("neu", fresh, "nochmal", fresh), "");
        browser.submit("", Map.of("kennung", setup.employee().login(), "passwort", fresh), "");
        assertThat(browser.location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
    }

    /// A stolen cookie comes from elsewhere; its owner on the way home types a code, and what she sent is not
    /// lost.
    @Test
    void anotherNetworkAsksForTheSecondFactorAgain(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser browser = program.browser(Side.AMT).with("X-Forwarded-For", "203.0.113.5");
        browser.open("/mandant?id=lindenbrueck").open("/anmelden");
        browser.submit(Map.of(
                "kennung",
                setup.employee().login(),
                "passwort",
                setup.employee().password()));
        browser.submit("zweiter-faktor", Map.of("passwort", setup.code(0)), "");
        // Another address of the same area is no change.
        browser.with("X-Forwarded-For", "203.0.200.9").open("/arbeit");
        assertThat(browser.page().select("form[data-qa=suche]")).hasSize(1);
        browser.with("X-Forwarded-For", "198.51.100.7").submit("suche", Map.of("text", "Zzyzx"), "");
        assertThat(browser.page().select("[data-qa=ort]")).hasSize(1);
        browser.submit("entsperren", Map.of("tw-entsperren", setup.employee().password()), "");
        assertThat(browser.text()).contains("nicht das Passwort");
        browser.submit("entsperren", Map.of("tw-entsperren", setup.recovery().getFirst()), "");
        assertThat(browser.location().getPath()).isEqualTo("/suche");
        assertThat(browser.page().select("[data-qa=ort]")).isEmpty();
        assertThat(browser.open("/arbeit").page().select("form[data-qa=suche]")).hasSize(1);
        assertThat(Employees.logged(program, "login.NETWORK_CHANGED", "REFUSED", setup.employee()))
                .isEqualTo(1);
    }

    /// Else the lock screen would lead past the second factor: it asks for the password only.
    @Test
    void halfALoginDoesNotMove(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        Browser browser = Employees.logIn(program, setup.employee());
        assertThat(browser.location().getPath()).isEqualTo("/anmelden/zweiter-faktor");
        browser.with("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0")
                .open("/arbeit");
        assertThat(browser.location().getPath()).isEqualTo("/anmelden");
        assertThat(browser.text()).contains("Diese Sitzung wurde beendet");
    }

    @Test
    void withoutASecondFactorAnExportGoesOnAsBefore(TestProgram program) {
        Browser browser = Employees.logIn(program, Employees.make(program, Role.SACHBEARBEITUNG));
        assertThat(browser.open("/arbeit.csv").header("Content-Type")).startsWith("text/csv");
    }

    /// Only the vault and the job of the login reach a secret; a person's own request does not.
    @Test
    void secretsLieSealedAndOutOfReachOfRequests(TestProgram program) throws Exception {
        Setup setup = setUp(program, Role.SACHBEARBEITUNG);
        try (var db = program.superuser(Employees.DATABASE);
                var ask = db.prepareStatement("select secret from login.totp where account_id = ?")) {
            ask.setObject(1, setup.employee().account());
            try (var row = ask.executeQuery()) {
                row.next();
                byte[] stored = row.getBytes(1);
                assertThat(stored).hasSizeGreaterThan(setup.secret().length);
                assertThat(java.util.HexFormat.of().formatHex(stored))
                        .doesNotContain(java.util.HexFormat.of().formatHex(setup.secret()));
            }
        }
        try (var db = program.superuser(Employees.DATABASE);
                var row = db.createStatement().executeQuery("""
                        select has_column_privilege('tragwerk_web', 'login.totp', 'secret', 'select'),
                               has_column_privilege('tragwerk_web', 'login.recovery', 'code_hash', 'select'),
                               has_table_privilege('tragwerk_web', 'access.secret', 'select')""")) {
            row.next();
            assertThat(List.of(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                    .containsOnly(false);
        }
    }

    /// Reads the drawn code with a reader of other people.
    private static String read(String path) throws Exception {
        int size = 8 * 60;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Matcher runs = RUN.matcher(path);
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1)) * 8;
            int y = Integer.parseInt(runs.group(2)) * 8;
            int width = Integer.parseInt(runs.group(3)) * 8;
            for (int row = y; row < y + 8; row++) {
                Arrays.fill(pixels, row * size + x, row * size + x + width, 0);
            }
        }
        // The picture is drawn, not photographed: the search for a code in a photograph misses one in a hundred of
        // them.
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(size, size, pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
