package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.decision.limit.Richtwerte;
import de.tragwerk.decision.replay.Nachrechnung;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The authority's own limits of rent: two persons make a version, the calculation shows it, an officer takes it over,
/// and a decision goes on resting on what it was.
@TragwerkTest
class RichtwerteTest {

    private static final String IBAN = "DE89370400440532013000";

    /// 350.00 € for one, 430.00 € for two; heating 60.00 and 80.00 €.
    private static final Map<String, String> TABELLE = Map.of(
            "u1",
            "350",
            "u2",
            "430,00",
            "uw",
            "90",
            "h1",
            "60",
            "h2",
            "80,00",
            "hw",
            "10",
            "richtlinie",
            "Richtlinie Unterkunft",
            "beschluss",
            "Sozialausschuss",
            "beschlussAm",
            "12.02.2026");

    private static Map<String, String> tabelle(Map<String, String> anders) {
        Map<String, String> felder = new HashMap<>(TABELLE);
        felder.putAll(anders);
        return felder;
    }

    /// @return address of the version's page
    private static String vorgeschlagen(Browser b, Map<String, String> anders) {
        b.open("/richtwerte").submit("vorschlagen", tabelle(anders), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).isEmpty();
        assertThat(b.location().getPath()).matches("/richtwerte/[0-9a-f-]{36}");
        return b.location().getPath();
    }

    private static String id(String seite) {
        return seite.substring("/richtwerte/".length());
    }

    private static Map<String, String> passwort(Amt amt) {
        return Map.of("passwort", amt.program().password(amt.leitung()));
    }

