package de.tragwerk.beratung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.finder.beratung.Stellenabholung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A centre writes its own entry by a link; a second human being publishes it, and the finder shows it.
@TragwerkTest
class SelbsteintragTest {

    private static final String DB = "tw_m_vermittlung";
    private static final String KENNUNG = "schulden-lindenbrueck";

    @Test
    void aCentreProposesAndASecondPersonPublishes(TestProgram program) throws Exception {
        Browser feder = program.staff("h.feder");
        assertThat(program.staff("n.netz").open("/beratungsstellen").status()).isEqualTo(404);
        String link = link(feder, KENNUNG);
        // It is shown once.
        assertThat(feder.open("/beratungsstellen")
                        .page()
                        .select("[data-qa=link]")
                        .text())
                .doesNotContain(link);

        Browser stelle = program.browser(Side.VERMITTLUNG).open(link);
        assertThat(stelle.header("Cache-Control")).isEqualTo("no-store");
        stelle.submit("eintrag", eintrag(Map.of("plz", "12", "zeit1", "von neun bis zwölf")), "");
        assertThat(stelle.page().title()).startsWith("Fehler: ");
        assertThat(stelle.page().select("[data-qa=fehler] a").eachAttr("href")).containsExactly("#plz", "#zeit1");
        assertThat(stelle.page().select("#name").attr("value")).isEqualTo("Schuldnerhilfe <b>am Markt</b>");
        assertThat(stelle.page().select("#thema-SCHULDEN").hasAttr("checked")).isTrue();
        stelle.submit("eintrag", eintrag(Map.of()), "");
        assertThat(stelle.text()).contains("Ihr Vorschlag ist angekommen");
        assertThat(stelle.page().select("form")).isEmpty();

        // Neither the page nor the database lets who gave out the link publish.
        String vorschlag = feder.open("/beratungsstellen")
                .page()
                .select("[data-qa=wartende] a")
                .attr("href");
        feder.open(vorschlag);
        assertThat(feder.page().select("[data-qa=unterschiede]").text())
                .contains(
                        "Name Schuldnerhilfe <b>am Markt</b>",
                        "Lage auf der Karte 54.33013, 6.85762",
                        "Geöffnet am Montag 09:00 bis 12:00, 14:00 bis 18:00");
        assertThat(feder.page().select("[data-qa=zweite]").text()).contains("Eine zweite Person");
        assertThat(feder.page().select("form[data-qa=veroeffentlichen]")).isEmpty();
        post(feder, vorschlag + "/veroeffentlichen");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Eine zweite Person");
        String id = vorschlag.substring(vorschlag.lastIndexOf('/') + 1);
        assertThatThrownBy(() -> als(
                        program,
                        "h.feder",
                        "update beratung.fassung set zustand = 'VEROEFFENTLICHT',"
                                + " entschieden = now(), entschieden_konto = ground.actor() where id = '" + id + "'"))
                .hasMessageContaining("Eine zweite Person veröffentlicht");
        assertThatThrownBy(() ->
                        als(program, "i.blatt", "update beratung.fassung set inhalt = '{}' where id = '" + id + "'"))
                .hasMessageContaining("permission denied");

        Browser blatt = program.staff("i.blatt");
        blatt.open(vorschlag).submit("veroeffentlichen", Map.of(), "");
        assertThat(blatt.page().select("[data-qa=zustand]").text()).isEqualTo("veröffentlicht");
        assertThat(stelle.open(link).text()).contains("Ihr Eintrag ist veröffentlicht");

        hole(program);
        Browser citizen = program.browser(Side.PORTAL).open("/beratung?sprache=de");
        assertThat(citizen.page().select("[data-qa=stelle-" + KENNUNG + "]").text())
                .contains("Schuldnerhilfe <b>am Markt</b>")
                // Monday, 2 March 2026: open by the week, closed by its own days.
                .contains("Heute geschlossen")
                .contains("Geschlossen 28.02.2026 bis 03.03.2026 Freitag, 27.03.2026")
                .doesNotContain("01.01.2026");
        citizen.open("/beratung?sprache=en");
        assertThat(citizen.page()
                        .select("[data-qa=stelle-" + KENNUNG + "] p[lang=de]")
                        .text())
                .contains("Hilft bei Schulden.");

        aenderungAbgelehntUndHerausgenommen(program, feder, blatt);
        assertThat(werte(
                        program,
                        "select distinct action || ' ' || outcome from audit.entry where action like 'beratung.%'"))
                .contains(
                        "beratung.INVITE DONE",
                        "beratung.ENTERED DONE",
                        "beratung.PUBLISH FAILED",
                        "beratung.PUBLISH DONE",
                        "beratung.PROPOSE DONE",
                        "beratung.REFUSE FAILED",
                        "beratung.REFUSE DONE");
    }

