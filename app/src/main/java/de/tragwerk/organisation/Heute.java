package de.tragwerk.organisation;

import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Accounts and roles go by real time, as sessions do; the business day of a demo does not lengthen a right.
@Component
class Heute {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final RealTime time;

    Heute(RealTime time) {
        this.time = time;
    }

    LocalDate tag() {
        return LocalDate.ofInstant(time.instant(), ZONE);
    }

    OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
