package de.tragwerk.cli.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The JSON Schema of cases or results.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Gibt das JSON-Schema der Fälle aus, mit --ergebnis das der Ergebnisse.")
final class SchemaCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--ergebnis", description = "das Schema der Ergebnisse")
    private boolean ergebnis;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text(ergebnis ? "ergebnis.schema.json" : "fall.schema.json"));
        out.flush();
        return 0;
    }

    static String text(String name) throws IOException {
        try (InputStream in = SchemaCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Im Programm fehlt " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
