package de.tragwerk.mandant.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Jobs beside each other: one that waits holds those behind it, and not those that wait for nobody.
@TragwerkTest
class JobsTest {

    @Test
    void whatWaitsForNobodyRunsWhileAllThreadsAreBusy(TestProgram program) throws SQLException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger behind = new AtomicInteger();
        AtomicInteger alone = new AtomicInteger();
        MandantJob holds = job("probe-wartet", false, () -> {
            waiting.incrementAndGet();
            over.await();
        });
        // The first run of an Error ends nothing.
        MandantJob free = job("probe-eigen", true, () -> {
            if (alone.incrementAndGet() == 1) {
                throw new AssertionError("einmal");
            }
        });
        Jobs jobs = new Jobs(
                program.context().getBean("registryDataSource", DataSource.class),
                program.bean(Registry.class),
                List.of(holds, job("probe-dahinter", false, behind::incrementAndGet), free),
                program.bean(Sides.class),
                Duration.ofMillis(100),
                1,
                true,
                program.bean(RealTime.class));
        try {
            jobs.start();
            Eventually.isTrue(() -> waiting.get() == 1);
            int before = behind.get();
            int seen = alone.get();
            Eventually.isTrue(() -> alone.get() > seen + 10);
            assertThat(behind.get()).as("the one thread is held").isEqualTo(before);
        } finally {
            over.countDown();
            jobs.stop();
            try (var registry = program.superuser(registry(program));
                    var sql = registry.createStatement()) {
                sql.execute("delete from registry.scheduled_tasks where task_name like 'probe-%'");
            }
        }
        int then = alone.get();
        assertThat(jobs.isRunning()).isFalse();
        assertThat(alone.get()).as("stopped").isEqualTo(then);
    }

    private static String registry(TestProgram program) throws SQLException {
        try (var one = program.context()
                .getBean("registryDataSource", DataSource.class)
                .getConnection()) {
            return one.getCatalog();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static MandantJob job(String name, boolean alone, Work work) {
        return new MandantJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<Mandant.Art> arten() {
                return EnumSet.of(Mandant.Art.VERMITTLUNG);
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(50);
            }

            @Override
            public boolean alone() {
                return alone;
            }

            @Override
            public void run() throws Exception {
                work.run();
            }
        };
    }
}
