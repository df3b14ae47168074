package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.Zeile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the commands as the command line does.
final class Lauf {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    record Ausgang(int status, String out, String err) {}

    private Lauf() {}

    static Ausgang law(String... worte) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new LawCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            err.write(problem.getMessage());
            return 1;
        });
        return new Ausgang(line.execute(worte), out.toString(), err.toString());
    }

    static List<String> zeilen(String eingabe, Zeile.Umfang umfang, int kerne) throws Exception {
        ByteArrayOutputStream aus = new ByteArrayOutputStream();
        new Fliessband(umfang, kerne)
                .laufe(new ByteArrayInputStream(eingabe.getBytes(StandardCharsets.UTF_8)), aus, b -> {});
        return aus.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static JsonNode eine(String fall) throws Exception {
        return JSON.readTree(
                zeilen(fall.replace("\n", " "), Zeile.Umfang.WERTE, 1).getFirst());
    }

    static String erfunden(int n, long seed) throws Exception {
        Erzeuger erzeuger = new Erzeuger(seed, java.time.YearMonth.of(2026, 3), 6);
        ByteArrayOutputStream aus = new ByteArrayOutputStream();
        for (int i = 1; i <= n; i++) {
            erzeuger.schreibe(aus, i);
        }
        return aus.toString(StandardCharsets.UTF_8);
    }
}
