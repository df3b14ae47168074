package de.tragwerk.cli.law.ausgabe;

import de.tragwerk.cli.law.leistung.Leistungen;
import de.tragwerk.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The effect of changed values on many household-months, one benefit at a time.
public final class Wirkung {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// Sums of one benefit; the differences are kept as counts by full euro.
    private static final class Summen {
        private long monate;
        private long vorher;
        private long nachher;
        private long mehr;
        private long weniger;
        private final TreeMap<Long, Long> euro = new TreeMap<>();

        void nimm(long a, long b) {
            monate++;
            vorher += a;
            nachher += b;
            mehr += b > a ? 1 : 0;
            weniger += b < a ? 1 : 0;
            euro.merge(Math.floorDiv(b - a + 50, 100), 1L, Long::sum);
        }

        /// The difference in full euros that this share of the household-months does not exceed.
        long quantil(double anteil) {
            long platz = Math.max(1, (long) Math.ceil(monate * anteil));
            for (Map.Entry<Long, Long> e : euro.entrySet()) {
                platz -= e.getValue();
                if (platz <= 0) {
                    return e.getKey();
                }
            }
            return euro.lastKey();
        }
    }

    private static final double[] QUANTILE = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};
    private static final String[] NAMEN = {"min", "p10", "p25", "median", "p75", "p90", "max"};

    private final TreeMap<String, Summen> je = new TreeMap<>();
    private long ausgelassen;

    /// Two lines of results for the same case.
    public void nimm(String vorher, String nachher) {
        JsonNode a = JSON.readTree(vorher);
        JsonNode b = JSON.readTree(nachher);
        JsonNode links = a.get("ergebnisse");
        JsonNode rechts = b.get("ergebnisse");
        if (links == null || rechts == null || links.size() != rechts.size()) {
            ausgelassen++;
            return;
        }
        boolean alle = true;
        for (int i = 0; i < links.size(); i++) {
            JsonNode l = links.get(i).get("summe");
            JsonNode r = rechts.get(i).get("summe");
            if (l == null || r == null) {
                alle = false;
                continue;
            }
            je.computeIfAbsent(links.get(i).get("leistung").stringValue(), k -> new Summen())
                    .nimm(cent(l.decimalValue()), cent(r.decimalValue()));
        }
        ausgelassen += alle ? 0 : 1;
    }

    private static long cent(BigDecimal euro) {
        return euro.movePointRight(2).longValueExact();
    }

    /// Cases that could not be read or had a refused month.
    public long ausgelassen() {
        return ausgelassen;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        je.forEach((schluessel, s) -> {
            text.append(schluessel)
                    .append(" (")
                    .append(Leistungen.von(schluessel).gesetz())
                    .append(")\n");
            text.append("  Haushaltsmonate:  ").append(s.monate).append('\n');
            text.append("  nach dem Recht:   ")
                    .append(Erklaerung.euro(s.vorher))
                    .append('\n');
            text.append("  geändert:         ")
                    .append(Erklaerung.euro(s.nachher))
                    .append('\n');
            text.append("  Unterschied:      ").append(Erklaerung.euro(s.nachher - s.vorher));
            text.append(", je Haushaltsmonat ")
                    .append(Erklaerung.euro((s.nachher - s.vorher) / s.monate))
                    .append('\n');
            text.append("  mehr bekommen ").append(s.mehr).append(", weniger ").append(s.weniger);
            text.append(", gleich viel ").append(s.monate - s.mehr - s.weniger).append('\n');
            text.append("  Verteilung in Euro:");
            for (int i = 0; i < QUANTILE.length; i++) {
                text.append(' ')
                        .append(NAMEN[i])
                        .append(' ')
                        .append(s.quantil(QUANTILE[i]))
                        .append(i < QUANTILE.length - 1 ? "," : "");
            }
            text.append('\n');
        });
        if (ausgelassen > 0) {
            text.append(ausgelassen).append(" Fälle waren fehlerhaft oder hatten abgelehnte Monate.\n");
        }
        return text.toString();
    }

    public String json() {
        ByteArrayOutputStream aus = new ByteArrayOutputStream();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), aus, JsonEncoding.UTF8)) {
            g.writeStartObject();
            g.writeObjectPropertyStart("leistungen");
            je.forEach((schluessel, s) -> {
                g.writeObjectPropertyStart(schluessel);
                g.writeStringProperty("gesetz", Leistungen.von(schluessel).gesetz());
                zahl(g, "haushaltsmonate", s.monate);
                geld(g, "vorher", s.vorher);
                geld(g, "nachher", s.nachher);
                geld(g, "unterschied", s.nachher - s.vorher);
                zahl(g, "mehr", s.mehr);
                zahl(g, "weniger", s.weniger);
                g.writeObjectPropertyStart("verteilung_euro");
                for (int i = 0; i < QUANTILE.length; i++) {
                    zahl(g, NAMEN[i], s.quantil(QUANTILE[i]));
                }
                g.writeEndObject();
                g.writeEndObject();
            });
            g.writeEndObject();
            zahl(g, "ausgelassen", ausgelassen);
            g.writeEndObject();
        }
        return aus.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static void zahl(JsonGenerator g, String name, long zahl) {
        g.writeName(name);
        g.writeNumber(zahl);
    }

    private static void geld(JsonGenerator g, String name, long cents) {
        g.writeName(name);
        g.writeNumber(Money.cents(cents).toString());
    }
}
