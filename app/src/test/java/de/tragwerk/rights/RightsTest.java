package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Files of others: what a stub tells, how a right is asked for, given, limited, refused and how it ends.
@TragwerkTest
class RightsTest {

    @Test
    void aStubTellsOnlyWhomToAskAndOnlyWhoNamesThePerson(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Gundula", "Verdeckt").toString();
        Browser vogt = amt.platz("r.vogt");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
        assertThat(suche(vogt, "Verdeckt").page().select("[data-qa=stub]")).isEmpty();
        assertThat(suche(vogt, "Verdeckt, 21.01.1956").page().select("[data-qa=stub]"))
                .isEmpty();
        assertThat(suche(vogt, "Verdeckt, Gundula, 20.01.1956").page().select("[data-qa=stub]"))
                .hasSize(1);
        assertThat(vogt.text()).contains("Grundsicherung A–K").doesNotContain("Gerbergasse", "SGB12");
        assertThat(new String(vogt.bytes(), StandardCharsets.UTF_8)).doesNotContain(akte);
        // One's own workgroup gets the file, no stub.
        assertThat(suche(amt.platz("j.wiechert"), "Verdeckt, 20.01.1956").page().select("[data-qa=stub]"))
                .isEmpty();
        assertThat(amt.platz("j.wiechert").text()).contains("Verdeckt, Gundula");
        // Nobody asks with a stub of somebody else, and the log knows whose file was told of.
        String stub = suche(vogt, zeichen(amt, akte))
                .page()
                .select("[data-qa=zugriff-anfragen]")
                .attr("href");
        assertThat(amt.platz("m.okafor").open(stub).status()).isEqualTo(404);
        assertThat(amt.wert("select count(*) from audit.entry where action = 'casework.SEARCH' and '" + akte
                        + "' = any (subjects) and actor = '"
                        + program.cast().staff("r.vogt").account() + "'"))
                .isEqualTo("2");
    }

    @Test
    void readingIsAskedForGrantedUntilADayAndEnds(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Hertha", "Lesbar").toString();
        Browser vogt = frage(amt, "r.vogt", akte, Map.of("art", "BESITZ", "bis", "30.06.2026"));
        assertThat(vogt.page().select("[data-qa=meine]").text()).contains(zeichen(amt, akte), "wartet");
        // Twice is refused with a sentence; what was typed is still there.
        vogt = stelle(amt, "r.vogt", akte, Map.of("bis", "30.06.2026"));
        assertThat(vogt.status()).isEqualTo(422);
        assertThat(vogt.text()).contains("schon eine Anfrage", "Wohngeldantrag vom Januar");

        // The head finds it on her desk; an officer of the group who is not responsible does not decide.
        assertThat(amt.platz("t.rahn")
                        .open("/buero")
                        .page()
                        .select("[data-qa=anfragen]")
                        .text())
                .doesNotContain(zeichen(amt, akte));
        Browser behrens = amt.platz("s.behrens").open("/buero");
        assertThat(behrens.page().select("[data-qa=anfragen]").text()).contains(zeichen(amt, akte), "R. Vogt");
        behrens.open("/anfragen").follow(zeichen(amt, akte));
        assertThat(behrens.text()).contains("Wohngeldantrag vom Januar", "Wohngeldstelle");
        String anfrage = behrens.location().getPath();
        assertThat(amt.platz("t.rahn").open(anfrage).status()).isEqualTo(404);
        behrens.submit("erteilen", Map.of("recht", "LESEN", "bis", "01.07.2026"), "");
        assertThat(behrens.status()).isEqualTo(422);
        behrens.submit("erteilen", Map.of("recht", "LESEN", "bis", "31.03.2026", "antwort", "Nur für die Prüfung"), "");
        assertThat(behrens.location().getPath()).isEqualTo("/anfragen");

        // Both see it; she reads, and only reads: the program says so, and the database alone would refuse.
        vogt.open("/anfragen");
        assertThat(vogt.page().select("[data-qa=meine]").text())
                .contains("Leserecht bis 31.03.2026", "Nur für die Prüfung");
        assertThat(vogt.page().select("[data-qa=rechte]").text()).contains(zeichen(amt, akte));
        assertThat(vogt.open("/akte/" + akte).text()).contains("Lesbar, Hertha", "Leserecht bis 31.03.2026");
        assertThat(vogt.open("/akte/" + akte + "/tatsachen").status()).isEqualTo(200);
        vogt.open("/akte/" + akte + "/tatsachen?neu=KALTMIETE");
        vogt.submit("tatsache", Map.of("von", "03.2026", "wert", "380", "grund", "steht im vorgelegten Nachweis"), "");
        assertThat(vogt.status()).isEqualTo(403);
        assertThat(vogt.text()).contains("können Sie nur lesen");
        assertThat(amt.wert("select count(*) from decision.tatsache where akte_id = '" + akte + "'"))
                .isEqualTo("0");

        // The last moment passes.
        assertThat(amt.wert(
                        "select ende > now() + interval '27 days' from access.freigabe where akte_id = '" + akte + "'"))
                .isEqualTo("t");
        aendere(
                program,
                "update access.freigabe set ende = now() - interval '1 second' where akte_id = '" + akte + "'");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
        assertThat(vogt.open("/anfragen").page().select("[data-qa=rechte]").text())
                .doesNotContain(zeichen(amt, akte));
    }

