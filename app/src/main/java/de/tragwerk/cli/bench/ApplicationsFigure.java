package de.tragwerk.cli.bench;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.demo.Applicant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Whole applications at the rate of a bad day: people come at fixed times, whether the earlier ones are served or not
/// (open model), log in, fill in page by page, and send. What was sent must arrive in the authority.
///
/// The people run in the same process and on the same processors as what they measure.
public final class ApplicationsFigure implements Figure {

    private static final int AN_HOUR = 10_000;
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    /// Until so many come as go: those who came first are still reading.
    private static final Duration RAMP = Duration.ofSeconds(75);

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMillis(1500);

    /// Who is not done so long after the last one came never will be.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "applications_per_hour";
    }

    @Override
    public String about() {
        return "Alle 0,36 s kommt jemand (" + AN_HOUR + " in der Stunde), meldet sich an, füllt den Antrag Seite für"
                + " Seite aus und sendet ihn; gezählt wird, was fertig wird, wenn so viele gehen wie kommen.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        int before = arrived(program);
        Run run = new Run(new BenchCrowd(program), bench);
        long cpu = Bench.cpuNanos();
        run.play();
        cpu = Bench.cpuNanos() - cpu;
        if (!run.faults.isEmpty()) {
            bench.say("  Fehler: " + run.faults);
        }
        int there = awaited(program, before + run.sent.size()) - before;
        if (there != run.sent.size()) {
            throw new IllegalStateException(
                    run.sent.size() + " Anträge sind abgesendet, " + there + " sind angekommen");
        }
        return run.reading(cpu).with("applications_arrived", there, "Anträge");
    }

    private static final class Run {

        private final BenchCrowd crowd;
        private final Bench bench;
        private final long length;
        private final int people;
        private final Queue<Long> sent = new ConcurrentLinkedQueue<>();
        private final Queue<Long> sending = new ConcurrentLinkedQueue<>();
        private final TreeMap<String, Integer> faults = new TreeMap<>();
        private final AtomicInteger present = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private int failed;
        private long begin;

        Run(BenchCrowd crowd, Bench bench) {
            this.crowd = crowd;
            this.bench = bench;
            this.length = bench.load().toNanos();
            this.people = Math.toIntExact(length / 1_000_000 * AN_HOUR / (HOUR / 1_000_000));
        }

        void play() throws InterruptedException {
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            begin = System.nanoTime();
            for (int nr = 0; nr < people; nr++) {
                long due = begin + HOUR / AN_HOUR * nr;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                int person = nr;
                threads.submit(() -> come(person));
                if (nr % 100 == 99) {
                    bench.say("  " + (nr + 1) + " gekommen, " + sent.size() + " abgesendet, " + failed()
                            + " Fehler, zugleich da: " + present);
                }
            }
            threads.shutdown();
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                bench.say("  " + present + " sind nicht fertig geworden");
            }
        }

        private void come(int nr) {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            try {
                Applicant applicant = crowd.applicant(crowd.login(nr), nr, SHORTEST, LONGEST);
                applicant.fillIn();
                long pressed = System.nanoTime();
                applicant.send();
                long done = System.nanoTime();
                sending.add(done - pressed);
                sent.add(done - begin);
            } catch (RuntimeException e) {
                fault(e);
            } finally {
                present.decrementAndGet();
            }
        }

        private synchronized void fault(RuntimeException e) {
            failed++;
            faults.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
        }

        private synchronized int failed() {
            return failed;
        }

        Reading reading(long cpu) {
            long ramp = Math.min(RAMP.toNanos(), length / 2);
            long done = sent.stream().filter(at -> at > ramp && at <= length).count();
            long[] presses = sending.stream().mapToLong(Long::longValue).toArray();
            long[] steps = crowd.steps();
            return new Reading(
                            done * (double) HOUR / (length - ramp),
                            "1/h",
                            cpu / 1e3 / Math.max(1, sent.size()),
                            List.of())
                    .with("applications_came", people, "Menschen")
                    .with("applications_sent", sent.size(), "Anträge")
                    .with("applications_failed", people - sent.size(), "Anträge")
                    .with("applications_at_once", most.get(), "Menschen")
                    .with("applications_step_p95_ms", Reading.percentile(steps, 0.95) / 1e6, "ms")
                    .with("applications_send_p95_ms", Reading.percentile(presses, 0.95) / 1e6, "ms");
        }
    }

    /// Applications in the authority's intake.
    private static int arrived(Throwaway program) throws SQLException {
        try (Connection db = program.administrator("tw_m_lindenbrueck");
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from application.antrag")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// The same once as many are there as were sent, or after the patience.
    private static int awaited(Throwaway program, int wanted) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int there = arrived(program);
        while (there < wanted && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            there = arrived(program);
        }
        return there;
    }
}
