package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The statutes beside the livelihood, from a case in JSON to the sum of the month; the numbers are those of the
/// worked rules.
class WeitereGesetzeTest {
    static final String ICH = "{\"id\":\"a\",\"geburtsdatum\":\"1970-01-01\",\"beziehung\":\"antragstellend\"";

    static Stream<Arguments> beispiele() {
        return Stream.of(
                // 35.00 + 60.00 for twenty meals + 15.00
                Arguments.of("Bildung", """
                        {"id":"x","monate":"2026-03","leistungen":["bildung"],"personen":[
                         {"id":"a","geburtsdatum":"1990-01-01","beziehung":"antragstellend"},
                         {"id":"k","geburtsdatum":"2016-06-01","beziehung":"kind","bildung":{"einrichtung":"schule",
                          "ausfluege":35,"mittagessen":20,"mittagessen_kosten":60,"teilhabe":true}}]}
                        """, "110.00"),
                // a pupil of full age gets no participation in chapter 4; what income is left counts
                Arguments.of("Bildung im 4. Kapitel", """
                        {"id":"x","monate":"2026-03","leistungen":["bildung"],"personen":[
                         {"id":"a","geburtsdatum":"2006-01-01","beziehung":"antragstellend",
                          "erwerbsminderung":"voll_auf_dauer","bildung":[
                           {"bis":"2026-02","einrichtung":"schule","lernfoerderung":500},
                           {"von":"2026-03","einrichtung":"schule","lernfoerderung":80,"teilhabe":true,"einkommen":30}]}]}
                        """, "50.00"),
                // 6.2: 259.00 above the limit, at most 40 % are asked for with care grade 4
                Arguments.of("6.2 Hilfe zur Pflege", """
                        {"id":"x","monate":"2026-03","leistungen":["hilfen"],"personen":[%s,"pflegegrad":4},
                         {"id":"b","geburtsdatum":"1972-01-01","beziehung":"partner"}],
                         "wohnung":{"kaltmiete":450,"nebenkosten":150,"heizung":90,"angemessen":520},
                         "hilfen":{"einkommen":2300,"anteil":1,"bedarfe":[{"art":"pflege","kosten":900}]}}
                        """.formatted(ICH), "796.40"),
                // 6.3: the first need takes 40 % of 259.00 = 103.60, the second 40 % of the other 155.40 = 62.16
                Arguments.of("6.3 zwei Bedarfe", """
                        {"id":"x","monate":"2026-03","leistungen":["hilfen"],"personen":[%s,"pflegegrad":4}],
                         "hilfen":{"einkommen":2300,"unterkunft":520,"weitere":1,"anteil":1,"vermoegen":100,
                          "bedarfe":[{"art":"pflege","kosten":900},{"art":"haushalt","kosten":200},
                           {"art":"besondere_schwierigkeiten","kosten":50}]}}
                        """.formatted(ICH), "884.24"),
                Arguments.of("6.4 Blindenhilfe", """
                        {"id":"x","monate":"2025-07","leistungen":["hilfen"],"personen":[%s,"pflegegrad":3,"merkzeichen":["Bl"]}],
                         "hilfen":{"einkommen":1000,"anteil":0.5,"bedarfe":[{"art":"blindenhilfe"}]}}
                        """.formatted(ICH), "673.59"),
                // half of 599.00; the pay in the institution: 220.00 − 70.375 − 74.8125
                Arguments.of("Pflegegeld und Lohn", """
                        {"id":"x","monate":"2026-03","leistungen":["hilfen"],"personen":[%s,"pflegegrad":3}],
                         "hilfen":{"einkommen":500,"anteil":0.5,"bedarfe":[{"art":"pflegegeld","tage":15,"lohn":220}]}}
                        """.formatted(ICH), "224.69"),
                // 4 × 25.00 of the excess for a thing used for years, and 30.00 saved at home
                Arguments.of("Gegenstand", """
                        {"id":"x","monate":"2026-03","leistungen":["hilfen"],"personen":[%s}],
                         "hilfen":{"einkommen":1176,"anteil":0.5,"bedarfe":[
                          {"art":"gesundheit","kosten":1000,"gegenstand":true,"ersparnis":30}]}}
                        """.formatted(ICH), "870.00"),
                Arguments.of("Entschädigung", """
                        {"id":"x","monate":"2026-03","leistungen":["entschaedigung"],"personen":[
                         %s,"entschaedigung":{"art":"geschaedigt","gds":100,"schwerste_folgen":true}}]}
                        """.formatted(ICH), "2603.00"),
                Arguments.of("Entschädigung einer Witwe", """
                        {"id":"x","monate":"2026-07","leistungen":["entschaedigung"],"personen":[
                         %s,"entschaedigung":{"art":"witwe","kinder":2}}]}
                        """.formatted(ICH), "1305.00"),
                Arguments.of("Landesblindengeld", """
                        {"id":"x","monate":"2026-03","leistungen":["landesblindengeld"],"personen":[
                         %s,"landesblindengeld":{"land":"BY","art":"blind","pflege":100}}]}
                        """.formatted(ICH), "676.00"),
                Arguments.of("12.2 Betreuung", """
                        {"id":"x","monate":"2026-03","leistungen":["betreuung"],"personen":[%s}],
                         "betreuung":{"wirksam":"2026-01-15","ausbildung":"studium",
                          "lage":[{"bis":"2026-02","ort":"einrichtung"},{"von":"2026-03","ort":"anderer","mittellos":true}]}}
                        """.formatted(ICH), "324.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beispiele")
    void summe_des_monats(String regel, String fall, String summe) throws Exception {
        JsonNode monat = Lauf.eine(fall).get("ergebnisse").get(0);
        assertThat(monat.get("abgelehnt")).isNull();
        assertThat(monat.get("summe").toString()).isEqualTo(summe);
        assertThat(monat.get("werte").isEmpty()).isFalse();
    }

    /// Refused with the sentence of the law, not computed and not an error of the program.
    @Test
    void schwerste_folgen_unter_hundert_sind_ein_mangel() throws Exception {
        JsonNode monat = Lauf.eine("""
                        {"id":"x","monate":"2026-03","leistungen":["entschaedigung"],"personen":[
                         %s,"entschaedigung":{"art":"geschaedigt","gds":60,"schwerste_folgen":true}}]}
                        """.formatted(ICH)).get("ergebnisse").get(0);
        assertThat(monat.get("abgelehnt").toString()).contains("§ 83 Abs. 2 SGB XIV");
    }

    @Test
    void eine_waise_von_ueber_achtzehn_wird_nicht_gezahlt() throws Exception {
        JsonNode monat = Lauf.eine("""
                        {"id":"x","monate":"2026-07","leistungen":["entschaedigung"],"personen":[
                         %s,"entschaedigung":{"art":"halbwaise"}}]}
                        """.formatted(ICH)).get("ergebnisse").get(0);
        assertThat(monat.get("abgelehnt").toString()).contains("§ 87 Abs. 4 SGB XIV");
    }

    @Test
    void grenze_des_sgb14_steht_daneben() throws Exception {
        JsonNode monat = Lauf.eine("""
                        {"id":"x","monate":"2026-03","leistungen":["entschaedigung"],"personen":[
                         %s,"entschaedigung":{"art":"geschaedigt","gds":30,"grenze":{"wohnen":400,"angehoerige":1}}}]}
                        """.formatted(ICH)).get("ergebnisse").get(0);
        JsonNode f = monat.get("feststellungen").get(0);
        assertThat(f.get("person").stringValue()).isEqualTo("a");
        assertThat(f.get("wert").stringValue())
                .isEqualTo(monat.get("werte").get("a").get("S14-GRENZE").toString());
    }

    @Test
    void betreuung_nennt_den_abrechnungsmonat_und_die_frist() throws Exception {
        JsonNode monat = Lauf.eine("""
                        {"id":"x","monate":"2026-03","leistungen":["betreuung"],"personen":[%s}],
                         "betreuung":{"wirksam":"2026-01-15","ausbildung":"studium","lage":{"ort":"anderer"}}}
                        """.formatted(ICH)).get("ergebnisse").get(0);
        assertThat(feststellung(monat, "abrechnungsmonat")).isEqualTo("2");
        assertThat(feststellung(monat, "von")).isEqualTo("2026-02-16");
        assertThat(feststellung(monat, "bis")).isEqualTo("2026-03-15");
        assertThat(feststellung(monat, "geltend_zu_machen_bis")).isEqualTo("2027-06-15");
    }

    static String feststellung(JsonNode monat, String name) {
        for (JsonNode f : monat.get("feststellungen")) {
            if (f.get("name").stringValue().equals(name)) {
                return f.get("wert").stringValue();
            }
        }
        throw new AssertionError(name + " fehlt in " + monat);
    }
}
