package de.tragwerk.redaktion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.form.Forms;
import de.tragwerk.form.published.FormFetch;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// A form is changed, tried, proposed and published by two people; new applications take it, running drafts do not.
@TragwerkTest
class RedaktionTest {

    private static final String DB = "tw_m_vermittlung";
    private static final String ALT = "Wissen Sie es nicht, wählen Sie mehrere Antworten.";
    private static final String NEU = "Sind Sie unsicher, wählen Sie mehrere Antworten.";
    private static final String FALL = """
            - fall: Blindengeld ohne Geldfragen
              tag: 2026-03-02
              antworten: {blind.leistung: blindengeld}
              seiten: [start, kontakt, person, anschrift, vertretung, sehen, gleiches, bank, erklaerung]
              nachricht: {blind.leistung: blindengeld}
            """;

    @Test
    void twoPeoplePublishAFormAndNewApplicationsTakeIt(TestProgram program) throws Exception {
        Browser citizen = program.citizen("karl.brandt");
        String laufend = entwurf(citizen);
        assertThat(citizen.open(laufend + "/thema/start").text()).contains(ALT);

        Browser feder = program.staff("h.feder");
        // Who only edits lands at the forms, and operates nothing.
        assertThat(feder.location().getPath()).isEqualTo("/formulare");
        assertThat(feder.page().select("nav.tw-leiste a").eachAttr("href"))
                .contains("/formulare")
                .doesNotContain("/anbindung");
        assertThat(program.staff("n.netz").open("/formulare").status()).isEqualTo(404);
        Browser blatt = program.staff("i.blatt");
        String seite = beginneZugleich(feder, program.staff("h.feder"));
        assertThat(feder.open(seite).text()).contains("Fassung 101", "fragt dasselbe wie");
        assertThat(feder.open(seite + "/ansicht/fragen").text()).contains("ist „Bl: blind“; oder");

        texte(feder, seite);
        nachweise(feder, seite);
        datei(feder, seite);
        faelle(feder, seite);
        vorschau(program, feder, seite);

        feder.open(seite).submit("vorlegen", Map.of(), "");
        assertThat(feder.page().select("[data-qa=zustand]").text()).isEqualTo("vorgelegt");
        vierAugen(program, feder, seite);

        // Sent back with a reason, changed, proposed again.
        blatt.open(seite).submit("zurueckgeben", Map.of("grund", "nö"), "");
        assertThat(blatt.page().select("[data-qa=fehler]").text()).contains("5 bis 1000 Zeichen");
        blatt.submit("zurueckgeben", Map.of("grund", "Bitte auch das Englische ändern"), "");
        assertThat(feder.open(seite).page().select("[data-qa=grund]").text()).contains("auch das Englische");
        aendere(feder, seite, Map.of("hilfe.en", "If you are unsure, choose several answers."));
        feder.open(seite).submit("vorlegen", Map.of(), "");

        blatt.open(seite);
        String token = blatt.page().select("input[name=_csrf]").attr("value");
        String stand = blatt.page().select("input[name=stand]").attr("value");
        blatt.submit("veroeffentlichen", Map.of("ab", "01.03.2026", "passwort", program.password("i.blatt")), "");
        assertThat(blatt.page().select("[data-qa=fehler]").text()).contains("in der Vergangenheit");
        blatt.submit("veroeffentlichen", Map.of("ab", "02.03.2026", "passwort", "falsch-falsch-falsch"), "");
        assertThat(blatt.page().select("[data-qa=fehler]").text()).contains("Das Passwort stimmt nicht");
        veroeffentlicheZugleich(program, blatt, program.staff("i.blatt"), seite);
        assertThat(blatt.page().select("[data-qa=veroeffentlicht]").text())
                .contains("gilt für neue Anträge ab 02.03.2026", "SHA-256");
        // A second press finds nothing to do.
        post(blatt, seite + "/veroeffentlichen", token, "ab=03.03.2026&stand=" + stand);
        assertThat(blatt.page().select("[data-qa=fehler]").text()).contains("wartet nichts");
        fest(program, seite);

        hole(program);
        assertThat(citizen.open(laufend + "/thema/start").text()).contains(ALT);
        Browser andere = program.citizen("ruth.sommer");
        assertThat(andere.open(entwurf(andere) + "/thema/start").text()).contains(NEU);
        // The authority reads the answers of the new version as well.
        assertThat(Scope.get(
                        program.scopeOf("j.wiechert"),
                        () -> program.bean(Forms.class).find("blindengeld", 101)))
                .isPresent();
        assertThat(werte(
                        program,
                        "select distinct action || ' ' || outcome from audit.entry where '" + id(seite)
                                + "' = any (subjects)"))
                .contains(
                        "redaktion.BEGIN DONE",
                        "redaktion.CHANGE DONE",
                        "redaktion.CHANGE FAILED",
                        "redaktion.PREVIEW DONE",
                        "redaktion.PROPOSE DONE",
                        "redaktion.RETURN DONE",
                        "redaktion.PUBLISH FAILED",
                        "redaktion.PUBLISH DONE");
    }

