package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.law.ausgabe.Erklaerung;
import de.tragwerk.cli.law.ausgabe.Zeile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What people read: explanation, comparison, simulation, parameters.
class LesenTest {
    @TempDir
    Path ordner;

    private String datei(String name, String inhalt) throws IOException {
        return Files.writeString(ordner.resolve(name), inhalt).toString();
    }

    @Test
    void die_erklaerung_nennt_norm_rechnung_und_wert() throws IOException {
        Lauf.Ausgang a = Lauf.law("explain", datei("fall.json", ComputeTest.RENTNER));
        assertThat(a.status()).isZero();
        assertThat(a.out())
                .contains("SGB XII, März 2026")
                .contains("§ 30 Abs. 1 SGB XII: 0,17 × 563,00 €")
                .contains("Wert: Regelbedarfsstufe 1 = 563,00")
                .contains("Anspruch p1: 550,65 €");
    }

    @Test
    void ein_monat_den_es_nicht_gibt_ist_ein_satz() throws IOException {
        Lauf.Ausgang a = Lauf.law("explain", datei("fall.json", ComputeTest.RENTNER), "--monat", "2026-04");
        assertThat(a.status()).isEqualTo(1);
        assertThat(a.err())
                .isEqualTo("Den Monat 2026-04 gibt es in diesem Fall nicht. Er reicht von 2026-03 bis 2026-03.");
    }

    @Test
    void einfache_sprache_hat_keine_paragrafen() throws IOException {
        Lauf.Ausgang a = Lauf.law("explain", datei("fall.json", ComputeTest.RENTNER), "--sprache", "de-simple");
        assertThat(a.out()).contains("Sie können schlecht laufen", "550,65 €").doesNotContain("§");
    }

    /// Each step met in three thousand invented households is told in a sentence, not by its name.
    @Test
    void jeder_schritt_hat_einen_einfachen_satz() throws Exception {
        Set<String> ohne = new TreeSet<>();
        int schritte = 0;
        for (String zeile : Lauf.zeilen(Lauf.erfunden(3000, 3), Zeile.Umfang.PROTOKOLL, 2)) {
            for (JsonNode monat : Lauf.JSON.readTree(zeile).get("ergebnisse")) {
                if (monat.get("schritte") == null) {
                    continue;
                }
                for (JsonNode schritt : monat.get("schritte")) {
                    schritte++;
                    String code = schritt.get("code").stringValue();
                    if (!Erklaerung.hatEinfachenSatz(code)) {
                        ohne.add(code);
                    }
                }
            }
        }
        assertThat(ohne).isEmpty();
        assertThat(schritte).isGreaterThan(100_000);
    }

    /// The same for the worked examples of the other statutes; each benefit says what it is about.
    @Test
    void auch_die_anderen_gesetze_haben_einfache_saetze() throws Exception {
        Set<String> ohne = new TreeSet<>();
        int schritte = 0;
        for (org.junit.jupiter.params.provider.Arguments beispiel : java.util.stream.Stream.concat(
                        WeitereGesetzeTest.beispiele(), RegelnAusJsonTest.beispiele())
                .toList()) {
            String fall = ((String) beispiel.get()[1]).replace("\n", " ");
            JsonNode monat = Lauf.JSON
                    .readTree(Lauf.zeilen(fall, Zeile.Umfang.PROTOKOLL, 1).getFirst())
                    .get("ergebnisse")
                    .get(0);
            for (JsonNode schritt : monat.get("schritte")) {
                schritte++;
                if (!Erklaerung.hatEinfachenSatz(schritt.get("code").stringValue())) {
                    ohne.add(schritt.get("code").stringValue());
                }
            }
            Lauf.Ausgang a = Lauf.law("explain", datei("fall.json", fall), "--sprache", "de-simple");
            assertThat(a.out()).contains("Es geht um").doesNotContain("§");
        }
        assertThat(ohne).isEmpty();
        assertThat(schritte).isGreaterThan(60);
    }

    @Test
    void der_vergleich_verrechnet_mehr_und_weniger_nicht() throws IOException {
        String zwei = ComputeTest.RENTNER.replace("\"2026-03\"", "{\"von\":\"2026-03\",\"bis\":\"2026-04\"}");
        String anders = zwei.replace(
                "{\"art\": \"altersrente\", \"betrag\": 640.00}",
                "{\"art\": \"altersrente\", \"betrag\": 600.00, \"bis\": \"2026-03\"},"
                        + "{\"art\": \"altersrente\", \"betrag\": 700.00, \"von\": \"2026-04\"}");
        String a = datei("a.json", zwei);
        String b = datei("b.json", anders);
        assertThat(Lauf.law("compare", a, b).out())
                .contains("Altersrente: 640,00 € → 600,00 €")
                .contains("Nachzahlung: 40,00 €")
                .contains("Rückforderung zu prüfen: 60,00 €");
        assertThat(Lauf.law("compare", a, b, "--json").out())
                .contains("\"nachzahlung\":40.00,\"rueckforderung_zu_pruefen\":60.00");
        assertThat(Lauf.law("compare", a, a).out()).contains("denselben Beträgen");
    }

    @Test
    void die_simulation_zaehlt_die_kosten_aus() throws Exception {
        String zeile = ComputeTest.RENTNER.replace("\n", " ").replace("[\"G\"]", "[]") + "\n";
        String faelle = datei("faelle.jsonl", zeile.repeat(30));
        Lauf.Ausgang a =
                Lauf.law("simulate", "--still", "--json", "--cases", faelle, "--change", "sgb12.regelbedarf_1=573.00");
        JsonNode sgb12 = Lauf.JSON.readTree(a.out()).get("leistungen").get("sgb12");
        assertThat(sgb12.get("haushaltsmonate").intValue()).isEqualTo(30);
        assertThat(sgb12.get("unterschied").toString()).isEqualTo("300.00");
        assertThat(sgb12.get("mehr").intValue()).isEqualTo(30);
        assertThat(sgb12.get("verteilung_euro").get("median").intValue()).isEqualTo(10);
        assertThat(Lauf.law("simulate", "--cases", faelle, "--change", "sgb12.gibt_es_nicht=1")
                        .err())
                .contains("Den Wert sgb12.gibt_es_nicht gibt es nicht");
        assertThat(Lauf.law("simulate", "--cases", faelle, "--change", "sgb12.regelbedarf_1=viel")
                        .err())
                .contains("ist kein Wert für sgb12.regelbedarf_1");
    }

    @Test
    void parameter_tragen_norm_quelle_und_beleg() throws Exception {
        JsonNode werte = Lauf.JSON.readTree(
                Lauf.law("parameters", "--date", "2026-03-01", "--json").out());
        JsonNode stufe1 = null;
        for (JsonNode p : werte.get("gesetze").get("sgb12")) {
            stufe1 = p.get("name").stringValue().equals("regelbedarf_1") ? p : stufe1;
        }
        assertThat(stufe1).isNotNull();
        assertThat(stufe1.get("wert").toString()).isEqualTo("563.00");
        assertThat(stufe1.get("beleg").stringValue()).isEqualTo("sourced");
        assertThat(Lauf.law("parameters", "--date", "2026-03-01").out()).contains("[aus dem Gedächtnis, zu prüfen]");
    }
}
