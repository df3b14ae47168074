package de.tragwerk.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Texts of forms and services in further languages: `de/tragwerk/<module>/sprachen/<language>/*.yaml`, each
/// entry from the German text to its translation. The German text is the key, so a translation never outlives the
/// wording it was made for: a changed question falls back to German until somebody translates it again. A
/// published form stays as it is (`docs/guide/forms.md`).
public final class Translations {

    /// Languages that stand in files of their own.
    public static final List<String> LANGUAGES = List.of("uk", "tr", "ar");

    private Translations() {}

    /// Read once, with the program's own resources.
    private static final class Memory {

        private static final Map<String, Map<String, String>> TEXTS = load();

        private static Map<String, Map<String, String>> load() {
            Map<String, Map<String, String>> languages = new HashMap<>();
            LANGUAGES.forEach(language -> languages.put(language, read(language)));
            return languages;
        }
    }

    /// The translation of a German text.
    static Optional<String> find(String language, String german) {
        return Optional.ofNullable(Memory.TEXTS.getOrDefault(language, Map.of()).get(german));
    }

    /// All of a language, from the German text to its translation.
    static Map<String, String> all(String language) {
        return Map.copyOf(Memory.TEXTS.getOrDefault(language, Map.of()));
    }

    private static Map<String, String> read(String language) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:de/tragwerk/*/sprachen/" + language + "/*.yaml")) {
                add(language + "/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8), texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void add(String place, String yaml, Map<String, String> texts) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(2_000_000).build();
        if (!(new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(place + ": Die Datei ist keine Übersetzung");
        }
        map.forEach((german, text) -> {
            String before = texts.putIfAbsent(String.valueOf(german), String.valueOf(text));
            if (before != null && !before.equals(text)) {
                throw new IllegalArgumentException(place + ": „" + german + "“ ist zweimal verschieden übersetzt");
            }
        });
    }
}
