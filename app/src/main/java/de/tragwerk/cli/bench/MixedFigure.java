package de.tragwerk.cli.bench;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.mandant.Side;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Pages of the desk and of the portal at a fixed rate, whether the earlier ones are answered or not (open
/// model), each with its queries, its audit entry and its commit. A wait counts from when the request was due.
/// The people run in the same process and on the same processors as what they measure, so they ask by the
/// cheapest client at hand.
public final class MixedFigure implements Figure {

    private static final int AIM = 300;
    private static final int[] RATES = {50, 100, 150, 200, 250, AIM};
    private static final double BEARABLE = 100;
    private static final Duration WARM = Duration.ofSeconds(45);

    /// Warm is a server whose pages no longer get cheaper; at most so many steps are waited for that.
    private static final int WARM_RATE = 100;

    private static final int WARM_STEPS = 12;
    private static final double CHEAPER = 0.98;
    private static final Duration STEP = Duration.ofSeconds(15);

    /// So many are let wait before a rate counts as too high and is given up.
    private static final int QUEUE = 2_000;

    private static final int PATIENCE = 30_000;

    /// One page and how many of a hundred requests ask for it.
    private record Page(int share, URI address, String cookies) {}

    /// What one rate brought.
    private record Step(int rate, long[] waits, int errors, boolean whole) {
        double p95() {
            return Reading.percentile(waits, 0.95) / 1e6;
        }

        boolean bearable() {
            return whole && errors == 0 && p95() < BEARABLE;
        }
    }

    @Override
    public String name() {
        return "mixed_requests_per_s";
    }

    @Override
    public String about() {
        return "Seiten der Behörde und des Portals gemischt, in fester Folge ohne auf Antworten zu warten: die höchste"
                + " Zahl je Sekunde (bis " + AIM + "), bei der 95 von 100 in unter 100 ms da sind.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        // Connections that are kept; a new one for each request would be measured, and no browser makes it.
        System.setProperty("http.maxConnections", "200");
        List<Page> pages = pages(bench.program());
        play(pages, RATES[0], WARM);
        warm(bench, pages);
        Step best = null;
        long cpu = 0;
        long requests = 0;
        List<Step> steps = new ArrayList<>();
        for (int rate : RATES) {
            long begin = Bench.cpuNanos();
            Step step = play(pages, rate, STEP);
            cpu += Bench.cpuNanos() - begin;
            requests += step.waits().length;
            steps.add(step);
            bench.say("  " + rate + "/s: p95 " + Math.round(step.p95()) + " ms, " + step.errors() + " Fehler"
                    + (step.whole() ? "" : ", abgebrochen"));
            if (!step.bearable()) {
                break;
            }
            best = step;
        }
        Reading reading =
                new Reading(best == null ? 0 : best.rate(), "1/s", cpu / 1e3 / Math.max(1, requests), List.of());
        for (Step step : steps) {
            reading = reading.with("mixed_" + step.rate() + "_p95_ms", step.p95(), "ms");
        }
        return reading;
    }

    /// Until two steps one after the other bring nothing more.
    private void warm(Bench bench, List<Page> pages) throws Exception {
        double best = Double.MAX_VALUE;
        int still = 0;
        for (int i = 0; i < WARM_STEPS && still < 2; i++) {
            long begin = Bench.cpuNanos();
            Step step = play(pages, WARM_RATE, STEP);
            double each = (Bench.cpuNanos() - begin) / 1e6 / step.waits().length;
            still = each < best * CHEAPER ? 0 : still + 1;
            best = Math.min(best, each);
            bench.say("  warm: " + Math.round(each * 10) / 10.0 + " ms Prozessorzeit je Seite");
        }
    }

    private static List<Page> pages(Throwaway program) throws Exception {
        CaseAtWork work = CaseAtWork.begin(program);
        String id = work.application();
        String file = work.file();
        Browser citizen = work.citizen();
        Browser officer = work.officer();
        String amt = officer.cookies();
        String portal = citizen.cookies();
        URI desks = officer.location();
        URI portals = URI.create(program.address(Side.PORTAL));
        return List.of(
                new Page(20, desks.resolve("/arbeit"), amt),
                new Page(30, desks.resolve(file), amt),
                new Page(15, desks.resolve(file + "/tatsachen"), amt),
                new Page(10, desks.resolve(file + "/berechnung"), amt),
                new Page(5, desks.resolve(file + "/bescheide"), amt),
                new Page(10, portals.resolve("/antraege/" + id), portal),
                new Page(10, portals.resolve("/leistungen"), portal));
    }

    private Step play(List<Page> pages, int rate, Duration length) throws Exception {
        List<Page> deck = deck(pages);
        int number = Math.toIntExact(rate * length.toSeconds());
        List<Future<Long>> waits = new ArrayList<>(number);
        boolean whole = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            int done = 0;
            for (int i = 0; i < number; i++) {
                long due = begin + 1_000_000_000L / rate * i;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                Page page = deck.get(i % deck.size());
                waits.add(threads.submit(() -> ask(page, due)));
                while (done < waits.size() && waits.get(done).isDone()) {
                    done++;
                }
                if (waits.size() - done > QUEUE) {
                    whole = false;
                    break;
                }
            }
        }
        List<Long> served = new ArrayList<>();
        for (Future<Long> wait : waits) {
            if (wait.state() == Future.State.SUCCESS) {
                served.add(wait.resultNow());
            }
        }
        if (served.isEmpty()) {
            throw new IllegalStateException(
                    "Keine von " + waits.size() + " Anfragen wurde beantwortet",
                    waits.getFirst().exceptionNow());
        }
        return new Step(
                rate, served.stream().mapToLong(Long::longValue).toArray(), waits.size() - served.size(), whole);
    }

    /// A hundred requests in which each page is spread evenly.
    private static List<Page> deck(List<Page> pages) {
        int[] credit = new int[pages.size()];
        List<Page> deck = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            int next = 0;
            for (int i = 0; i < credit.length; i++) {
                credit[i] += pages.get(i).share();
                next = credit[i] > credit[next] ? i : next;
            }
            credit[next] -= 100;
            deck.add(pages.get(next));
        }
        return deck;
    }

    /// @return nanoseconds from when it was due until the answer was there
    private long ask(Page page, long due) throws Exception {
        HttpURLConnection ask = (HttpURLConnection) page.address().toURL().openConnection();
        ask.setInstanceFollowRedirects(false);
        ask.setConnectTimeout(PATIENCE);
        ask.setReadTimeout(PATIENCE);
        ask.setRequestProperty("Cookie", page.cookies());
        ask.setRequestProperty("Accept", "text/html");
        ask.setRequestProperty("Accept-Language", "de");
        if (ask.getResponseCode() != 200) {
            throw new IllegalStateException(page.address().getPath() + " antwortet mit " + ask.getResponseCode());
        }
        // Read to the end, else the connection is not used again.
        try (InputStream body = ask.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return System.nanoTime() - due;
    }
}
