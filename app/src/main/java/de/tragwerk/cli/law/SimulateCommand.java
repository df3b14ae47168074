package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.Wirkung;
import de.tragwerk.cli.law.ausgabe.Zeile;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What a changed value of the law would cost.
///
/// The changed calculation runs in a process of its own, because a process knows one law only: so the calculation
/// itself has no switch for simulations.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Rechnet alle Fälle mit dem Recht und mit geänderten Werten und sagt, was die Änderung kostet:",
            "je Gesetz die Summen im Monat, Gewinner und Verlierer und die Verteilung der Unterschiede."
        })
final class SimulateCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--cases", required = true, description = "Datei mit einem Fall je Zeile")
    @SuppressWarnings("NullAway.Init") // required option
    private Path cases;

    @Option(
            names = "--change",
            required = true,
            description = "geänderter Wert, mehrfach möglich, zum Beispiel sgb12.regelbedarf_1=580.00")
    @SuppressWarnings("NullAway.Init") // required option
    private List<String> aenderungen;

    @Option(names = "--json", description = "als JSON")
    private boolean json;

    @Option(names = "--still", description = "ohne Fortschritt")
    private boolean still;

    @Override
    public Integer call() throws Exception {
        try (InputStream probe = Datei.lesen(cases)) {
            if (probe.equals(System.in)) {
                throw new IllegalArgumentException("Die Fälle werden zweimal gelesen; nennen Sie eine Datei.");
            }
        }
        Aenderung.pruefe(aenderungen);
        Path ordner = Files.createTempDirectory("tragwerk-simulation");
        Path heute = ordner.resolve("recht.jsonl");
        Path anders = ordner.resolve("geaendert.jsonl");
        try {
            Anzeige anzeige = new Anzeige(spec.commandLine().getErr(), still || json);
            try (InputStream ein = Datei.lesen(cases);
                    OutputStream aus = Datei.schreiben(heute, System.out)) {
                new Fliessband(Zeile.Umfang.KURZ, Runtime.getRuntime().availableProcessors()).laufe(ein, aus, anzeige);
            }
            geaendert(anders);
            Wirkung wirkung = vergleiche(heute, anders);
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? wirkung.json() : wirkung.text());
            out.flush();
            return wirkung.ausgelassen() == 0 ? 0 : ComputeCommand.EINZELNE_FEHLERHAFT;
        } finally {
            Files.deleteIfExists(heute);
            Files.deleteIfExists(anders);
            Files.deleteIfExists(ordner);
        }
    }

    private void geaendert(Path anders) throws IOException, InterruptedException {
        List<String> befehl = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                "de.tragwerk.Tragwerk",
                "law",
                "compute",
                "--still",
                "--umfang",
                "kurz",
                "--in",
                cases.toString(),
                "--out",
                anders.toString()));
        for (String a : aenderungen) {
            befehl.add("--change");
            befehl.add(a);
        }
        Process prozess = new ProcessBuilder(befehl)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(false)
                .start();
        String fehler;
        try (InputStream err = prozess.getErrorStream()) {
            fehler = new String(new BufferedInputStream(err).readNBytes(10_000), StandardCharsets.UTF_8);
        }
        int status = prozess.waitFor();
        if (status != 0 && status != ComputeCommand.EINZELNE_FEHLERHAFT) {
            throw new IllegalStateException(
                    "Die Rechnung mit den geänderten Werten ist gescheitert: " + ersteZeile(fehler, status));
        }
    }

    /// The sentence the other process ended with; what a broken Java writes is no sentence.
    private static String ersteZeile(String fehler, int status) {
        String zeile = fehler.strip().lines().findFirst().orElse("");
        return zeile.isEmpty() || zeile.startsWith("Exception in thread") || zeile.startsWith("Error")
                ? "Das Programm endete mit " + status + "."
                : zeile;
    }

    private static Wirkung vergleiche(Path heute, Path anders) throws IOException {
        Wirkung wirkung = new Wirkung();
        try (BufferedReader a = Files.newBufferedReader(heute);
                BufferedReader b = Files.newBufferedReader(anders)) {
            while (true) {
                @Nullable String links = a.readLine();
                @Nullable String rechts = b.readLine();
                if (links == null || rechts == null) {
                    return wirkung;
                }
                wirkung.nimm(links, rechts);
            }
        }
    }
}