    /// What an editor enters herself, another refuses or publishes; taken out of the finder is out.
    private static void aenderungAbgelehntUndHerausgenommen(TestProgram program, Browser feder, Browser blatt)
            throws Exception {
        feder.open("/beratungsstellen").submit("neu", Map.of("kennung", "probe-stelle"), "");
        feder.submit("eintrag", eintrag(Map.of("name", "Probestelle")), "");
        String erster = wartend(feder);
        blatt.open(erster).submit("ablehnen", Map.of("grund", "nö"), "");
        assertThat(blatt.page().select("[data-qa=fehler]").text()).contains("5 bis 1000 Zeichen");
        blatt.submit("ablehnen", Map.of("grund", "Die Telefonnummer fehlt im Verzeichnis."), "");
        assertThat(feder.open(erster).page().select("[data-qa=grund]").text()).contains("Die Telefonnummer fehlt");
        feder.open("/beratungsstellen/probe-stelle/aendern")
                .submit("eintrag", eintrag(Map.of("name", "Probestelle", "sichtbar", "nein")), "");
        blatt.open(wartend(feder)).submit("veroeffentlichen", Map.of(), "");
        feder.open("/beratungsstellen/probe-stelle/aendern").submit("eintrag", Map.of(), "");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("nichts geändert");
        assertThat(feder.open("/beratungsstellen/probe-stelle")
                        .page()
                        .select("[data-qa=fassungen] a")
                        .eachText())
                .containsExactly("Fassung 2: veröffentlicht", "Fassung 1: abgelehnt");
        hole(program);
        assertThat(program.browser(Side.PORTAL).open("/beratung").text()).doesNotContain("Probestelle");
        assertThat(feder.open("/beratungsstellen?suche=probe").text()).contains("Probestelle");
        assertThat(feder.open("/beratungsstellen?suche=gibtesnicht").text()).contains("Kein Eintrag passt");
    }

    @Test
    void aLinkIsGoodForOneProposalUntilItEnds(TestProgram program) throws Exception {
        Browser feder = program.staff("h.feder");
        feder.open("/beratungsstellen").submit("link", Map.of("kennung", "Groß Schreibung", "fuer", "x"), "");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("kleinen Buchstaben");
        Browser fremd = program.browser(Side.VERMITTLUNG);
        assertThat(fremd.open("/beratungseintrag/erraten").status()).isEqualTo(400);
        String unbekannt = fremd.text();

        String widerrufen = link(feder, "link-probe");
        feder.open("/beratungsstellen").submit("widerrufen", Map.of(), "");
        assertThat(fremd.open(widerrufen).status()).isEqualTo(400);
        assertThat(fremd.text()).isEqualTo(unbekannt);

        String abgelaufen = link(feder, "link-probe");
        fremd.open(abgelaufen);
        try (var db = program.superuser(DB).createStatement()) {
            db.executeUpdate(
                    "update beratung.link set ausgestellt = now() - interval '3 days', bis = now() - interval '1 second' where benutzt is null and widerrufen is null and kennung = 'link-probe'");
        }
        fremd.submit("eintrag", eintrag(Map.of()), "");
        assertThat(fremd.status()).isEqualTo(400);
        assertThat(fremd.text()).isEqualTo(unbekannt);
        assertThat(werte(program, "select kennung from beratung.fassung where kennung = 'link-probe'"))
                .isEmpty();
        // The secret is not in the database.
        assertThat(werte(
                        program,
                        "select count(*)::text from beratung.link l where l::text like '%"
                                + abgelaufen.substring(abgelaufen.lastIndexOf('/') + 1) + "%'"))
                .containsExactly("0");
    }

    private static String link(Browser feder, String kennung) {
        feder.open("/beratungsstellen").submit("link", Map.of("kennung", kennung, "fuer", "Frau Klee"), "");
        return URI.create(feder.page().select("p[data-qa=link]").text()).getPath();
    }

    private static String wartend(Browser feder) {
        return feder.open("/beratungsstellen")
                .page()
                .select("[data-qa=wartende] a")
                .last()
                .attr("href");
    }

    private static Map<String, Object> eintrag(Map<String, String> anders) {
        Map<String, Object> alles = new HashMap<>(Map.of(
                "name", "Schuldnerhilfe <b>am Markt</b>",
                "traeger", "Beratungsverein Lindenbrück e. V.",
                "thema", List.of("SCHULDEN"),
                "satz", "Hilft bei Schulden.",
                "strasse", "Marktgasse 4",
                "plz", "12345",
                "ort", "Lindenbrück",
                "telefon", "03099 555 01 10",
                "email", "schulden@beratung.example"));
        alles.put("sprache", List.of("de", "tr"));
        alles.put("lage", "54,33013; 6,85762");
        alles.put("zeit1", "9-12, 14:00-18:00");
        alles.put("schliesstage", "01.01.2026\n28.02.2026 bis 03.03.2026\n27.03.2026");
        alles.putAll(anders);
        return alles;
    }

    private static void hole(TestProgram program) throws Exception {
        Scope.call(Scope.job("auental-portal", "beratungsstellen"), () -> {
            program.bean(Stellenabholung.class).run();
            return true;
        });
    }

    private static void post(Browser b, String address) {
        b.request(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                ("_csrf=" + b.page().select("input[name=_csrf]").attr("value"))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
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
