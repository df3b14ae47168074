package de.tragwerk.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A really started Tragwerk: its own process, data home and ports; known only by what it prints.
final class Instance {

    private static final Pattern ADDRESS = Pattern.compile("\\s+(http://127\\.0\\.0\\.1:\\d+)\\s+(\\S+).*");
    private static final Pattern LOGIN = Pattern.compile("\\s+\\S+\\s+([a-z]+\\.[a-z.]+)\\s+(\\S+)\\s+.*");
    private static final String END = "Datenordner:";

    private static Instance shared;

    private final Process process;
    private final Path home;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Instance() {
        try {
            home = Files.createTempDirectory("tragwerk-e2e-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx700m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "de.tragwerk.Tragwerk",
                    "start",
                    "-Dtragwerk.port.portal=0",
                    "-Dtragwerk.port.amt=0",
                    "-Dtragwerk.port.vermittlung=0",
                    "-Dtragwerk.port.identity=0");
            builder.environment().put("TRAGWERK_HOME", home.toString());
            builder.environment().remove("TRAGWERK_DB_URL");
            builder.redirectErrorStream(true);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Thread.ofPlatform().daemon().start(this::read);
        awaitStart();
    }

    /// The one instance of this test run.
    static synchronized Instance shared() {
        if (shared == null) {
            shared = new Instance();
        }
        return shared;
    }

    String portal() {
        return addresses.get(0);
    }

    String amt() {
        return addresses.get(1);
    }

    String password(String login) {
        return passwords.get(login);
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Path log = Path.of("target", "instance.log");
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Files.writeString(
                        log,
                        line + "\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                lines.add(line);
            }
        } catch (IOException ended) {
            lines.add("Ausgabe endet: " + ended.getMessage());
        }
    }

    private void awaitStart() {
        List<String> seen = new ArrayList<>();
        try {
            while (true) {
                String line = lines.poll(120, TimeUnit.SECONDS);
                if (line == null) {
                    stop();
                    throw new IllegalStateException("Tragwerk startet nicht: " + String.join("\n", seen));
                }
                seen.add(line);
                Matcher address = ADDRESS.matcher(line);
                Matcher login = LOGIN.matcher(line);
                if (address.matches()) {
                    addresses.add(address.group(1));
                } else if (login.matches()) {
                    passwords.put(login.group(1), login.group(2));
                } else if (line.startsWith(END)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            try (var all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | InterruptedException leftOver) {
            System.err.println("Datenordner bleibt liegen: " + home);
        }
    }
}
