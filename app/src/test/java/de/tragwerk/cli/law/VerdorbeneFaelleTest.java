package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.law.ausgabe.Zeile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Twenty thousand cases with one to three values put wrong: each ends in amounts or in a sentence, none in an
/// exception, and a sentence is German, whole, and says nothing of the program.
class VerdorbeneFaelleTest {
    private static final int FAELLE = 20_000;
    private static final List<String> WERTE = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "7",
            "31",
            "0.5",
            "0.005",
            "1e3",
            "9999999.99",
            "99999999999999",
            "1e19",
            "\"\"",
            "\"x\"",
            "\"antragstellend\"",
            "\"kind\"",
            "\"schule\"",
            "\"2026-02-30\"",
            "\"2026-03\"",
            "\"2026-03-31\"",
            "\"9999-12\"",
            "\"1900-01-01\"",
            "\"2100-12-31\"",
            "\"2027-01\"",
            "\"2010-06\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"von\":\"2026-03\"}");

    private final SplittableRandom zufall = new SplittableRandom(20261126);

    @Test
    void enden_in_betraegen_oder_in_einem_satz() throws Exception {
        List<JsonNode> gute = new ArrayList<>();
        for (String s : Stream.concat(
                        Stream.concat(RegelnAusJsonTest.beispiele(), WeitereGesetzeTest.beispiele())
                                .map(a -> (String) a.get()[1]),
                        Stream.of(GEMISCHT, KORREKTUR))
                .toList()) {
            gute.add(Lauf.JSON.readTree(s));
        }
        Zeile zeile = new Zeile(Zeile.Umfang.PROTOKOLL);
        int gerechnet = 0;
        int saetze = 0;
        for (int i = 0; i < FAELLE; i++) {
            JsonNode fall = gute.get(zufall.nextInt(gute.size())).deepCopy();
            for (int k = zufall.nextInt(3); k >= 0; k--) {
                verdirb(fall);
            }
            byte[] json = fall.toString().getBytes(StandardCharsets.UTF_8);
            JsonNode e = Lauf.JSON.readTree(zeile.rechne(json, 0, json.length, 1));
            if (e.get("fehler") != null) {
                saetze += satz(e.get("fehler"), fall);
                continue;
            }
            for (JsonNode monat : e.get("ergebnisse")) {
                if (monat.get("abgelehnt") == null) {
                    assertThat(monat.get("summe").decimalValue()).as("%s", fall).isNotNegative();
                    gerechnet++;
                } else {
                    saetze += satz(monat.get("abgelehnt"), fall);
                }
            }
        }
        assertThat(gerechnet).isGreaterThan(1_000);
        assertThat(saetze).isGreaterThan(1_000);
    }

    private static int satz(JsonNode mangel, JsonNode fall) {
        assertThat(mangel.get("pfad").stringValue()).as("%s", fall).startsWith("$");
        assertThat(mangel.get("satz").stringValue())
                .as("%s", fall)
                .endsWith(".")
                .doesNotContain("Exception", "tragwerk", "java", "null", "jackson");
        return 1;
    }

    /// Replaces, removes or doubles one value somewhere in the tree.
    private void verdirb(JsonNode wurzel) {
        List<JsonNode> behaelter = new ArrayList<>();
        sammle(wurzel, behaelter);
        JsonNode b = behaelter.get(zufall.nextInt(behaelter.size()));
        JsonNode wert = Lauf.JSON.readTree(WERTE.get(zufall.nextInt(WERTE.size())));
        if (b instanceof ObjectNode o && !o.isEmpty()) {
            List<String> namen = List.copyOf(o.propertyNames());
            String name = namen.get(zufall.nextInt(namen.size()));
            if (zufall.nextInt(5) == 0) {
                o.remove(name);
            } else {
                o.set(name, wert);
            }
        } else if (b instanceof ArrayNode a && !a.isEmpty()) {
            int platz = zufall.nextInt(a.size());
            if (zufall.nextBoolean()) {
                a.add(a.get(platz).deepCopy());
            } else {
                a.set(platz, wert);
            }
        }
    }

    private static void sammle(JsonNode knoten, List<JsonNode> behaelter) {
        if (knoten.isContainer()) {
            behaelter.add(knoten);
            knoten.forEach(k -> sammle(k, behaelter));
        }
    }

    private static final String GEMISCHT = """
            {"id":"x","monate":{"von":"2026-02","bis":"2026-04"},"anspruch":{"von":"2026-02-10"},
             "leistungen":["lebensunterhalt","sgb12","sgb2","asylblg","bildung"],"personen":[
             {"id":"a","geburtsdatum":"1985-01-01","beziehung":"antragstellend","vermoegen":12000,
              "umstaende":["selbst_verschuldet"],"einkommen":[
              {"art":"krankengeld","betrag":1200,"rhythmus":"einmalig","monat":"2026-03","nachzahlung":true}]},
             {"id":"b","geburtsdatum":"1980-01-01","beziehung":"partner","erwerbsminderung":"voll_auf_dauer",
              "merkzeichen":["G"],"wohnform":{"art":"besondere_wohnform","miete":500,"durchschnitt":400},
              "einkommen":[{"art":"erwerbsminderungsrente","betrag":900,"steuern":10}]},
             {"id":"k","geburtsdatum":"2018-01-01","beziehung":"kind","bildung":[{"einrichtung":"schule","ausfluege":10}],
              "aufenthalt":{"asylblg":true,"seit":"2023-03-10","einschraenkung":{"betrag":200,"ab":"2026-01-01","bis":"2026-05-31"}}},
             {"id":"m","geburtsdatum":"1950-01-01","beziehung":"andere","einkommen":[{"art":"altersrente","betrag":2000}]}],
             "wohnung":[{"bis":"2026-03","kaltmiete":600,"heizung":150,"angemessen":700,"koepfe":4},{"von":"2026-04","kaltmiete":500}]}
            """;

    private static final String KORREKTUR = """
            {"id":"x","monate":{"von":"2026-01","bis":"2026-12"},"leistungen":["korrektur"],
             "personen":[{"id":"a","geburtsdatum":"1970-01-01","beziehung":"antragstellend"}],
             "korrektur":{"gebiet":"sgb2","tag":"2026-05-10","antrag":"2026-05-01","vorlaeufig":false,
              "monate":[{"monat":"2025-10","entschieden":500,"richtig":530},{"monat":"2025-11","entschieden":500,"richtig":450}],
              "ruecknahme":{"bekanntgabe":"2025-01-10","kenntnis":"2026-01-05","boesglaeubig":true},
              "aenderung":{"am":"2025-12-05","kenntnis":"2026-01-05"},
              "bekanntgabe":{"weg":"abruf","tag":"2026-05-11","belehrt":true},
              "erstattung":[{"monat":"2026-01","gezahlt":500,"geschuldet":450}]}}
            """;
}
