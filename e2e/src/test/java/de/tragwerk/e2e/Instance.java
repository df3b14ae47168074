package de.tragwerk.e2e;

import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.service.Leistungen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A really started Tragwerk: its own process, data home and ports; known only by what it prints.
final class Instance {

    private static final Pattern ADDRESS = Pattern.compile("\\s+(http://127\\.0\\.0\\.1:\\d+)\\s+(\\S+).*");
    private static final Pattern LOGIN = Pattern.compile("\\s+\\S+\\s+([a-z]+\\.[a-z.]+)\\s+(\\S+)\\s+.*");
    private static final String END = "Datenordner:";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Instance shared;
    private static Instance ofNewestForms;

    private final Process process;
    private final Path log;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final List<String> printed = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /// @param home data home, which stays after the stop
    private Instance(Path home, ProcessBuilder builder) {
        try {
            log = Path.of("target", "instance-" + NUMBER.incrementAndGet() + ".log");
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            builder.environment().put("TRAGWERK_HOME", home.toString());
            builder.redirectErrorStream(true);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Thread.ofPlatform().daemon().start(this::read);
    }

    /// Starts on free ports and waits until it says that it is ready.
    ///
    /// @param settings such as `-Dtragwerk.seiten=portal`
    static Instance start(Path home, Map<String, String> environment, String... settings) {
        return begin(home, environment, settings).ready();
    }

    /// Starts on free ports; [#ready] waits.
    static Instance begin(Path home, Map<String, String> environment, String... settings) {
        return begin(List.of(), home, environment, settings);
    }

    /// Starts on another host.
    ///
    /// @param before what the command line begins with there
    static Instance begin(List<String> before, Path home, Map<String, String> environment, String... settings) {
        List<String> line = new ArrayList<>(List.of(
                "start",
                "-Dtragwerk.port.portal=0",
                "-Dtragwerk.port.amt=0",
                "-Dtragwerk.port.vermittlung=0",
                "-Dtragwerk.port.identity=0"));
        line.addAll(List.of(settings));
        ProcessBuilder builder = Command.builder(environment, line);
        builder.command().addAll(0, before);
        return new Instance(home, builder);
    }

    static Instance of(Path home, ProcessBuilder builder) {
        return new Instance(home, builder).ready();
    }

    /// A folder that the unprivileged user of the database server can reach.
    static Path newHome() {
        try {
            Path home = Files.createTempDirectory("tragwerk-e2e-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftOver) {
            System.err.println("Datenordner bleibt liegen: " + home);
        }
    }

    /// The one instance of the journeys of this test run.
    static synchronized Instance shared() {
        if (shared == null) {
            shared = untilTheEnd();
        }
        return shared;
    }

    /// One on a day on which the newest version of each form that ends with a letter holds.
    static synchronized Instance ofNewestForms() {
        if (ofNewestForms == null) {
            Leistungen services = new Leistungen();
            LocalDate day = new Forms()
                    .all().stream()
                            .filter(form -> services.brieflich(form.id()))
                            .map(Form::from)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            ofNewestForms = untilTheEnd("-Dtragwerk.heute=" + day);
        }
        return ofNewestForms;
    }

    private static Instance untilTheEnd(String... settings) {
        Path home = newHome();
        Instance started = start(home, Map.of(), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.stop();
            remove(home);
        }));
        return started;
    }

    String portal() {
        return address("Portal");
    }

    String amt() {
        return address("Arbeitsplatz");
    }

    String vermittlung() {
        return address("Vermittlungsstelle");
    }

    /// Where the citizens' accounts of the demo log in.
    String identity() {
        return address("Bürgerkonto");
    }

    private String address(String word) {
        String address = addresses.get(word);
        if (address == null) {
            throw new IllegalStateException("Diese Seite läuft hier nicht: " + word);
        }
        return address;
    }

    String password(String login) {
        return passwords.get(login);
    }

    /// Everything it printed until it was ready.
    List<String> printed() {
        return List.copyOf(printed);
    }

    Process process() {
        return process;
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                lines.add(line);
            }
        } catch (IOException ended) {
            lines.add("Ausgabe endet: " + ended.getMessage());
        }
    }

    Instance ready() {
        try {
            while (true) {
                String line = lines.poll(1, TimeUnit.SECONDS);
                if (line == null) {
                    if (process.isAlive()) {
                        continue;
                    }
                    throw new IllegalStateException("Tragwerk startet nicht: " + String.join("\n", printed));
                }
                printed.add(line);
                Matcher address = ADDRESS.matcher(line);
                Matcher login = LOGIN.matcher(line);
                if (address.matches()) {
                    addresses.put(address.group(2), address.group(1));
                } else if (login.matches()) {
                    passwords.put(login.group(1), login.group(2));
                } else if (line.contains(END)) {
                    return this;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Stops as Ctrl+C does and waits for the end.
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Tragwerk hört nicht auf");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the program without a word, as SIGKILL does.
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
