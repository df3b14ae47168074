package de.tragwerk.rights;

import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// When a right ends: people read a day, the database goes by a moment of real time.
@Component
class Frist {

    /// No right on a file of others is given for longer.
    static final int HOECHSTENS_TAGE = 366;

    private final Clock clock;
    private final RealTime time;

    Frist(Clock clock, RealTime time) {
        this.clock = clock;
        this.time = time;
    }

    LocalDate heute() {
        return LocalDate.now(clock);
    }

    OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    boolean erlaubt(LocalDate bis) {
        return !bis.isBefore(heute()) && !bis.isAfter(heute().plusDays(HOECHSTENS_TAGE));
    }

    /// The end of this day. Where the business day was moved (demo), the moment moves with it.
    OffsetDateTime ende(LocalDate bis) {
        Instant ende = bis.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Duration verschoben = Duration.between(time.instant(), clock.instant());
        return ende.minus(verschoben).atOffset(ZoneOffset.UTC);
    }
}
