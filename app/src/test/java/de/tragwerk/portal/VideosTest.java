package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Videos in sign language: shown with captions and transcript where the operator laid them, nowhere else.
@TragwerkTest
class VideosTest {

    @Test
    void aPageShowsAVideoOnlyWhenTheOperatorHasOne(TestProgram program) throws IOException {
        Path folder = Files.createDirectories(program.bean(Home.class).dir().resolve("gebaerden"));
        Browser browser = program.browser(Side.PORTAL);
        Map<String, String> files = Map.of(
                "beratung.mp4",
                "film",
                "beratung.vtt",
                "WEBVTT",
                "beratung.txt",
                "Hier finden Sie Rat.\n\nRufen Sie an.");
        try {
            Files.writeString(folder.resolve("beratung.mp4"), "film");
            assertThat(browser.open("/beratung").page().select("[data-qa=gebaerden]"))
                    .isEmpty();
            assertThat(browser.open("/gebaerden/beratung").status()).isEqualTo(404);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            assertThat(browser.open("/leistungen").page().select("[data-qa=gebaerden]"))
                    .isEmpty();
            browser.open("/beratung").follow("gebaerden");
            assertThat(browser.page().select("video track[kind=captions][srclang=de]"))
                    .hasSize(1);
            assertThat(browser.page().select("main p").eachText())
                    .containsExactly("Hier finden Sie Rat.", "Rufen Sie an.");
            browser.open("/gebaerden/beratung/film");
            assertThat(browser.header("Content-Type")).isEqualTo("video/mp4");
            assertThat(browser.bytes()).asString().isEqualTo("film");
            browser.open("/gebaerden/beratung/untertitel");
            assertThat(browser.header("Content-Type")).startsWith("text/vtt");
        } finally {
            for (String file : files.keySet()) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
    }

    @Test
    void theNameOfAFileComesFromTheAddressAndLeadsNowhereElse(TestProgram program) {
        assertThat(Videos.key("/")).isEqualTo("start");
        assertThat(Videos.key("/leistungen/wohngeld")).isEqualTo("leistungen-wohngeld");
        assertThat(Videos.key("/antrag/01a2192c-eb20-7000-b4bb-a0d5b0178f90/thema/haushalt/2"))
                .isEqualTo("antrag-thema-haushalt");
        assertThat(program.bean(Videos.class).find("../register")).isEmpty();
    }
}
