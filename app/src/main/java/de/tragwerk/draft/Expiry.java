package de.tragwerk.draft;

import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes drafts 30 days after their last change.
@Component
class Expiry implements MandantJob {

    private final DraftStore store;
    private final RealTime time;

    Expiry(DraftStore store, RealTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public String name() {
        return "entwurf-loeschen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @Transactional
    public void run() {
        store.deleteOlderThan(time.instant().atOffset(ZoneOffset.UTC).minusDays(Draft.DAYS));
    }
}
