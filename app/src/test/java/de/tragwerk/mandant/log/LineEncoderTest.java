package de.tragwerk.mandant.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line for each event, in UTC, that nobody can forge and that repeats nobody's words.
class LineEncoderTest {

    private final LoggerContext context = new LoggerContext();

    private String line(String form, String message, @Nullable Throwable problem, Object... values) {
        Logger logger = context.getLogger("de.tragwerk.probe");
        LoggingEvent event = new LoggingEvent("de.tragwerk", logger, Level.WARN, message, problem, values);
        event.setInstant(Instant.parse("2026-07-01T10:15:30.123Z"));
        LineEncoder encoder = new LineEncoder();
        encoder.setForm(form);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void timesAreUtcWhateverTheMachineSays() {
        assertThat(java.util.TimeZone.getDefault().getID()).isEqualTo("Europe/Berlin");
        assertThat(line("text", "Guten Tag", null)).startsWith("2026-07-01T10:15:30.123Z WARN  de.tragwerk.probe ");
        assertThat(new JsonMapper()
                        .readTree(line("json", "Guten Tag", null))
                        .get("@timestamp")
                        .asString())
                .isEqualTo("2026-07-01T10:15:30.123Z");
    }

    @Test
    void aLineSaysForWhomAndInWhichRequest() {
        UUID request = UUID.randomUUID();
        Scope scope = new Scope("auental", new Actor.Anonymous(), Purpose.SGB12, request, DbRole.WEB);
        assertThat(Scope.get(scope, () -> line("text", "x", null))).contains("[auental " + request + "]");
        JsonNode json = new JsonMapper().readTree(Scope.get(scope, () -> line("json", "x", null)));
        assertThat(json.get("organization.id").asString()).isEqualTo("auental");
        assertThat(json.get("trace.id").asString()).isEqualTo(request.toString());
        assertThat(json.get("log.level").asString()).isEqualTo("WARN");
        assertThat(json.get("log.logger").asString()).isEqualTo("de.tragwerk.probe");
    }

    /// CWE-117: line ends of every kind, escape sequences of terminals, turned writing direction.
    @Test
    void nobodyForgesALine() {
        String evil = "harmlos\r\n2026-07-01T10:15:31.000Z INFO  gefälscht\u2028\u0085\u001b[2J\u202e\u0000 \\u000a \"";
        for (String form : List.of("text", "json", "entwicklung")) {
            String line = line(form, "Wert {}", new IllegalStateException(evil), evil);
            assertThat(line.lines().filter(l -> !l.startsWith("  "))).as(form).hasSize(1);
            assertThat(line.lines().filter(l -> l.startsWith("2026-07-01T10:15:31")))
                    .isEmpty();
            assertThat(line).doesNotContain("\r", "\u2028", "\u0085", "\u001b", "\u202e", "\u0000");
        }
        JsonNode json = new JsonMapper().readTree(line("json", "Wert {}", null, evil));
        assertThat(json.get("message").asString()).isEqualTo("Wert " + evil);
    }

    /// Libraries repeat what somebody typed; the log says kind and place only.
    @Test
    void wordsOfLibrariesAreLeftOut() {
        NumberFormatException typed = null;
        try {
            Integer.parseInt("Hoffmeister");
        } catch (NumberFormatException e) {
            typed = e;
        }
        SQLException database = new SQLException("Key (name)=(Hoffmeister) exists", "23505", typed);
        for (String form : List.of("text", "json")) {
            String line = line(form, "Gescheitert: " + database.getMessage(), new RuntimeException(database));
            assertThat(line)
                    .as(form)
                    .doesNotContain("Hoffmeister")
                    .contains("NumberFormatException", "SQLSTATE 23505", "LineEncoderTest");
        }
        assertThat(line("entwicklung", "x", database)).contains("Hoffmeister");
    }

    @Test
    void ourOwnWordsAndThoseOfTheNetworkStay() {
        String line =
                line("text", "x", new IllegalStateException("Kein Mandant gebunden", new ConnectException("refused")));
        assertThat(line).contains("java.net.ConnectException: refused");
        assertThat(line("text", "x", new IllegalStateException("Kein Mandant gebunden")))
                .contains("Kein Mandant gebunden");
    }
}
