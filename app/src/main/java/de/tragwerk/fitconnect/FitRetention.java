package de.tragwerk.fitconnect;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Attachments of submissions that nobody finished go after some days.
@Component
class FitRetention implements MandantJob {

    private static final Duration UNFINISHED = Duration.ofDays(7);

    private final FitStore store;
    private final TransactionTemplate transaction;
    private final RealTime time;

    FitRetention(FitStore store, TransactionTemplate transaction, RealTime time) {
        this.store = store;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String name() {
        return "fitconnect-aufbewahrung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> store.forget(time.instant().minus(UNFINISHED)));
    }
}
