package de.tragwerk.cli.bench;

import de.tragwerk.document.NoticeBench;

/// Notices as they leave the house: tagged, with embedded fonts.
public final class NoticeFigure implements Figure {

    @Override
    public String name() {
        return "notice_pdfua_per_s";
    }

    @Override
    public String about() {
        return "Bescheide von zwei Seiten als PDF/UA-1 und PDF/A-2a, auf allen Kernen, warm.";
    }

    @Override
    public Reading measure(Bench bench) throws InterruptedException {
        long cpu = Bench.cpuNanos();
        NoticeBench.Result result = NoticeBench.run(10, 15);
        long used = Bench.cpuNanos() - cpu;
        // The warm-up prints at about the same pace, so its share of the CPU time goes by its seconds.
        return new Reading(result.perSecond(), "1/s", used / 1e3 * 15 / 25 / result.notices(), java.util.List.of())
                .with("notice_pdfua_threads", result.threads(), "Threads");
    }
}
