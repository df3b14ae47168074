package de.tragwerk.mandant.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.tragwerk.mandant.JobWake;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.mandant.web.Sides;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// One scheduler in the registry runs every [MandantJob] for every Mandant served by this program; those that
/// wait for nobody have threads of their own.
@Component
class Jobs implements SmartLifecycle, JobWake {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /// One that waits for a database does not hold the others.
    private static final int ALONE_THREADS = 2;

    private static final int STOP_SECONDS = 10;

    /// A program may serve one side only, and the registry is one for all: what it does not know is somebody
    /// else's work. By itself the scheduler deletes that after two weeks.
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource registryDatabase;
    private final Registry registry;
    private final List<MandantJob> jobs;
    private final Sides sides;
    private final Duration polling;
    private final int threads;
    private final boolean enabled;
    private final RealTime time;
    private volatile @org.jspecify.annotations.Nullable Scheduler scheduler;
    private volatile @org.jspecify.annotations.Nullable ScheduledExecutorService alone;

    Jobs(
            @Qualifier("registry") DataSource registryDatabase,
            Registry registry,
            List<MandantJob> jobs,
            Sides sides,
            @Value("${tragwerk.jobs.abfrage:2s}") Duration polling,
            @Value("${tragwerk.jobs.faeden:6}") int threads,
            @Value("${tragwerk.jobs.an:true}") boolean enabled,
            RealTime time) {
        this.registryDatabase = registryDatabase;
        this.registry = registry;
        this.jobs = jobs;
        this.sides = sides;
        this.polling = polling;
        this.threads = threads;
        this.enabled = enabled;
        this.time = time;
    }

    @Override
    public void start() {
        if (!enabled) {
            return;
        }
        List<RecurringTask<?>> tasks = new ArrayList<>();
        ScheduledExecutorService own = Executors.newScheduledThreadPool(
                ALONE_THREADS,
                Thread.ofPlatform().name("auftrag-eigen-", 0).daemon().factory());
        alone = own;
        for (MandantJob job : jobs) {
            for (Mandant mandant : registry.mandanten()) {
                if (!job.arten().contains(mandant.art()) || !sides.serves(mandant.art())) {
                    continue;
                }
                if (job.alone()) {
                    var unused = own.scheduleWithFixedDelay(
                            () -> runWhateverHappens(job, mandant),
                            0,
                            job.every().toMillis(),
                            TimeUnit.MILLISECONDS);
                } else {
                    tasks.add(Tasks.recurring(task(job.name(), mandant.id()), FixedDelay.of(job.every()))
                            .execute((instance, context) -> run(job, mandant)));
                }
            }
        }
        Scheduler started = Scheduler.create(registryDatabase)
                .tableName("registry.scheduled_tasks")
                .startTasks(tasks)
                .threads(threads)
                .pollingInterval(polling)
                .heartbeatInterval(Duration.ofSeconds(10))
                .shutdownMaxWait(Duration.ofSeconds(STOP_SECONDS))
                .deleteUnresolvedAfter(NEVER)
                .build();
        started.start();
        scheduler = started;
    }

    private static String task(String job, String mandant) {
        return job + "@" + mandant;
    }

    @Override
    public void wake(String job) {
        Scheduler running = scheduler;
        if (running == null) {
            return;
        }
        try {
            running.reschedule(
                    TaskInstanceId.of(task(job, Scope.current().mandant()), RecurringTask.INSTANCE), time.instant());
            running.triggerCheckForDueExecutions();
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            // It runs this moment, or another process will: the hint has done its work.
            LOG.debug("Auftrag {} nicht vorgezogen: {}", job, e.getClass().getSimpleName());
        }
    }

    private static void run(MandantJob job, Mandant mandant) {
        try {
            Scope.call(Scope.job(mandant.id(), job.name()).withRole(job.role()), () -> {
                job.run();
                return Boolean.TRUE;
            });
        } catch (Exception e) {
            // The next run comes anyway; the message of a cause may hold personal data.
            LOG.warn(
                    "Auftrag {} für {} gescheitert: {}",
                    job.name(),
                    mandant.id(),
                    rootName(e),
                    LOG.isDebugEnabled() ? e : null);
        }
    }

    /// What leaves a scheduled task ends it for good, an Error too.
    private static void runWhateverHappens(MandantJob job, Mandant mandant) {
        try {
            run(job, mandant);
        } catch (Throwable e) {
            LOG.error("Auftrag {} für {} gescheitert: {}", job.name(), mandant.id(), rootName(e));
        }
    }

    private static String rootName(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
        ScheduledExecutorService own = alone;
        alone = null;
        if (own != null) {
            end(own);
        }
    }

    private static void end(ScheduledExecutorService own) {
        own.shutdown();
        try {
            if (!own.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                own.shutdownNow();
            }
        } catch (InterruptedException e) {
            own.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
