package de.tragwerk.cli.bench;

import de.tragwerk.cli.Browser;
import java.util.LinkedHashMap;
import java.util.Map;

/// Pages that people open all day, each with its queries, its audit entry and its commit, one user at a time.
public final class PageFigure implements Figure {

    private static final int WARM = 150;
    private static final int ROUNDS = 150;

    @Override
    public String name() {
        return "page_p95_ms";
    }

    @Override
    public String about() {
        return "Seiten der Behörde und des Portals, ein Mensch, " + ROUNDS + "-mal nacheinander; die langsamste zählt.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        CaseAtWork work = CaseAtWork.begin(bench.program());
        String id = work.application();
        String file = work.file();
        Browser citizen = work.citizen();
        Browser officer = work.officer();

        Map<String, long[]> pages = new LinkedHashMap<>();
        pages.put("page_worklist_p95_ms", times(officer, "/arbeit"));
        pages.put("page_file_p95_ms", times(officer, file));
        pages.put("page_facts_p95_ms", times(officer, file + "/tatsachen"));
        pages.put("page_calculation_p95_ms", times(officer, file + "/berechnung"));
        pages.put("page_portal_application_p95_ms", times(citizen, "/antraege/" + id));
        long[] slowest = pages.values().stream()
                .max(java.util.Comparator.comparingLong(t -> Reading.percentile(t, 0.95)))
                .orElseThrow();
        Reading reading = Reading.p95(slowest, -1);
        for (Map.Entry<String, long[]> page : pages.entrySet()) {
            reading = reading.with(page.getKey(), Reading.percentile(page.getValue(), 0.95) / 1e6, "ms");
        }
        return reading;
    }

    private static long[] times(Browser browser, String address) {
        for (int i = 0; i < WARM; i++) {
            open(browser, address);
        }
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            open(browser, address);
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static void open(Browser browser, String address) {
        browser.open(address);
        if (browser.status() != 200) {
            throw new IllegalStateException(address + " antwortet mit " + browser.status());
        }
    }
}
