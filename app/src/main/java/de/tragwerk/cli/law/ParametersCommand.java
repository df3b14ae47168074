package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.ParameterJson;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.Gesetze;
import de.tragwerk.law.parameter.ParameterTafel;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The values of the law that hold on a day, with norm, source and how well they are known.
@Command(
        name = "parameters",
        mixinStandardHelpOptions = true,
        description = "Zeigt die Werte des Rechts an einem Tag mit Norm, Quelle und Beleg.")
final class ParametersCommand implements Callable<Integer> {
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--date", required = true, description = "Tag, zum Beispiel 2026-03-01")
    @SuppressWarnings("NullAway.Init") // required option
    private String date;

    @Option(names = "--gesetz", description = "nur ein Gesetz, zum Beispiel sgb12")
    private @Nullable String gesetz;

    @Option(names = "--json", description = "als JSON")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate tag = tag(date);
        Map<String, List<Parameter>> werte = werte(tag);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(tag, werte));
        } else {
            werte.forEach((name, liste) -> text(out, name, liste));
        }
        out.flush();
        return 0;
    }

    static LocalDate tag(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("„" + text + "“ ist kein Tag in der Form 2026-03-01.");
        }
    }

    private Map<String, List<Parameter>> werte(LocalDate tag) {
        Map<String, List<Parameter>> werte = new LinkedHashMap<>();
        Map<String, ParameterTafel> tafeln = Gesetze.tafeln();
        if (gesetz != null && !tafeln.containsKey(gesetz)) {
            throw new IllegalArgumentException("Das Gesetz " + gesetz + " gibt es hier nicht. Möglich sind: "
                    + String.join(", ", tafeln.keySet()));
        }
        tafeln.forEach((name, tafel) -> {
            if (gesetz == null || gesetz.equals(name)) {
                werte.put(name, am(tafel, tag));
            }
        });
        return werte;
    }

    private static List<Parameter> am(ParameterTafel tafel, LocalDate tag) {
        List<Parameter> liste = new ArrayList<>();
        for (String name : tafel.namen()) {
            for (Parameter p : tafel.reihe(name)) {
                if (!tag.isBefore(p.ab()) && (p.bis() == null || !tag.isAfter(p.bis()))) {
                    liste.add(p);
                }
            }
        }
        return liste;
    }

    private static String json(LocalDate tag, Map<String, List<Parameter>> werte) {
        ByteArrayOutputStream aus = new ByteArrayOutputStream();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), aus, JsonEncoding.UTF8)) {
            g.writeStartObject();
            g.writeStringProperty("tag", tag.toString());
            g.writeObjectPropertyStart("gesetze");
            werte.forEach((name, liste) -> {
                g.writeArrayPropertyStart(name);
                liste.forEach(p -> ParameterJson.schreibe(g, p));
                g.writeEndArray();
            });
            g.writeEndObject();
            g.writeEndObject();
        }
        return aus.toString(StandardCharsets.UTF_8);
    }

    private static void text(PrintWriter out, String gesetz, List<Parameter> liste) {
        out.println(gesetz + (liste.isEmpty() ? ": an diesem Tag ist kein Wert bekannt" : ""));
        for (Parameter p : liste) {
            String bis = p.bis() == null ? "" : " bis " + TAG.format(p.bis());
            String beleg = switch (p.beleg()) {
                case SOURCED, DERIVED -> "";
                case SECONDARY -> " [nicht aus dem Gesetzestext]";
                case RECALLED -> " [aus dem Gedächtnis, zu prüfen]";
            };
            out.println("  " + p.name() + " = " + ParameterJson.zahl(p) + "  " + p.titel() + "; " + p.norm() + "; ab "
                    + TAG.format(p.ab()) + bis + "; " + p.quelle() + beleg);
        }
    }
}
