package de.tragwerk.post;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From a letter to the worklist and on: a paper application is entered in the citizens' form and goes their way.
@TragwerkTest
class PapierantragTest {

    @Test
    void aPaperApplicationGoesTheWayOfOneFromThePortal(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        String post = PostTest.nimmAuf(desk, 1, PostTest.pdf("Antrag vorn", "Antrag hinten", "Werbung"), "27.02.2026");
        desk.open(post);
        desk.submit("teilen", Map.of("brief", List.of("1-2"), "leer", "3"), "");
        desk.submit("papierantrag-1", Map.of("formular", "hzl-grundsicherung"), "");
        String erfassung = desk.location().getPath();
        assertThat(erfassung).matches("/papierantrag/[0-9a-f-]{36}");
        assertThat(desk.page().select("[data-qa=senden]")).isEmpty();

        // Somebody of the workgroup can go on with it, nobody else.
        assertThat(amt.platz("r.vogt").open(erfassung).status()).isEqualTo(404);
        assertThat(amt.platz("t.rahn")
                        .open(post)
                        .follow("weiter-erfassen")
                        .location()
                        .getPath())
                .isEqualTo(erfassung);
        // While it is entered, the letter goes nowhere else.
        assertThat(desk.open(post).page().select("form[data-qa=zuordnen-1]")).isEmpty();
        desk.submit("weiterleiten", Map.of("gruppe", "3"), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("gerade ein Antrag erfasst");

        desk.open(erfassung + "/thema/person");
        Browser rahn = amt.platz("t.rahn").open(erfassung + "/thema/person");
        desk.submit(
                "thema",
                Map.of(
                        "person.familienname", "Papiermann",
                        "person.vornamen", "Paula",
                        "person.geburtsdatum.t", "20",
                        "person.geburtsdatum.m", "13",
                        "person.geburtsdatum.j", "1956"),
                "");
        assertThat(desk.page().select(".tw-fehler").text()).contains("Geburtsdatum");
        desk.submit("thema", Map.of("person.geburtsdatum.m", "1"), "uebersicht");
        assertThat(desk.location().getPath()).isEqualTo(erfassung);
        rahn.submit("thema", Map.of("person.familienname", "Zweite"), "");
        assertThat(rahn.page().select("[data-qa=konflikt]")).hasSize(1);
        assertThat(rahn.page().select("input[name='person.familienname']").attr("value"))
                .isEqualTo("Zweite");

        desk.open(erfassung + "/thema/anschrift");
        desk.submit("thema", Map.of("anschrift.kein_wohnsitz", "nein", "anschrift.plz", "12345"), "");
        desk.submit(
                "thema",
                Map.of(
                        "anschrift.strasse", "Gerbergasse",
                        "anschrift.hausnummer", "12",
                        "anschrift.ort", "Lindenbrück",
                        // A consent on paper opens no mailbox.
                        "kontakt.weg", "postfach"),
                "uebersicht");
        desk.open(erfassung + "/thema/erklaerung");
        desk.submit("thema", Map.of("erklaerung.richtig", "ja", "erklaerung.aenderungen", "ja"), "uebersicht");
        sealed(program, "Papiermann");
        String token = desk.page().select("input[name=_csrf]").attr("value");
        desk.submit("senden", Map.of(), "");
        assertThat(desk.text()).contains("geht in den Arbeitsvorrat");

        // To the workgroup of the distribution plan, with the day of the paper.
        String id = erfassung.substring(erfassung.lastIndexOf('/') + 1);
        Eventually.isTrue(() -> werte(amt, "select 1 from application.antrag where id = '" + id + "'")
                        .size()
                == 1);
        assertThat(amt.wert(
                        "select kanal || kreis || postfach || zustand || (eingang at time zone 'Europe/Berlin')::date from "
                                + "application.antrag where id = '" + id + "'"))
                .isEqualTo("PAPIER2falseNEU2026-02-27");
        assertThat(amt.wert("select inhalt is null from post.erfassung where id = '" + id + "'"))
                .isEqualTo("t");
        desk.request(
                "POST",
                erfassung + "/senden",
                "application/x-www-form-urlencoded",
                ("_csrf=" + token).getBytes(StandardCharsets.UTF_8));
        assertThat(amt.werte("select 1 from application.antrag where familienname = 'Papiermann'"))
                .hasSize(1);
        Browser okafor = amt.platz("m.okafor").open("/arbeit?sort=NAME");
        assertThat(okafor.page().select("tr:contains(Papiermann)").text()).contains("Neuantrag Papier", "27.02.2026");
        dayCorrected(amt, okafor, id);
        okafor.open("/eingang/" + id);
        assertThat(okafor.text()).contains("Gerbergasse", "Dieser Antrag kam auf Papier", "Antrag auf Papier");
        assertThat(okafor.page().select("form[data-qa=frage]")).isEmpty();
        String scan = okafor.page().select("a[href^=/nachweis/]").attr("href");
        assertThat(PostTest.text(okafor.open(scan).bytes()))
                .contains("Antrag vorn", "Antrag hinten")
                .doesNotContain("Werbung");

        // Taken over like any other; nothing goes to a mailbox, the decision goes to the letters.
        okafor.open("/eingang/" + id);
        okafor.submit("uebernehmen", Desk.doubts(okafor), "");
        assertThat(okafor.location().getPath()).startsWith("/akte/");
        UUID akte = UUID.fromString(okafor.location().getPath().substring("/akte/".length()));
        assertThat(okafor.text()).contains("Postweg Brief", "Antrag eingegangen");
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "HEIZKOSTEN", Map.of("wert", "70,00"));
        amt.fakt(akte, "MERKZEICHEN_G", Map.of("wert", "ja"));
        amt.fakt(akte, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640"));
        amt.fakt(akte, "ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44"));
        amt.entscheide(akte);
        assertThat(amt.wert("select weg || zustand from decision.zustellung where akte_id = '" + akte + "'"))
                .isEqualTo("POSTOFFEN");
        assertThat(amt.werte("select 1 from application.zuschrift where antrag_id = '" + id + "'"))
                .isEmpty();
    }

