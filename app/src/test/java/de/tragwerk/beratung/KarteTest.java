package de.tragwerk.beratung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.finder.beratung.Stellenabholung;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.landkarte.GeoJson;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An editor proposes an outline, a second one publishes it, and portals draw it; the place of a centre is chosen
/// on it without a script.
@TragwerkTest
class KarteTest {

    private static final String DB = "tw_m_vermittlung";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String STRASSE = "<b>Li</b>";

    private static String demo() throws IOException {
        return Files.readString(Path.of("src/main/resources/de/tragwerk/landkarte/landkarte-demo.geojson"));
    }

    private static Map<String, Object> karte(String umriss, String quelle) {
        return new HashMap<>(Map.of(
                "name",
                "Kreis Auental",
                "quelle",
                quelle,
                "stand",
                "01.02.2026",
                "datei",
                new Browser.Upload("umriss.geojson", "application/geo+json", umriss.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void twoPeoplePublishAnOutlineAndPortalsDrawIt(TestProgram program) throws Exception {
        Browser feder = program.staff("h.feder").open("/landkarte");
        assertThat(program.staff("n.netz").open("/landkarte").status()).isEqualTo(404);
        assertThat(feder.page().select("svg[data-qa=landkarte] path")).isNotEmpty();

        feder.submit("landkarte", karte(demo().replace("[6.", "[32506."), "erfunden"), "");
        assertThat(feder.page().title()).startsWith("Fehler: ");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Objekt 1", "Meter");
        assertThat(feder.page().select("#qu").attr("value")).isEqualTo("erfunden");
        feder.submit("landkarte", Map.of("stand", "02.03.2027"), "");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("Datei");

        // Source and street are called like markup, which is a text in the file and on every page.
        String neu = demo().replace("\"name\":\"Auentaler Straße\"", "\"name\":\"" + STRASSE + "\"");
        Map<String, Object> mitPlz = karte(neu, "Vermessung " + SCRIPT);
        mitPlz.put(
                "postleitzahlen",
                new Browser.Upload(
                        "plz.csv",
                        "text/csv",
                        "plz;breite;laenge\n12351;54.21740;7.00630\n".getBytes(StandardCharsets.UTF_8)));
        feder.open("/landkarte").submit("landkarte", mitPlz, "");
        String vorschlag = feder.page().select("[data-qa=wartend] a").attr("href");
        feder.open("/landkarte").submit("landkarte", karte(demo(), "eine andere"), "");
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("wartet schon");
        feder.open(vorschlag);
        assertThat(feder.page().select("[data-qa=unterschiede]").text())
                .contains("Quelle und Lizenz Vermessung " + SCRIPT, "Stand der Daten 01.02.2026");
        assertThat(feder.page().select("main script")).isEmpty();
        assertThat(feder.page().select("[data-qa=zweite]").text()).contains("Eine zweite Person");
        assertThat(feder.page().select("form[data-qa=veroeffentlichen]")).isEmpty();
        String id = vorschlag.substring(vorschlag.lastIndexOf('/') + 1);
        for (String nie : List.of(
                "update beratung.fassung set zustand = 'VEROEFFENTLICHT', entschieden = now(), entschieden_konto = ground.actor() where id = '"
                        + id + "'",
                "update beratung.landkarte set inhalt = inhalt")) {
            assertThatThrownBy(() -> als(program, "h.feder", nie))
                    .hasMessageMatching("(?s).*(Eine zweite Person veröffentlicht|permission denied).*");
        }

        Browser blatt = program.staff("i.blatt");
        blatt.open(vorschlag).submit("veroeffentlichen", Map.of(), "");
        assertThat(blatt.location().getPath()).isEqualTo("/landkarte");
        assertThat(blatt.page().select("[data-qa=fassungen]").text()).contains("Fassung 1: veröffentlicht");

        Browser offen = program.browser(Side.VERMITTLUNG).open("/beratungsverzeichnis/landkarte");
        assertThat(offen.header("Content-Type")).startsWith("application/geo+json");
        String text = new String(offen.bytes(), StandardCharsets.UTF_8);
        assertThat(GeoJson.karte(text).postleitzahlen())
                .containsOnlyKeys("12345", "12346", "12347", "12348", "12349", "12350", "12351", "12352");
        assertThat(program.browser(Side.VERMITTLUNG)
                        .open("/beratungsverzeichnis")
                        .text())
                .contains("\"landkarte\":\"" + Sha256.hex(text) + "\"");

        hole(program);
        Browser citizen = program.browser(Side.PORTAL).open("/beratung?sprache=de");
        assertThat(citizen.text()).contains("Karte: Vermessung " + SCRIPT);
        assertThat(citizen.page().select("svg textPath").eachText()).contains(STRASSE);
        assertThat(citizen.page().select("main script")).isEmpty();
        assertThat(new String(citizen.bytes(), StandardCharsets.UTF_8)).doesNotContain(SCRIPT, STRASSE);
    }

    @Test
    void thePlaceOfACentreIsChosenOnTheMapWithoutAScript(TestProgram program) {
        Browser feder = program.staff("h.feder");
        feder.open("/beratungsstellen").submit("neu", Map.of("kennung", "karten-probe"), "");
        assertThat(feder.page().select("input[type=image]").attr("alt")).contains("Maus");
        assertThat(feder.page().select("button[name=blick]").eachText()).containsExactly("näher");

        // The middle of the whole map is where the outline has its middle.
        feder.submit(
                "eintrag", Map.of("name", "Kartenprobe", "sicht", "0/0/0", "klick.x", "180", "klick.y", "210"), "");
        String lage = feder.page().select("#lage").attr("value");
        assertThat(lage).matches("54\\.\\d{5}, 6\\.\\d{5}");
        assertThat(feder.page().select("#name").attr("value")).isEqualTo("Kartenprobe");
        assertThat(feder.page().select("[data-qa=gewaehlt]").text()).contains(lage);
        assertThat(feder.page().select(".tw-nadel")).hasSize(1);

        feder.submit("eintrag", Map.of(), "karte-naeher");
        assertThat(feder.page().select("#lage").attr("value")).isEqualTo(lage);
        assertThat(feder.page().select("input[name=sicht]").attr("value")).isEqualTo("1/0/0");
        // By the keyboard the picture sends its corner.
        feder.submit("eintrag", Map.of("klick.x", "0", "klick.y", "0"), "");
        assertThat(feder.text()).contains("Zeigen Sie mit der Maus auf einen Ort der Karte.");
        assertThat(feder.page().select("#lage").attr("value")).isEqualTo(lage);

        feder.submit("eintrag", Map.of("lage", "389831, 5819645"), "");
        assertThat(feder.page().select("[data-qa=fehler] a[href=#lage]").text()).contains("zwei Dezimalzahlen");
        feder.submit("eintrag", Map.of("lage", "13.37770, 52.51627"), "");
        assertThat(feder.page().select("[data-qa=fehler] a[href=#lage]").text()).contains("vertauscht");
        assertThat(feder.open("/beratungsstellen").text()).doesNotContain("Kartenprobe");
    }

    private static void hole(TestProgram program) throws Exception {
        Scope.call(Scope.job("auental-portal", "beratungsstellen"), () -> {
            program.bean(Stellenabholung.class).run();
            return true;
        });
    }

    /// One statement as the role of web requests, for this member of staff.
    private static void als(TestProgram program, String login, String statement) throws Exception {
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
}