    @Test
    void aRefusalHasAReasonAndNobodyDecidesAboutHerself(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Ida", "Abgelehnt").toString();
        Browser vogt = frage(amt, "r.vogt", akte, Map.of());
        vogt.follow(zeichen(amt, akte));
        String anfrage = vogt.location().getPath();
        assertThat(vogt.page().select("[data-qa=erteilen]")).isEmpty();
        post(vogt, anfrage + "/erteilen", "recht=LESEN&bis=02.04.2026");
        assertThat(vogt.status()).isEqualTo(404);
        Browser behrens = amt.platz("s.behrens").open(anfrage);
        behrens.submit("ablehnen", Map.of("antwort", " "), "");
        assertThat(behrens.status()).isEqualTo(422);
        behrens.submit("ablehnen", Map.of("antwort", "Auskunft reicht: keine Leistung seit Oktober"), "");
        assertThat(vogt.open("/anfragen").text()).contains("abgelehnt", "Auskunft reicht");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
        // Decided is decided, also for the database.
        assertThat(behrens.open(anfrage).page().select("[data-qa=erteilen]")).isEmpty();
        post(behrens, anfrage + "/erteilen", "recht=LESEN&bis=02.04.2026");
        assertThat(behrens.status()).isEqualTo(404);
        assertThat(amt.wert("select count(*) from access.freigabe where akte_id = '" + akte + "'"))
                .isEqualTo("0");
        // Reasons lie sealed.
        for (String sealed : amt.werte(
                "select encode(begruendung, 'escape') || encode(coalesce(antwort, ''), 'escape') from rights.anfrage")) {
            assertThat(sealed).doesNotContain("Wohngeldantrag", "Auskunft");
        }
    }

    @Test
    void possessionLetsWorkAndOwnershipMovesTheFileWithAllItsRows(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Jutta", "Wandert").toString();
        ersetzteMiete(amt, akte);
        frage(amt, "r.vogt", akte, Map.of("art", "BESITZ"));
        entscheide(amt, akte, "BESITZ");
        Browser vogt = amt.platz("r.vogt").open("/akte/" + akte + "/tatsachen?neu=HEIZKOSTEN");
        vogt.submit("tatsache", Map.of("von", "03.2026", "wert", "70", "grund", "steht im vorgelegten Nachweis"), "");
        assertThat(vogt.status()).isEqualTo(200);
        assertThat(amt.wert(
                        "select count(*) from decision.tatsache where ersetzt_am is null and akte_id = '" + akte + "'"))
                .isEqualTo("2");

        String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
        vogt.open("/akte/" + akte + "/rechte").submit("mehr", Map.of(), "");
        vogt.submit(
                "anfragen",
                Map.of("art", "EIGENTUM", "zweck", "VERTRETUNG", "begruendung", "Der Fall gehört jetzt zu uns."),
                "");
        assertThat(vogt.location().getPath()).isEqualTo("/anfragen");
        entscheide(amt, akte, "EIGENTUM");
        assertThat(amt.wert("select kreis || ' ' || zustaendig from akte.akte where akte_id = '" + akte + "'"))
                .isEqualTo("3 " + program.cast().staff("r.vogt").account());
        assertThat(amt.werte("select distinct kreis from decision.tatsache where akte_id = '" + akte + "'"))
                .containsExactly("3");
        assertThat(amt.wert("select kreise from party.person where id = '" + person + "'"))
                .isEqualTo("{3}");
        assertThat(amt.platz("j.wiechert").open("/akte/" + akte).status()).isEqualTo(404);
        assertThat(amt.platz("j.wiechert").open("/person/" + person).status()).isEqualTo(404);
        assertThat(vogt.open("/person/" + person).status()).isEqualTo(200);
        assertThat(vogt.open("/buero").page().select("[data-qa=eigene]").text()).contains(zeichen(amt, akte));
        assertThat(amt.werte(abweichler())).isEmpty();
    }

