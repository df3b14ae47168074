package de.tragwerk.mandant.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import de.tragwerk.mandant.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes an event of the running log as text, or as JSON in the names of the Elastic Common Schema.
///
/// Each says when (UTC, ISO 8601 with `Z`), how bad, where in the program, for which Mandant and in which request;
/// the request's id is the one of the audit log and begins with the number an error page shows.
public final class LineEncoder extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// `text` for people, `json` for a log processor, `entwicklung` like text and with all words of exceptions: never
    /// with data of real people.
    enum Form {
        TEXT,
        JSON,
        ENTWICKLUNG
    }

    private Form form = Form.TEXT;

    /// Called by logback with the setting `TRAGWERK_LOG` or `tragwerk.log`.
    public void setForm(String name) {
        form = switch (name.toLowerCase(Locale.ROOT)) {
            case "json" -> Form.JSON;
            case "entwicklung" -> Form.ENTWICKLUNG;
            default -> Form.TEXT;
        };
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        Throwable thrown = event.getThrowableProxy() instanceof ThrowableProxy p ? p.getThrowable() : null;
        boolean everything = form == Form.ENTWICKLUNG;
        String message = Problem.without(thrown, everything, String.valueOf(event.getFormattedMessage()));
        List<String> problem = thrown == null ? List.of() : new Problem(thrown, everything).lines();
        String line = form == Form.JSON ? json(event, message, thrown, problem) : text(event, message, problem);
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ILoggingEvent event, String message, List<String> problem) {
        Scope scope = Scope.find().orElse(null);
        StringBuilder out = new StringBuilder(TIME.format(instant(event)))
                .append(String.format(Locale.ROOT, " %-5s ", event.getLevel()))
                .append(Escape.line(event.getLoggerName()));
        if (scope != null) {
            out.append(" [")
                    .append(scope.mandant())
                    .append(' ')
                    .append(scope.request())
                    .append(']');
        }
        out.append(' ').append(Escape.line(message)).append('\n');
        problem.forEach(l -> out.append("  ").append(l).append('\n'));
        return out.toString();
    }

    private static String json(ILoggingEvent event, String message, @Nullable Throwable thrown, List<String> problem) {
        StringBuilder out = new StringBuilder("{");
        field(out, "@timestamp", TIME.format(instant(event)));
        field(out, "log.level", event.getLevel().toString());
        field(out, "log.logger", event.getLoggerName());
        field(out, "message", message);
        Scope.find().ifPresent(scope -> {
            field(out, "organization.id", scope.mandant());
            field(out, "trace.id", scope.request().toString());
        });
        if (thrown != null) {
            field(out, "error.type", thrown.getClass().getName());
            field(out, "error.stack_trace", String.join("\n", problem));
        }
        field(out, "service.name", "tragwerk");
        field(out, "ecs.version", "8.11.0");
        return out.append("}\n").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(out.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":\"")
                .append(Escape.json(value))
                .append('"');
    }

    static String time(ILoggingEvent event) {
        return TIME.format(instant(event));
    }

    private static Instant instant(ILoggingEvent event) {
        return Instant.ofEpochMilli(event.getTimeStamp());
    }
}
