package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes sessions whose time is over: a session holds who was logged in, and who closes the browser never asks for
/// hers again.
@Component
class SessionExpiry implements MandantJob {

    private final JdbcClient jdbc;
    private final RealTime time;

    SessionExpiry(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return "websitzungen-vergessen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.values());
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @Transactional
    public void run() {
        jdbc.sql("delete from ground.spring_session where expiry_time < :now")
                .param("now", time.instant().toEpochMilli())
                .update();
    }
}
