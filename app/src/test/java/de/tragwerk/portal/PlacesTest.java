package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which postcodes a portal serves is a file of its operator.
@TragwerkTest
class PlacesTest {

    private static final String DEMO =
            "plz;ars;ort\n12346;059990010001;Lindenbrück\n12350;059980020002;Auental\n12351;059980030003;Wiesengrund\n";

    @Test
    void theFileOfTheOperatorSaysWhichPlacesArePossible(TestProgram program) throws Exception {
        Path file = program.installation().home().dir().resolve("orte-auental-portal.csv");
        Browser browser = program.citizen("karl.brandt");
        try {
            assertThat(office(browser, "12399")).contains("zu keinem Ort");
            lay(
                    file,
                    DEMO + "12345;059990010001;Lindenbrück\n12345;059980020002;Auental\n12399;059980020002;Auental\n",
                    1);
            assertThat(office(browser, "12399")).contains("Auental", "online an");
            assertThat(office(browser, "12345")).contains("Lindenbrück", "Auental", "fragen wir Sie");
            // Half a table is none.
            lay(file, DEMO + "12398;59980020002;Führende Null fehlt\n", 2);
            assertThat(office(browser, "12398")).contains("zu keinem Ort");
            assertThat(office(browser, "12399")).contains("Auental");

            Applicant applicant = new Applicant(browser, Applicant.example("brandt"));
            applicant.fillIn();
            browser.submit("senden", Map.of(), "");
            assertThat(browser.text()).contains("mehrere Gemeinden", "Gesendet ist noch nichts");
            browser.submit("ort", Map.of(), "");
            assertThat(browser.page().select(".tw-fehler").text()).contains("Wählen Sie die Gemeinde");
            browser.submit("ort", Map.of("ort", "059970010001"), "");
            assertThat(browser.page().select(".tw-fehler"))
                    .as("no place of hers")
                    .isNotEmpty();
            browser.submit("ort", Map.of("ort", "059980020002"), "");
            assertThat(browser.text()).contains("Ihr Antrag ist abgesendet", "Auental");
        } finally {
            lay(file, DEMO + "12345;059990010001;Lindenbrück\n", 3);
            assertThat(office(browser, "12345")).contains("online an");
            Files.delete(file);
        }
    }

    private static String office(Browser browser, String plz) {
        return browser.open("/leistungen/hzl-grundsicherung?plz=" + plz)
                .page()
                .select("[data-qa=amt-antwort]")
                .text();
    }

    private static void lay(Path file, String csv, int minute) throws IOException {
        Files.writeString(file, csv);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-01T10:0" + minute + ":00Z")));
    }
}
