package de.tragwerk.mandant;

import de.tragwerk.kernel.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The two clocks: the business day and real time.
@Configuration(proxyBeanMethods = false)
class BusinessClock {

    /// Business clock. `tragwerk.heute` moves its day, never its time of day; allowed in demo mode only.
    @Bean
    Clock clock(@Value("${tragwerk.heute:}") String heute, @Value("${tragwerk.demo:false}") boolean demo) {
        Clock system = Clock.system(Days.ZONE);
        if (heute.isBlank()) {
            return system;
        }
        if (!demo) {
            throw new IllegalStateException(
                    "Der Geschäftstag (tragwerk.heute) lässt sich nur im Demobetrieb einstellen. Entfernen Sie die Einstellung.");
        }
        LocalDate day = LocalDate.parse(heute);
        Instant now = system.instant();
        Instant shifted = now.atZone(Days.ZONE).with(day).toInstant();
        return Clock.offset(system, Duration.between(now, shifted));
    }

    @Bean
    RealTime realTime() {
        Clock system = Clock.systemUTC();
        return system::instant;
    }
}
