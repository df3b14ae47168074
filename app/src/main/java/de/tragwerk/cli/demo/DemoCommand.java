package de.tragwerk.cli.demo;

import de.tragwerk.cli.Throwaway;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `./tragwerk demo`: the main job from the form to the proof, on a program of its own.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Spielt einen Antrag vom Formular bis zum Nachweis durch, über dieselben Seiten wie im Browser, "
                + "mit einem eigenen Datenordner, der danach verschwindet.")
final class DemoCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--out", required = true, description = "Ordner für die Ergebnisse; er muss leer sein oder fehlen")
    @SuppressWarnings("NullAway.Init") // required option
    private Path out;

    @Option(
            names = "--eingabe",
            description = "Antworten als JSON (docs/guide/antrag-json.md); sonst ein Rentner mit Merkzeichen G")
    private @Nullable Path input;

    @Option(names = "--heute", description = "Geschäftstag (Vorgabe: 2026-03-02)")
    private LocalDate heute = LocalDate.of(2026, 3, 2);

    private long begin;

    @Override
    public Integer call() throws Exception {
        begin = System.nanoTime();
        Path file = input;
        Applicant.Input answers = file == null
                ? Applicant.example("brandt")
                : Applicant.read(Files.readString(file, StandardCharsets.UTF_8));
        Folder folder = new Folder(empty(out.toAbsolutePath()));
        say("Ein eigenes Tragwerk startet, Geschäftstag " + heute);
        Map<String, String> settings = Map.of(
                "tragwerk.heute",
                heute.toString(),
                "tragwerk.osci.spur",
                folder.path().resolve("osci").toString());
        Map<String, Object> summary;
        try (Throwaway program = Throwaway.start(settings, line -> {})) {
            summary = new MainJob(program, folder, answers, this::say).play();
        }
        // Only now has the last message been written.
        summary.put("dateien", folder.hashes());
        folder.write(
                "summary.json",
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
        if (!Boolean.TRUE.equals(summary.get("auditVerified"))) {
            throw new IllegalStateException("Die Prüfung des Protokolls ist gescheitert.");
        }
        say("Fertig: " + folder.path().resolve("summary.json"));
        return 0;
    }

    private static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> some = inside.limit(1).toList();
            if (!some.isEmpty()) {
                throw new IllegalArgumentException("Der Ordner " + folder
                        + " ist nicht leer. Nennen Sie mit --out einen neuen oder leeren Ordner.");
            }
        }
        return folder;
    }

    private void say(String line) {
        PrintWriter text = spec.commandLine().getOut();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        text.printf("%3d,%d s  %s%n", millis / 1000, millis % 1000 / 100, line);
        text.flush();
    }
}
