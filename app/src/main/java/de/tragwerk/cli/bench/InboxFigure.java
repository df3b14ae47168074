package de.tragwerk.cli.bench;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Waiting;
import java.util.Optional;

/// From the press on "send" to the line in the officer's worklist, through encryption, OSCI and fetch.
public final class InboxFigure implements Figure {

    private static final int WARM = 5;
    private static final int APPLICATIONS = 40;

    @Override
    public String name() {
        return "submit_to_inbox_p95_ms";
    }

    @Override
    public String about() {
        return "Vom Absenden eines Antrags bis zur Zeile im Arbeitsvorrat, " + APPLICATIONS + " Anträge, Abholung alle "
                + Bench.FETCH.toMillis() + " ms.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        Desk desk = new Desk(program.staff("j.wiechert"));
        for (int i = 0; i < WARM; i++) {
            one(program, desk);
        }
        long[] nanos = new long[APPLICATIONS];
        for (int i = 0; i < APPLICATIONS; i++) {
            nanos[i] = one(program, desk);
        }
        return Reading.p95(nanos, -1)
                .with("submit_to_inbox_p50_ms", Reading.percentile(nanos, 0.5) / 1e6, "ms")
                .with("submit_to_inbox_fetch_interval_ms", Bench.FETCH.toMillis(), "ms");
    }

    private static long one(Throwaway program, Desk desk) {
        Applicant applicant = new Applicant(program.citizen("karl.brandt"), Applicant.example("brandt"));
        applicant.fillIn();
        long begin = System.nanoTime();
        String id = applicant.send();
        Waiting.until(
                "Der Antrag kommt nicht im Arbeitsvorrat an",
                () -> Optional.of(desk.sees(id)).filter(seen -> seen));
        return System.nanoTime() - begin;
    }
}
