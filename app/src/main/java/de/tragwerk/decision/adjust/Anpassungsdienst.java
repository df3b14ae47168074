package de.tragwerk.decision.adjust;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Drives the steps of mass adjustments: woken after a commit on this node, and now and then for what another node
/// left.
@Component
class Anpassungsdienst implements MandantJob, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Anpassungsdienst.class);

    private final Anpassungsschritte schritte;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Anpassungsdienst(Anpassungsschritte schritte) {
        this.schritte = schritte;
    }

    @Override
    public String name() {
        return "massenanpassung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public DbRole role() {
        return DbRole.BATCH;
    }

    @Override
    public void run() {
        Scope.run(Scope.current().withPurpose(Purpose.SGB12), schritte::weiter);
    }

    /// Goes on after the commit of the running transaction.
    void wecke() {
        String mandant = Scope.current().mandant();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.execute(() -> arbeite(mandant));
            }
        });
    }

    private void arbeite(String mandant) {
        try {
            Scope.run(Scope.job(mandant, name()).withRole(role()), this::run);
        } catch (RuntimeException e) {
            // The next sweep goes on; messages of others may hold personal data.
            LOG.warn("Anpassung von {} angehalten: {}", mandant, e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