    /// The paper had lain over the weekend: the day counts from which the benefit begins, with its reason.
    private static void dayCorrected(Amt amt, Browser okafor, String id) throws SQLException {
        okafor.open("/eingang/" + id).follow("eingangstag");
        okafor.submit("berichtigen", Map.of("tag", "3.3.2026", "grund", "Stempel"), "");
        assertThat(okafor.page().select("[data-qa=weigerung]").text()).contains("bis heute");
        okafor.submit("berichtigen", Map.of("tag", "26.2.2026", "grund", ""), "");
        assertThat(okafor.page().select("[data-qa=weigerung]").text()).contains("Eingangsstempel");
        okafor.submit("berichtigen", Map.of("tag", "26.2.2026", "grund", "Stempel der Poststelle vom 26.02."), "");
        assertThat(okafor.page().select("[data-qa=eingangstag]").text()).contains("26.02.2026");
        assertThat(okafor.page().select("[data-qa=korrekturen]").text())
                .contains("27.02.2026 → 26.02.2026: Stempel der Poststelle");
        assertThat(amt.wert(
                        "select (eingang at time zone 'Europe/Berlin')::date || ' ' || frist from application.antrag"
                                + " where id = '" + id + "'"))
                .isEqualTo("2026-02-26 2026-03-12");
    }

    @Test
    void whatIsDroppedWaitsAgain(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        String post = PostTest.nimmAuf(desk, 1, PostTest.pdf("Doch kein Antrag"));
        desk.open(post);
        desk.submit("papierantrag-1", Map.of("formular", "hzl-grundsicherung"), "");
        String erfassung = desk.location().getPath();
        // A list of entries: add, name, remove.
        desk.open(erfassung + "/thema/einkommen");
        assertThat(desk.status()).isEqualTo(200);
        desk.open(erfassung);
        desk.submit("verwerfen", Map.of(), "");
        assertThat(desk.location().getPath()).isEqualTo(post);
        assertThat(desk.page().select("form[data-qa=zuordnen-1]")).hasSize(1);
        assertThat(desk.open(erfassung).status()).isEqualTo(404);
        desk.open(post);
        desk.submit(
                "zuordnen-1",
                Map.of("aktenzeichen", PostTest.akte(program, "t.rahn").aktenzeichen(), "art", "ANDERES"),
                "");
        assertThat(desk.page().select("[data-qa=geschafft]").text()).contains("liegt in der Akte");
    }

    private static void sealed(TestProgram program, String word) throws SQLException {
        try (var db = program.superuser("tw_m_lindenbrueck");
                var rows = db.createStatement()
                        .executeQuery("select inhalt from post.erfassung where inhalt is not null")) {
            assertThat(rows.next()).isTrue();
            do {
                assertThat(new String(rows.getBytes(1), StandardCharsets.UTF_8)).doesNotContain(word);
            } while (rows.next());
        }
    }

    private static List<String> werte(Amt amt, String sql) {
        try {
            return amt.werte(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
