package de.tragwerk.law.faelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// One golden case as written down.
///
/// @param quelle where the case comes from
/// @param schritte how the expected amounts were found, step by step
/// @param erwartet stable key to cents, or to the name of a reason
record Fall(
        Path datei,
        String quelle,
        List<String> schritte,
        Map<String, Object> tatsachen,
        YearMonth monat,
        Map<String, Object> erwartet) {
    private static final Path ORDNER = Path.of("src/test/resources/faelle");

    /// All cases of a statute, in the order of their names.
    static List<Fall> alle(String gesetz) {
        try (Stream<Path> dateien = Files.walk(ORDNER.resolve(gesetz))) {
            return dateien.filter(d -> d.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Fall::lies)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fall lies(Path datei) {
        try {
            Map<String, Object> yaml =
                    map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(datei)));
            Fall f = new Fall(
                    datei,
                    String.valueOf(yaml.get("quelle")),
                    ((List<?>) Objects.requireNonNull(yaml.get("schritte")))
                            .stream().map(String::valueOf).toList(),
                    map(yaml.get("tatsachen")),
                    YearMonth.parse(String.valueOf(yaml.get("monat"))),
                    map(yaml.get("erwartet")));
            f.pruefe(yaml);
            return f;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pruefe(Map<String, Object> yaml) {
        if (!yaml.keySet().equals(java.util.Set.of("quelle", "schritte", "tatsachen", "monat", "erwartet"))
                || quelle.isBlank()
                || schritte.isEmpty()
                || erwartet.isEmpty()) {
            throw new IllegalStateException(datei + " hat nicht genau Quelle, Schritte, Tatsachen, Monat, Erwartetes");
        }
        if (monat.atEndOfMonth()
                .isBefore(LocalDate.parse(datei.getParent().getFileName().toString()))) {
            throw new IllegalStateException(datei + " liegt vor dem Beginn seines Ordners");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    String name() {
        return ORDNER.relativize(datei).toString();
    }
}
