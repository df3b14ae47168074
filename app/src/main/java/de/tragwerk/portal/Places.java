package de.tragwerk.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/// From a postcode to the Regionalschlüssel of the municipality.
@Component
class Places {

    private final Map<String, String> ars = new HashMap<>();

    Places() {
        try (InputStream in = Places.class.getResourceAsStream("orte.yaml")) {
            if (in == null) {
                throw new IllegalStateException("orte.yaml fehlt");
            }
            Map<?, ?> map = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (Object row : (List<?>) java.util.Objects.requireNonNull(map.get("orte"))) {
                Map<?, ?> ort = (Map<?, ?>) row;
                ars.put(String.valueOf(ort.get("plz")), String.valueOf(ort.get("ars")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> ars(String plz) {
        return Optional.ofNullable(ars.get(plz));
    }
}
