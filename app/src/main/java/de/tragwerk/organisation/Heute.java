package de.tragwerk.organisation;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Accounts and roles go by real time, as sessions do; the business day of a demo does not lengthen a right.
@Component
class Heute {

    private final RealTime time;

    Heute(RealTime time) {
        this.time = time;
    }

    LocalDate tag() {
        return LocalDate.ofInstant(time.instant(), Days.ZONE);
    }

    OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
