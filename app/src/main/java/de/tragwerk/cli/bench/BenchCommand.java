package de.tragwerk.cli.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tragwerk bench [NAME …]`.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Misst Tragwerk auf dieser Maschine und schreibt je Messwert eine Zeile: Name Wert Einheit.")
final class BenchCommand implements Callable<Integer> {

    private static final int LEAST_MINUTES = 2;
    private static final int MOST_MINUTES = 24 * 60;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--list", description = "Nennt die Messwerte, ohne zu messen")
    private boolean list;

    @Option(names = "--cpu", description = "Hängt nach einem Tabulator die Rechenzeit je Einheit in µs an")
    private boolean cpu;

    @Option(names = "--json", description = "Schreibt die Messwerte als JSON, einen je Zeile")
    private boolean json;

    @Option(
            names = "--minuten",
            paramLabel = "ZAHL",
            defaultValue = "10",
            description = "Wie lange bei applications_per_hour Anträge eingehen; 60 ist die ganze Stunde. Üblich: 10")
    private int minutes;

    @Parameters(paramLabel = "NAME", description = "Nur diese Messwerte")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("--minuten geht von " + LEAST_MINUTES + " bis " + MOST_MINUTES + ".");
        }
        Map<String, Figure> all = new LinkedHashMap<>();
        ServiceLoader.load(Figure.class).forEach(f -> all.put(f.name(), f));
        if (list) {
            all.values().forEach(f -> print(f.name() + "\t" + f.about()));
            return 0;
        }
        for (String name : names) {
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException(
                        "Den Messwert " + name + " gibt es nicht. Alle nennt ./tragwerk bench --list.");
            }
        }
        if (!names.isEmpty()) {
            all.keySet().retainAll(names);
        }
        return measure(all);
    }

    private int measure(Map<String, Figure> figures) {
        int failed = 0;
        try (Bench bench = new Bench(this::say, Duration.ofMinutes(minutes))) {
            for (Figure figure : figures.values()) {
                long begin = System.nanoTime();
                say(figure.name() + ": " + figure.about());
                try {
                    print(figure.name(), figure.measure(bench));
                } catch (Exception e) {
                    failed++;
                    say(figure.name() + " lässt sich nicht messen: " + e.getMessage());
                }
                say("  nach " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + " s");
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private void print(String name, Reading reading) {
        print(line(name, reading.value(), reading.unit(), reading.cpuMicros()));
        reading.beside().forEach(b -> print(line(b.name(), b.value(), b.unit(), -1)));
    }

    private String line(String name, double value, String unit, double micros) {
        String number = Reading.text(value);
        boolean known = cpu && micros >= 0;
        if (json) {
            return "{\"name\":\"" + name + "\",\"value\":" + number + ",\"unit\":\"" + unit + "\""
                    + (known ? ",\"cpu_us\":" + Reading.text(micros) : "") + "}";
        }
        return name + " " + number + " " + unit + (known ? "\t" + Reading.text(micros) + " µs CPU" : "");
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
