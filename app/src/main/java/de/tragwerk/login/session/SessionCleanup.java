package de.tragwerk.login.session;

import de.tragwerk.login.store.SessionStore;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Forgets sessions after 90 days: by then a person has recognised what was not hers. The audit log keeps the
/// logins themselves.
@Component
class SessionCleanup implements MandantJob {

    private static final Duration KEPT = Duration.ofDays(90);

    private final SessionStore sessions;
    private final RealTime time;

    SessionCleanup(SessionStore sessions, RealTime time) {
        this.sessions = sessions;
        this.time = time;
    }

    @Override
    public String name() {
        return "sitzungen-vergessen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT, Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        sessions.forget(time.instant().minus(KEPT));
    }
}
