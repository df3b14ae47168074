package de.tragwerk.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The one clock of a journey: a test sets the business day, everything in the program follows.
/// Real time (sessions, log) goes on as it is.
@Configuration(proxyBeanMethods = false)
public class Uhr implements AutoCloseable {

    private static volatile Duration vor = Duration.ZERO;

    /// The program's own clock, moved.
    private static final class Gestellt extends Clock {
        private final Clock eigene;

        Gestellt(Clock eigene) {
            this.eigene = eigene;
        }

        @Override
        public ZoneId getZone() {
            return eigene.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Gestellt(eigene.withZone(zone));
        }

        @Override
        public Instant instant() {
            return eigene.instant().plus(vor);
        }
    }

    @Bean
    @Primary
    Clock gestellteUhr(@Qualifier("clock") Clock clock) {
        return new Gestellt(clock);
    }

    /// Moves the day until [#close].
    ///
    /// @return what puts it back
    public static Uhr auf(TestProgram program, LocalDate tag) {
        // The same time of day there: late in the evening, an hour more in summer would be the next day.
        ZonedDateTime jetzt = ZonedDateTime.now(program.context().getBean("clock", Clock.class));
        vor = Duration.between(jetzt, jetzt.with(tag));
        return new Uhr();
    }

    /// Moves day and time until [#close]; the clock goes on from there.
    public static Uhr auf(ApplicationContext context, Instant augenblick) {
        vor = Duration.between(context.getBean("clock", Clock.class).instant(), augenblick);
        return new Uhr();
    }

    @Override
    public void close() {
        vor = Duration.ZERO;
    }
}
