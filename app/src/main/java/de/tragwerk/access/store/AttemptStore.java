package de.tragwerk.access.store;

import de.tragwerk.access.AttemptLimit;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of the attempts; runs as a job, because requests reach no address. All processes count in the same row.
@Component
public class AttemptStore {

    private final JdbcClient jdbc;
    private final RealTime time;

    AttemptStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Takes one attempt. The row holds when the bucket is full again: it may lie one window in the future.
    ///
    /// @return zero if it is allowed, else the time to wait
    @Transactional
    public Duration take(byte[] address, AttemptLimit kind, AttemptLimit.Size size) {
        Instant now = time.instant();
        boolean taken = jdbc.sql("""
                insert into access.attempt as a (address, kind, full_at) values (:address, :kind, :first)
                on conflict (address, kind) do update set full_at = greatest(a.full_at, :now) + :step * interval '1 millisecond'
                where greatest(a.full_at, :now) + :step * interval '1 millisecond' <= :latest""")
                        .param("address", address)
                        .param("kind", kind.name())
                        .param("first", at(now.plus(size.step())))
                        .param("now", at(now))
                        .param("step", size.step().toMillis())
                        .param("latest", at(now.plus(size.window())))
                        .update()
                == 1;
        if (taken) {
            return Duration.ZERO;
        }
        Instant full = jdbc.sql("select full_at from access.attempt where address = :address and kind = :kind")
                .param("address", address)
                .param("kind", kind.name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration wait = Duration.between(now, full.plus(size.step()).minus(size.window()));
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    /// Gives one attempt back.
    @Transactional
    public void giveBack(byte[] address, AttemptLimit kind, AttemptLimit.Size size) {
        jdbc.sql("""
                update access.attempt set full_at = full_at - :step * interval '1 millisecond'
                where address = :address and kind = :kind""")
                .param("step", size.step().toMillis())
                .param("address", address)
                .param("kind", kind.name())
                .update();
    }

    /// Whether a refusal should be logged: once a minute for each address, so that nobody floods the log.
    @Transactional
    public boolean tell(byte[] address, AttemptLimit kind) {
        Instant now = time.instant();
        return jdbc.sql("""
                update access.attempt set told = :now
                where address = :address and kind = :kind and (told is null or told < :before)""")
                        .param("now", at(now))
                        .param("before", at(now.minus(Duration.ofMinutes(1))))
                        .param("address", address)
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    /// Removes addresses whose bucket is full again: they would begin anew anyway.
    @Transactional
    public int forget() {
        return jdbc.sql("delete from access.attempt where full_at < :now")
                .param("now", at(time.instant()))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
