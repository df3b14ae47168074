package de.tragwerk.anbindung;

import static de.tragwerk.anbindung.Kommune.abfrage;
import static de.tragwerk.anbindung.Kommune.beginne;
import static de.tragwerk.anbindung.Kommune.neu;
import static de.tragwerk.anbindung.Kommune.post;
import static de.tragwerk.anbindung.Kommune.schliesse;
import static de.tragwerk.anbindung.Kommune.sql;
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
}
