package de.tragwerk.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// From the command to the printed addresses, in a process of its own, on a data home that exists.
public final class StartFigure implements Figure {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "start_warm_s";
    }

    @Override
    public String about() {
        return "Start aller Seiten in einem Prozess samt PostgreSQL, bis die Adressen dastehen; Median aus " + RUNS
                + ".";
    }

    @Override
    public Reading measure(Bench bench) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("tragwerk-start-");
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            start(home);
            double[] seconds = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                seconds[i] = start(home);
                bench.say("  " + Reading.text(seconds[i]) + " s");
            }
            Arrays.sort(seconds);
            return new Reading(seconds[RUNS / 2], "s", -1, List.of()).with("start_warm_max_s", seconds[RUNS - 1], "s");
        } finally {
            delete(home);
        }
    }

    /// Starts with the options of this very process, so also with its cache of loaded classes.
    private static double start(Path home) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String path = System.getProperty("java.class.path", "");
        if (path.endsWith(".jar") && !path.contains(":")) {
            line.addAll(List.of("-jar", path));
        } else {
            line.addAll(List.of("-cp", path, "de.tragwerk.Tragwerk"));
        }
        line.add("start");
        for (String side : new String[] {"portal", "amt", "vermittlung", "identity"}) {
            line.add("-Dtragwerk.port." + side + "=0");
        }
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TRAGWERK_HOME", home.toString());
        builder.environment().remove("TRAGWERK_DB_URL");
        long begin = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = out.readLine(); text != null; text = out.readLine()) {
                if (text.startsWith("Datenordner:")) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            }
            throw new IOException("Das Programm startet nicht");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
