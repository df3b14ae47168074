package de.tragwerk.mandant;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Drives the steps of runs over the whole stock of an authority: woken after a commit on this node, and now and then
/// for what another node left.
public abstract class StepsJob implements MandantJob, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StepsJob.class);

    private final String name;
    private final Purpose purpose;
    private final Runnable steps;
    private final Duration every;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param name as in [MandantJob#name]
    /// @param steps goes on with whatever run is open
    /// @param every pause between two looks for a run that was interrupted
    protected StepsJob(String name, Purpose purpose, Runnable steps, Duration every) {
        this.name = name;
        this.purpose = purpose;
        this.steps = steps;
        this.every = every;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public final DbRole role() {
        return DbRole.BATCH;
    }

    @Override
    public void run() {
        Scope.run(Scope.current().withPurpose(purpose), steps);
    }

    /// Goes on after the commit of the running transaction.
    public void wake() {
        String mandant = Scope.current().mandant();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.execute(() -> work(mandant));
            }
        });
    }

    private void work(String mandant) {
        try {
            Scope.run(Scope.job(mandant, name).withRole(role()), this::run);
        } catch (RuntimeException e) {
            // The next sweep goes on; messages of others may hold personal data.
            LOG.warn("{} von {} angehalten: {}", name, mandant, e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
