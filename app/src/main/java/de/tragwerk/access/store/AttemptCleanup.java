package de.tragwerk.access.store;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Forgets network addresses as soon as they limit nothing any more.
@Component
class AttemptCleanup implements MandantJob {

    private final AttemptStore attempts;

    AttemptCleanup(AttemptStore attempts) {
        this.attempts = attempts;
    }

    @Override
    public String name() {
        return "versuche-vergessen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.values());
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        attempts.forget();
    }
}
