package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.law.ausgabe.Zeile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One household, several systems: each computes its own part, and the parts add up.
class HaushaltTest {
    private static Map<String, JsonNode> teile(String fall) throws Exception {
        Map<String, JsonNode> teile = new LinkedHashMap<>();
        for (JsonNode e : Lauf.eine(fall).get("ergebnisse")) {
            assertThat(e.get("abgelehnt")).isNull();
            teile.put(e.get("teil").stringValue(), e);
        }
        return teile;
    }

    private static String betrag(JsonNode teil, String person) {
        return teil.get("personen").get(person).toString();
    }

    /// Rule 1.5: the pension of 900.00 covers 756.00 in chapter 4; in SGB II 870.00 less 756.00 count, shared 756 to
    /// 381.
    @Test
    void r15_partner_im_vierten_kapitel() throws Exception {
        Map<String, JsonNode> teile = teile("""
                {"id":"x","monate":"2026-03","leistungen":["lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"1985-01-01","beziehung":"antragstellend"},
                 {"id":"b","geburtsdatum":"1980-01-01","beziehung":"partner","erwerbsminderung":"voll_auf_dauer",
                  "einkommen":[{"art":"erwerbsminderungsrente","betrag":900}]},
                 {"id":"k","geburtsdatum":"2018-01-01","beziehung":"kind","einkommen":[{"art":"kindergeld","betrag":259}]}],
                 "wohnung":{"kaltmiete":600,"heizung":150}}
                """);
        assertThat(teile.keySet()).containsExactly("sgb2", "sgb12_kapitel4");
        assertThat(teile.get("sgb2").get("summe").toString()).isEqualTo("1048.00");
        assertThat(betrag(teile.get("sgb2"), "a")).isEqualTo("680.20");
        assertThat(betrag(teile.get("sgb2"), "k")).isEqualTo("367.80");
        assertThat(teile.get("sgb2").get("werte").get("b").get("S2-E-FREMD").toString())
                .isEqualTo("114.00");
        assertThat(betrag(teile.get("sgb12_kapitel4"), "b")).isEqualTo("0.00");
        JsonNode grund = teile.get("sgb12_kapitel4").get("feststellungen").get(0);
        assertThat(grund.get("person").stringValue()).isEqualTo("b");
        assertThat(grund.get("norm").stringValue()).isEqualTo("§ 41 Abs. 3 SGB XII");
        assertThat(grund.get("satz").stringValue()).contains("dauerhaft");
    }

    /// What one system alone computes is what it computes here: the same amounts as with its own key.
    @Test
    void ein_system_allein_rechnet_wie_mit_seinem_schluessel() throws Exception {
        String fall = """
                {"id":"x","monate":"2026-03","leistungen":["sgb2","lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"1990-01-01","beziehung":"antragstellend",
                  "einkommen":[{"art":"arbeit","betrag":1500,"steuern":20,"sozialversicherung":290}]},
                 {"id":"b","geburtsdatum":"1991-01-01","beziehung":"partner"},
                 {"id":"k","geburtsdatum":"2021-06-01","beziehung":"kind","einkommen":[{"art":"kindergeld","betrag":259}]}],
                 "wohnung":{"kaltmiete":600,"heizung":150}}
                """;
        JsonNode e = Lauf.eine(fall).get("ergebnisse");
        assertThat(e.size()).isEqualTo(2);
        assertThat(e.get(1).get("personen")).isEqualTo(e.get(0).get("personen"));
        assertThat(e.get(1).get("werte")).isEqualTo(e.get(0).get("werte"));
    }

    /// The same for eight hundred invented households; where several systems apply, each person stands in one part. A
    /// child of fifteen opens SGB II for a family that `sgb12` computes as asked.
    @Test
    void erfundene_haushalte_rechnen_mit_und_ohne_zuordnung_dasselbe() throws Exception {
        String faelle = Lauf.erfunden(800, 11).replace("\"leistungen\":[\"", "\"leistungen\":[\"lebensunterhalt\",\"");
        int gleich = 0;
        int gemischt = 0;
        for (String zeile : Lauf.zeilen(faelle, Zeile.Umfang.KURZ, 2)) {
            Map<String, Map<String, JsonNode>> geteilt = new HashMap<>();
            Map<String, String> teile = new HashMap<>();
            for (JsonNode e : Lauf.JSON.readTree(zeile).get("ergebnisse")) {
                String monat = e.get("monat").stringValue();
                Map<String, JsonNode> betraege = new HashMap<>();
                if (e.get("personen") != null) {
                    e.get("personen").properties().forEach(p -> betraege.put(p.getKey(), p.getValue()));
                }
                if (e.get("teil") != null) {
                    Map<String, JsonNode> alle = geteilt.computeIfAbsent(monat, m -> new HashMap<>());
                    betraege.forEach((person, betrag) ->
                            assertThat(alle.put(person, betrag)).as(zeile).isNull());
                    teile.merge(monat, e.get("teil").stringValue(), (a, b) -> "mehrere");
                } else if (teile.getOrDefault(monat, "")
                        .startsWith(e.get("leistung").stringValue())) {
                    assertThat(geteilt.get(monat)).as(monat + zeile).isEqualTo(betraege);
                    gleich++;
                } else {
                    gemischt++;
                }
            }
        }
        assertThat(gleich).isGreaterThan(3_000);
        assertThat(gemischt).isPositive();
    }

