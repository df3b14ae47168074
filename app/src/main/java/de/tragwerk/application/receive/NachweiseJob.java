package de.tragwerk.application.receive;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes documents of evidence that was kept beside the files before.
@Component
class NachweiseJob implements MandantJob {

    private static final int BATCH = 20;

    private final Nachweisablage ablage;
    private final TransactionTemplate transaction;

    NachweiseJob(Nachweisablage ablage, TransactionTemplate transaction) {
        this.ablage = ablage;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "nachweise-ablegen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(status -> ablage.holeNach(BATCH)))) {
            // Until none is left; each batch stands for itself.
        }
    }
}
