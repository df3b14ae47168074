package de.tragwerk.cli.law.fall;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.law.leistung.Leistungen;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema in the product says what the reader does.
class SchemaTest {
    private final JsonNode teile = lies().get("$defs");

    private static JsonNode lies() {
        try (InputStream in = Leistungen.class.getResourceAsStream("/de/tragwerk/cli/law/fall.schema.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void jedes_objekt_hat_dieselben_schluessel() {
        Set<String> objekte = new TreeSet<>();
        for (Map.Entry<String, JsonNode> teil : teile.properties()) {
            if (teil.getValue().get("properties") != null) {
                objekte.add(teil.getKey());
                assertThat(teil.getValue().get("additionalProperties").booleanValue())
                        .as(teil.getKey())
                        .isFalse();
            }
        }
        assertThat(objekte).isEqualTo(new TreeSet<>(Schluessel.teile().keySet()));
        Schluessel.teile()
                .forEach((name, schluessel) -> assertThat(
                                List.copyOf(teile.get(name).get("properties").propertyNames()))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(schluessel));
    }

    @Test
    void jede_wortliste_ist_dieselbe() {
        Set<String> listen = new TreeSet<>();
        for (Map.Entry<String, JsonNode> teil : teile.properties()) {
            if (teil.getValue().get("enum") != null) {
                listen.add(teil.getKey());
            }
        }
        Set<String> erwartet = new TreeSet<>(Schluessel.worte().keySet());
        erwartet.add("leistung");
        assertThat(listen).isEqualTo(erwartet);
        Schluessel.worte()
                .forEach((name, worte) -> assertThat(worte(name)).as(name).containsExactlyElementsOf(worte));
        assertThat(worte("leistung")).containsExactlyElementsOf(Leistungen.schluessel());
    }

    private List<String> worte(String name) {
        List<String> worte = new ArrayList<>();
        teile.get(name).get("enum").forEach(w -> worte.add(w.stringValue()));
        return worte;
    }
}
