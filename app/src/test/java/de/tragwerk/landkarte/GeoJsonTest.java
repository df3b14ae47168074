package de.tragwerk.landkarte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an outline may be, and what none is.
class GeoJsonTest {

    private static final String LINIE = """
            {"type":"Feature","properties":{"ebene":"fluss","name":"Linde"},
             "geometry":{"type":"LineString","coordinates":[[6.9,54.3],[6.91,54.31]]}}""";

    private static String sammlung(String... objekte) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", objekte) + "]}";
    }

    private static GeoJson.Inhalt lies(String text) {
        return GeoJson.lies(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String objekt(String ebene, String typ, String orte) {
        return """
                {"type":"Feature","properties":{"ebene":"%s"},"geometry":{"type":"%s","coordinates":%s}}""".formatted(ebene, typ, orte);
    }

    private static void nein(String text, String satz) {
        assertThatThrownBy(() -> lies(text)).isInstanceOf(Kartenfehler.class).hasMessageContaining(satz);
    }

    @Test
    void severalPartsBecomeSeveralPiecesAndHolesStay() {
        GeoJson.Inhalt inhalt = lies(sammlung(
                LINIE,
                objekt("strasse", "MultiLineString", "[[[6.9,54.3],[6.91,54.31]],[[7,54.3,12.5],[7.1,54.31,13]]]"),
                objekt(
                        "wasser",
                        "Polygon",
                        "[[[6.9,54.3],[7,54.3],[7,54.4],[6.9,54.3]],[[6.95,54.31],[6.96,54.31],[6.96,54.32],[6.95,54.31]]]"),
                objekt("bahnhof", "Point", "[6.9,54.3]"),
                """
                {"type":"Feature","properties":{"ebene":"postleitzahl","name":12345},"geometry":{"type":"Point","coordinates":[6.9,54.3]}}"""));
        assertThat(inhalt.stuecke())
                .extracting(s -> s.ebene() + " " + s.name() + " "
                        + s.zuege().stream().map(z -> z.size()).toList())
                .containsExactly("FLUSS Linde [2]", "STRASSE  [2]", "STRASSE  [2]", "WASSER  [3, 3]", "BAHNHOF  [1]");
        assertThat(inhalt.postleitzahlen()).isEqualTo(Map.of("12345", new Lage(5_430_000, 690_000)));
    }

    @Test
    void theSameOutlineIsAlwaysTheSameText() throws Exception {
        String demo = Files.readString(Path.of("src/main/resources/de/tragwerk/landkarte/landkarte-demo.geojson"));
        Landkarte karte = GeoJson.karte(demo);
        assertThat(karte.stand()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(karte.mitte("12345")).isPresent();
        assertThat(karte.mitte("99999")).isEmpty();
        String text = GeoJsonText.schreibe(karte);
        assertThat(GeoJson.karte(text)).isEqualTo(karte);
        assertThat(GeoJsonText.schreibe(GeoJson.karte(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "strasse | Polygon | [[[6.9,54.3],[7,54.3],[7,54.4],[6.9,54.3]]] | besteht aus Linien",
                "bahnhof | MultiPoint | [[6.9,54.3]] | besteht aus Punkten",
                "fluss | GeometryCollection | [] | besteht aus Linien",
                "haus | Point | [6.9,54.3] | gebiet, siedlung",
                "fluss | LineString | [[6.9,54.3]] | mindestens zwei",
                "fluss | LineString | [[6.9,54.3],[6.900001,54.3]] | mindestens zwei",
                "wasser | Polygon | [[[6.9,54.3],[7,54.3],[6.9,54.3]]] | mindestens drei",
                "wasser | Polygon | [] | mindestens einen Ring",
                "fluss | LineString | {} | Liste der Punkte",
                "fluss | LineString | [[6.9],[7,54.3]] | Paar von Zahlen",
                "fluss | LineString | [[\"6.9\",54.3],[7,54.3]] | Paar von Zahlen",
                "fluss | LineString | [[null,54.3],[7,54.3]] | Paar von Zahlen",
                "fluss | LineString | [[1e400,54.3],[7,54.3]] | keine Zahl",
                "fluss | LineString | [[6.9,54.3],[-1e9,54.3]] | Meter",
                "fluss | LineString | [[32500123.4,6018234.5],[7,54.3]] | UTM",
                "fluss | LineString | [[54.3,6.9],[54.31,6.91]] | vertauscht",
                "fluss | LineString | [[2.3,48.8],[2.4,48.9]] | nicht in Deutschland",
                "postleitzahl | Point | [6.9,54.3] | 5 Ziffern"
            })
    void whatCannotBeDrawnIsNamedWithItsObject(String ebene, String typ, String orte, String satz) {
        assertThatThrownBy(() -> lies(sammlung(LINIE, objekt(ebene, typ, orte))))
                .isInstanceOf(Kartenfehler.class)
                .hasMessageStartingWith("Objekt 2")
                .hasMessageContaining(satz);
    }

    @Test
    void whatIsNoCollectionIsRefused() {
        nein("", "keine Sammlung");
        nein("[]", "keine Sammlung");
        nein("{\"type\":\"FeatureCollection\",\"features\":{}}", "keine Sammlung");
        nein("{\"type\":\"FeatureCollection\"", "keine lesbare");
        nein(sammlung(LINIE) + "x", "keine lesbare");
        nein(sammlung(objekt("fluss", "LineString", "[[NaN,54.3],[7,54.3]]")), "keine lesbare");
        nein(sammlung(LINIE).replace("\"type\":\"Feature\",", "\"type\":1,\"type\":2,"), "keine lesbare");
        assertThatThrownBy(() -> GeoJson.lies(new byte[] {'{', (byte) 0xC3, '}'}))
                .isInstanceOf(Kartenfehler.class);
        nein(
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}},\"features\":[]}",
                "ETRS89/UTM wird nicht gelesen");
        assertThat(
                        lies("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":[]}")
                                .stuecke())
                .isEmpty();
    }

    @Test
    void nothingCostsMoreThanItsSize() {
        nein("[".repeat(2_000_000), "zu tief");
        nein("{\"a\":".repeat(500_000), "zu tief");
        nein(sammlung(objekt("fluss", "LineString", "[[" + "9".repeat(1_000_000) + ",54.3]]")), "zu lange Zahlen");
        nein("{\"type\":\"" + "x".repeat(20_000) + "\"}", "zu lange");
        nein(" ".repeat(GeoJson.BYTES + 1), "größer als 5 MB");
        StringBuilder punkte = new StringBuilder("[");
        for (int i = 0; i <= GeoJson.PUNKTE; i++) {
            punkte.append(i == 0 ? "" : ",").append(i % 2 == 0 ? "[7,54]" : "[8,54]");
        }
        nein(sammlung(objekt("fluss", "LineString", punkte + "]")), "60.000 Punkte");
        nein(
                sammlung(objekt("bahnhof", "Point", "[7,54]")
                        .concat(("," + objekt("bahnhof", "Point", "[7,54]")).repeat(GeoJson.STUECKE))),
                "5.000 Objekte");
    }

    @Test
    void namesAreOneVisibleLine() {
        nein(sammlung(LINIE.replace("Linde", "L".repeat(61))), "60 Zeichen");
        nein(sammlung(LINIE.replace("Linde", "Lin\\u0000de")), "60 Zeichen");
        nein(sammlung(LINIE.replace("Linde", "Lin\\u202Ede")), "60 Zeichen");
        nein(sammlung(LINIE.replace("Linde", "Lin\\nde")), "60 Zeichen");
        assertThat(lies(sammlung(LINIE.replace("Linde", "</text><script>alert(1)</script>")))
                        .stuecke()
                        .getFirst()
                        .name())
                .isEqualTo("</text><script>alert(1)</script>");
        assertThatThrownBy(() -> GeoJson.karte(sammlung(LINIE))).hasMessageContaining("stand");
    }

    @Test
    void postcodesAreReadFromATable() {
        Map<String, Lage> mitten = Postleitzahlen.lies(
                "\uFEFFplz;breite;laenge;ort\r\n12345;54,33;6,86;Lindenbrück\r\n\r\n\"01067\";\"51.05\";\"13.73\"\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(mitten)
                .isEqualTo(Map.of("12345", new Lage(5_433_000, 686_000), "01067", new Lage(5_105_000, 1_373_000)));
        assertThat(Postleitzahlen.lies("12345,54.33,6.86".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(Postleitzahlen.lies("\"\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        for (String[] falsch : new String[][] {
            {"plz;breite;laenge\n1234;54.33;6.86", "Zeile 2: Eine Postleitzahl hat 5 Ziffern"},
            {"12345;54.33", "Zeile 1: Eine Zeile hat"},
            {"12345;6.86;54.33", "vertauscht"},
            {"12345;5433000;6860000", "Meter"},
            {"12345;NaN;6.86", "Dezimalzahlen"},
            {"12345;54.33;6.86\n12345;54.34;6.86", "steht zweimal da"},
            {"12345;54.33;6.86;" + "x".repeat(300), "Eine Zeile hat"},
            {"x".repeat(Postleitzahlen.BYTES + 1), "500 kB"}
        }) {
            assertThatThrownBy(() -> Postleitzahlen.lies(falsch[0].getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Kartenfehler.class)
                    .hasMessageContaining(falsch[1]);
        }
    }
}
