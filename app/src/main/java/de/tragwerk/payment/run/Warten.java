package de.tragwerk.payment.run;

import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.store.LaufTabelle;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Small runs are done in the blink of an eye: the page waits for them a moment instead of asking to reload.
@Component
public class Warten {

    private static final Duration HOECHSTENS = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final LaufTabelle laeufe;
    private final TransactionTemplate transaction;

    Warten(LaufTabelle laeufe, TransactionTemplate transaction) {
        this.laeufe = laeufe;
        this.transaction = transaction;
    }

    /// Waits until the run waits for people again, or a few seconds. Call it outside of a transaction.
    public void bisFertig(UUID lauf) {
        long ende = System.nanoTime() + HOECHSTENS.toNanos();
        while (System.nanoTime() < ende && arbeitet(lauf)) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean arbeitet(UUID lauf) {
        return Boolean.TRUE.equals(transaction.execute(tx -> laeufe.finde(lauf)
                .map(Lauf::zustand)
                .filter(Lauf.Zustand::arbeitet)
                .isPresent()));
    }
}
