package de.tragwerk.cli.law.ausgabe;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.cli.law.leistung.Leistung;
import de.tragwerk.cli.law.leistung.Leistungen;
import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What changes between two states of the facts: for each month and person the difference and the steps it comes
/// from. Too little and too much are two sums, never one.
public final class Vergleich {
    private static final DateTimeFormatter MONAT = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMANY);

    private record Ort(String leistung, YearMonth monat, String person) {}

    /// @param schritte amounts by name of the step
    private record Stand(long cent, Map<String, Long> schritte) {}

    private record Grund(
            String name, @Nullable Long vorher, @Nullable Long nachher) {}

    private record Unterschied(Ort ort, long vorher, long nachher, List<Grund> gruende) {
        long differenz() {
            return nachher - vorher;
        }
    }

    private final List<Unterschied> unterschiede = new ArrayList<>();
    private final List<Mangel> abgelehnt = new ArrayList<>();

    private Vergleich() {}

    public static Vergleich von(Fall a, Fall b) {
        Vergleich v = new Vergleich();
        Map<Ort, Stand> vorher = v.rechne(a);
        Map<Ort, Stand> nachher = v.rechne(b);
        Set<Ort> orte = new LinkedHashSet<>(vorher.keySet());
        orte.addAll(nachher.keySet());
        Stand nichts = new Stand(0, Map.of());
        for (Ort ort : orte) {
            Stand alt = vorher.getOrDefault(ort, nichts);
            Stand neu = nachher.getOrDefault(ort, nichts);
            if (alt.cent() != neu.cent()) {
                v.unterschiede.add(new Unterschied(ort, alt.cent(), neu.cent(), gruende(alt, neu)));
            }
        }
        return v;
    }

    /// Whether no month was refused in either state.
    public boolean vollstaendig() {
        return abgelehnt.isEmpty();
    }

    private Map<Ort, Stand> rechne(Fall fall) {
        Map<Ort, Stand> alle = new LinkedHashMap<>();
        Monatsergebnis.rechne(fall, Protokoll.neu(), e -> {
            Leistung.Blatt blatt = e.blatt();
            if (blatt == null) {
                Mangel m = e.ablehnung();
                if (m != null) {
                    abgelehnt.add(m);
                }
                return;
            }
            List<Protokoll.Eintrag> schritte = e.schritte().eintraege();
            String leistung = e.leistung().schluessel();
            if (blatt.ansprueche().isEmpty()) {
                alle.put(
                        new Ort(leistung, e.monat(), "haushalt"),
                        new Stand(blatt.summe().cents(), schritte(schritte, -1)));
            }
            for (Leistung.Anspruch a : blatt.ansprueche()) {
                int person = 0;
                while (!e.menschen().get(person).id().equals(a.person())) {
                    person++;
                }
                alle.put(
                        new Ort(leistung, e.monat(), a.person()),
                        new Stand(a.betrag().cents(), schritte(schritte, person)));
            }
        });
        return alle;
    }

    private static Map<String, Long> schritte(List<Protokoll.Eintrag> schritte, int person) {
        Map<String, Long> betraege = new LinkedHashMap<>();
        for (Protokoll.Eintrag s : schritte) {
            if (s.person() == person && s.schritt().ergebnis() == Eingabe.Art.CENT) {
                betraege.merge(s.schritt().name(), s.wert(), Long::sum);
            }
        }
        return betraege;
    }

    private static List<Grund> gruende(Stand alt, Stand neu) {
        Set<String> namen = new LinkedHashSet<>(alt.schritte().keySet());
        namen.addAll(neu.schritte().keySet());
        List<Grund> gruende = new ArrayList<>();
        for (String name : namen) {
            Long vorher = alt.schritte().get(name);
            Long nachher = neu.schritte().get(name);
            if (vorher == null || !vorher.equals(nachher)) {
                gruende.add(new Grund(name, vorher, nachher));
            }
        }
        return gruende;
    }

    private long nachzahlung() {
        return unterschiede.stream().mapToLong(u -> Math.max(0, u.differenz())).sum();
    }

    private long rueckforderung() {
        return unterschiede.stream().mapToLong(u -> Math.max(0, -u.differenz())).sum();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (Unterschied u : unterschiede) {
            text.append(Leistungen.von(u.ort().leistung()).gesetz())
                    .append(", ")
                    .append(MONAT.format(u.ort().monat()))
                    .append(", ")
                    .append(u.ort().person())
                    .append(": ")
                    .append(Erklaerung.euro(u.vorher()))
                    .append(" → ")
                    .append(Erklaerung.euro(u.nachher()))
                    .append(u.differenz() > 0 ? " (+ " : " (− ")
                    .append(Erklaerung.euro(Math.abs(u.differenz())))
                    .append(")\n");
            for (Grund g : u.gruende()) {
                text.append("    ")
                        .append(g.name())
                        .append(": ")
                        .append(betrag(g.vorher()))
                        .append(" → ")
                        .append(betrag(g.nachher()))
                        .append('\n');
            }
        }
        for (Mangel m : abgelehnt.stream().distinct().toList()) {
            text.append("Nicht berechnet: ")
                    .append(m.satz())
                    .append(" (")
                    .append(m.pfad())
                    .append(")\n");
        }
        if (unterschiede.isEmpty() && abgelehnt.isEmpty()) {
            return text.append("Beide Stände führen zu denselben Beträgen.\n").toString();
        }
        return text.append("Nachzahlung: ")
                .append(Erklaerung.euro(nachzahlung()))
                .append("\nZu viel gezahlt, Rückforderung zu prüfen: ")
                .append(Erklaerung.euro(rueckforderung()))
                .append('\n')
                .toString();
    }

    private static String betrag(@Nullable Long cent) {
        return cent == null ? "nicht vorhanden" : Erklaerung.euro(cent);
    }

    public String json() {
        ByteArrayOutputStream aus = new ByteArrayOutputStream();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), aus, JsonEncoding.UTF8)) {
            g.writeStartObject();
            geld(g, "nachzahlung", nachzahlung());
            geld(g, "rueckforderung_zu_pruefen", rueckforderung());
            g.writeArrayPropertyStart("unterschiede");
            for (Unterschied u : unterschiede) {
                g.writeStartObject();
                g.writeStringProperty("leistung", u.ort().leistung());
                g.writeStringProperty("monat", u.ort().monat().toString());
                g.writeStringProperty("person", u.ort().person());
                geld(g, "vorher", u.vorher());
                geld(g, "nachher", u.nachher());
                g.writeArrayPropertyStart("gruende");
                for (Grund grund : u.gruende()) {
                    g.writeStartObject();
                    g.writeStringProperty("name", grund.name());
                    if (grund.vorher() != null) {
                        geld(g, "vorher", grund.vorher());
                    }
                    if (grund.nachher() != null) {
                        geld(g, "nachher", grund.nachher());
                    }
                    g.writeEndObject();
                }
                g.writeEndArray();
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeArrayPropertyStart("abgelehnt");
            for (Mangel m : abgelehnt) {
                g.writeStartObject();
                g.writeStringProperty("pfad", m.pfad());
                g.writeStringProperty("satz", m.satz());
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        }
        return aus.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static void geld(JsonGenerator g, String name, long cents) {
        g.writeName(name);
        g.writeNumber(Money.cents(cents).toString());
    }
}
