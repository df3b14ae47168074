package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// One worked example of each statute, from a case in JSON to the sum of the month.
class RegelnAusJsonTest {

    static Stream<Arguments> beispiele() {
        return Stream.of(
                Arguments.of("3.6", ComputeTest.RENTNER, "550.65"),
                // 1,048.00 and the child's immediate supplement
                Arguments.of("4.4", """
                        {"id": "x", "monate": "2026-03", "leistungen": ["sgb2"], "personen": [
                          {"id": "a", "geburtsdatum": "1990-01-01", "beziehung": "antragstellend",
                           "einkommen": [{"art": "arbeit", "betrag": 1500, "steuern": 20, "sozialversicherung": 290}]},
                          {"id": "b", "geburtsdatum": "1991-01-01", "beziehung": "partner"},
                          {"id": "k", "geburtsdatum": "2021-06-01", "beziehung": "kind",
                           "einkommen": [{"art": "kindergeld", "betrag": 259}]}],
                         "wohnung": {"kaltmiete": 600, "heizung": 150}}
                        """, "1073.00"),
                // 1,464.00 and two immediate supplements
                Arguments.of("7.1", """
                        {"id": "x", "monate": "2026-03", "leistungen": ["asylblg"], "personen": [
                          {"id": "a", "geburtsdatum": "1990-01-01", "beziehung": "antragstellend",
                           "aufenthalt": {"asylblg": true, "seit": "2025-02-01"}},
                          {"id": "b", "geburtsdatum": "1991-01-01", "beziehung": "partner"},
                          {"id": "k1", "geburtsdatum": "2020-06-01", "beziehung": "kind"},
                          {"id": "k2", "geburtsdatum": "2013-06-01", "beziehung": "kind"}]}
                        """, "1514.00"),
                Arguments.of("9.2", """
                        {"id": "x", "monate": "2026-03", "leistungen": ["wohngeld"], "personen": [
                          {"id": "a", "geburtsdatum": "1990-01-01", "beziehung": "antragstellend"}],
                         "wohnung": {"kaltmiete": 400, "nebenkosten": 80, "mietenstufe": "IV"},
                         "wohngeld": {"gesamteinkommen": 1100}}
                        """, "213.00"),
                Arguments.of("10.2", """
                        {"id": "x", "monate": "2026-03", "leistungen": ["kinderzuschlag"], "personen": [
                          {"id": "a", "geburtsdatum": "1990-01-01", "beziehung": "antragstellend"},
                          {"id": "b", "geburtsdatum": "1991-01-01", "beziehung": "partner"},
                          {"id": "k", "geburtsdatum": "2021-06-01", "beziehung": "kind",
                           "einkommen": [{"art": "kindergeld", "betrag": 259}]}],
                         "wohnung": {"kaltmiete": 700, "heizung": 100},
                         "kinderzuschlag": {"brutto": 2500, "regelbedarf": 1012, "erwerb": 1922}}
                        """, "187.00"),
                Arguments.of("11.1", """
                        {"id": "x", "monate": "2026-03", "leistungen": ["unterhaltsvorschuss"], "personen": [
                          {"id": "a", "geburtsdatum": "1990-01-01", "beziehung": "antragstellend"},
                          {"id": "k", "geburtsdatum": "2018-06-01", "beziehung": "kind", "ausbildung": "schule",
                           "einkommen": [{"art": "unterhalt_kind", "betrag": 100}], "unterhaltsvorschuss": {}}]}
                        """, "199.00"),
                Arguments.of("12.1", """
                        {"id": "x", "monate": "2026-03", "leistungen": ["eigenbeitrag"], "personen": [
                          {"id": "a", "geburtsdatum": "1950-01-01", "beziehung": "antragstellend"}],
                         "eigenbeitrag": {"quelle": "rente", "jahreseinkommen": 36000}}
                        """, "150.00"));
    }

    @ParameterizedTest(name = "Regel {0}")
    @MethodSource("beispiele")
    void summe_des_monats(String regel, String fall, String summe) throws Exception {
        JsonNode monat = Lauf.eine(fall).get("ergebnisse").get(0);
        assertThat(monat.get("abgelehnt")).isNull();
        assertThat(monat.get("summe").toString()).isEqualTo(summe);
        assertThat(monat.get("werte").isEmpty()).isFalse();
    }

    /// Income counts in the month it arrives.
    @ParameterizedTest
    @MethodSource("rhythmen")
    void einkommen_zaehlt_im_monat_des_zuflusses(String zeit, String summen) throws Exception {
        String fall = ComputeTest.RENTNER
                .replace("\"2026-03\"", "{\"von\": \"2026-01\", \"bis\": \"2026-04\"}")
                .replace("640.00", "100, " + zeit)
                .replace("[\"G\"]", "[]")
                .replaceAll("\"absetzungen\": \\[.*?\\]", "\"absetzungen\": []");
        StringBuilder gefunden = new StringBuilder();
        for (JsonNode monat : Lauf.eine(fall).get("ergebnisse")) {
            gefunden.append(monat.get("summe")).append(' ');
        }
        assertThat(gefunden.toString().strip()).isEqualTo(summen);
    }

    static Stream<Arguments> rhythmen() {
        return Stream.of(
                Arguments.of("\"von\": \"2026-02\"", "1013.00 913.00 913.00 913.00"),
                Arguments.of("\"bis\": \"2026-02\"", "913.00 913.00 1013.00 1013.00"),
                Arguments.of("\"rhythmus\": \"einmalig\", \"monat\": \"2026-03\"", "1013.00 1013.00 913.00 1013.00"),
                Arguments.of(
                        "\"rhythmus\": \"vierteljaehrlich\", \"von\": \"2025-10\"", "913.00 1013.00 1013.00 913.00"),
                Arguments.of("\"rhythmus\": \"jaehrlich\", \"von\": \"2024-02\"", "1013.00 913.00 1013.00 1013.00"));
    }
}
