package de.tragwerk.cli.law;

import static de.tragwerk.cli.law.WeitereGesetzeTest.ICH;
import static de.tragwerk.cli.law.WeitereGesetzeTest.feststellung;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// SGB X from JSON: rules 8.2 to 8.9 with their numbers.
class KorrekturTest {
    private static JsonNode rechne(String korrektur) throws Exception {
        JsonNode ergebnisse = Lauf.eine("""
                {"id":"x","monate":{"von":"2026-01","bis":"2026-12"},"leistungen":["korrektur"],"personen":[%s}],
                 "korrektur":%s}
                """.formatted(ICH, korrektur)).get("ergebnisse");
        assertThat(ergebnisse.size()).isEqualTo(1);
        assertThat(ergebnisse.get(0).get("abgelehnt")).isNull();
        return ergebnisse.get(0);
    }

    private static String monate(String erster, int anzahl, String entschieden, String richtig) {
        YearMonth von = YearMonth.parse(erster);
        return IntStream.range(0, anzahl)
                .mapToObj(i -> "{\"monat\":\"" + von.plusMonths(i) + "\",\"entschieden\":" + entschieden
                        + ",\"richtig\":" + richtig + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void r83_zugunsten_bis_zum_anfang_des_vorjahrs() throws Exception {
        JsonNode e = rechne("{\"gebiet\":\"sgb12\",\"tag\":\"2026-05-10\",\"antrag\":\"2026-05-10\",\"monate\":"
                + monate("2024-01", 28, "500", "520") + "}");
        assertThat(e.get("monat").stringValue()).isEqualTo("2026-05");
        assertThat(e.get("summe").toString()).isEqualTo("320.00");
        assertThat(feststellung(e, "nachzahlung_ab")).isEqualTo("2025-01-01");
        assertThat(e.get("werte").get("haushalt").get("S10-NACHZAHLUNG").toString())
                .isEqualTo("320.00");
    }

    @Test
    void r82_mehr_und_weniger_stehen_nebeneinander() throws Exception {
        JsonNode e = rechne("""
                {"gebiet":"sgb12","tag":"2026-05-10","monate":[
                 {"monat":"2026-01","entschieden":500,"richtig":530},{"monat":"2026-02","entschieden":500,"richtig":450}]}
                """);
        assertThat(e.get("summe").toString()).isEqualTo("30.00");
        assertThat(feststellung(e, "erstattung")).isEqualTo("50.00");
    }

    @Test
    void r84_ruecknahme_nur_soweit_sie_reicht() throws Exception {
        String falsch = monate("2025-02", 3, "500", "400");
        JsonNode gut = rechne("""
                {"gebiet":"sgb12","tag":"2026-03-10","monate":%s,
                 "ruecknahme":{"bekanntgabe":"2025-01-10","kenntnis":"2026-01-05","boesglaeubig":true}}
                """.formatted(falsch));
        assertThat(feststellung(gut, "ruecknahme")).isEqualTo("vergangenheit");
        assertThat(feststellung(gut, "erstattung")).isEqualTo("300.00");
        JsonNode zukunft = rechne("""
                {"gebiet":"sgb12","tag":"2026-03-10","monate":%s,
                 "ruecknahme":{"bekanntgabe":"2025-01-10","kenntnis":"2026-01-05"}}
                """.formatted(falsch));
        assertThat(feststellung(zukunft, "ruecknahme")).isEqualTo("zukunft");
        assertThat(feststellung(zukunft, "erstattung")).isEqualTo("0.00");
    }

    @Test
    void r84_aenderung_hebt_ab_ihrem_tag_auf() throws Exception {
        JsonNode e = rechne("""
                {"gebiet":"sgb12","tag":"2026-03-10","monate":%s,
                 "aenderung":{"am":"2025-12-05","pflicht_verletzt":true,"kenntnis":"2026-01-05"}}
                """.formatted(monate("2025-10", 4, "500", "400")));
        assertThat(feststellung(e, "aufhebung_ab")).isEqualTo("2025-12-05");
        assertThat(feststellung(e, "erstattung")).isEqualTo("200.00");
    }

    @Test
    void r85_bagatelle_nur_im_sgb2() throws Exception {
        String wenig = monate("2026-01", 3, "500", "484");
        assertThat(feststellung(
                        rechne("{\"gebiet\":\"sgb2\",\"tag\":\"2026-05-10\",\"monate\":" + wenig + "}"), "erstattung"))
                .isEqualTo("0.00");
        assertThat(feststellung(
                        rechne("{\"gebiet\":\"sgb12\",\"tag\":\"2026-05-10\",\"monate\":" + wenig + "}"), "erstattung"))
                .isEqualTo("48.00");
    }

    @Test
    void r86_vorlaeufiges_wird_saldiert() throws Exception {
        String monate = """
                [{"monat":"2025-10","entschieden":500,"richtig":530},{"monat":"2025-11","entschieden":500,"richtig":450},
                 {"monat":"2025-12","entschieden":500,"richtig":510}]
                """;
        JsonNode e =
                rechne("{\"gebiet\":\"sgb12\",\"tag\":\"2026-05-10\",\"vorlaeufig\":true,\"monate\":" + monate + "}");
        assertThat(feststellung(e, "erstattung")).isEqualTo("10.00");
        assertThat(e.get("summe").toString()).isEqualTo("0.00");
        assertThat(feststellung(e, "endgueltig_ab")).isEqualTo("2027-01-01");
    }

    @Test
    void r89_erstattung_unter_traegern_und_fristen() throws Exception {
        JsonNode e = rechne("""
                {"gebiet":"sgb12","tag":"2026-05-10","bekanntgabe":{"weg":"post","tag":"2026-05-11"},
                 "erstattung":[{"monat":"2026-01","gezahlt":500,"geschuldet":450},
                  {"monat":"2026-02","gezahlt":500,"geschuldet":450},{"monat":"2026-03","gezahlt":500,"geschuldet":450},
                  {"monat":"2025-12","gezahlt":0,"geschuldet":450}]}
                """);
        assertThat(feststellung(e, "traegererstattung")).isEqualTo("1350.00");
        assertThat(feststellung(e, "rest_an_person")).isEqualTo("450.00");
        assertThat(feststellung(e, "traeger_ausschluss")).isEqualTo("2027-03-31");
        assertThat(feststellung(e, "bekanntgabe")).isEqualTo("2026-05-15");
        assertThat(feststellung(e, "widerspruch_bis")).isEqualTo("2026-06-15");
        assertThat(feststellung(e, "verjaehrung_bis")).isEqualTo("2030-12-31");
    }
}
