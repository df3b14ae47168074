package de.tragwerk.landkarte;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/// The outline of the operator's configuration (`tragwerk.landkarte`, a Spring resource); it holds until editors
/// have published one. The demo has an invented one. A fault in the file stops the start.
@Component
public class Landkartendatei {

    private static final String DEMO = "classpath:de/tragwerk/landkarte/landkarte-demo.geojson";

    private final Optional<Landkarte> karte;

    Landkartendatei(
            ResourceLoader loader,
            @Value("${tragwerk.landkarte:}") String datei,
            @Value("${tragwerk.demo:false}") boolean demo) {
        String ort = datei.isBlank() && demo ? DEMO : datei;
        try {
            this.karte = ort.isBlank()
                    ? Optional.empty()
                    : Optional.of(GeoJson.karte(loader.getResource(ort).getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Landkarte> karte() {
        return karte;
    }
}
