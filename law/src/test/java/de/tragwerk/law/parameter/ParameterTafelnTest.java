package de.tragwerk.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.Gesetze;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every file of values has to keep.
class ParameterTafelnTest {
    private static final Path WERTE = Path.of("src", "main", "resources", "de", "tragwerk", "law");

    /// A file of values that nobody registered could not be listed, checked or simulated.
    @Test
    void jede_datei_mit_werten_ist_eingetragen() throws IOException {
        try (Stream<Path> dateien = Files.walk(WERTE)) {
            assertThat(dateien.filter(d -> d.toString().endsWith(".yaml"))
                            .map(d -> d.getParent().getFileName().toString())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Gesetze.tafeln().keySet());
        }
    }

    static Stream<ParameterTafel> tafeln() {
        return Gesetze.tafeln().values().stream();
    }

    @ParameterizedTest
    @MethodSource("tafeln")
    void jede_zeile_nennt_ihre_quelle_und_schliesst_an_die_vorige_an(ParameterTafel tafel) {
        for (String name : tafel.namen()) {
            List<Parameter> reihe = tafel.reihe(name);
            for (int i = 0; i < reihe.size(); i++) {
                Parameter p = reihe.get(i);
                assertThat(p.quelle()).as(name).isNotBlank();
                assertThat(p.norm()).as(name).contains("§");
                if (i > 0) {
                    assertThat(reihe.get(i - 1).bis()).as(name).isEqualTo(p.ab().minusDays(1));
                }
            }
        }
    }
}
