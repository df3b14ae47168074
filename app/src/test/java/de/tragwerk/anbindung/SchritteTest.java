package de.tragwerk.anbindung;

import static de.tragwerk.anbindung.Kommune.abfrage;
import static de.tragwerk.anbindung.Kommune.ausweis;
import static de.tragwerk.anbindung.Kommune.beginne;
import static de.tragwerk.anbindung.Kommune.belege;
import static de.tragwerk.anbindung.Kommune.geprobt;
import static de.tragwerk.anbindung.Kommune.neu;
import static de.tragwerk.anbindung.Kommune.post;
import static de.tragwerk.anbindung.Kommune.schliesse;
import static de.tragwerk.anbindung.Kommune.schritt;
import static de.tragwerk.anbindung.Kommune.sql;
import static de.tragwerk.anbindung.Kommune.unterzeichnet;
import static de.tragwerk.anbindung.Kommune.zertifikat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a step keeps fixed, and what taking it back takes along.
@TragwerkTest
class SchritteTest {

    @Test
    void whatIsTakenBackTakesItsFollowersAlongAndStaysInTheHistory(TestProgram program) throws Exception {
        Browser b = program.staff("n.netz");
        String seite = beginne(b, "Landkreis Auental", "ags:05998000", "059980000000");
        abfrage(b, seite);
        zertifikat(program, b, seite, "auental");
        schliesse(b, seite, "ZERTIFIKAT");
        b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        schliesse(b, seite, "VERZEICHNIS");
        DirectoryClient directory = program.bean(DirectoryClient.class);
        KeyRing keys = program.bean(KeyRing.class);
        assertThat(directory
                        .lookUp("ags:05998000", Services.trial(Kommune.LEIKA), keys.current("vermittlung"))
                        .organisation())
                .isEqualTo("ags:05998000");

        // A finished step changes only after it was taken back, and that wants a reason.
        post(b, seite + "/abfrage", "name=Anders&version=1");
        assertThat(b.status()).isEqualTo(422);
        b.open(seite + "?schritt=ZERTIFIKAT").submit("zuruecknehmen", Map.of("grund", " "), "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("Nennen Sie den Grund");
        assertThat(b.open(seite + "?schritt=ZERTIFIKAT").text()).contains("Mit ihm werden zurückgenommen: Verzeichnis");
        b.submit("zuruecknehmen", Map.of("grund", "Das Zertifikat wird neu beantragt"), "");
        assertThat(b.page().select("[data-qa=verlauf]").text())
                .contains("Das Zertifikat wird neu beantragt", "zurückgenommen", "abgeschlossen");
        assertThat(b.page().select("[data-qa=zustand]").text()).isEqualTo("offen");
        assertThatThrownBy(() ->
                        directory.lookUp("ags:05998000", Services.trial(Kommune.LEIKA), keys.current("vermittlung")))
                .isInstanceOf(NoRoute.class);

        // The same authority for the same service is one connection.
        b.open("/anbindung");
        b.submit("beginnen", neu("Noch einmal", "ags:05998000", "059980000000"), "");
        assertThat(b.status()).isEqualTo(422);
        assertThat(b.text()).contains("schon angebunden");
        assertThat(b.page().select("#nn").attr("value")).isEqualTo("Noch einmal");
        b.submit("beginnen", neu("Falsch", "ags:05998001", "59980000000"), "");
        assertThat(b.text()).contains("Fehlt eine führende Null?");
    }

    @Test
    void oneCertificateServesOneAuthority(TestProgram program) throws Exception {
        Browser b = program.staff("n.netz");
        String erste = beginne(b, "Gemeinde Erstbach", "ags:05997001", "059970010001");
        zertifikat(program, b, erste, "auental-portal");
        assertThat(b.page().select("[data-qa=fehler]")).isEmpty();
        String zweite = beginne(b, "Gemeinde Zweitbach", "ags:05997002", "059970020002");
        zertifikat(program, b, zweite, "auental-portal");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("gehört schon zu Gemeinde Erstbach");
        String id = zweite.substring("/anbindung/".length());
        assertThatThrownBy(() -> sql(
                        program,
                        "insert into anbindung.zertifikat select gen_random_uuid(), '" + id
                                + "', zweck, der, fingerabdruck, inhaber, aussteller, gueltig_von, gueltig_bis, sperrstatus, geladen from anbindung.zertifikat where vorhaben = '"
                                + erste.substring("/anbindung/".length()) + "'"))
                .hasMessageContaining("gehört schon einer anderen Behörde");
        b.open(zweite + "?schritt=ZERTIFIKAT");
        b.submit(
                "zertifikat",
                Map.of(
                        "zweck",
                        "INHALT",
                        "datei",
                        new Browser.Upload(
                                "schluessel.pem",
                                "application/x-pem-file",
                                "-----BEGIN PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII))),
                "");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("privaten Schlüssel", "bleibt bei Ihnen");
        b.open("/anbindung?sort=ZERTIFIKAT&land=05&text=bach");
        assertThat(b.page().select("[data-qa=zeile]").eachText().getFirst()).contains("Erstbach", "noch 1");
    }

    /// Another certificate or another way is another entry: what was tried before proves nothing about it.
    @Test
    void aTestCountsOnlyForTheEntryThatHoldsNow(TestProgram program) throws Exception {
        Browser b = program.staff("n.netz");
        String seite = beginne(b, "Stadt Wegwechsel", "ags:05997008", "059970080008");
        String id = seite.substring("/anbindung/".length());
        zertifikat(b, seite, "INHALT", ausweis(program, "Stadt Wegwechsel"));
        for (String schritt : List.of("ABFRAGE", "VERTRAEGE", "ZERTIFIKAT", "TERMIN", "INSTALLATION")) {
            schritt(program, id, schritt);
        }
        unterzeichnet(program, id);
        b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        schliesse(b, seite, "VERZEICHNIS");
        geprobt(program, id);
        schliesse(b, seite, "TESTANTRAG");
        belege(b, seite);
        schliesse(b, seite, "ABNAHME");
        assertThat(b.page().select("[data-qa=freischalten] button").hasAttr("disabled"))
                .isFalse();

        // The way changes: everything that rests on it is open again, and the old test does not close it.
        b.open(seite + "?schritt=ABFRAGE").submit("zuruecknehmen", Map.of("grund", "Jetzt über FIT-Connect"), "");
        assertThat(b.open(seite).page().select("[data-qa=live-fehlt]").text()).contains("Testantrag", "Abnahme");
        for (String schritt : List.of("ABFRAGE", "VERTRAEGE", "ZERTIFIKAT", "TERMIN", "INSTALLATION")) {
            schritt(program, id, schritt);
        }
        b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        schliesse(b, seite, "VERZEICHNIS");
        b.open(seite + "?schritt=TESTANTRAG");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("nach dem jetzigen Eintrag");
        assertThat(b.page().select("[data-qa=tests]").text()).contains("Zählt nicht mehr");
        post(b, seite + "/abschliessen", "schritt=TESTANTRAG");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("Senden Sie einen Testantrag");
        // Whatever the program may have closed, the database looks at the test itself.
        schritt(program, id, "TESTANTRAG");
        schritt(program, id, "ABNAHME");
        assertThatThrownBy(
                        () -> sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'"))
                .hasMessageContaining("bestätigter Testantrag für den jetzigen Eintrag");
        geprobt(program, id);
        assertThatThrownBy(
                        () -> sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'"))
                .hasMessageContaining("dass der letzte Testantrag");
        // A test over a way that is not the chosen one does not count either.
        sql(program, "update anbindung.vorhaben set variante = 'FITCONNECT' where id = '" + id + "'");
        assertThatThrownBy(
                        () -> sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'"))
                .hasMessageContaining("bestätigter Testantrag");
        sql(program, "update anbindung.vorhaben set variante = 'OSCI' where id = '" + id + "'");
        b.open(seite + "?schritt=ABNAHME").submit("zuruecknehmen", Map.of("grund", "Neuer Test, neues Protokoll"), "");
        assertThat(b.page().select("[data-qa=fehlt]").text()).contains("Screenshot des letzten", "Abnahmeprotokoll");
        belege(b, seite);
        schliesse(b, seite, "ABNAHME");
        assertThat(b.page().select("[data-qa=freischalten] button").hasAttr("disabled"))
                .isFalse();
    }
}