    @Test
    void anEmergencyOpensAtOnceForReadingAndIsReported(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Karla", "Notlage").toString();
        Browser vogt = suche(amt.platz("r.vogt"), zeichen(amt, akte))
                .follow("zugriff-anfragen")
                .follow("notfall");
        assertThat(vogt.text()).contains("Der Zugriff endet nach 30 Minuten");
        vogt.submit("notfall-form", Map.of("gefahr", "LEIB_LEBEN", "grund", "zu kurz"), "");
        assertThat(vogt.status()).isEqualTo(422);
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
        suche(vogt, zeichen(amt, akte)).follow("zugriff-anfragen").follow("notfall");
        vogt.submit(
                "notfall-form",
                Map.of("gefahr", "LEIB_LEBEN", "grund", "Anruf der Nachbarin, niemand öffnet die Tür."),
                "");
        assertThat(vogt.location().getPath()).isEqualTo("/akte/" + akte);
        assertThat(vogt.page().select("[data-qa=zugang]").text())
                .contains("Notfallzugriff", "ändern können Sie nichts");
        post(vogt, "/akte/" + akte + "/lesemodus", "modus=OFFEN");
        assertThat(amt.wert("select lesemodus from akte.akte where akte_id = '" + akte + "'"))
                .isEqualTo("2");
        assertThat(amt.wert("select count(*) > 0 from audit.entry where action = 'rights.EMERGENCY_READ' and '" + akte
                        + "' = any (subjects)"))
                .isEqualTo("t");

        // In the same moment on both desks, with the reason.
        Browser behrens = amt.platz("s.behrens").open("/buero");
        assertThat(behrens.page().select("[data-qa=anfragen]").text())
                .contains("im Notfall gelesen", zeichen(amt, akte), "R. Vogt");
        Browser schutz = amt.platz("d.schutz").open("/notfaelle");
        assertThat(schutz.text()).contains(zeichen(amt, akte), "niemand öffnet die Tür", "Leib oder Leben");
        String id = amt.wert("select id from rights.notfall where akte_id = '" + akte + "'");
        post(vogt, "/notfaelle/" + id + "/gesehen", "");
        assertThat(vogt.status()).isEqualTo(404);
        post(schutz, "/notfaelle/" + id + "/geprueft", "ergebnis=BERECHTIGT&anmerkung=Polizei+war+vor+Ort");
        assertThat(schutz.text()).contains("Geprüft am", "berechtigt", "Polizei war vor Ort");
        assertThat(schutz.open("/zugriffe")
                        .page()
                        .select("[data-qa=auffaellig]")
                        .text())
                .contains("im Notfall gelesen", "R. Vogt");
        post(behrens, "/notfaelle/" + id + "/gesehen", "");
        assertThat(behrens.open("/buero").page().select("[data-qa=anfragen]").text())
                .doesNotContain(zeichen(amt, akte));

        aendere(
                program,
                "update rights.notfall set am = am - interval '31 minutes', ende = ende - interval '31 minutes' where id = '"
                        + id + "'");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
    }

    private static String abweichler() {
        return "select t.akte_id from decision.tatsache t join akte.akte a on a.akte_id = t.akte_id where a.kreis <> t.kreis";
    }

    static void entscheide(Amt amt, String akte, String recht) throws SQLException {
        Browser behrens = amt.platz("s.behrens").open("/anfragen").follow(zeichen(amt, akte));
        behrens.submit("erteilen", Map.of("recht", recht), "");
        assertThat(behrens.location().getPath()).isEqualTo("/anfragen");
    }

    static Browser frage(Amt amt, String login, String akte, Map<String, String> werte) throws SQLException {
        Browser browser = stelle(amt, login, akte, werte);
        assertThat(browser.location().getPath()).isEqualTo("/anfragen");
        return browser;
    }

    static Browser stelle(Amt amt, String login, String akte, Map<String, String> werte) throws SQLException {
        Browser browser = suche(amt.platz(login), zeichen(amt, akte)).follow("zugriff-anfragen");
        java.util.HashMap<String, String> alle = new java.util.HashMap<>(Map.of(
                "art", "LESEN", "zweck", "AUSSCHLUSS", "begruendung", "Wohngeldantrag vom Januar, Bezug unklar."));
        alle.putAll(werte);
        return browser.submit("anfragen", alle, "");
    }

    static Browser suche(Browser browser, String text) {
        browser.open("/buero");
        return browser.submit("suche", Map.of("text", text), "");
    }

    static String zeichen(Amt amt, String akte) throws SQLException {
        return amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
    }

    static void post(Browser browser, String path, String body) {
        String token = browser.open("/buero").page().select("input[name=_csrf]").attr("value");
        if (token.isEmpty()) {
            token = browser.open("/notfaelle")
                    .page()
                    .select("input[name=_csrf]")
                    .attr("value");
        }
        browser.request(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                ("_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + body)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// A fact in the file and another that it replaced: both belong to the file.
    static void ersetzteMiete(Amt amt, String akte) throws SQLException {
        UUID id = UUID.fromString(akte);
        amt.fakt(id, "KALTMIETE", Map.of("wert", "380"));
        String fakt = amt.wert("select id from decision.tatsache where akte_id = '" + akte + "'");
        amt.berichtige(id, UUID.fromString(fakt), Map.of("wert", "390", "von", "03.2026"));
        assertThat(amt.wert("select count(*) from decision.tatsache where ersetzt_am is not null and akte_id = '" + akte
                        + "'"))
                .isEqualTo("1");
    }

    static void aendere(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser("tw_m_lindenbrueck");
                var change = db.prepareStatement(sql)) {
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }
}
