package de.tragwerk.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Changed values hold for a whole process or not at all.
class AenderungenTest {

    /// In a process of its own: the values are set before the first table, hold in it, and cannot be set again.
    public static void main(String[] worte) {
        Aenderungen.gelten(Map.of("parameter.betrag", "99.99"));
        ParameterTafel tafel = ParameterTafel.lies(ParameterTafelTest.class, "probe.yaml");
        System.out.println(tafel.am("betrag", LocalDate.of(2020, 5, 1)).wert() + " "
                + tafel.am("betrag", LocalDate.of(2022, 5, 1)).wert() + " "
                + tafel.am("zahl", LocalDate.of(2022, 5, 1)).wert());
        try {
            Aenderungen.gelten(Map.of("parameter.betrag", "1"));
            System.out.println("angenommen");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    @Test
    void sie_gelten_vor_der_ersten_rechnung_fuer_alle_zeilen() throws IOException, InterruptedException {
        Process prozess = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AenderungenTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String aus = new String(prozess.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(prozess.waitFor()).isZero();
        assertThat(aus.lines())
                .containsExactly("9999 9999 36", "Geänderte Werte stehen vor der ersten Rechnung fest, nicht danach");
    }

    @Test
    void nach_der_ersten_rechnung_sind_sie_verboten() {
        LocalDate tag = LocalDate.of(2020, 1, 1);
        assertThat(ParameterTafel.lies(ParameterTafelTest.class, "probe.yaml")
                        .am("betrag", tag)
                        .wert())
                .isEqualTo(1050);
        assertThatThrownBy(() -> Aenderungen.gelten(Map.of("parameter.betrag", "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vor der ersten Rechnung");
        assertThatCode(() -> Aenderungen.gelten(Map.of())).doesNotThrowAnyException();
    }
}