    private static void gibFrei(Amt amt, String seite) {
        Browser leitung = amt.platz(amt.leitung()).open(seite);
        leitung.submit("freigeben", passwort(amt), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    @Test
    void aVersionIsReleasedShownTakenOverAndADecisionKeepsIt(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        Browser feld = amt.platz(amt.vorschlag());
        String erste = vorgeschlagen(
                feld, Map.of("ab", "04.2026", "richtlinie", "Richtlinie Auental", "fundstelle", "Nr. 4.1"));
        assertThat(feld.page().select("[data-qa=eigene]")).isNotEmpty();
        assertThat(feld.page().select("form[data-qa=freigeben]")).isEmpty();
        UUID akte = amt.erfasst("Rita", "Richtwert", IBAN, "03.2026");
        feld.open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
        // What only waits holds for nobody.
        feld.open("/akte/" + akte + "/berechnung?monat=2026-04");
        assertThat(feld.page().select("[data-qa=kein-richtwert]").text())
                .startsWith("Für April 2026 ist kein Richtwert hinterlegt.");
        gibFrei(amt, erste);

        feld.open("/akte/" + akte + "/berechnung?monat=2026-03");
        assertThat(feld.page().select("[data-qa=kein-richtwert]").text())
                .startsWith("Für März 2026 ist kein Richtwert hinterlegt: Die erste Fassung für diese Wohnung gilt ab"
                        + " April 2026.");
        feld.open("/akte/" + akte + "/berechnung?monat=2026-04");
        // 380.00 against 350.00, heating 70.00 against 60.00.
        assertThat(feld.page().select("[data-qa=richtwert-unterkunft]").text()).contains("350,00", "380,00", "+ 30,00");
        assertThat(feld.page().select("[data-qa=richtwert-heizung]").text()).contains("60,00", "70,00", "+ 10,00");
        assertThat(feld.page().select("[data-qa=karenz]").text())
                .contains("Die Karenzzeit läuft bis 28.02.2027", "Für die Heizung gibt es keine Karenzzeit.");
        assertThat(feld.page().select("[data-qa=richtwert]").text())
                .contains("Eine Person in der Wohnung", "Richtlinie Auental, Nr. 4.1 (Sozialausschuss, 12.02.2026)");

        uebernommen(program, amt, akte, feld);
        amt.schlageVorUndGibFrei(akte);
        // Another version of the same months changes nothing in what was decided.
        gibFrei(amt, vorgeschlagen(feld, Map.of("ab", "04.2026", "u1", "400")));
        List<String> bescheide = amt.werte("select id from decision.bescheid where akte_id = '" + akte + "'");
        Scope.run(
                program.scopeOf(amt.freigabe()),
                () -> bescheide.forEach(b -> assertThat(program.bean(Nachrechnung.class)
                                .rechneNach(UUID.fromString(b))
                                .abweichungen())
                        .isEmpty()));
        assertThat(amt.werte("select distinct action from audit.entry where action like 'decision.LIMIT\\_%'"))
                .contains(
                        "decision.LIMIT_PROPOSE",
                        "decision.LIMIT_RELEASE",
                        "decision.LIMIT_READ",
                        "decision.LIMIT_TAKE");
        andererMandant(program, erste);
    }

    /// The officer takes over what she saw; what changed meanwhile she sees first.
    private static void uebernommen(TestProgram program, Amt amt, UUID akte, Browser feld) throws SQLException {
        Browser alt = program.staff(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        // From July on 5.00 € more.
        String zweite = vorgeschlagen(feld, Map.of("ab", "07.2026", "u1", "355"));
        gibFrei(amt, zweite);
        alt.submit("richtwert-uebernehmen", Map.of(), "");
        assertThat(alt.page().select("[data-qa=weigerung]").text()).contains("inzwischen geändert");
        assertThat(angemessen(amt, akte)).isEmpty();

        alt.open("/akte/" + akte + "/berechnung").submit("richtwert-uebernehmen", Map.of(), "");
        assertThat(alt.page().select("[data-qa=weigerung]").text()).isEmpty();
        assertThat(angemessen(amt, akte))
                .containsExactly(
                        "ANGEMESSENE_HEIZUNG 6000 2026-04-01 2026-06-30 RICHTWERT",
                        "ANGEMESSENE_HEIZUNG 6000 2026-07-01 offen RICHTWERT",
                        "ANGEMESSENE_UNTERKUNFT 35000 2026-04-01 2026-06-30 RICHTWERT",
                        "ANGEMESSENE_UNTERKUNFT 35500 2026-07-01 offen RICHTWERT");
        feld.open("/akte/" + akte + "/berechnung?monat=2026-04");
        assertThat(feld.page().select("[data-qa=richtwert-akte]").text())
                .contains("350,00 €", "Richtlinie Auental, Nr. 4.1 (Sozialausschuss, 12.02.2026)");
        assertThat(feld.page().select("form[data-qa=richtwert-uebernehmen]")).isEmpty();
    }

    private static List<String> angemessen(Amt amt, UUID akte) throws SQLException {
        return amt.werte(
                "select art || ' ' || wert || ' ' || von || ' ' || coalesce(bis::text, 'offen') || ' ' || quelle"
                        + " from decision.tatsache where akte_id = '" + akte
                        + "' and art like 'ANGEMESSENE%' and ersetzt_am is null order by 1");
    }

    private static void andererMandant(TestProgram program, String seite) throws SQLException {
        Amt nachbar = Amt.lindenbrueck(program);
        Browser b = nachbar.platz(nachbar.vorschlag()).open("/richtwerte");
        assertThat(b.page().select("[data-qa=fassung]").text()).doesNotContain("Richtlinie Auental");
        assertThat(b.open(seite).status()).isEqualTo(404);
        assertThat(b.open(seite + "/tabelle.csv").status()).isEqualTo(404);
    }

    /// Two at once release it once, nobody her own, and the database keeps what people decided.
    @Test
    void nobodyReleasesHerOwnAndTwoAtOnceReleaseOnce(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        String eigene = vorgeschlagen(
                amt.platz(amt.leitung()), Map.of("raum", "Ost", "plz", "99001", "ab", "01.2027", "bis", "12.2027"));
        assertThat(amt.platz(amt.leitung()).page().select("form[data-qa=freigeben]"))
                .isEmpty();
        assertThat(Scope.get(
                        program.scopeOf(amt.leitung()),
                        () -> program.bean(Richtwerte.class).gibFrei(UUID.fromString(id(eigene)))))
                .get()
                .asString()
                .contains("nur eine andere Person");
        try (var db = program.superuser(amt.datenbank())) {
            String wo = " where id = '" + id(eigene) + "'";
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate(
                                    "update decision.richtwert set zustand = 'FREIGEGEBEN', entschieden_am = now(),"
                                            + " entschieden_von = erstellt_von" + wo))
                    .hasMessageContaining("richtwert_check");
            assertThatThrownBy(() ->
                            db.createStatement().executeUpdate("update decision.richtwert set unterkunft = '{1}'" + wo))
                    .hasMessageContaining("ändert sich nicht");
            assertThatThrownBy(() -> db.createStatement().executeUpdate("delete from decision.richtwert" + wo))
                    .hasMessageContaining("wird nicht gelöscht");
        }

        Browser jana = amt.platz(amt.vorschlag());
        String west = vorgeschlagen(jana, Map.of("raum", "West", "plz", "99002 99003", "ab", "01.2027"));
        // The same postcode in another Vergleichsraum: both wait, one only can be released.
        String sued = vorgeschlagen(jana, Map.of("raum", "Süd", "plz", "99003", "ab", "02.2027"));
        List<Browser> zwei = List.of(
                amt.platz(amt.leitung()).open(west),
                program.staff(amt.leitung()).open(west),
                program.staff(amt.leitung()).open(sued));
        Zugleich.tun(zwei, b -> b.submit("freigeben", passwort(amt), "").status());
        assertThat(amt.wert("select count(*) from decision.richtwert where zustand = 'FREIGEGEBEN' and id in ('"
                        + id(west) + "', '" + id(sued) + "')"))
                .isEqualTo("1");
        assertThat(zwei.stream()
                        .filter(b -> !b.page().select("[data-qa=weigerung]").isEmpty())
                        .count())
                .isEqualTo(2);
        try (var db = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate(
                                    "update decision.richtwert set grund = 'anders' where zustand = 'FREIGEGEBEN'"))
                    .hasMessageContaining("ist entschieden");
        }
    }

    /// What was withdrawn or refused can still be read, with its reason.
    @Test
    void whatIsWithdrawnOrRefusedStaysVisible(TestProgram program) {
        Amt amt = Amt.lindenbrueck(program);
        Browser jana = amt.platz(amt.vorschlag());
        String zurueck = vorgeschlagen(jana, Map.of("raum", "Nord", "plz", "99010", "ab", "01.2027"));
        jana.submit("zurueckziehen", Map.of(), "");
        assertThat(jana.page().select("[data-qa=stand]").text()).isEqualTo("zurückgezogen");

        String nein = vorgeschlagen(jana, Map.of("raum", "Nord", "plz", "99010", "ab", "02.2027"));
        Browser leitung = amt.platz(amt.leitung()).open(nein);
        leitung.submit("ablehnen", Map.of("grund", "falsch"), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("10 bis 2.000 Zeichen");
        assertThat(leitung.page().select("#grund").val()).isEqualTo("falsch");
        leitung.submit("ablehnen", Map.of("grund", "Der Ausschuss hat anders beschlossen."), "");
        assertThat(leitung.page().select("[data-qa=grund]").text()).isEqualTo("Der Ausschuss hat anders beschlossen.");

        jana.open("/richtwerte?ordnung=RAUM");
        assertThat(jana.page().select("[data-qa=fassung]").eachText())
                .anyMatch(z -> z.contains("Vergleichsraum Nord") && z.contains("zurückgezogen"))
                .anyMatch(z -> z.contains("Vergleichsraum Nord") && z.contains("abgelehnt"));
        jana.open(zurueck + "/tabelle.csv");
        assertThat(new String(jana.bytes(), StandardCharsets.UTF_8))
                .contains("zurückgezogen;\"Nord\";\"99010\";2027-01;;1;350,00;60,00;")
                .contains(";jede weitere;90,00;10,00;");
        // The next one begins with what was typed for the refused one.
        jana.open(nein).follow("vorlage");
        assertThat(jana.page().select("#u2").val()).isEqualTo("430,00");
        assertThat(jana.page().select("#ab").val()).isEqualTo("02.2027");
    }

    /// What is wrong is said field by field, and what was typed stays; sent twice it proposes once.
    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        Browser jana = amt.platz(amt.vorschlag()).open("/richtwerte");
        jana.submit(
                "vorschlagen",
                tabelle(Map.of(
                        "ab",
                        "12.2010",
                        "raum",
                        "Mitte",
                        "u2",
                        "300",
                        "u4",
                        "x",
                        "beschlussAm",
                        "01.01.2027",
                        "bemerkung",
                        "Stand der Auswertung")),
                "");
        assertThat(jana.page().select("[data-qa=fehler] a").eachAttr("href"))
                .contains("#ab", "#plz", "#u2", "#u4", "#beschlussAm");
        assertThat(jana.page().select("[data-qa=fehler]").text())
                .contains("Für 2 Personen steht weniger als für 1", "Dem Vergleichsraum fehlen seine Postleitzahlen");
        assertThat(jana.page().select("#bemerkung").val()).isEqualTo("Stand der Auswertung");
        assertThat(jana.page().select("#u4").val()).isEqualTo("x");

        Map<String, String> richtig =
                tabelle(Map.of("raum", "Mitte", "plz", "99020", "ab", "01.2027", "u4", "", "bemerkung", "zweimal"));
        String schluessel = jana.page().select("[name=schluessel]").val();
        jana.submit("vorschlagen", richtig, "");
        Map<String, String> nochmal = new HashMap<>(richtig);
        nochmal.put("schluessel", schluessel);
        jana.open("/richtwerte").submit("vorschlagen", nochmal, "");
        assertThat(jana.status()).isEqualTo(200);
        assertThat(jana.text()).contains("zweimal");
        assertThat(amt.wert("select count(*) from decision.richtwert where bemerkung = 'zweimal'"))
                .isEqualTo("1");
    }
}
