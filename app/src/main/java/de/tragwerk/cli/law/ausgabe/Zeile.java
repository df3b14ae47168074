package de.tragwerk.cli.law.ausgabe;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.FallLeser;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.cli.law.leistung.Leistung;
import de.tragwerk.cli.law.leistung.Leistungen;
import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// From one line with a case to one line with its results. Not for several threads.
///
/// The same line gives the same bytes: amounts have two decimals, keys stand in a fixed order.
public final class Zeile {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int PUFFER = 16_384;

    /// How much of the record comes along.
    public enum Umfang {
        /// Amounts only.
        KURZ,
        /// Every intermediate amount by its key.
        WERTE,
        /// Every step with norm, inputs, formula and values of the law.
        PROTOKOLL
    }

    private final FallLeser leser = Leistungen.leser();
    private final Umfang umfang;
    private final Protokoll protokoll;
    private final ByteArrayOutputStream aus = new ByteArrayOutputStream(PUFFER);
    private long haushaltsmonate;
    private long fehlerhaft;

    public Zeile(Umfang umfang) {
        this.umfang = umfang;
        this.protokoll = umfang == Umfang.KURZ ? Protokoll.OHNE : Protokoll.neu();
    }

    /// Household-months computed since the last call, and cases that were bad.
    public long[] zaehler() {
        long[] z = {haushaltsmonate, fehlerhaft};
        haushaltsmonate = 0;
        fehlerhaft = 0;
        return z;
    }

