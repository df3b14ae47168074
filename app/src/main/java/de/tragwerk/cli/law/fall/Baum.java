package de.tragwerk.cli.law.fall;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From bytes to the tree of a case; depth and lengths are limited, so that no input costs more than its size.
final class Baum {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(60)
                            .maxStringLength(10_000)
                            .maxNameLength(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Baum() {}

    /// @throws Mangel when this is no JSON, or none that a case can be
    static JsonNode lies(byte[] json, int von, int laenge) {
        try {
            return JSON.readTree(json, von, laenge);
        } catch (StreamConstraintsException e) {
            throw new Mangel(
                    "$",
                    "Das JSON ist zu tief verschachtelt oder enthält zu lange Zahlen, Texte oder Schlüssel"
                            + ort(e.getLocation()) + ".");
        } catch (JacksonException e) {
            boolean doppelt =
                    e.getOriginalMessage() != null && e.getOriginalMessage().contains("uplicate");
            throw new Mangel(
                    "$",
                    (doppelt ? "Ein Schlüssel steht zweimal im selben Objekt" : "Das ist kein gültiges JSON")
                            + ort(e.getLocation()) + ".");
        }
    }

    private static String ort(@Nullable TokenStreamLocation ort) {
        return ort == null || ort.getColumnNr() < 1 ? "" : " (Zeichen " + ort.getColumnNr() + ")";
    }
}
