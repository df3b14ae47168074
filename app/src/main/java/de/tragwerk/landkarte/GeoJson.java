package de.tragwerk.landkarte;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an outline from GeoJSON (RFC 7946): a FeatureCollection whose features say in `ebene` what they are and
/// in `name` what they are called. Size, depth, lengths and numbers of everything are limited before anything is
/// built from it; what else stands in the file is left out.
public final class GeoJson {

    /// Most bytes of a file; the largest outline within the other limits is smaller.
    public static final int BYTES = 5_000_000;

    static final int STUECKE = 5_000;
    static final int PUNKTE = 60_000;
    static final int POSTLEITZAHLEN = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(12)
                            .maxNumberLength(40)
                            .maxStringLength(10_000)
                            .maxNameLength(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What a file has to draw.
    public record Inhalt(List<Stueck> stuecke, Map<String, Lage> postleitzahlen) {}

    private final List<Stueck> stuecke = new ArrayList<>();
    private final Map<String, Lage> postleitzahlen = new TreeMap<>();
    private int punkte;

    private GeoJson() {}

    /// A file of an editor: the features alone.
    ///
    /// @throws Kartenfehler with what is to be mended
    public static Inhalt lies(byte[] datei) {
        return inhalt(baum(datei));
    }

    /// A whole outline with its name, source and day, as [GeoJsonText] writes it.
    ///
    /// @throws Kartenfehler when it is none
    public static Landkarte karte(String text) {
        JsonNode baum = baum(text.getBytes(StandardCharsets.UTF_8));
        Inhalt inhalt = inhalt(baum);
        try {
            return new Landkarte(
                    baum.path("name").asString(""),
                    baum.path("quelle").asString(""),
                    LocalDate.parse(baum.path("stand").asString("")),
                    inhalt.stuecke(),
                    inhalt.postleitzahlen());
        } catch (DateTimeException kein) {
            throw new Kartenfehler("Der Datei fehlt der Tag ihrer Daten („stand“, zum Beispiel 2026-11-01).");
        }
    }

    private static Inhalt inhalt(JsonNode baum) {
        GeoJson leser = new GeoJson();
        leser.sammle(baum);
        return new Inhalt(List.copyOf(leser.stuecke), Map.copyOf(leser.postleitzahlen));
    }

    private static JsonNode baum(byte[] datei) {
        if (datei.length > BYTES) {
            throw new Kartenfehler("Die Datei ist größer als 5 MB. Vereinfachen Sie die Linien und lassen Sie weg, was"
                    + " niemand zur Orientierung braucht.");
        }
        try {
            return JSON.readTree(datei);
        } catch (StreamConstraintsException zuViel) {
            throw new Kartenfehler("Die Datei ist zu tief verschachtelt oder enthält zu lange Zahlen oder Texte.");
        } catch (JacksonException kein) {
            throw new Kartenfehler(
                    "Das ist keine lesbare GeoJSON-Datei. Speichern Sie die Karte als GeoJSON in UTF-8.");
        }
    }

    private void sammle(JsonNode baum) {
        if (!baum.path("type").asString("").equals("FeatureCollection")
                || !baum.path("features").isArray()) {
            throw new Kartenfehler("Die Datei ist keine Sammlung von Objekten (FeatureCollection).");
        }
        String system = baum.path("crs").path("properties").path("name").asString("");
        if (!system.isEmpty() && !system.matches(".*(CRS84|4326|4258)\\D*")) {
            throw new Kartenfehler("Die Datei nennt das Koordinatensystem „" + kurz(system)
                    + "“. Speichern Sie sie in WGS84 (EPSG:4326); ETRS89/UTM wird nicht gelesen.");
        }
        int nummer = 0;
        for (JsonNode objekt : baum.path("features")) {
            nummer++;
            String name = Normalizer.normalize(text(objekt.path("properties").path("name")), Normalizer.Form.NFC)
                    .strip();
            try {
                objekt(objekt, name);
            } catch (Kartenfehler f) {
                throw f.bei("Objekt " + nummer + (name.isEmpty() ? "" : " („" + kurz(name) + "“)"));
            }
        }
    }

    private void objekt(JsonNode objekt, String name) {
        String code = text(objekt.path("properties").path("ebene"));
        Ebene ebene = Ebene.zu(code)
                .orElseThrow(() -> new Kartenfehler("Die Eigenschaft „ebene“ sagt, was gezeichnet wird: " + Ebene.alle()
                        + ". Hier steht „" + kurz(code) + "“."));
        if (name.length() > Landkarte.NAME || !Namen.sichtbar(name)) {
            throw new Kartenfehler("Ein Name hat höchstens 60 Zeichen in einer Zeile.");
        }
        String typ = objekt.path("geometry").path("type").asString("");
        JsonNode orte = objekt.path("geometry").path("coordinates");
        if (!typ.equals(ebene.form().typ())
                && !(ebene.form() != Ebene.Form.PUNKT
                        && typ.equals("Multi" + ebene.form().typ()))) {
            throw new Kartenfehler("Die Ebene „" + code + "“ besteht aus "
                    + ebene.form().woraus() + ", hier steht „" + kurz(typ) + "“.");
        }
        if (typ.startsWith("Multi")) {
            liste(orte).forEach(teil -> stueck(ebene, name, teil));
        } else {
            stueck(ebene, name, orte);
        }
    }

    private void stueck(Ebene ebene, String name, JsonNode orte) {
        if (ebene == Ebene.POSTLEITZAHL) {
            Postleitzahlen.merke(postleitzahlen, name, lage(orte));
            return;
        }
        List<List<Lage>> zuege = new ArrayList<>();
        switch (ebene.form()) {
            case PUNKT -> {
                zaehle(1);
                zuege.add(List.of(lage(orte)));
            }
            case LINIE -> zuege.add(zug(orte, 2));
            case FLAECHE -> liste(orte).forEach(ring -> zuege.add(zug(ring, 3)));
        }
        if (zuege.isEmpty()) {
            throw new Kartenfehler("Eine Fläche hat mindestens einen Ring.");
        }
        stuecke.add(new Stueck(ebene, name, zuege));
        if (stuecke.size() > STUECKE) {
            throw new Kartenfehler(
                    "Die Karte hat mehr als 5.000 Objekte. Lassen Sie weg, was niemand zur Orientierung" + " braucht.");
        }
    }

    /// A line or ring; what lies at one place after rounding is one point.
    private List<Lage> zug(JsonNode orte, int mindestens) {
        List<Lage> zug = new ArrayList<>();
        for (JsonNode ort : liste(orte)) {
            Lage lage = lage(ort);
            if (zug.isEmpty() || !zug.getLast().equals(lage)) {
                zug.add(lage);
            }
        }
        if (mindestens == 3 && zug.size() > 1 && zug.getFirst().equals(zug.getLast())) {
            zug.removeLast();
        }
        zaehle(zug.size());
        if (zug.size() < mindestens) {
            throw new Kartenfehler(
                    mindestens == 3
                            ? "Ein Ring hat mindestens drei verschiedene Punkte."
                            : "Eine Linie hat mindestens zwei verschiedene Punkte.");
        }
        return zug;
    }

    private static Lage lage(JsonNode ort) {
        if (!ort.isArray()
                || ort.size() < 2
                || ort.size() > 4
                || !ort.get(0).isNumber()
                || !ort.get(1).isNumber()) {
            throw new Kartenfehler("Ein Punkt ist ein Paar von Zahlen: erst die Länge, dann die Breite.");
        }
        return Lage.von(ort.get(1).asDouble(Double.NaN), ort.get(0).asDouble(Double.NaN));
    }

    private void zaehle(int weitere) {
        punkte += weitere;
        if (punkte > PUNKTE) {
            throw new Kartenfehler("Die Karte hat mehr als 60.000 Punkte. Vereinfachen Sie die Linien.");
        }
    }

    private static Iterable<JsonNode> liste(JsonNode orte) {
        if (!orte.isArray()) {
            throw new Kartenfehler("Hier fehlt die Liste der Punkte.");
        }
        return orte;
    }

    /// Numbers count as text: a postcode is often one.
    private static String text(JsonNode wert) {
        return wert.isString() || wert.isIntegralNumber() ? wert.asString("") : "";
    }

    /// For a sentence that also reaches logs: nothing in it breaks a line.
    private static String kurz(String text) {
        return !Namen.sichtbar(text) ? "…" : text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
