package de.tragwerk.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How many notices a second this machine prints, hot, on all cores.
public final class NoticeBench {

    /// @param perSecond notices in a second of wall time, all threads together
    public record Result(int notices, int threads, double perSecond) {}

    private NoticeBench() {}

    /// Prints for `warmSeconds`, then measures for `seconds`.
    public static Result run(int warmSeconds, int seconds) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            print(pool, threads, warmSeconds);
            long begin = System.nanoTime();
            int notices = print(pool, threads, seconds);
            return new Result(notices, threads, notices * 1e9 / (System.nanoTime() - begin));
        }
    }

    private static int print(ExecutorService pool, int threads, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<Integer>> runs = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int thread = t;
            runs.add(pool.submit(() -> printUntil(end, thread)));
        }
        int notices = 0;
        for (Future<Integer> run : runs) {
            try {
                notices += run.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return notices;
    }

    private static int printUntil(long end, int thread) {
        NoticeRenderer renderer = new NoticeRenderer();
        int n = 0;
        while (System.nanoTime() < end) {
            if (!(renderer.pdf(letter(thread * 1_000_000 + n), Instant.EPOCH) instanceof NoticeRenderer.Pdf)) {
                throw new IllegalStateException("Der Probebrief ist nicht druckbar");
            }
            n++;
        }
        return n;
    }

    /// A notice of two pages with nine paragraphs, a list and a table of fifteen rows.
    private static Brief letter(int nr) {
        String satz =
                "Sie haben Anspruch auf Hilfe zum Lebensunterhalt, weil Sie Ihren notwendigen Lebensunterhalt nicht ausreichend aus eigenem Einkommen und Vermögen bestreiten können (§ 27 Abs. 1 SGB XII).";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Briefkopf(
                "Stadt Lindenbrück",
                "Sozialamt",
                List.of("Gerichtsplatz 3, 12345 Lindenbrück", "www.lindenbrueck.example")));
        blocks.add(new Block.Anschrift(
                "Stadt Lindenbrück · Gerichtsplatz 3 · 12345 Lindenbrück",
                List.of("Mirela Hoffmeister", "Gerbergasse " + nr, "12345 Lindenbrück"),
                List.of(
                        new Block.Angabe("Aktenzeichen", "50.21-2026-" + nr),
                        new Block.Angabe("Datum", "02.03.2026"))));
        blocks.add(new Block.Titel("Bescheid über Hilfe zum Lebensunterhalt"));
        blocks.add(new Block.Kasten(
                "Das Wichtigste", List.of(new Text("Ihr Antrag ist bewilligt. Sie bekommen **497,29 € im Monat**."))));
        blocks.add(new Block.Ueberschrift("1. Entscheidung"));
        blocks.add(new Block.Entscheidung(List.of(
                new Text("Wir bewilligen Ihnen Hilfe zum Lebensunterhalt."),
                new Text("Die Leistung beträgt monatlich **497,29 €**."))));
        blocks.add(new Block.Ueberschrift("2. Begründung"));
        for (int i = 0; i < 9; i++) {
            blocks.add(new Block.Absatz(new Text(satz)));
        }
        blocks.add(new Block.Anlage("Anlage: So haben wir gerechnet"));
        List<Block.Zeile> rows = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            rows.add(new Block.Zeile(
                    List.of("Regelbedarf Stufe " + i, "§ 28 SGB XII, Anlage", "563," + (10 + i)), i == 14));
        }
        blocks.add(new Block.Tabelle(
                "Bedarf im Monat, Beträge in €",
                List.of(
                        new Block.Spalte("Position", false),
                        new Block.Spalte("Grundlage", false),
                        new Block.Spalte("Betrag", true)),
                rows));
        return new Brief(
                "de",
                "Bescheid über Hilfe zum Lebensunterhalt",
                "Stadt Lindenbrück",
                "50.21-2026-" + nr,
                LocalDate.of(2026, 3, 2),
                blocks);
    }
}