    /// @param nummer of the line in the input, from 1
    /// @return the line with its end
    public byte[] rechne(byte[] json, int von, int laenge, long nummer) {
        aus.reset();
        try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), aus, JsonEncoding.UTF8)) {
            Fall fall = leser.lies(json, von, laenge);
            g.writeStartObject();
            g.writeStringProperty("id", fall.id());
            g.writeArrayPropertyStart("ergebnisse");
            boolean gut = Monatsergebnis.rechne(fall, protokoll, e -> schreibe(g, e));
            fehlerhaft += gut ? 0 : 1;
            g.writeEndArray();
            g.writeEndObject();
        } catch (Mangel m) {
            fehlerhaft++;
            return fehler(nummer, m);
        }
        aus.write('\n');
        return aus.toByteArray();
    }

    /// The line for a case that cannot be read.
    public static byte[] fehler(long nummer, Mangel m) {
        ByteArrayOutputStream aus = new ByteArrayOutputStream(256);
        try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), aus, JsonEncoding.UTF8)) {
            g.writeStartObject();
            g.writeName("zeile");
            g.writeNumber(nummer);
            mangel(g, "fehler", m);
            g.writeEndObject();
        }
        aus.write('\n');
        return aus.toByteArray();
    }

    private static void mangel(JsonGenerator g, String name, Mangel m) {
        g.writeObjectPropertyStart(name);
        g.writeStringProperty("pfad", m.pfad());
        g.writeStringProperty("satz", m.satz());
        g.writeEndObject();
    }

    private void schreibe(JsonGenerator g, Monatsergebnis e) {
        haushaltsmonate++;
        g.writeStartObject();
        g.writeStringProperty("leistung", e.leistung().schluessel());
        g.writeStringProperty("monat", e.monat().toString());
        if (e.teil() != null) {
            g.writeStringProperty("teil", e.teil());
        }
        if (e.ablehnung() != null) {
            mangel(g, "abgelehnt", e.ablehnung());
        }
        Leistung.Blatt blatt = e.blatt();
        if (blatt != null) {
            geld(g, "summe", blatt.summe().cents());
            if (!blatt.ansprueche().isEmpty()) {
                g.writeObjectPropertyStart("personen");
                for (Leistung.Anspruch a : blatt.ansprueche()) {
                    geld(g, a.person(), a.betrag().cents());
                }
                g.writeEndObject();
            }
            feststellungen(g, blatt.feststellungen());
            if (umfang != Umfang.KURZ) {
                List<Protokoll.Eintrag> schritte = e.schritte().eintraege();
                if (umfang == Umfang.PROTOKOLL) {
                    schritte(g, schritte, e.menschen());
                } else {
                    werte(g, schritte, e.menschen());
                }
                unsicher(g, schritte);
            }
        }
        g.writeEndObject();
    }

    private static void feststellungen(JsonGenerator g, List<Leistung.Feststellung> feststellungen) {
        if (feststellungen.isEmpty()) {
            return;
        }
        g.writeArrayPropertyStart("feststellungen");
        for (Leistung.Feststellung f : feststellungen) {
            g.writeStartObject();
            g.writeStringProperty("person", f.person() == null ? "haushalt" : f.person());
            g.writeStringProperty("name", f.name());
            g.writeStringProperty("wert", f.wert());
            if (f.norm() != null) {
                g.writeStringProperty("norm", f.norm());
            }
            if (f.satz() != null) {
                g.writeStringProperty("satz", f.satz());
            }
            g.writeEndObject();
        }
        g.writeEndArray();
    }

    /// Every amount by the code of its step, persons in their order, the household last; a step that was taken
    /// twice has a number.
    private static void werte(JsonGenerator g, List<Protokoll.Eintrag> schritte, List<Fall.Mensch> menschen) {
        g.writeObjectPropertyStart("werte");
        for (int person = 0; person <= menschen.size(); person++) {
            int gemeint = person == menschen.size() ? -1 : person;
            Map<String, Integer> gesehen = new HashMap<>();
            boolean offen = false;
            for (Protokoll.Eintrag s : schritte) {
                if (s.person() != gemeint) {
                    continue;
                }
                if (!offen) {
                    g.writeObjectPropertyStart(name(gemeint, menschen));
                    offen = true;
                }
                String code = s.schritt().code();
                int mal = gesehen.merge(code, 1, Integer::sum);
                wert(g, mal == 1 ? code : code + "#" + mal, s.schritt().ergebnis(), s.wert());
            }
            if (offen) {
                g.writeEndObject();
            }
        }
        g.writeEndObject();
    }

    private static String name(int person, List<Fall.Mensch> menschen) {
        return person < 0 ? "haushalt" : menschen.get(person).id();
    }

    private static void schritte(JsonGenerator g, List<Protokoll.Eintrag> schritte, List<Fall.Mensch> menschen) {
        g.writeArrayPropertyStart("schritte");
        for (Protokoll.Eintrag s : schritte) {
            g.writeStartObject();
            g.writeStringProperty("code", s.schritt().code());
            g.writeStringProperty("person", name(s.person(), menschen));
            g.writeStringProperty("name", s.schritt().name());
            g.writeStringProperty("norm", s.schritt().norm().zitat());
            wert(g, "ergebnis", s.schritt().ergebnis(), s.wert());
            if (!s.schritt().rechnung().isEmpty()) {
                g.writeStringProperty("formel", s.schritt().formel());
                g.writeStringProperty("rechnung", s.rechnung());
            }
            if (!s.eingaben().isEmpty()) {
                g.writeArrayPropertyStart("eingaben");
                for (int i = 0; i < s.eingaben().size(); i++) {
                    Eingabe eingabe = s.schritt().eingaben().get(i);
                    g.writeStartObject();
                    g.writeStringProperty("name", eingabe.name());
                    wert(g, "wert", eingabe.art(), s.eingaben().get(i));
                    g.writeEndObject();
                }
                g.writeEndArray();
            }
            if (!s.parameter().isEmpty()) {
                g.writeArrayPropertyStart("parameter");
                for (Parameter p : s.parameter()) {
                    ParameterJson.schreibe(g, p);
                }
                g.writeEndArray();
            }
            g.writeEndObject();
        }
        g.writeEndArray();
    }

    /// Values of the law that were not read in a statute, with how they are known.
    private static void unsicher(JsonGenerator g, List<Protokoll.Eintrag> schritte) {
        @Nullable Map<String, String> marken = null;
        for (Protokoll.Eintrag s : schritte) {
            for (Parameter p : s.parameter()) {
                if (p.beleg() == Parameter.Beleg.RECALLED || p.beleg() == Parameter.Beleg.SECONDARY) {
                    marken = marken == null ? new LinkedHashMap<>() : marken;
                    marken.put(p.name(), p.beleg().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (marken != null) {
            g.writeObjectPropertyStart("unsicher");
            for (String name : new TreeSet<>(marken.keySet())) {
                g.writeStringProperty(name, marken.get(name));
            }
            g.writeEndObject();
        }
    }

    static void wert(JsonGenerator g, String name, Eingabe.Art art, long wert) {
        switch (art) {
            case CENT -> geld(g, name, wert);
            case JA_NEIN -> g.writeBooleanProperty(name, wert != 0);
            case MONAT -> g.writeStringProperty(name, Eingabe.monatAus(wert).toString());
            case MILLIONSTEL -> {
                g.writeName(name);
                g.writeNumber(java.math.BigDecimal.valueOf(wert, 6)
                        .stripTrailingZeros()
                        .toPlainString());
            }
            case TAGE, ANZAHL -> {
                g.writeName(name);
                g.writeNumber(wert);
            }
        }
    }

    private static void geld(JsonGenerator g, String name, long cents) {
        g.writeName(name);
        g.writeNumber(Money.cents(cents).toString());
    }
}
