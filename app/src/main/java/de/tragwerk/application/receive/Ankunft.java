package de.tragwerk.application.receive;

import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// When something arrived: the moment the intermediary took it, not the moment it was fetched. A month of benefit
/// (§ 16 Abs. 2 SGB I, § 44 Abs. 2 SGB XII) or the last day of a period may lie between.
@Component
class Ankunft {

    private final Clock clock;
    private final RealTime time;

    Ankunft(Clock clock, RealTime time) {
        this.clock = clock;
        this.time = time;
    }

    /// The intermediary's clock is real time; where the demo has moved the business day, the arrival moves by as
    /// many whole days.
    OffsetDateTime von(Instant accepted) {
        long hours = Duration.between(time.instant(), clock.instant()).toHours();
        long moved = Math.floorDiv(hours + 12, 24L);
        return accepted.atZone(clock.getZone()).plusDays(moved).toInstant().atOffset(ZoneOffset.UTC);
    }
}
