package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who only reads a person proposes other master data; who is responsible for her file decides; the proposer sees what
/// became of it.
@TragwerkTest
class MasterDataCorrectionTest {

    @Test
    void whoReadsProposesAndWhoIsResponsibleAcceptsChangesOrRefuses(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String person = offen(program, amt, "Stammkorrektur");

        // She reads, cannot write, and proposes; nothing typed is lost when something is missing.
        Browser vogt = amt.platz("r.vogt").open("/person/" + person);
        vogt.open(vogt.page().select("[data-qa=vorschlagen]").attr("href"));
        vogt.submit("vorschlag", Map.of("grund", "nichts ist anders"), "");
        assertThat(vogt.status()).isEqualTo(422);
        assertThat(vogt.text()).contains("So steht es schon da");
        vogt.submit("vorschlag", Map.of("ort", "Lindenbrück", "plz", "123", "grund", ""), "");
        assertThat(vogt.status()).isEqualTo(422);
        vogt.submit("vorschlag", Map.of("plz", "12346", "grund", ""), "");
        assertThat(vogt.page().select("#grund-fehler").text()).contains("Der Grund fehlt");
        assertThat(vogt.page().select("#ort").attr("value")).isEqualTo("Lindenbrück");
        vogt.submit("vorschlag", Map.of("grund", "steht so im Ausweis"), "");
        assertThat(vogt.page().select("[data-qa=vorschlag-hinweis]").text()).contains("bei der zuständigen Person");
        assertThat(vogt.page().select("[data-qa=stammdaten-lesen]").text()).contains("Auental");
        assertThat(vogt.page().select("[data-qa=vorschlag-annehmen]")).isEmpty();
        schlageVor(vogt, person, Map.of("vornamen", "Merla", "grund", "noch einmal"));
        assertThat(vogt.text()).contains("wartet schon ein Vorschlag von Ihnen");
        assertThat(vogt.open("/korrekturen")
                        .page()
                        .select("[data-qa=stammdaten-meine]")
                        .text())
                .contains("Ort: Lindenbrück", "Postleitzahl: 12346", "wartet")
                .doesNotContain("Hausnummer");
        String id = amt.wert("select id from party.vorschlag where person_id = '" + person + "'");
        // Neither she nor a colleague of the workgroup who is not responsible decides.
        for (String login : new String[] {"r.vogt", "t.rahn"}) {
            RightsTest.post(amt.platz(login), "/stammdatenvorschlaege/" + id + "/annehmen", "");
            assertThat(amt.platz(login).status()).as(login).isEqualTo(404);
        }

        Browser wiechert = amt.platz("j.wiechert").open("/korrekturen");
        assertThat(wiechert.page().select("[data-qa=stammdaten-wartende]").text())
                .contains("Stammkorrektur", "Ort: Lindenbrück", "R. Vogt", "steht so im Ausweis");
        Browser leitung = amt.platz("s.behrens").open("/person/" + person);
        wiechert.open("/person/" + person).submit("vorschlag-annehmen", Map.of(), "");
        assertThat(wiechert.page().select("#ort").attr("value")).isEqualTo("Lindenbrück");
        assertThat(wiechert.page().select("#vornamen").attr("value")).isEqualTo("Merle");
        assertThat(wiechert.page().select("[data-qa=verlauf]").text())
                .contains("Vorschlag von R. Vogt", "Auental → Lindenbrück");
        // Two people at once: the second reads that it is decided.
        leitung.submit("vorschlag-ablehnen", Map.of("antwort", "Das glaube ich nicht"), "");
        assertThat(leitung.page().select("[data-qa=vorschlag-fehler]").text()).contains("schon entschieden");
        assertThat(vogt.open("/korrekturen")
                        .page()
                        .select("[data-qa=stammdaten-meine]")
                        .text())
                .contains("angenommen", "J. Wiechert");

        // Changed, with a reason she reads.
        schlageVor(vogt, person, Map.of("iban", "DE02120300000000202051", "telefon", "0123", "grund", "neues Konto"));
        wiechert.open("/person/" + person);
        wiechert.submit("vorschlag-aendern", Map.of("iban", "DE00", "antwort", "Tippfehler im Vorschlag"), "");
        assertThat(wiechert.page().select("[data-qa=vorschlag-fehler]")).hasSize(1);
        assertThat(wiechert.page().select("details[open] textarea").text()).isEqualTo("Tippfehler im Vorschlag");
        wiechert.submit("vorschlag-aendern", Map.of("iban", "", "telefon", "01234", "antwort", ""), "");
        assertThat(wiechert.page().select("[data-qa=vorschlag-fehler]").text())
                .contains("warum Sie den Vorschlag ändern");
        wiechert.submit("vorschlag-aendern", Map.of("antwort", "Konto erst mit Nachweis"), "");
        assertThat(wiechert.page().select("[data-qa=vorschlaege]")).isEmpty();
        assertThat(amt.wert("select iban || telefon from party.person where id = '" + person + "'"))
                .isEqualTo("01234");
        assertThat(vogt.open("/korrekturen")
                        .page()
                        .select("[data-qa=stammdaten-meine]")
                        .text())
                .contains("mit Änderung angenommen", "Konto erst mit Nachweis");

        // Refused, with a reason; taken back.
        schlageVor(vogt, person, Map.of("vornamen", "Merla", "grund", "nur gehört"));
        wiechert.open("/person/" + person).submit("vorschlag-ablehnen", Map.of("antwort", " "), "");
        assertThat(wiechert.page().select("[data-qa=vorschlag-fehler]").text()).contains("warum Sie ablehnen");
        wiechert.submit("vorschlag-ablehnen", Map.of("antwort", "Der Ausweis sagt Merle"), "");
        assertThat(vogt.open("/korrekturen")
                        .page()
                        .select("[data-qa=stammdaten-meine]")
                        .text())
                .contains("abgelehnt", "Der Ausweis sagt Merle");
        schlageVor(vogt, person, Map.of("vornamen", "Merla", "grund", "nur gehört"));
        vogt.open("/korrekturen").submit("stammdaten-zuruecknehmen", Map.of(), "");
        assertThat(vogt.page().select("[data-qa=stammdaten-meine]").text()).contains("zurückgezogen");
        assertThat(wiechert.open("/person/" + person).page().select("[data-qa=vorschlaege]"))
                .isEmpty();

        // Values and words lie sealed, every step is in the log.
        for (String sealed :
                amt.werte("select encode(werte, 'escape') || encode(grund, 'escape') || encode(coalesce(antwort, ''),"
                        + " 'escape') from party.vorschlag")) {
            assertThat(sealed).doesNotContain("Merla", "Ausweis", "Nachweis", "202051");
        }
        assertThat(amt.wert("select count(*) from audit.entry where action = 'party.DECIDE_PROPOSAL' and '" + person
                        + "' = any (subjects)"))
                .isNotEqualTo("0");
    }

