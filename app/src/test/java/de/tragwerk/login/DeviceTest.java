package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.staff.FirstDevices;
import de.tragwerk.login.device.DeviceFile;
import de.tragwerk.login.device.DeviceRow;
import de.tragwerk.login.device.Fingerprint;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.Employees;
import de.tragwerk.support.OwnCertificate;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Administration and operation open on devices the office manages, when the operator says so (ASVS 5.0 V8.4.2).
@TragwerkTest
class DeviceTest {

    private static final String SETTING = "tragwerk.geraete";
    private static X509Certificate machine;

    @BeforeAll
    static void key() throws Exception {
        machine = new OwnCertificate().certificate();
    }

    @AfterEach
    void off(TestProgram program) throws Exception {
        System.clearProperty(SETTING);
        try (var db = program.superuser(Employees.DATABASE)) {
            db.createStatement().execute("delete from login.device");
        }
    }

    /// As RFC 9440 has it.
    private static String header(X509Certificate certificate) throws Exception {
        return ":" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + ":";
    }

    private static Browser at(TestProgram program, Employees.Employee employee, String certificate) {
        Browser browser = program.browser(Side.AMT).with("Client-Cert", certificate);
        browser.open("/mandant?id=lindenbrueck").open("/anmelden");
        return browser.submit(Map.of("kennung", employee.login(), "passwort", employee.password()));
    }

    private static Browser list(TestProgram program, Employees.Employee operator, String until) {
        Browser browser = Employees.logIn(program, operator).open("/geraete");
        browser.submit(
                "eintragen",
                Map.of(
                        "fingerabdruck",
                        Fingerprint.of(machine),
                        "name",
                        "NB-0417",
                        "bis",
                        until,
                        "passwort",
                        operator.password()),
                "");
        return browser;
    }

    private static void command(TestProgram program, String until) throws Exception {
        Mandant city = program.bean(Registry.class).mandanten().stream()
                .filter(m -> m.id().equals("lindenbrueck"))
                .findFirst()
                .orElseThrow();
        DeviceFile file = DeviceFile.read(
                List.of("fingerabdruck;name;geprueft_bis", Fingerprint.of(machine) + ";NB-0417;" + until));
        assertThat(file.mistakes()).isEmpty();
        new FirstDevices(
                        program.installation().cluster(), program.installation().home(), Clock.systemUTC())
                .enter(city, file.rows());
    }

    @Test
    void withoutTheSettingTheListIsKeptAndEverythingOpens(TestProgram program) throws Exception {
        Employees.Employee operator = Employees.make(program, Role.BETRIEB);
        Browser browser = list(program, operator, "31.12.2099");
        assertThat(browser.text()).contains("NB-0417 steht auf der Liste", "Die Liste wirkt noch nicht");
        assertThat(browser.page().select("[data-qa=geraete] tbody tr")).hasSize(1);
        browser.submit("eintragen", Map.of("fingerabdruck", "zz", "name", "NB-1", "bis", "31.12.2099"), "");
        assertThat(browser.text()).contains("Der Fingerabdruck hat 64 Zeichen");
        Employees.Employee admin = Employees.make(program, Role.ADMINISTRATION);
        assertThat(Employees.logIn(program, admin).open("/anmelden/konten").status())
                .isEqualTo(200);
        // Nobody but the operator keeps the list.
        assertThat(Employees.logIn(program, admin).open("/geraete").status()).isEqualTo(404);
        assertThat(changes(program)).isEqualTo(1);
    }

