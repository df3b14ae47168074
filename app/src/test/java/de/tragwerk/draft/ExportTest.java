package de.tragwerk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A draft goes along as a file or on paper and comes back; what is not hers or was changed stays outside.
@TragwerkTest
class ExportTest {

    @Test
    void aDraftComesBackFromItsFile(TestProgram program) {
        Browser citizen = program.citizen("yasemin.aydin");
        String draft = begin(citizen);
        citizen.open(draft + "/thema/erklaerung")
                .submit("thema", Map.of("erklaerung.bemerkung", "Zeile „eins“\n<b>zwei</b>"), "zurueck");
        citizen.open(draft + "/druck.pdf");
        assertThat(new String(citizen.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        byte[] file = citizen.open(draft).follow("datei").bytes();
        String json = new String(file, StandardCharsets.UTF_8);
        assertThat(json).contains("Zeile „eins“");
        citizen.open(draft + "/loeschen").submit(Map.of());

        upload(citizen, file, "");
        assertThat(citizen.text()).contains("Ohne Ihr Einverständnis");
        upload(citizen, file, "ja");
        String again = citizen.location().getPath();
        assertThat(again).startsWith("/antrag/").isNotEqualTo(draft);
        citizen.open(again + "/thema/erklaerung");
        assertThat(citizen.page().select("textarea").val()).isEqualTo("Zeile „eins“\n<b>zwei</b>");

        Map<String, byte[]> wrong = Map.of(
                "wurde verändert", json.replace("eins", "drei").getBytes(StandardCharsets.UTF_8),
                "kein Entwurf aus diesem Portal", "[1, 2".getBytes(StandardCharsets.UTF_8),
                "zu groß", new byte[DraftExport.LARGEST + 1]);
        wrong.forEach((words, content) -> {
            upload(citizen, content, "ja");
            assertThat(citizen.text()).contains(words);
        });
        upload(
                citizen,
                json.replaceFirst("\"version\" : \\d+", "\"version\" : 99").getBytes(StandardCharsets.UTF_8),
                "ja");
        assertThat(citizen.text()).contains("wurde verändert");

        Browser other = program.citizen("ruth.sommer");
        upload(other, file, "ja");
        assertThat(other.text()).contains("gehört zu einem anderen Konto");
        assertThat(other.open(again + "/datei.json").status()).isEqualTo(404);
        assertThat(other.open(again + "/druck.pdf").status()).isEqualTo(404);
        citizen.open(again + "/loeschen").submit(Map.of());
    }

    @Test
    void theSafeExitLogsOutAndLeadsAway(TestProgram program) {
        Browser citizen = program.citizen("yasemin.aydin");
        assertThat(citizen.open("/antraege")
                        .page()
                        .select("[data-qa=verlassen]")
                        .attr("href"))
                .isEqualTo("/verlassen");
        // Another site's link logs nobody out.
        citizen.with("Sec-Fetch-Site", "cross-site").open("/verlassen");
        assertThat(citizen.location().getPath()).isEqualTo("/impressum");
        citizen.with("Sec-Fetch-Site", "").open("/");
        assertThat(citizen.page().select("form[data-qa=abmelden]")).hasSize(1);
        citizen.open("/verlassen");
        assertThat(citizen.location().getPath()).isEqualTo("/impressum");
        assertThat(citizen.open("/").page().select("form[data-qa=abmelden]")).isEmpty();
    }

    private static void upload(Browser browser, byte[] content, String consent) {
        browser.open("/antraege/einlesen")
                .submit(
                        "einlesen",
                        Map.of(
                                "datei",
                                new Browser.Upload("antrag-entwurf.json", "application/json", content),
                                "einwilligung",
                                consent),
                        "");
    }

    private static String begin(Browser browser) {
        browser.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "los");
        return browser.location().getPath();
    }
}