    /// Where an address is blocked, neither its present nor a proposed value is shown to who may not see it.
    @Test
    void aBlockedAddressStaysHiddenInProposals(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String person = offen(program, amt, "Sperrkorrektur");
        Browser vogt = amt.platz("r.vogt");
        schlageVor(vogt, person, Map.of("strasse", "Eichenhain", "telefon", "0777", "grund", "neue Anschrift gehört"));
        Browser wiechert = amt.platz("j.wiechert").open("/person/" + person);
        wiechert.submit("sperre", Map.of(), "");
        assertThat(wiechert.page().select("[data-qa=gesperrt]")).hasSize(1);

        vogt.open("/korrekturen");
        assertThat(vogt.page().select("[data-qa=stammdaten-meine]").text())
                .contains("Telefon: 0777", "Anschrift (gesperrt)")
                .doesNotContain("Eichenhain", "Gerbergasse");
        assertThat(vogt.open("/person/" + person).text()).doesNotContain("Eichenhain", "Gerbergasse");
        vogt.open("/person/" + person + "/vorschlag");
        assertThat(vogt.page().select("#strasse, #ort")).isEmpty();
        assertThat(vogt.text()).doesNotContain("Eichenhain", "Gerbergasse");
        // Nobody finds the address out by proposing one.
        vogt.open("/korrekturen").submit("stammdaten-zuruecknehmen", Map.of(), "");
        RightsTest.post(
                vogt,
                "/person/" + person + "/vorschlag",
                "familienname=Sperrkorrektur&vornamen=Merle&geburtsdatum=20.01.1956&strasse=Gerbergasse&grund=geraten");
        assertThat(vogt.status()).isEqualTo(422);
        assertThat(vogt.text()).contains("So steht es schon da");
        schlageVor(vogt, person, Map.of("telefon", "0778", "grund", "neue Nummer"));
        wiechert.open("/person/" + person).submit("vorschlag-annehmen", Map.of(), "");
        assertThat(amt.wert("select strasse || telefon from party.person where id = '" + person + "'"))
                .isEqualTo("Gerbergasse0778");
    }

    private static String offen(TestProgram program, Amt amt, String name) throws SQLException {
        UUID akte = amt.akte("Merle", name);
        RightsTest.aendere(
                program,
                "update akte.akte set zustaendig = '"
                        + program.cast().staff("j.wiechert").account() + "' where akte_id = '" + akte + "'");
        amt.platz("j.wiechert").open("/akte/" + akte + "/rechte").submit("lesemodus", Map.of("modus", "OFFEN"), "");
        return amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");
    }

    private static void schlageVor(Browser browser, String person, Map<String, String> werte) {
        browser.open("/person/" + person + "/vorschlag").submit("vorschlag", werte, "");
    }
}
