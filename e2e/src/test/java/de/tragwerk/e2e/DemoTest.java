package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.verifier.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo command as somebody calls it: the folder it leaves is whole, true and follows the answers.
class DemoTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theDefaultIsThePensionerWithMarkG(@TempDir Path dir) throws Exception {
        Path out = dir.resolve("aus");
        Command demo = Command.run(Map.of(), "demo", "--out", out.toString());
        assertThat(demo.status()).as(demo.errors()).isZero();
        JsonNode summary = json.readTree(Files.readString(out.resolve("summary.json")));
        assertThat(summary.propertyNames())
                .containsExactly(
                        "antragId",
                        "messageId",
                        "mandant",
                        "aktenzeichen",
                        "monat",
                        "betragCent",
                        "erklaerung",
                        "dateien",
                        "auditVerified");
        assertThat(summary.get("mandant").asString()).isEqualTo("lindenbrueck");
        assertThat(summary.get("monat").asString()).isEqualTo("2026-03");
        assertThat(summary.get("betragCent").isIntegralNumber()).isTrue();
        assertThat(summary.get("betragCent").asLong()).isEqualTo(55_065);
        assertThat(summary.get("auditVerified").isBoolean()).isTrue();
        assertThat(summary.get("auditVerified").asBoolean()).isTrue();
        assertThat(summary.get("erklaerung").valueStream()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.propertyNames()).containsExactly("schritt", "norm", "cent");
            assertThat(line.get("norm").asString()).startsWith("§");
        });
        assertThat(line(summary, "B-G")).isEqualTo(9_571);
        assertThat(line(summary, "S-BEDARF")).isEqualTo(110_871);
        assertThat(line(summary, "S-EINKOMMEN")).isEqualTo(55_806);
        filesAreWhatTheSummarySays(out, summary);
        assertThat(Verifier.verify(
                                out.resolve("audit/log.txt"),
                                out.resolve("audit/schluessel.pub"),
                                out.resolve("audit/pruefpunkte.txt"))
                        .good())
                .isTrue();
        assertThat(Files.readString(out.resolve("antrag.xml"))).contains("Brandt");
        assertThat(Files.readString(out.resolve("pain001.xml")))
                .contains("pain.001.001.09")
                .contains("<CtrlSum>550.65</CtrlSum>")
                .contains("DE89370400440532013000");
        Command again = Command.run(Map.of(), "demo", "--out", out.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.errors()).contains("ist nicht leer");
    }

    @Test
    void tenEurosMoreRentAreTenEurosMore(@TempDir Path dir) throws Exception {
        String example;
        try (var in = de.tragwerk.cli.demo.Applicant.class.getResourceAsStream("brandt.json")) {
            example = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(example).contains("\"wohnen.kaltmiete\": \"300,00\"");
        Path input = dir.resolve("antrag.json");
        Files.writeString(
                input,
                example.replace("\"wohnen.kaltmiete\": \"300,00\"", "\"wohnen.kaltmiete\": \"310,00\"")
                        .replace("\"Gerbergasse\"", "\"Färberweg\""));
        Path out = dir.resolve("aus");
        Command demo = Command.run(Map.of(), "demo", "--out", out.toString(), "--eingabe", input.toString());
        assertThat(demo.status()).as(demo.errors()).isZero();
        JsonNode summary = json.readTree(Files.readString(out.resolve("summary.json")));
        assertThat(summary.get("betragCent").asLong()).isEqualTo(56_065);
        assertThat(line(summary, "B-UNTERKUNFT")).isEqualTo(39_000);
        assertThat(Files.readString(out.resolve("antrag.xml"))).contains("Färberweg");
        assertThat(Files.readString(out.resolve("pain001.xml"))).contains("<CtrlSum>560.65</CtrlSum>");
    }

    private static long line(JsonNode summary, String schritt) {
        return summary.get("erklaerung")
                .valueStream()
                .filter(line -> line.get("schritt").asString().equals(schritt))
                .findFirst()
                .orElseThrow()
                .get("cent")
                .asLong();
    }

    private static void filesAreWhatTheSummarySays(Path out, JsonNode summary) throws Exception {
        try (Stream<Path> all = Files.walk(out)) {
            List<String> names = all.filter(Files::isRegularFile)
                    .map(p -> out.relativize(p).toString())
                    .filter(n -> !n.equals("summary.json"))
                    .sorted()
                    .toList();
            assertThat(summary.get("dateien").propertyNames()).containsExactlyElementsOf(names);
            assertThat(names).contains("antrag.xml", "bescheid.pdf", "pain001.xml", "audit/log.txt");
            assertThat(names).anyMatch(n -> n.startsWith("osci/") && n.endsWith("storeDelivery.osci"));
            assertThat(names).anyMatch(n -> n.endsWith("responseToFetchDelivery.osci"));
            for (String name : names) {
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(out.resolve(name)))))
                        .isEqualTo(summary.get("dateien").get(name).asString());
            }
        }
    }
}
