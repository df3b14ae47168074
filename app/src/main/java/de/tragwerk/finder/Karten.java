package de.tragwerk.finder;

import de.tragwerk.form.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/// The sentences of the finder: of each benefit, and of each condition. A fault stops the start.
@Component
public class Karten {

    /// @param ja why it fits
    /// @param offen what is missing, as a thing to name
    /// @param nein why it rather does not fit
    public record Saetze(Texts ja, Texts offen, Texts nein) {}

    private final Map<String, Karte> karten = new HashMap<>();
    private final Map<String, Saetze> saetze = new HashMap<>();

    public Karten() {
        lies("karten.yaml").forEach((key, value) -> {
            String regel = String.valueOf(key);
            Map<?, ?> map = (Map<?, ?>) value;
            karten.put(
                    regel,
                    new Karte(
                            regel,
                            text(map, "leistung"),
                            texte(regel, map, "name"),
                            texte(regel, map, "satz"),
                            ((List<?>) Objects.requireNonNull(map.get("norm"), regel))
                                    .stream().map(String::valueOf).toList(),
                            texte(regel, map, "hinweis"),
                            texte(regel, map, "wer"),
                            text(map, "url")));
        });
        lies("bedingungen.yaml").forEach((key, value) -> {
            String code = String.valueOf(key);
            Map<?, ?> map = (Map<?, ?>) value;
            saetze.put(code, new Saetze(texte(code, map, "ja"), texte(code, map, "offen"), texte(code, map, "nein")));
        });
    }

    /// @throws IllegalStateException when there is none
    public Karte karte(String regel) {
        Karte karte = karten.get(regel);
        if (karte == null) {
            throw new IllegalStateException("karten.yaml kennt " + regel + " nicht");
        }
        return karte;
    }

    /// The sentence of a condition as it stands; empty where it needs none.
    public Texts satz(Bedingung bedingung) {
        Saetze drei = saetze.get(bedingung.code());
        if (drei == null) {
            throw new IllegalStateException("bedingungen.yaml kennt " + bedingung.code() + " nicht");
        }
        return switch (bedingung.urteil()) {
            case JA -> drei.ja();
            case OFFEN -> drei.offen();
            case NEIN -> drei.nein();
        };
    }

    private static Map<?, ?> lies(String datei) {
        try (InputStream in = Objects.requireNonNull(Karten.class.getResourceAsStream(datei), datei)) {
            return (Map<?, ?>) Objects.requireNonNull(
                    new Load(LoadSettings.builder().setLabel(datei).build())
                            .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Texts texte(String ort, Map<?, ?> map, String key) {
        if (!(map.get(key) instanceof List<?> drei)) {
            return Texts.NONE;
        }
        if (drei.size() != 3 || drei.stream().anyMatch(t -> String.valueOf(t).isBlank())) {
            throw new IllegalArgumentException(ort + "/" + key + " braucht drei Sprachen");
        }
        return new Texts(String.valueOf(drei.get(0)), String.valueOf(drei.get(1)), String.valueOf(drei.get(2)));
    }
}