    @Test
    void administrationOpensOnAListedDeviceOnly(TestProgram program) throws Exception {
        Employees.Employee admin = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee officer = Employees.make(program, Role.SACHBEARBEITUNG);
        System.setProperty(SETTING, "pflicht");
        Browser nothing = Employees.logIn(program, admin).open("/verwaltung/personal");
        assertThat(nothing.status()).isEqualTo(403);
        assertThat(nothing.text()).contains("Nicht von diesem Gerät", "kein Zertifikat gezeigt");
        // Her own account and casework are no administration.
        assertThat(nothing.open("/konto").status()).isEqualTo(200);
        assertThat(Employees.logIn(program, officer).open("/arbeit").status()).isEqualTo(200);

        Browser unknown = at(program, admin, header(machine)).open("/anmelden/konten");
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.text().replace(" ", "")).contains(Fingerprint.of(machine));
        command(program, "2099-12-31");
        assertThat(unknown.open("/anmelden/konten").status()).isEqualTo(200);
        command(program, LocalDate.now(Clock.systemUTC()).minusDays(2).toString());
        assertThat(unknown.open("/anmelden/konten").status()).isEqualTo(403);
        assertThat(unknown.text()).contains("Die Prüfung des Geräts NB-0417 galt bis");
        assertThat(Employees.logged(program, "login.DEVICE_REFUSED", "REFUSED", admin))
                .isEqualTo(3);
    }

    /// nginx writes percent-encoded PEM; garbage and two headers are no certificate.
    @Test
    void theHeaderIsReadInBothFormsAndNothingElse(TestProgram program) throws Exception {
        Employees.Employee admin = Employees.make(program, Role.ADMINISTRATION);
        System.setProperty(SETTING, "pflicht");
        command(program, "2099-12-31");
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(machine.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        String escaped = URLEncoder.encode(pem, StandardCharsets.US_ASCII).replace("+", "%20");
        assertThat(at(program, admin, escaped).open("/anmelden/konten").status())
                .isEqualTo(200);
        for (String wrong : List.of("::", ":AAAA:", "x", header(machine) + ", " + header(machine))) {
            assertThat(at(program, admin, wrong).open("/anmelden/konten").status())
                    .as(wrong)
                    .isEqualTo(403);
        }
    }

    @Test
    void theOperatorReadsAnExportAndDoesNotLockHerselfOut(TestProgram program) throws Exception {
        Employees.Employee operator = Employees.make(program, Role.BETRIEB);
        command(program, "2099-12-31");
        System.setProperty(SETTING, "pflicht");
        Browser browser = at(program, operator, header(machine)).open("/geraete");
        assertThat(browser.text()).contains("Sie sitzen an NB-0417");
        String other = "ab".repeat(32);
        take(browser, operator, "fingerabdruck;name;bis\n" + other + ";NB-0418;31.12.2099\nkaputt;x;y\n", false);
        assertThat(browser.text()).contains("Zeile 3: Der Fingerabdruck hat 64 Zeichen");
        assertThat(browser.page().select("[data-qa=geraete] tbody tr")).hasSize(1);
        take(
                browser,
                operator,
                other + ",NB-0418,2099-12-31\n" + Fingerprint.of(machine) + ",NB-0417,2099-12-31",
                true);
        assertThat(browser.text()).contains("2 Geräte, davon 1 neu oder geändert, 0 gestrichen");
        browser.submit("streichen-NB-0417", Map.of("passwort", operator.password()), "");
        assertThat(browser.text()).contains("das Gerät, an dem Sie sitzen");
        browser.open("/geraete").submit("streichen-NB-0418", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(browser.text()).contains("Das Passwort stimmt nicht");
        browser.submit("streichen-NB-0418", Map.of("passwort", operator.password()), "");
        assertThat(browser.text()).contains("NB-0418 ist gestrichen");
    }

    private static void take(Browser browser, Employees.Employee operator, String csv, boolean complete) {
        Map<String, Object> form = new java.util.HashMap<>();
        form.put("datei", new Browser.Upload("geraete.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        form.put("passwort", operator.password());
        if (complete) {
            form.put("vollstaendig", "ja");
        }
        browser.submit("einlesen", form, "");
    }

    @Test
    void anExportWithMistakesNamesThem() {
        String print = "AB:".repeat(31) + "AB";
        DeviceFile file = DeviceFile.read(List.of(
                print + ";NB-1;31.12.2026",
                "",
                print.toLowerCase(java.util.Locale.ROOT) + ";NB-2;2026-12-31",
                "x",
                print + ";N;31.02.2026"));
        assertThat(file.rows()).containsExactly(new DeviceRow("ab".repeat(32), "NB-1", LocalDate.of(2026, 12, 31)));
        assertThat(file.mistakes())
                .hasSize(3)
                .anyMatch(m -> m.startsWith("Zeile 3: Dieses Gerät steht schon"))
                .anyMatch(m -> m.startsWith("Zeile 4: Es braucht drei Spalten"))
                .anyMatch(m -> m.startsWith("Zeile 5: Nennen Sie den Namen"));
        assertThat(DeviceFile.read(List.of()).mistakes()).hasSize(1);
    }

    private static long changes(TestProgram program) throws Exception {
        try (var db = program.superuser(Employees.DATABASE);
                var row = db.createStatement()
                        .executeQuery(
                                "select count(*) from audit.entry e join login.device d on d.id = any (e.subjects) where e.action = 'login.DEVICE_LISTED'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
