package de.tragwerk.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command of Tragwerk in a process of its own, as `./tragwerk` starts it.
///
/// @param output what it wrote to its output, without the log
record Command(int status, String output, String errors) {

    /// Runs to the end, at most five minutes.
    static Command run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("tragwerk-aus", ".txt");
        Path err = Files.createTempFile("tragwerk-fehler", ".txt");
        try {
            Process process = builder(environment, List.of(arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Der Befehl endet nicht: " + String.join(" ", arguments));
            }
            return new Command(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    /// What `./tragwerk` would execute, on the classes under test; `TRAGWERK_*` of the tester does not count.
    static ProcessBuilder builder(Map<String, String> environment, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "de.tragwerk.Tragwerk"));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAGWERK_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