    /// A pensioner with a grandchild of school age and a grown child: chapter 4, chapter 3 and SGB II.
    @Test
    void drei_systeme_und_ein_kind_fuer_sich() throws Exception {
        Map<String, JsonNode> teile = teile("""
                {"id":"x","monate":"2026-03","leistungen":["lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"1955-01-01","beziehung":"antragstellend"},
                 {"id":"k","geburtsdatum":"2016-01-01","beziehung":"kind","einkommen":[{"art":"kindergeld","betrag":259}]},
                 {"id":"g","geburtsdatum":"1998-01-01","beziehung":"kind"},
                 {"id":"m","geburtsdatum":"1970-01-01","beziehung":"andere"}],
                 "wohnung":{"kaltmiete":800}}
                """);
        assertThat(teile.keySet()).containsExactly("sgb2", "sgb12_kapitel3", "sgb12_kapitel4", "eigener_fall");
        // 563 + 200, each for oneself
        assertThat(betrag(teile.get("sgb2"), "g")).isEqualTo("763.00");
        assertThat(betrag(teile.get("sgb12_kapitel4"), "a")).isEqualTo("763.00");
        // 390 + 200 − 259 + 25
        assertThat(betrag(teile.get("sgb12_kapitel3"), "k")).isEqualTo("356.00");
        assertThat(teile.get("sgb12_kapitel3").get("personen").size()).isEqualTo(1);
        assertThat(teile.get("eigener_fall")
                        .get("feststellungen")
                        .get(0)
                        .get("person")
                        .stringValue())
                .isEqualTo("m");
    }

    /// Rule 1.4: one waited long enough, the partner did not; the minor child follows the parent.
    @Test
    void r14_asylblg_gemischt() throws Exception {
        Map<String, JsonNode> teile = teile("""
                {"id":"x","monate":"2026-05","leistungen":["lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"1985-01-01","beziehung":"antragstellend","aufenthalt":{"asylblg":true,"seit":"2025-03-10"}},
                 {"id":"b","geburtsdatum":"1980-01-01","beziehung":"partner","aufenthalt":{"asylblg":true,"seit":"2023-03-10"}},
                 {"id":"k","geburtsdatum":"2020-01-01","beziehung":"kind","aufenthalt":{"asylblg":true,"seit":"2025-03-10"}}],
                 "wohnung":{"kaltmiete":600}}
                """);
        assertThat(teile.keySet()).containsExactly("asylblg", "asylblg_analog");
        // 409 + 200; 506 + 200; 390 + 200 + 25
        assertThat(betrag(teile.get("asylblg"), "a")).isEqualTo("609.00");
        assertThat(betrag(teile.get("asylblg_analog"), "b")).isEqualTo("706.00");
        assertThat(betrag(teile.get("asylblg_analog"), "k")).isEqualTo("615.00");
    }

    /// SGB II, chapter 4 and AsylbLG under one roof.
    @Test
    void sgb2_und_asylblg_in_einem_haushalt() throws Exception {
        Map<String, JsonNode> teile = teile("""
                {"id":"x","monate":"2026-03","leistungen":["lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"1985-01-01","beziehung":"antragstellend"},
                 {"id":"b","geburtsdatum":"1980-01-01","beziehung":"partner","aufenthalt":{"asylblg":true,"seit":"2025-03-10"},
                  "einkommen":[{"art":"anderes","betrag":700}]}],
                 "wohnung":{"kaltmiete":400}}
                """);
        assertThat(teile.keySet()).containsExactly("sgb2", "asylblg");
        // need there 409 + 200; of 670.00 in SGB II 61.00 are above it: 706.00 − 61.00
        assertThat(betrag(teile.get("sgb2"), "a")).isEqualTo("645.00");
        assertThat(betrag(teile.get("asylblg"), "b")).isEqualTo("0.00");
    }

    @Test
    void wer_nichts_bekommt_erfaehrt_warum() throws Exception {
        Map<String, JsonNode> teile = teile("""
                {"id":"x","monate":"2026-03","leistungen":["lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"2000-01-01","beziehung":"antragstellend","umstaende":["foerderfaehige_ausbildung"]}]}
                """);
        assertThat(teile.keySet()).containsExactly("keines");
        assertThat(teile.get("keines").get("feststellungen").get(0).get("norm").stringValue())
                .isEqualTo("§ 7 Abs. 5 SGB II, § 22 SGB XII");
    }

    @Test
    void der_vergleich_sieht_den_wechsel_des_systems() throws Exception {
        String vorher = """
                {"id":"x","monate":"2026-03","leistungen":["lebensunterhalt"],"personen":[
                 {"id":"a","geburtsdatum":"1985-01-01","beziehung":"antragstellend"}],"wohnung":{"kaltmiete":400}}
                """;
        String nachher = vorher.replace(
                "\"antragstellend\"",
                "\"antragstellend\",\"erwerbsminderung\":\"voll_auf_dauer\"," + "\"merkzeichen\":[\"G\"]");
        java.nio.file.Path ordner = java.nio.file.Files.createTempDirectory("haushalt");
        java.nio.file.Path a = java.nio.file.Files.writeString(ordner.resolve("a.json"), vorher);
        java.nio.file.Path b = java.nio.file.Files.writeString(ordner.resolve("b.json"), nachher);
        Lauf.Ausgang ausgang = Lauf.law("compare", a.toString(), b.toString());
        assertThat(ausgang.status()).isZero();
        assertThat(ausgang.out()).contains("963,00 € → 1.058,71 € (+ 95,71 €)");
        assertThat(Lauf.law("explain", b.toString()).out())
                .contains("sgb12 kapitel4", "a: system = sgb12 kapitel4 (§ 41 Abs. 3 SGB XII) Volljährig");
    }
}
