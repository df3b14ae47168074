package de.tragwerk.redaktion;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A schema of FIM becomes a draft of a form.
@TragwerkTest
class FimFormTest {

    /// A schema of FIM begins a form; what was not taken and what is missing stands there. Then it is given up.
    @Test
    void aSchemaOfFimBeginsAForm(TestProgram program) throws Exception {
        Browser feder = program.staff("h.feder");
        byte[] xml;
        try (var in = FimFormTest.class.getResourceAsStream("fim/heizkosten-2.xml")) {
            xml = in.readAllBytes();
        }
        fim(feder, "blindengeld", xml);
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("gibt es schon");
        fim(feder, "heizkostenhilfe", "<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(feder.page().select("[data-qa=fehler]").text()).contains("kein XDatenfelder 2 oder 3");
        fim(feder, "heizkostenhilfe", xml);
        String seite = feder.location().getPath();
        assertThat(feder.text()).contains("Heizkostenhilfe", "Fassung 101", "Familienname");
        assertThat(feder.open(seite + "/ansicht/uebernahme")
                        .page()
                        .select("[data-qa=notizen]")
                        .text())
                .contains("Regel R1", "Codeliste urn:de");
        assertThat(feder.open(seite + "/ansicht/luecken")
                        .page()
                        .select("[data-qa=luecken]")
                        .text())
                .contains("Zweck: der Text fehlt", "Es fehlt die Frage anschrift.plz");
        feder.submit("verwerfen", Map.of(), "");
        assertThat(feder.page().select("[data-qa=zustand]").text()).isEqualTo("verworfen");
    }

    private static void fim(Browser b, String kennung, byte[] xml) {
        b.open("/formulare")
                .submit(
                        "fim",
                        Map.of(
                                "kennung",
                                kennung,
                                "leika",
                                "99107042068000",
                                "datei",
                                new Browser.Upload("schema.xml", "application/xml", xml)),
                        "");
    }
}
