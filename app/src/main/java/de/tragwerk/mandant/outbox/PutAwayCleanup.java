package de.tragwerk.mandant.outbox;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Empties effects that a person put away: they hold messages, and nobody carries them out any more.
@Component
class PutAwayCleanup implements MandantJob {

    /// How long who put something away may still find out that it was wrong.
    private static final int DAYS = 30;

    private final JdbcClient jdbc;

    PutAwayCleanup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ausgang-leeren";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.allOf(Mandant.Art.class);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        jdbc.sql("""
                update outbox.auftrag set payload = ''
                where state = 'GESCHEITERT' and abgelegt < now() - make_interval(days => :tage) and length(payload) > 0""").param("tage", DAYS).update();
    }
}