    /// Two editors press at once: one draft, and both see it.
    private static String beginneZugleich(Browser a, Browser b) throws Exception {
        List<String> seiten = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<String>> presses = new ArrayList<>();
            for (Browser browser : List.of(a, b)) {
                browser.open("/formulare");
                presses.add(two.submit(() -> browser.submit("beginnen-blindengeld", Map.of(), "")
                        .location()
                        .getPath()));
            }
            for (Future<String> press : presses) {
                seiten.add(press.get());
            }
        }
        assertThat(seiten.getFirst())
                .matches("/formulare/fassung/[0-9a-f-]{36}")
                .isEqualTo(seiten.getLast());
        return seiten.getFirst();
    }

    /// Two windows publish at once: the form is published once, and the other window is told.
    private static void veroeffentlicheZugleich(TestProgram program, Browser a, Browser b, String seite)
            throws Exception {
        Map<String, String> tag = Map.of("ab", "02.03.2026", "passwort", program.password("i.blatt"));
        a.open(seite);
        b.open(seite);
        List<String> weigerungen = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<String>> presses = new ArrayList<>();
            for (Browser browser : List.of(a, b)) {
                presses.add(two.submit(() -> browser.submit("veroeffentlichen", tag, "")
                        .page()
                        .select("[data-qa=fehler]")
                        .text()));
            }
            for (Future<String> press : presses) {
                weigerungen.add(press.get());
            }
        }
        assertThat(weigerungen).filteredOn(String::isEmpty).hasSize(1);
        assertThat(werte(
                        program,
                        "select count(*)::text from redaktion.verlauf where was = 'VEROEFFENTLICHT' and fassung = '"
                                + id(seite) + "'"))
                .containsExactly("1");
    }

    private static void texte(Browser feder, String seite) {
        aendere(feder, seite, Map.of("hilfe.de", NEU, "hilfe.en", ""));
        assertThat(feder.open(seite).page().select("[data-qa=unterschiede]").text())
                .contains("blind.leistung", ALT, NEU);
        assertThat(feder.open(seite + "/ansicht/luecken")
                        .page()
                        .select("[data-qa=luecken]")
                        .text())
                .contains("Hilfe: Englisch fehlt.");
        assertThat(feder.page().select("[data-qa=hindernisse]").text()).contains("Eine Lücke ist offen");
        String token = feder.page().select("input[name=_csrf]").attr("value");
        post(feder, seite + "/vorlegen", token, "stand=2");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Eine Lücke ist offen");
        aendere(feder, seite, Map.of("frage.de", ""));
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Frage: der deutsche Text fehlt");
        aendere(feder, seite, Map.of("hilfe.en", "If you are not sure, choose several answers."));
        assertThat(feder.open(seite + "/ansicht/luecken").text()).contains("Keine. Jede Frage hat Zweck");
    }

    /// What a paper is called is a text like others: without German refused, without English a gap.
    private static void nachweise(Browser feder, String seite) {
        feder.open(seite + "/nachweise");
        assertThat(feder.text()).contains("E-DIS", "Nur wenn", "ist „Bl: blind“");
        String vorher = feder.page().select("textarea[name='nachweis.0.en']").text();
        feder.submit("nachweise", Map.of("nachweis.0.de", ""), "");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Nachweis E-ID: der deutsche Text fehlt");
        feder.open(seite + "/nachweise").submit("nachweise", Map.of("nachweis.0.en", ""), "");
        assertThat(feder.open(seite + "/ansicht/luecken").text()).contains("Nachweis E-ID: Englisch fehlt");
        feder.open(seite + "/nachweise").submit("nachweise", Map.of("nachweis.0.en", vorher), "");
        assertThat(feder.open(seite + "/ansicht/luecken").text()).contains("Keine. Jede Frage hat Zweck");
    }

    private static void aendere(Browser b, String seite, Map<String, String> texte) {
        b.open(seite + "/texte/start/blind.leistung").submit("texte", texte, "");
    }

    private static void datei(Browser feder, String seite) {
        String yaml = new String(feder.open(seite + "/definition.yaml").bytes(), StandardCharsets.UTF_8);
        assertThat(yaml).startsWith("formular: blindengeld\nversion: 101\n").contains(NEU);
        lade(feder, seite, yaml.replaceFirst("typ: monat", "typ: jahr"));
        int zeile = yaml.substring(0, yaml.indexOf("typ: monat")).split("\n", -1).length - 1;
        assertThat(feder.page().select("[data-qa=zeilenfehler]").text())
                .contains("Zeile " + zeile + ": ", "blind.ab: Den Typ „jahr“ gibt es nicht");
        lade(feder, seite, yaml.replace("formular: blindengeld", "formular: anderes"));
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("dies hier ist „blindengeld“");
        lade(feder, seite, yaml);
        assertThat(feder.page().select("[data-qa=fehler]")).isEmpty();
        // A page that was opened before a change does not write over it.
        feder.open(seite + "/ansicht/datei")
                .submit("datei-speichern", Map.of("stand", "1", "definition", yaml + "\n# x"), "");
        assertThat(feder.page().select("[data-qa=fehler]")).isEmpty();
        feder.open(seite + "/ansicht/datei")
                .submit("datei-speichern", Map.of("stand", "1", "definition", yaml.replace(NEU, ALT)), "");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("inzwischen geändert");
    }

    private static void lade(Browser b, String seite, String yaml) {
        b.open(seite + "/ansicht/datei")
                .submit(
                        "datei-speichern",
                        Map.of(
                                "datei",
                                new Browser.Upload(
                                        "blindengeld.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8))),
                        "");
    }

    private static void faelle(Browser feder, String seite) {
        // The cases of the program came with the questions; without any nothing is proposed.
        assertThat(feder.open(seite + "/ansicht/faelle")
                        .page()
                        .select("[data-qa=faelle]")
                        .text())
                .contains("Nur Blindengeld mit Merkzeichen Bl");
        feder.submit("faelle-speichern", Map.of("faelle", ""), "");
        assertThat(feder.page().select("[data-qa=hindernisse]").text()).contains("keinen Testfall");
        feder.open(seite + "/ansicht/faelle")
                .submit("faelle-speichern", Map.of("faelle", "- fall: x\n  tag: bald"), "");
        assertThat(feder.page().select("[data-qa=zeilenfehler]").text()).contains("Zeile 2");
        feder.open(seite + "/ansicht/faelle")
                .submit("faelle-speichern", Map.of("faelle", FALL.replace("[start, kontakt", "[start")), "");
        assertThat(feder.page().select("[data-qa=faelle]").text()).contains("Seiten: erwartet [start, person");
        assertThat(feder.page().select("[data-qa=hindernisse]").text()).contains("Ein Testfall geht anders aus");
        feder.submit("faelle-speichern", Map.of("faelle", FALL), "");
        assertThat(feder.page().select("[data-qa=hindernisse]")).isEmpty();
    }

    private static void vorschau(TestProgram program, Browser feder, String seite) throws SQLException {
        String gespeichert = "select stand::text from redaktion.fassung where id = '" + id(seite) + "'";
        List<String> vorher = werte(program, gespeichert);
        feder.open(seite + "/vorschau");
        assertThat(feder.text()).contains("Nichts wird gespeichert oder gesendet", NEU);
        feder.submit("vorschau", Map.of(), "wahl=en");
        assertThat(feder.text()).contains("If you are not sure", "Save and continue");
        feder.submit("vorschau", Map.of("blind.leistung", "blindengeld"), "ziel=weiter");
        assertThat(feder.page().select("input[name='a.blind.leistung#0']").attr("value"))
                .isEqualTo("blindengeld");
        feder.open(seite + "/vorschau?thema=erklaerung").submit("vorschau", Map.of(), "ziel=weiter");
        feder.submit("vorschau", Map.of(), "ziel=trotzdem");
        assertThat(feder.text()).contains("Ende des Formulars", "könnte der Antrag nicht gesendet werden");
        assertThat(werte(program, gespeichert)).isEqualTo(vorher);
    }

    /// Neither the program nor the database lets one human being do both.
    private static void vierAugen(TestProgram program, Browser feder, String seite) throws SQLException {
        assertThat(feder.page().select("[data-qa=zweite]").text()).contains("zweite Person");
        assertThat(feder.page().select("form[data-qa=veroeffentlichen]")).isEmpty();
        String token = feder.page().select("input[name=_csrf]").attr("value");
        post(feder, seite + "/veroeffentlichen", token, "ab=02.03.2026&passwort=" + program.password("h.feder"));
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Eine zweite Person");
        String allein = "update redaktion.fassung set zustand = 'VEROEFFENTLICHT', gueltig_ab = '2026-03-02',"
                + " veroeffentlicht_am = now(), veroeffentlicht_konto = ground.actor() where id = '" + id(seite) + "'";
        assertThatThrownBy(() -> als(program, "h.feder", allein)).hasMessageContaining("Eine zweite Person");
        assertThatThrownBy(() -> als(program, "i.blatt", allein.replace("ground.actor()", "gen_random_uuid()")))
                .hasMessageContaining("Es veröffentlicht, wer handelt");
        assertThatThrownBy(() -> als(
                        program, "i.blatt", "update redaktion.fassung set faelle = '' where id = '" + id(seite) + "'"))
                .hasMessageContaining("was vorgelegt ist");
        assertThatThrownBy(
                        () -> als(
                                program,
                                "i.blatt",
                                "insert into redaktion.verlauf select gen_random_uuid(), fassung, 'VORGELEGT', null, hash, am, konto from redaktion.verlauf where was = 'BEGONNEN'"))
                .hasMessageContaining("wer handelt");
    }

    /// Published is published, also for who passes the program by; copies too.
    private static void fest(TestProgram program, String seite) {
        for (String statement : List.of(
                "update redaktion.fassung set gueltig_ab = '2026-05-01'", "update redaktion.fassung set grund = 'x'")) {
            assertThatThrownBy(() -> als(program, "i.blatt", statement + " where id = '" + id(seite) + "'"))
                    .hasMessageContaining("ändert sich nicht mehr");
        }
        assertThatThrownBy(() -> als(program, "i.blatt", "delete from redaktion.fassung"))
                .hasMessageContaining("permission denied");
    }

    private static void hole(TestProgram program) throws Exception {
        for (String mandant : List.of("auental-portal", "lindenbrueck")) {
            Scope.call(Scope.job(mandant, "formulare"), () -> {
                program.bean(FormFetch.class).run();
                return true;
            });
        }
        Browser stranger = program.browser(Side.VERMITTLUNG).open("/formularverzeichnis");
        assertThat(new String(stranger.bytes(), StandardCharsets.UTF_8))
                .contains("\"formular\":\"blindengeld\"", "\"version\":101", "\"gueltigAb\":\"2026-03-02\"");
        assertThat(stranger.open("/formularverzeichnis/blindengeld/102").status())
                .isEqualTo(404);
        try (var jobs = program.as(DbRole.JOBS, "tw_m_lindenbrueck");
                var sql = jobs.createStatement()) {
            assertThatThrownBy(() -> sql.execute("update form.fassung set gueltig_ab = '2026-05-01'"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static String entwurf(Browser citizen) {
        citizen.open("/antrag/neu/blindengeld").submit("beginnen", Map.of("einwilligung", "ja"), "");
        return citizen.location().getPath();
    }

    private static String id(String seite) {
        return seite.substring(seite.lastIndexOf('/') + 1);
    }

    private static void post(Browser b, String address, String token, String data) {
        b.request(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                ("_csrf=" + token + "&" + data).getBytes(StandardCharsets.UTF_8));
    }

    /// One statement as the role of web requests, for this member of staff.
    private static void als(TestProgram program, String login, String statement) throws SQLException {
        try (var web = program.as(DbRole.WEB, DB)) {
            web.setAutoCommit(false);
            try (var who = web.prepareStatement("select ground.handelt('employee', ?, 'redaktion', '', '')");
                    var sql = web.createStatement()) {
                who.setString(1, program.cast().staff(login).account().toString());
                who.execute();
                sql.execute(statement);
            }
        }
    }

    private static List<String> werte(TestProgram program, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var ask = program.reader(DB).createStatement();
                var rows = ask.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
