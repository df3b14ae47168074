package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.law.ausgabe.Zeile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ComputeTest {

    /// Rule 3.6: the pensioner with mark G, from JSON to JSON.
    static final String RENTNER = """
            {"id": "regel-3.6", "monate": "2026-03", "leistungen": ["sgb12"],
             "personen": [{"id": "p1", "geburtsdatum": "1956-01-10", "beziehung": "antragstellend",
               "merkzeichen": ["G"],
               "einkommen": [{"art": "altersrente", "betrag": 640.00}],
               "absetzungen": [{"art": "kranken_pflege", "betrag": 77.44}, {"art": "haftpflicht", "betrag": 4.50}]}],
             "wohnung": {"kaltmiete": 380, "heizung": 70.00}}
            """;

    @Test
    void regel_3_6_aus_json() throws Exception {
        JsonNode monat = Lauf.eine(RENTNER).get("ergebnisse").get(0);
        assertThat(monat.get("summe").toString()).isEqualTo("550.65");
        assertThat(monat.get("personen").get("p1").toString()).isEqualTo("550.65");
        JsonNode werte = monat.get("werte").get("p1");
        assertThat(werte.get("S-BEDARF").toString()).isEqualTo("1108.71");
        assertThat(werte.get("B-G").toString()).isEqualTo("95.71");
        assertThat(werte.get("S-EINKOMMEN").toString()).isEqualTo("558.06");
    }

    @Test
    void dieselben_zeilen_in_derselben_reihenfolge_mit_einem_und_mit_vielen_kernen() throws Exception {
        String faelle = Lauf.erfunden(3000, 7);
        List<String> eins = Lauf.zeilen(faelle, Zeile.Umfang.WERTE, 1);
        List<String> viele = Lauf.zeilen(faelle, Zeile.Umfang.WERTE, 5);
        assertThat(viele).isEqualTo(eins).hasSize(3000);
        for (int i = 0; i < eins.size(); i++) {
            assertThat(eins.get(i)).startsWith("{\"id\":\"fall-" + (i + 1) + "\"");
        }
        assertThat(Lauf.erfunden(3000, 7)).isEqualTo(faelle);
    }

    /// Refusals that list the words of a set, too: no order of a hash table may reach the output.
    @Test
    void zwei_prozesse_schreiben_dieselben_bytes(@TempDir Path ordner) throws Exception {
        String gut = RENTNER.replace("\n", " ");
        String faelle = Lauf.erfunden(300, 9)
                + gut.replace("380", "380, \"mietenstufe\": \"X\"") + "\n"
                + gut.replace("[\"G\"]", "[\"X\"]") + "\n"
                + gut.replace("\"merkzeichen\"", "\"umstaende\": [\"x\"], \"merkzeichen\"") + "\n"
                + gut.replace("[\"sgb12\"]", "[\"lebensunterhalt\", \"sgb12\"]") + "\n";
        Path in = Files.writeString(ordner.resolve("faelle.jsonl"), faelle);
        Path out = ordner.resolve("ergebnisse.jsonl");
        Process prozess = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "de.tragwerk.Tragwerk",
                        "law",
                        "compute",
                        "--still",
                        "--umfang",
                        "protokoll",
                        "--in",
                        in.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(prozess.waitFor()).isEqualTo(ComputeCommand.EINZELNE_FEHLERHAFT);
        assertThat(Files.readAllLines(out)).isEqualTo(Lauf.zeilen(faelle, Zeile.Umfang.PROTOKOLL, 1));
    }

    @Test
    void amounts_do_not_depend_on_how_much_is_written() throws Exception {
        String faelle = Lauf.erfunden(500, 8);
        List<String> kurz = Lauf.zeilen(faelle, Zeile.Umfang.KURZ, 2);
        List<String> voll = Lauf.zeilen(faelle, Zeile.Umfang.PROTOKOLL, 2);
        for (int i = 0; i < kurz.size(); i++) {
            JsonNode a = Lauf.JSON.readTree(kurz.get(i)).get("ergebnisse");
            JsonNode b = Lauf.JSON.readTree(voll.get(i)).get("ergebnisse");
            for (int m = 0; m < a.size(); m++) {
                assertThat(a.get(m).get("summe")).isEqualTo(b.get(m).get("summe"));
                assertThat(a.get(m).get("personen")).isEqualTo(b.get(m).get("personen"));
            }
        }
    }

    @Test
    void ein_fehlerhafter_fall_wird_gemeldet_und_der_lauf_geht_weiter(@TempDir Path ordner) throws Exception {
        String gut = RENTNER.replace("\n", " ");
        Path in = ordner.resolve("faelle.jsonl");
        Path out = ordner.resolve("ergebnisse.jsonl");
        Files.writeString(in, gut + "\n\n{kaputt\n" + gut.replace("380", "-380") + "\n" + gut);
        Lauf.Ausgang ausgang = Lauf.law("compute", "--in", in.toString(), "--out", out.toString());
        assertThat(ausgang.status()).isEqualTo(ComputeCommand.EINZELNE_FEHLERHAFT);
        List<String> zeilen = Files.readAllLines(out);
        assertThat(zeilen).hasSize(4);
        assertThat(zeilen.get(0)).isEqualTo(zeilen.get(3)).contains("550.65");
        assertThat(zeilen.get(1)).startsWith("{\"zeile\":3,\"fehler\":{\"pfad\":\"$\"");
        assertThat(zeilen.get(2)).startsWith("{\"zeile\":4,\"fehler\":{\"pfad\":\"$.wohnung.kaltmiete\"");
        assertThat(ausgang.err()).contains("4 Fälle", "2 fehlerhaft").doesNotContain("Exception");
    }

    @Test
    void a_line_without_an_end_does_not_fill_the_memory() throws Exception {
        long[] offen = {200L << 20};
        InputStream endlos = new InputStream() {
            @Override
            public int read() {
                return offen[0]-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] b, int von, int laenge) {
                int n = (int) Math.min(laenge, offen[0]);
                java.util.Arrays.fill(b, von, von + n, (byte) 'x');
                offen[0] -= n;
                return n == 0 ? -1 : n;
            }
        };
        java.io.ByteArrayOutputStream aus = new java.io.ByteArrayOutputStream();
        Fliessband.Bilanz bilanz = new Fliessband(Zeile.Umfang.KURZ, 1).laufe(endlos, aus, b -> {});
        assertThat(bilanz.fehlerhaft()).isEqualTo(1);
        assertThat(aus.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("länger als");
    }

    @Test
    void eine_datei_die_es_nicht_gibt_ist_ein_satz() {
        Lauf.Ausgang ausgang = Lauf.law("compute", "--in", "/gibt/es/nicht");
        assertThat(ausgang.status()).isEqualTo(1);
        assertThat(ausgang.err()).isEqualTo("Die Datei /gibt/es/nicht gibt es nicht, oder sie ist nicht lesbar.");
    }
}
