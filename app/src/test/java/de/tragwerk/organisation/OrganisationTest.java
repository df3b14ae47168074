package de.tragwerk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.access.Role;
import de.tragwerk.access.StaffAccounts;
import de.tragwerk.cli.Browser;
import de.tragwerk.document.VeraPdf;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Who gets which role: by two human beings, with an end; administration without cases; unused accounts.
@TragwerkTest
class OrganisationTest {

    private static final String DB = "tw_m_lindenbrueck";

    @Test
    void aRoleComesIntoForceByASecondHumanBeingAndEnds(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser admin = amt.platz("a.admin").open("/verwaltung");
        admin.submit("einheit", Map.of("name", "Amt für Teilhabe", "ober", ""), "");
        String einheit = amt.wert("select id from organisation.einheit where name = 'Amt für Teilhabe'");
        admin.submit("einheit", Map.of("name", "Sachgebiet Eingliederung", "ober", einheit), "");
        String unter = amt.wert("select id from organisation.einheit where name = 'Sachgebiet Eingliederung'");
        admin.submit("gruppe", Map.of("name", "Eingliederung A–Z", "einheit", unter), "");
        assertThat(admin.page().select("[data-qa=baum]").text()).contains("Ebene 2", "Eingliederung A–Z (0)");
        String gruppe = amt.wert("select kreis from access.arbeitsgruppe where name = 'Eingliederung A–Z'");

        admin.open("/verwaltung/rollen");
        admin.submit(
                "funktion",
                Map.of(
                        "name",
                        "Fachkraft Teilhabe",
                        "zweck",
                        "Bearbeitet Fälle der Eingliederungshilfe",
                        "rolle",
                        List.of("ADMINISTRATION", "LEITUNG")),
                "");
        assertThat(admin.page().select("[data-qa=fehler]")).hasSize(1);
        admin.open("/verwaltung/rollen");
        admin.submit(
                "funktion",
                Map.of(
                        "name",
                        "Fachkraft Teilhabe",
                        "zweck",
                        "Bearbeitet Fälle der Eingliederungshilfe",
                        "rolle",
                        "SACHBEARBEITUNG"),
                "");
        assertThat(admin.page().select("[data-qa=funktionen]").text()).contains("Fachkraft Teilhabe");

        admin.open("/verwaltung/personal");
        admin.submit("konto-neu", Map.of("name", "N. Neumann", "login", "N Neumann"), "");
        assertThat(admin.status()).isEqualTo(422);
        admin.submit("konto-neu", Map.of("name", "N. Neumann", "login", "n.neumann", "stelle", "Zimmer 301"), "");
        assertThat(admin.page().select("[data-qa=fehler]").text()).contains("ob die Person hier schon ein Konto hat");
        admin.submit(
                "konto-neu",
                Map.of("name", "N. Neumann", "login", "n.neumann", "stelle", "Zimmer 301", "mensch", "niemand"),
                "");
        String konto = admin.location().getPath().substring("/verwaltung/personal/".length());
        String funktion = amt.wert("select id from organisation.funktionsgruppe where name = 'Fachkraft Teilhabe'");
        admin.submit(
                "rolle",
                Map.of(
                        "funktion",
                        funktion,
                        "gruppe",
                        gruppe,
                        "grund",
                        "Neue Kollegin im Sachgebiet",
                        "bis",
                        tag(400),
                        "passwort",
                        "falsch-falsch-falsch"),
                "");
        // Without proof nothing is asked for, and what was typed is still there.
        assertThat(admin.page().select("[data-qa=fehler]").text()).contains("Das Passwort stimmt nicht");
        assertThat(admin.page().select("#getippt input[name=grund]").attr("value"))
                .isEqualTo("Neue Kollegin im Sachgebiet");
        admin.open("/verwaltung/personal/" + konto);
        assertThat(admin.page().select("[data-qa=vergaben]")).isEmpty();
        admin.submit(
                "rolle",
                Map.of(
                        "funktion",
                        funktion,
                        "gruppe",
                        gruppe,
                        "grund",
                        "Neue Kollegin im Sachgebiet",
                        "bis",
                        tag(400),
                        "passwort",
                        program.password("a.admin")),
                "");
        assertThat(admin.page().select("[data-qa=vergaben]").text()).contains("wartet auf zweite Person");
        assertThat(admin.page().select("[data-qa=rollen]").text()).isEqualTo("keine in Kraft");

        // Who asked does not confirm: no button, no route, no statement.
        String vergabe = amt.wert("select id from organisation.vergabe where account_id = '" + konto + "'");
        assertThat(admin.open("/verwaltung/rollen").page().select("[data-qa=bestaetigen]"))
                .isEmpty();
        post(admin, "/verwaltung/rollen/" + vergabe + "/bestaetigen");
        assertThat(admin.status()).isEqualTo(404);
        assertThatThrownBy(() -> alsWeb(
                        program,
                        "a.admin",
                        "update organisation.vergabe set bestaetigt_am = now(), bestaetigt_konto = '"
                                + program.cast().staff("a.admin").account() + "' where id = '" + vergabe + "'"))
                .hasMessageContaining("Eine zweite Person bestätigt");
        assertThatThrownBy(() -> alsWeb(
                        program,
                        "a.admin",
                        "update access.staff set rollen = '{SACHBEARBEITUNG}' where id = '" + konto + "'"))
                .hasMessageContaining("permission denied");

        Browser head = amt.platz("s.behrens").open("/verwaltung/rollen");
        head.submit("bestaetigen", Map.of(), "");
        assertThat(head.page().select("[data-qa=fehler]").text()).contains("Das Passwort stimmt nicht");
        assertThat(amt.wert("select bestaetigt_am is null from organisation.vergabe where id = '" + vergabe + "'"))
                .isEqualTo("t");
        head.submit("bestaetigen", Map.of("passwort", program.password("s.behrens")), "");
        assertThat(amt.wert(
                        "select rollen::text || ' ' || (select array_agg(kreis) from access.mitglied where account_id"
                                + " = id)::text from access.staff where id = '"
                                + konto + "'"))
                .isEqualTo("{SACHBEARBEITUNG} {" + gruppe + "}");
        assertThat(amt.platz("d.schutz").open("/berechtigungskonzept").text())
                .contains("N. Neumann", "Fachkraft Teilhabe", "Neue Kollegin im Sachgebiet (A. Adam und S. Behrens)");
        assertThat(amt.platz("d.schutz").open("/berechtigungskonzept.csv").text())
                .contains("n.neumann");
        Browser pdf = amt.platz("d.schutz").open("/berechtigungskonzept.pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(VeraPdf.befunde(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("4 Was eine Rolle darf", "N. Neumann", "Fachkraft Teilhabe", "Ebene 2: Sachgebiet");
        }

        // Reviewed each quarter.
        assertThat(head.open("/verwaltung/rollen").page().select("[data-qa=pruefen]"))
                .isEmpty();
        // The triggers keep even the superuser from it.
        String alt = "update organisation.vergabe set bestaetigt_am = bestaetigt_am - interval '93 days' where id = '"
                + vergabe + "'";
        assertThatThrownBy(() -> aendere(program, alt)).hasMessageContaining("Bestätigt ist bestätigt");
        try (var db = program.superuser(DB);
                var change = db.createStatement()) {
            change.execute("set session_replication_role = replica");
            change.execute(alt);
        }
        head.open("/verwaltung/rollen").submit("geprueft", Map.of(), "");
        assertThat(head.page().select("[data-qa=pruefen]")).isEmpty();
        assertThat(amt.wert("select geprueft_konto from organisation.vergabe where id = '" + vergabe + "'"))
                .isEqualTo(program.cast().staff("s.behrens").account().toString());

        // Its last day passes: the job takes role and workgroup away.
        aendere(
                program,
                "update organisation.vergabe set von = current_date - 10, bis = current_date - 1 where id = '" + vergabe
                        + "'");
        Scope.run(Scope.job("lindenbrueck", "konten"), program.bean(KontenJob.class)::run);
        assertThat(amt.wert("select rollen::text || (select count(*) from access.mitglied where account_id = id) from"
                        + " access.staff where id = '"
                        + konto + "'"))
                .isEqualTo("{}0");
    }

