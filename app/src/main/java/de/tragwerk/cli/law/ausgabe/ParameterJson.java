package de.tragwerk.cli.law.ausgabe;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/// A value of the law as JSON.
public final class ParameterJson {
    private ParameterJson() {}

    public static void schreibe(JsonGenerator g, Parameter p) {
        g.writeStartObject();
        inhalt(g, p);
        g.writeEndObject();
    }

    static void inhalt(JsonGenerator g, Parameter p) {
        g.writeStringProperty("name", p.name());
        g.writeStringProperty("titel", p.titel());
        g.writeStringProperty("einheit", p.einheit().name().toLowerCase(Locale.ROOT));
        g.writeName("wert");
        g.writeNumber(zahl(p));
        g.writeStringProperty("ab", p.ab().toString());
        if (p.bis() != null) {
            g.writeStringProperty("bis", p.bis().toString());
        }
        g.writeStringProperty("norm", p.norm());
        g.writeStringProperty("quelle", p.quelle());
        g.writeStringProperty("beleg", p.beleg().name().toLowerCase(Locale.ROOT));
    }

    public static String zahl(Parameter p) {
        return switch (p.einheit()) {
            case EURO -> Money.cents(p.wert()).toString();
            case ANTEIL -> BigDecimal.valueOf(p.wert(), 6).stripTrailingZeros().toPlainString();
            case ZAHL -> Long.toString(p.wert());
        };
    }
}
