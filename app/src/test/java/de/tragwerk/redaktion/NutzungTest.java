package de.tragwerk.redaktion;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.nutzung.NutzungFetch;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where people stop in a form is counted without people, told only of closed weeks and groups, and shown to editors.
@TragwerkTest
class NutzungTest {

    private static final String PORTAL = "tw_m_auental_portal";
    private static final String FORM = "blindengeld";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14; K) Mobile Safari/537.36";

    @Test
    void aDraftLeavesCountsAndNothingElse(TestProgram program) throws Exception {
        Browser citizen = program.citizen("mirela.hoffmeister").with("User-Agent", PHONE);
        long begonnen = zaehler(program, "BEGONNEN", "GERAET", "HANDY");
        long abgebrochen = zaehler(program, "ABGEBROCHEN", "ALLE", "");
        long amStart = zaehler(program, "ABGEBROCHEN", "SEITE", "start");
        String draft = entwurf(citizen);
        assertThat(zaehler(program, "BEGONNEN", "GERAET", "HANDY")).isEqualTo(begonnen + 1);
        citizen.open(draft + "/thema/start").submit("thema", Map.of("blind.leistung", "blindengeld"), "ziel=weiter");
        citizen.open(draft + "/loeschen").submit(Map.of());
        assertThat(zaehler(program, "ABGEBROCHEN", "SEITE", "start")).isEqualTo(amStart + 1);
        assertThat(zaehler(program, "ABGEBROCHEN", "DAUER", "VIERTELSTUNDE")).isPositive();

        // Nobody touched it for a month: the job deletes it, and the page goes on its counter.
        long beimPruefen = zaehler(program, "ABGEBROCHEN", "SEITE", "@pruefen");
        String liegen = entwurf(citizen);
        citizen.open(liegen + "/pruefen");
        schreibe(
                program,
                PORTAL,
                "update draft.entwurf set geaendert = geaendert - interval '31 days', begonnen = begonnen - interval '33 days' where id = '"
                        + liegen.substring("/antrag/".length()) + "'");
        MandantJob loeschen = program.context().getBeansOfType(MandantJob.class).values().stream()
                .filter(j -> j.name().equals("entwurf-loeschen"))
                .findFirst()
                .orElseThrow();
        Scope.call(Scope.job("auental-portal", loeschen.name()), () -> {
            loeschen.run();
            return true;
        });
        assertThat(citizen.open(liegen).status()).isEqualTo(404);
        assertThat(zaehler(program, "ABGEBROCHEN", "SEITE", "@pruefen")).isEqualTo(beimPruefen + 1);
        assertThat(zaehler(program, "ABGEBROCHEN", "ALLE", "")).isEqualTo(abgebrochen + 2);
        assertThat(zaehler(program, "ABGEBROCHEN", "DAUER", "LAENGER")).isPositive();
        // The running week is told to nobody, and the counters have no column for a person or a time of day.
        assertThat(zahlen(program)).doesNotContain("2026-03-02");
        assertThat(
                        werte(
                                program,
                                PORTAL,
                                "select column_name || ' ' || data_type from information_schema.columns where table_schema = 'draft' and table_name = 'zaehler' order by ordinal_position"))
                .containsExactly(
                        "von date",
                        "bis date",
                        "formular text",
                        "version integer",
                        "ausgang text",
                        "merkmal text",
                        "wert text",
                        "fach smallint",
                        "anzahl bigint");
    }

    @Test
    void editorsSeeClosedWeeksWithoutSmallNumbers(TestProgram program) throws Exception {
        // Two weeks: one with enough people, one with three.
        woche(program, "2026-02-16", "2026-02-22", "BEGONNEN", "ALLE", "", 30);
        woche(program, "2026-02-16", "2026-02-22", "BEGONNEN", "GERAET", "HANDY", 28);
        woche(program, "2026-02-16", "2026-02-22", "BEGONNEN", "GERAET", "RECHNER", 2);
        woche(program, "2026-02-16", "2026-02-22", "GESENDET", "ALLE", "", 11);
        woche(program, "2026-02-16", "2026-02-22", "ABGEBROCHEN", "ALLE", "", 33);
        woche(program, "2026-02-16", "2026-02-22", "ABGEBROCHEN", "SEITE", "bank", 19);
        woche(program, "2026-02-16", "2026-02-22", "ABGEBROCHEN", "SEITE", "start", 1);
        woche(program, "2026-02-16", "2026-02-22", "ABGEBROCHEN", "SEITE", "", 6);
        woche(program, "2026-02-16", "2026-02-22", "ABGEBROCHEN", "SEITE", "@pruefen", 7);
        woche(program, "2026-02-23", "2026-03-01", "ABGEBROCHEN", "ALLE", "", 3);
        woche(program, "2026-02-23", "2026-03-01", "ABGEBROCHEN", "SEITE", "sehen", 3);

        assertThat(zahlen(program))
                .contains("\"von\":\"2026-02-16\"", "\"anzahl\":33", "übrige zusammen")
                .doesNotContain("\"anzahl\":1,", "\"anzahl\":1}", "\"anzahl\":3}", "sehen", "RECHNER");
        Scope.call(Scope.job("vermittlung", "nutzung"), () -> {
            program.bean(NutzungFetch.class).run();
            program.bean(NutzungFetch.class).run();
            return true;
        });

        assertThat(program.staff("n.netz").open("/nutzung").status()).isEqualTo(404);
        Browser feder = program.staff("h.feder").open("/nutzung?formular=" + FORM);
        assertThat(feder.page().select("[data-qa=zeile-blindengeld-1]").text())
                .contains("Fassung 1, 2 Wochen 30 11 33 75 1");
        feder.open("/nutzung?sort=ABGEBROCHEN");
        assertThat(feder.page().select("th[aria-sort=descending]").text()).isEqualTo("Abgebrochen");
        feder.open("/nutzung?von=2020-01-01&bis=2020-02-01");
        assertThat(feder.page().select("[data-qa=leer]").text()).contains("keine Zahlen");
        feder.open("/nutzung?von=gestern");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("02.03.2026");

        feder.open("/nutzung/blindengeld/1");
        assertThat(feder.page().select("[data-qa=satz]").text())
                .contains(
                        "Begonnen wurden 30, gesendet 11, abgebrochen 33 (75 von 100", "Eine Wochenzahl ist so klein");
        // One left the first page: she hides among those who left before any.
        assertThat(feder.page().select("[data-qa=seiten] tbody tr").eachText())
                .hasSize(3)
                .contains("Prüfen und senden 7 21", "übrige zusammen 7 21")
                .anyMatch(zeile -> zeile.endsWith(" 19 58"));
        assertThat(feder.page().select("[data-qa=geraet-begonnen] tbody tr").eachText())
                .containsExactly("übrige zusammen 30 100");

        feder.open("/nutzung.csv?formular=" + FORM);
        assertThat(new String(feder.bytes(), StandardCharsets.UTF_8))
                .contains("2026-02-16;2026-02-22;\"blindengeld\";", ";\"abgebrochen\";\"alle\";\"\";verdeckt")
                .doesNotContain("sehen");
        assertThat(
                        werte(
                                program,
                                "tw_m_vermittlung",
                                "select distinct action from audit.entry where action in ('redaktion.FIGURES', 'redaktion.EXPORT_FIGURES', 'redaktion.FETCHED')"))
                .hasSize(3);
        try (var jobs = program.as(DbRole.WEB, "tw_m_vermittlung");
                var rows = jobs.createStatement().executeQuery("select count(*) from redaktion.nutzung")) {
            rows.next();
            assertThat(rows.getInt(1)).as("ohne Rolle keine Zeile").isZero();
        }
    }

    private static String entwurf(Browser citizen) {
        citizen.open("/antrag/neu/" + FORM).submit("beginnen", Map.of("einwilligung", "ja"), "");
        return citizen.location().getPath();
    }

    private static String zahlen(TestProgram program) {
        return new String(program.browser(Side.PORTAL).open("/nutzungszahlen").bytes(), StandardCharsets.UTF_8);
    }

    private static long zaehler(TestProgram program, String ausgang, String merkmal, String wert) throws SQLException {
        return Long.parseLong(werte(
                        program,
                        PORTAL,
                        "select coalesce(sum(anzahl), 0)::text from draft.zaehler where von = '2026-03-02' and formular = '"
                                + FORM + "' and ausgang = '" + ausgang + "' and merkmal = '" + merkmal
                                + "' and wert = '" + wert + "'")
                .getFirst());
    }

    private static void woche(
            TestProgram program, String von, String bis, String ausgang, String merkmal, String wert, int anzahl)
            throws SQLException {
        schreibe(
                program,
                PORTAL,
                "insert into draft.zaehler values ('" + von + "', '" + bis + "', '" + FORM + "', 1, '" + ausgang
                        + "', '" + merkmal + "', '" + wert + "', 0, " + anzahl + ")");
    }

    private static void schreibe(TestProgram program, String db, String sql) throws SQLException {
        try (var write = program.superuser(db).createStatement()) {
            assertThat(write.executeUpdate(sql)).isOne();
        }
    }

    private static List<String> werte(TestProgram program, String db, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var ask = program.reader(db).createStatement();
                var rows = ask.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