    /// The rule of a new Mandant: a head confirms. Heads alone lift it; where no head could do it, a second
    /// administrator does.
    @Test
    void aHeadConfirmsWhereTheRuleDemandsIt(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        Employees.Employee zweite = Employees.make(program, Role.ADMINISTRATION);
        Employees.Employee neu = Employees.make(program);
        aendere(
                program,
                "insert into organisation.funktionsgruppe(id, name, zweck, rollen) values (gen_random_uuid(),"
                        + " 'Fachkraft Regel', 'Nur für diese Prüfung', '{SACHBEARBEITUNG}')");
        Browser admin = amt.platz("a.admin").open("/verwaltung/personal/" + neu.account());
        admin.submit(
                "rolle",
                Map.of(
                        "funktion",
                        amt.wert("select id from organisation.funktionsgruppe where name = 'Fachkraft Regel'"),
                        "grund",
                        "Neue Kollegin",
                        "bis",
                        tag(100),
                        "passwort",
                        program.password("a.admin")),
                "");
        String vergabe = amt.wert("select id from organisation.vergabe where account_id = '" + neu.account() + "'");
        Browser andere = Employees.logIn(program, zweite).open("/verwaltung/rollen");
        assertThat(andere.page().select("[data-qa=regel-stand]").text()).contains("wenn die Leitung sie bestätigt");
        assertThat(andere.page().select("[data-qa=bestaetigen], [data-qa=regel]"))
                .isEmpty();
        assertThat(andere.page().select("[data-qa=wartende]").text()).contains("aus der Leitung");
        post(andere, "/verwaltung/rollen/" + vergabe + "/bestaetigen");
        assertThat(andere.status()).isEqualTo(404);
        String bestaetigt = "update organisation.vergabe set bestaetigt_am = now(), bestaetigt_konto = '"
                + zweite.account() + "' where id = '" + vergabe + "'";
        assertThatThrownBy(() -> aendere(program, bestaetigt)).hasMessageContaining("Die Leitung bestätigt");
        post(andere.open("/verwaltung/rollen"), "/verwaltung/rollen/regel?leitung=false");
        assertThat(andere.status()).isEqualTo(404);
        assertThat(amt.wert("select leitung_bestaetigt from organisation.einstellung"))
                .isEqualTo("t");

        Browser head = amt.platz("s.behrens").open("/verwaltung/rollen");
        head.submit("regel", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(head.page().select("[data-qa=fehler]").text()).contains("Das Passwort stimmt nicht");
        head.open("/verwaltung/rollen").submit("regel", Map.of("passwort", program.password("s.behrens")), "");
        assertThat(head.page().select("[data-qa=regel-stand]").text()).contains("Leitung oder Administration");
        try {
            andere.open("/verwaltung/rollen").submit("bestaetigen", Map.of("passwort", zweite.password()), "");
            assertThat(amt.wert("select rollen from access.staff where id = '" + neu.account() + "'"))
                    .isEqualTo("{SACHBEARBEITUNG}");
        } finally {
            head.open("/verwaltung/rollen").submit("regel", Map.of("passwort", program.password("s.behrens")), "");
        }
        assertThat(head.page().select("[data-qa=regel-stand]").text()).contains("wenn die Leitung sie bestätigt");
        // With no head in the office who could do it, a second administrator confirms.
        try (var db = program.superuser(DB);
                var change = db.createStatement()) {
            db.setAutoCommit(false);
            String darf = "select organisation.darf_als_leitung(v, '" + zweite.account()
                    + "') from organisation.vergabe v where v.id = '" + vergabe + "'";
            assertThat(ja(change, darf)).isFalse();
            change.execute("update access.staff set aktiv = false where 'LEITUNG' = any (rollen)");
            assertThat(ja(change, darf)).isTrue();
            db.rollback();
        }
    }

    private static boolean ja(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Test
    void whoAdministersSeesNoCaseWhateverShePutsHerselfInto(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Olga", "Verwaltet").toString();
        String admin = program.cast().staff("a.admin").account().toString();
        assertThat(amt.platz("a.admin").open("/akte/" + akte).status()).isEqualTo(404);
        // Even as a member of the workgroup: no circle without casework.
        aendere(program, "insert into access.mitglied(account_id, kreis) values ('" + admin + "', 1)");
        try {
            assertThat(zaehle(program, "a.admin", "akte.akte")).isZero();
            assertThat(zaehle(program, "a.admin", "party.person")).isZero();
            assertThat(zaehle(program, "j.wiechert", "akte.akte")).isPositive();
        } finally {
            aendere(program, "delete from access.mitglied where account_id = '" + admin + "'");
        }
        assertThatThrownBy(() -> aendere(
                        program,
                        "update access.staff set rollen = '{ADMINISTRATION,SACHBEARBEITUNG}' where id = '" + admin
                                + "'"))
                .hasMessageContaining("verwaltung_getrennt");
        // Nobody gives a role to herself.
        Browser browser = amt.platz("a.admin").open("/verwaltung/rollen");
        browser.submit(
                "funktion",
                Map.of("name", "Fachkraft Selbst", "zweck", "Nur für diese Prüfung", "rolle", "SACHBEARBEITUNG"),
                "");
        browser.open("/verwaltung/personal/" + admin);
        browser.submit(
                "rolle",
                Map.of("grund", "weil ich es kann", "bis", tag(30), "passwort", program.password("a.admin")),
                "");
        assertThat(browser.page().select("[data-qa=fehler]").text()).contains("Sich selbst gibt niemand eine Rolle");
    }

    @Test
    void anAccountNobodyUsesIsSwitchedOffAndSeesNothing(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        UUID konto = UUID.randomUUID();
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(StaffAccounts.class)
                        .put(new StaffAccounts.NewStaff(
                                konto,
                                UUID.randomUUID(),
                                "u.unbenutzt",
                                "U. Unbenutzt",
                                "",
                                java.util.Set.of(de.tragwerk.access.Role.SACHBEARBEITUNG),
                                java.util.Set.of(1),
                                "ein langes Passwort 1")));
        Scope.run(Scope.job("lindenbrueck", "konten"), program.bean(KontenJob.class)::run);
        assertThat(amt.wert("select aktiv from access.staff where id = '" + konto + "'"))
                .isEqualTo("t");
        aendere(program, "update organisation.beginn set seit = now() - interval '91 days'");
        try {
            aendere(
                    program,
                    "insert into organisation.anmeldung(account_id, zuletzt) select id, now() from access.staff where"
                            + " login <> 'u.unbenutzt' on conflict (account_id) do update set zuletzt = now()");
            Scope.run(Scope.job("lindenbrueck", "konten"), program.bean(KontenJob.class)::run);
        } finally {
            aendere(program, "update organisation.beginn set seit = now()");
        }
        assertThat(amt.wert("select aktiv || deaktiviert_grund from access.staff where id = '" + konto + "'"))
                .isEqualTo("falseUNGENUTZT");
        assertThat(amt.wert("select count(*) from access.staff where deaktiviert_grund = 'UNGENUTZT'"))
                .isEqualTo("1");
        Browser admin = amt.platz("a.admin").open("/verwaltung/personal/" + konto);
        assertThat(admin.page().select("[data-qa=stand]").text()).contains("ungenutzt");
        admin.submit("schalten", Map.of("passwort", program.password("a.admin")), "");
        assertThat(amt.wert("select aktiv from access.staff where id = '" + konto + "'"))
                .isEqualTo("t");
        admin.submit("schalten", Map.of("passwort", program.password("a.admin")), "");
    }

    private static String tag(int inTagen) throws SQLException {
        return LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                .plusDays(inTagen)
                .format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static void post(Browser browser, String path) {
        String token = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                ("_csrf=" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Connection web(TestProgram program, String login) throws SQLException {
        Connection db = program.as(DbRole.WEB, DB);
        db.setAutoCommit(false);
        try (var who = db.prepareStatement("select ground.handelt('employee', ?, 'verwaltung', '', '')")) {
            who.setString(1, program.cast().staff(login).account().toString());
            who.execute();
        }
        return db;
    }

    private static void alsWeb(TestProgram program, String login, String sql) throws SQLException {
        try (var db = web(program, login);
                var change = db.prepareStatement(sql)) {
            change.executeUpdate();
            db.rollback();
        }
    }

    private static long zaehle(TestProgram program, String login, String table) throws SQLException {
        try (var db = web(program, login);
                var rows = db.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            long n = rows.getLong(1);
            db.rollback();
            return n;
        }
    }

    private static void aendere(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(DB);
                var change = db.prepareStatement(sql)) {
            assertThat(change.executeUpdate()).isPositive();
        }
    }
}
