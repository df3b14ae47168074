package de.tragwerk.landkarte;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an outline as GeoJSON (RFC 7946): the same outline is always the same text.
public final class GeoJsonText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NEU = JsonNodeFactory.instance;

    private GeoJsonText() {}

    public static String schreibe(Landkarte karte) {
        ObjectNode alles = NEU.objectNode();
        alles.put("type", "FeatureCollection");
        alles.put("name", karte.name());
        alles.put("quelle", karte.quelle());
        alles.put("stand", karte.stand().toString());
        ArrayNode objekte = alles.putArray("features");
        for (Stueck stueck : karte.stuecke()) {
            objekte.add(objekt(stueck.ebene(), stueck.name(), orte(stueck)));
        }
        for (Map.Entry<String, Lage> plz : new TreeMap<>(karte.postleitzahlen()).entrySet()) {
            objekte.add(objekt(Ebene.POSTLEITZAHL, plz.getKey(), ort(plz.getValue())));
        }
        return JSON.writeValueAsString(alles);
    }

    private static ObjectNode objekt(Ebene ebene, String name, ArrayNode orte) {
        ObjectNode objekt = NEU.objectNode();
        objekt.put("type", "Feature");
        ObjectNode eigenschaften = objekt.putObject("properties");
        eigenschaften.put("ebene", ebene.code());
        if (!name.isEmpty()) {
            eigenschaften.put("name", name);
        }
        ObjectNode geometrie = objekt.putObject("geometry");
        geometrie.put("type", ebene.form().typ());
        geometrie.set("coordinates", orte);
        return objekt;
    }

    private static ArrayNode orte(Stueck stueck) {
        return switch (stueck.ebene().form()) {
            case PUNKT -> ort(stueck.zuege().getFirst().getFirst());
            case LINIE -> zug(stueck.zuege().getFirst());
            case FLAECHE -> {
                ArrayNode ringe = NEU.arrayNode();
                for (List<Lage> ring : stueck.zuege()) {
                    // A ring ends where it begins (RFC 7946, 3.1.6).
                    ringe.add(zug(ring).add(ort(ring.getFirst())));
                }
                yield ringe;
            }
        };
    }

    private static ArrayNode zug(List<Lage> zug) {
        ArrayNode orte = NEU.arrayNode(zug.size() + 1);
        zug.forEach(lage -> orte.add(ort(lage)));
        return orte;
    }

    private static ArrayNode ort(Lage lage) {
        return NEU.arrayNode(2).add(BigDecimal.valueOf(lage.laenge(), 5)).add(BigDecimal.valueOf(lage.breite(), 5));
    }
}
