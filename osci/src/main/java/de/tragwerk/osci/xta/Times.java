package de.tragwerk.osci.xta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// xs:dateTime and xs:date; a moment without offset is one in Germany.
final class Times {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private Times() {}

    static Instant instant(String text) throws XtaFault {
        try {
            return text.length() > 19 && text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(GERMANY).toInstant();
        } catch (DateTimeParseException e) {
            throw new XtaFault(Fault.COMBINATION, "no dateTime", e);
        }
    }

    static LocalDate date(String text) throws XtaFault {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new XtaFault(Fault.COMBINATION, "no date", e);
        }
    }

    static String write(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
