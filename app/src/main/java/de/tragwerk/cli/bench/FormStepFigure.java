package de.tragwerk.cli.bench;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One page of the form for social assistance, from the press on "save and go on" to the next page, while fifty people
/// fill it in. The people run in the same process and on the same processors as what they measure.
public final class FormStepFigure implements Figure {

    private static final int APPLICANTS = 50;
    private static final int WARM_ROUNDS = 2;

    /// Far shorter than anybody reads, so that the pages meet.
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "form_step_p95_ms";
    }

    @Override
    public String about() {
        return APPLICANTS + " Menschen füllen zugleich den Antrag auf Hilfe zum Lebensunterhalt aus, je Seite "
                + SHORTEST.toSeconds() + " bis " + LONGEST.toSeconds()
                + " s Lesezeit: speichern bis zur nächsten Seite.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        BenchCrowd crowd = new BenchCrowd(bench.program());
        List<Browser> browsers = new ArrayList<>();
        for (int nr = 0; nr < APPLICANTS; nr++) {
            browsers.add(crowd.login(nr));
        }
        for (int round = 0; round < WARM_ROUNDS; round++) {
            all(crowd, browsers, Duration.ZERO, Duration.ZERO);
        }
        crowd.steps();
        long begin = System.nanoTime();
        all(crowd, browsers, Duration.ZERO, Duration.ZERO);
        long took = System.nanoTime() - begin;
        long[] hurried = crowd.steps();
        long cpu = Bench.cpuNanos();
        all(crowd, browsers, SHORTEST, LONGEST);
        cpu = Bench.cpuNanos() - cpu;
        long[] read = crowd.steps();
        return Reading.p95(read, cpu)
                .with("form_step_median_ms", Reading.percentile(read, 0.5) / 1e6, "ms")
                .with("form_step_p99_ms", Reading.percentile(read, 0.99) / 1e6, "ms")
                .with("form_step_pages", read.length, "Seiten")
                .with("form_step_hurried_p95_ms", Reading.percentile(hurried, 0.95) / 1e6, "ms")
                .with("form_steps_hurried_per_s", hurried.length * 1e9 / took, "1/s");
    }

    /// All of them fill in the whole form once; the drafts are gone afterwards.
    private static void all(BenchCrowd crowd, List<Browser> browsers, Duration shortest, Duration longest)
            throws Exception {
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < browsers.size(); i++) {
            int nr = i;
            people.add(() -> {
                Applicant applicant = crowd.applicant(browsers.get(nr), nr, shortest, longest);
                applicant.fillIn();
                applicant.discard();
                return true;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(people)) {
                done.get();
            }
        }
    }
}
