package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Parts of months, income spread over months, and the month in which a waiting time ends.
class ZeitTest {
    private static List<String> summen(String fall) throws Exception {
        List<String> summen = new ArrayList<>();
        for (JsonNode monat : Lauf.eine(fall).get("ergebnisse")) {
            assertThat(monat.get("abgelehnt")).isNull();
            summen.add(monat.get("summe").toString());
        }
        return summen;
    }

    /// Rule 0.5: claim 550.65, back payment 1,500.00 in March. Other single income counts at once.
    @Test
    void r05_nachzahlung_auf_sechs_monate() throws Exception {
        String fall = ComputeTest.RENTNER
                .replace("\"2026-03\"", "{\"von\":\"2026-02\",\"bis\":\"2026-09\"}")
                .replace(
                        "\"einkommen\": [",
                        "\"einkommen\": [{\"art\":\"anderes\",\"betrag\":1500,\"rhythmus\":\"einmalig\",\"monat\":\"2026-03\",\"nachzahlung\":true},");
        assertThat(summen(fall))
                .containsExactly("550.65", "300.65", "300.65", "300.65", "300.65", "300.65", "300.65", "550.65");
        JsonNode maerz = Lauf.eine(fall).get("ergebnisse").get(1).get("werte").get("p1");
        assertThat(maerz.get("E-VERTEILT").toString()).isEqualTo("250.00");
        assertThat(summen(fall.replace("1500", "550"))).startsWith("550.65", "0.65", "550.65");
        assertThat(summen(fall.replace(",\"nachzahlung\":true", ""))).startsWith("550.65", "0.00", "550.65");
    }

    /// § 11 Abs. 3 SGB II: only a back payment for other months is spread.
    @Test
    void r05_nachzahlung_im_sgb2() throws Exception {
        String fall = """
                {"id":"x","monate":{"von":"2026-03","bis":"2026-09"},"leistungen":["sgb2"],"personen":[
                 {"id":"a","geburtsdatum":"1990-01-01","beziehung":"antragstellend","einkommen":[
                  {"art":"krankengeld","betrag":1200,"rhythmus":"einmalig","monat":"2026-03","nachzahlung":true}]}],
                 "wohnung":{"kaltmiete":400}}
                """;
        // 963.00 less 200.00 and the lump sum of 30.00
        assertThat(summen(fall)).containsExactly("793.00", "793.00", "793.00", "793.00", "793.00", "793.00", "963.00");
        assertThat(summen(fall.replace(",\"nachzahlung\":true", ""))).startsWith("0.00", "963.00");
        assertThat(summen(fall.replace("1200", "900"))).startsWith("93.00", "963.00");
    }

    static Stream<Arguments> teilmonate() {
        String ich = "{\"id\":\"a\",\"geburtsdatum\":\"1990-01-01\",\"beziehung\":\"antragstellend\"";
        return Stream.of(
                Arguments.of("sgb2", "2026-04", "{\"von\":\"2026-04-11\"}", ich + "}", "375.33"),
                Arguments.of("sgb2", "2026-02", "{\"von\":\"2026-02-11\"}", ich + "}", "337.80"),
                Arguments.of("sgb2", "2026-03", "{\"von\":\"2026-03-01\",\"bis\":\"2026-03-31\"}", ich + "}", "563.00"),
                Arguments.of(
                        "sgb12",
                        "2026-05",
                        "{\"von\":\"2026-05-11\"}",
                        ich + ",\"erwerbsminderung\":\"voll_auf_dauer\"}",
                        "394.10"),
                Arguments.of(
                        "asylblg",
                        "2026-06",
                        "{\"von\":\"2026-06-21\",\"bis\":\"2026-07-31\"}",
                        ich + ",\"aufenthalt\":{\"asylblg\":true,\"seit\":\"2025-02-01\"}}",
                        "151.67"));
    }

    /// Rules 0.4 and 7.4.
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("teilmonate")
    void r04_teil_eines_monats(String leistung, String monat, String anspruch, String person, String summe)
            throws Exception {
        assertThat(summen("{\"id\":\"x\",\"monate\":\"" + monat + "\",\"anspruch\":" + anspruch + ",\"leistungen\":[\""
                        + leistung + "\"],\"personen\":[" + person + "]}"))
                .containsExactly(summe);
    }

    /// Rule 1.4: entry on 10 March 2023; nine days of 805.00 and the rest of the month of 913.00.
    @Test
    void r14_monat_in_dem_die_wartezeit_endet() throws Exception {
        String fall = """
                {"id":"x","monate":{"von":"2026-02","bis":"2026-04"},"leistungen":["asylblg"],"personen":[
                 {"id":"a","geburtsdatum":"1990-01-01","beziehung":"antragstellend",
                  "aufenthalt":{"asylblg":true,"seit":"2023-03-10"}}],"wohnung":{"kaltmiete":300,"heizung":50}}
                """;
        assertThat(summen(fall)).containsExactly("805.00", "880.60", "913.00");
        assertThat(summen(fall.replace("2023-03-10\"", "2023-03-10\",\"missbrauch\":true")))
                .containsExactly("805.00", "805.00", "805.00");
    }

    /// § 2 Abs. 1 Satz 4 Nr. 1 AsylbLG after the constitutional court: level 1 also in collective housing.
    @Test
    void r75_analog_in_der_sammelunterkunft() throws Exception {
        assertThat(summen("""
                {"id":"x","monate":"2026-04","leistungen":["asylblg"],"personen":[
                 {"id":"a","geburtsdatum":"1990-01-01","beziehung":"antragstellend",
                  "aufenthalt":{"asylblg":true,"seit":"2020-01-01","unterbringung":"sammelunterkunft"}}]}
                """)).containsExactly("563.00");
    }

    /// Without a dwelling there is no housing; special needs come on top.
    @Test
    void wohnform_und_anerkannter_bedarf() throws Exception {
        String fall = """
                {"id":"x","monate":"2026-04","leistungen":["sgb12"],"personen":[
                 {"id":"a","geburtsdatum":"1955-01-01","beziehung":"antragstellend","wohnform":%s,
                  "bedarfe":{"unabweisbar":40}}],"wohnung":{"kaltmiete":300}}
                """;
        assertThat(summen(fall.formatted("{\"art\":\"ohne_wohnung\"}"))).containsExactly("603.00");
        assertThat(summen(fall.formatted("{\"art\":\"mit_vertrag\",\"miete\":250,\"heizung\":30}")))
                .containsExactly("883.00");
    }
}
