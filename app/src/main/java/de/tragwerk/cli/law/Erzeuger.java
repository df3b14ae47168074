package de.tragwerk.cli.law;

import de.tragwerk.kernel.Money;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Invented households of the kinds an office sees; the same seed gives the same bytes.
final class Erzeuger {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /// Of a hundred cases so many are SGB XII, the others SGB II.
    private static final int SGB12 = 52;

    private final SplittableRandom zufall;
    private final YearMonth von;
    private final int monate;

    Erzeuger(long seed, YearMonth von, int monate) {
        this.zufall = new SplittableRandom(seed);
        this.von = von;
        this.monate = monate;
    }

    /// One case with its line end.
    void schreibe(OutputStream aus, long nummer) throws java.io.IOException {
        try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), aus, JsonEncoding.UTF8)) {
            g.writeStartObject();
            g.writeStringProperty("id", "fall-" + nummer);
            g.writeObjectPropertyStart("monate");
            g.writeStringProperty("von", von.toString());
            g.writeStringProperty("bis", von.plusMonths(monate - 1L).toString());
            g.writeEndObject();
            int art = zufall.nextInt(100);
            g.writeArrayPropertyStart("leistungen");
            g.writeString(art < SGB12 ? "sgb12" : "sgb2");
            g.writeEndArray();
            int menschen = art < 25
                    ? alt(g, false)
                    : art < 32
                            ? alt(g, true)
                            : art < 45 ? erwerbsgemindert(g) : art < SGB12 ? familie(g) : gemeinschaft(g);
            wohnung(g, menschen);
            g.writeEndObject();
        }
        aus.write('\n');
    }

    private int alt(JsonGenerator g, boolean paar) {
        g.writeArrayPropertyStart("personen");
        for (int i = 0; i < (paar ? 2 : 1); i++) {
            beginne(g, "p" + (i + 1), geboren(67, 90), i == 0 ? "antragstellend" : "partner");
            merkzeichen(g);
            boolean zeiten = zufall.nextInt(4) == 0;
            zahl(g, "grundrentenmonate", zeiten ? 396 + zufall.nextInt(120) : zufall.nextInt(396));
            g.writeArrayPropertyStart("einkommen");
            einkommen(g, "altersrente", 30_000, 110_000);
            if (zufall.nextInt(5) == 0) {
                einkommen(g, "betriebsrente", 3_000, 25_000);
            }
            g.writeEndArray();
            absetzungen(g);
            g.writeEndObject();
        }
        g.writeEndArray();
        return paar ? 2 : 1;
    }

    private int erwerbsgemindert(JsonGenerator g) {
        g.writeArrayPropertyStart("personen");
        beginne(g, "p1", geboren(20, 64), "antragstellend");
        g.writeStringProperty("erwerbsminderung", "voll_auf_dauer");
        merkzeichen(g);
        g.writeArrayPropertyStart("einkommen");
        if (zufall.nextBoolean()) {
            einkommen(g, "werkstatt", 12_000, 35_000);
        } else {
            einkommen(g, "erwerbsminderungsrente", 20_000, 90_000);
        }
        g.writeEndArray();
        absetzungen(g);
        g.writeEndObject();
        g.writeEndArray();
        return 1;
    }

    private int familie(JsonGenerator g) {
        int kinder = 1 + zufall.nextInt(3);
        g.writeArrayPropertyStart("personen");
        beginne(g, "p1", geboren(22, 50), "antragstellend");
        g.writeStringProperty("erwerbsminderung", "voll_auf_zeit");
        g.writeBooleanProperty("alleinerziehend", true);
        g.writeArrayPropertyStart("einkommen");
        einkommen(g, "erwerbsminderungsrente", 20_000, 100_000);
        g.writeEndArray();
        g.writeEndObject();
        for (int i = 0; i < kinder; i++) {
            beginne(g, "k" + (i + 1), geboren(0, 14), "kind");
            g.writeArrayPropertyStart("einkommen");
            betrag(g, "kindergeld", von.getYear() >= 2026 ? 25_900 : 25_500);
            if (zufall.nextBoolean()) {
                betrag(g, "unterhaltsvorschuss", 22_700);
            }
            g.writeEndArray();
            g.writeEndObject();
        }
        g.writeEndArray();
        return 1 + kinder;
    }

    /// A community under SGB II: one or two adults, some with work, some with children.
    private int gemeinschaft(JsonGenerator g) {
        int erwachsene = 1 + zufall.nextInt(2);
        int kinder = zufall.nextInt(4);
        g.writeArrayPropertyStart("personen");
        for (int i = 0; i < erwachsene; i++) {
            beginne(g, "p" + (i + 1), geboren(19, 62), i == 0 ? "antragstellend" : "partner");
            if (erwachsene == 1 && kinder > 0) {
                g.writeBooleanProperty("alleinerziehend", true);
            }
            g.writeArrayPropertyStart("einkommen");
            if (zufall.nextInt(5) < 2) {
                int brutto = 15_000 + zufall.nextInt(180_000);
                g.writeStartObject();
                g.writeStringProperty("art", "arbeit");
                geld(g, "betrag", brutto);
                geld(g, "sozialversicherung", brutto > 60_300 ? brutto / 5 : 0);
                g.writeEndObject();
            } else if (zufall.nextInt(6) == 0) {
                einkommen(g, "arbeitslosengeld", 30_000, 110_000);
            }
            g.writeEndArray();
            if (zufall.nextInt(8) == 0) {
                geld(g, "vermoegen", zufall.nextInt(4_000_000));
            }
            g.writeEndObject();
        }
        for (int i = 0; i < kinder; i++) {
            beginne(g, "k" + (i + 1), geboren(0, 17), "kind");
            g.writeArrayPropertyStart("einkommen");
            betrag(g, "kindergeld", von.getYear() >= 2026 ? 25_900 : 25_500);
            if (zufall.nextInt(3) == 0) {
                einkommen(g, "unterhalt_kind", 10_000, 45_000);
            }
            g.writeEndArray();
            g.writeEndObject();
        }
        g.writeEndArray();
        return erwachsene + kinder;
    }

    private void wohnung(JsonGenerator g, int menschen) {
        int grenze = 42_000 + 9_000 * (menschen - 1);
        g.writeObjectPropertyStart("wohnung");
        geld(g, "kaltmiete", 25_000 + zufall.nextInt(25_000) + 7_000 * (menschen - 1));
        geld(g, "nebenkosten", 6_000 + zufall.nextInt(6_000));
        geld(g, "heizung", 4_000 + zufall.nextInt(8_000));
        geld(g, "angemessen", grenze);
        g.writeBooleanProperty("warmwasser_dezentral", zufall.nextInt(3) == 0);
        g.writeStringProperty(
                "karenz_beginn", von.minusMonths(zufall.nextInt(30)).toString());
        g.writeEndObject();
    }

    private static void beginne(JsonGenerator g, String id, LocalDate geboren, String beziehung) {
        g.writeStartObject();
        g.writeStringProperty("id", id);
        g.writeStringProperty("geburtsdatum", geboren.toString());
        g.writeStringProperty("beziehung", beziehung);
    }

    /// Somebody who is at least and at most so old in the first month.
    private LocalDate geboren(int mindestens, int hoechstens) {
        int tage = (hoechstens - mindestens) * 365 + 300;
        return von.atDay(1).minusYears(mindestens).minusDays(1L + zufall.nextInt(tage));
    }

    private void merkzeichen(JsonGenerator g) {
        if (zufall.nextInt(4) == 0) {
            g.writeArrayPropertyStart("merkzeichen");
            g.writeString("G");
            g.writeEndArray();
        }
    }

    private void absetzungen(JsonGenerator g) {
        g.writeArrayPropertyStart("absetzungen");
        g.writeStartObject();
        g.writeStringProperty("art", "kranken_pflege");
        geld(g, "betrag", 2_000 + zufall.nextInt(10_000));
        g.writeEndObject();
        if (zufall.nextBoolean()) {
            g.writeStartObject();
            g.writeStringProperty("art", "haftpflicht");
            geld(g, "betrag", 300 + zufall.nextInt(600));
            g.writeEndObject();
        }
        g.writeEndArray();
    }

    private void einkommen(JsonGenerator g, String art, int von, int bis) {
        betrag(g, art, von + zufall.nextInt(bis - von));
    }

    private static void betrag(JsonGenerator g, String art, long cents) {
        g.writeStartObject();
        g.writeStringProperty("art", art);
        geld(g, "betrag", cents);
        g.writeEndObject();
    }

    private static void geld(JsonGenerator g, String name, long cents) {
        g.writeName(name);
        g.writeNumber(Money.cents(cents).toString());
    }

    private static void zahl(JsonGenerator g, String name, long zahl) {
        g.writeName(name);
        g.writeNumber(zahl);
    }
}
