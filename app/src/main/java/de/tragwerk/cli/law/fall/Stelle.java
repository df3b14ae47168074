package de.tragwerk.cli.law.fall;

import de.tragwerk.kernel.Rate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A value in the JSON of a case with the way to it. The way is only put together when something is refused.
final class Stelle {
    /// Money is below ten million euros, so that no sum can overflow.
    private static final BigDecimal GRENZE = BigDecimal.valueOf(10_000_000);

    private static final int ZIFFERN = 20;
    private static final int FRUEHESTES_JAHR = 1900;
    private static final int SPAETESTES_JAHR = 2100;
    static final LocalDate FRUEHESTENS = LocalDate.of(FRUEHESTES_JAHR, 1, 1);
    static final LocalDate SPAETESTENS = LocalDate.of(SPAETESTES_JAHR, 12, 31);

    private final JsonNode wert;
    private final @Nullable Stelle oben;
    private final Object name;

    private Stelle(JsonNode wert, @Nullable Stelle oben, Object name) {
        this.wert = wert;
        this.oben = oben;
        this.name = name;
    }

    static Stelle wurzel(JsonNode wert) {
        return new Stelle(wert, null, "$");
    }

    String pfad() {
        if (oben == null) {
            return "$";
        }
        return name instanceof Integer i ? oben.pfad() + "[" + i + "]" : oben.pfad() + "." + name;
    }

    Mangel mangel(String satz) {
        return new Mangel(pfad(), satz);
    }

    /// An object with no other keys than these.
    Stelle objekt(Set<String> schluessel) {
        if (!wert.isObject()) {
            throw mangel("Hier steht " + art() + ", erwartet wird ein Objekt in geschweiften Klammern.");
        }
        for (String key : wert.propertyNames()) {
            if (!schluessel.contains(key)) {
                String gekuerzt = key.length() > 40 ? key.substring(0, 40) + "…" : key;
                throw mangel("Der Schlüssel „" + gekuerzt + "“ ist hier unbekannt. Möglich sind: "
                        + String.join(", ", schluessel) + ".");
            }
        }
        return this;
    }

    @Nullable
    Stelle kann(String key) {
        JsonNode kind = wert.get(key);
        return kind == null || kind.isNull() ? null : new Stelle(kind, this, key);
    }

    Stelle muss(String key, String satz) {
        Stelle kind = kann(key);
        if (kind == null) {
            throw new Mangel(pfad() + "." + key, satz);
        }
        return kind;
    }

    List<Stelle> liste(int hoechstens) {
        if (!wert.isArray()) {
            throw mangel("Hier steht " + art() + ", erwartet wird eine Liste in eckigen Klammern.");
        }
        if (wert.size() > hoechstens) {
            throw mangel("Die Liste hat " + wert.size() + " Einträge, möglich sind höchstens " + hoechstens + ".");
        }
        List<Stelle> liste = new ArrayList<>(wert.size());
        for (int i = 0; i < wert.size(); i++) {
            liste.add(new Stelle(wert.get(i), this, i));
        }
        return liste;
    }

    /// A list, or one element without brackets.
    List<Stelle> listeOderEines(int hoechstens) {
        return wert.isObject() ? List.of(this) : liste(hoechstens);
    }

    boolean istText() {
        return wert.isString();
    }

    String text(int hoechstens) {
        if (!wert.isString()) {
            throw mangel("Hier steht " + art() + ", erwartet wird ein Text in Anführungszeichen.");
        }
        String text = wert.stringValue();
        if (text.isBlank() || text.length() > hoechstens) {
            throw mangel("Der Text muss 1 bis " + hoechstens + " Zeichen haben.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw mangel("Der Text enthält Steuerzeichen.");
        }
        return text;
    }

    boolean ja() {
        if (!wert.isBoolean()) {
            throw mangel("Hier steht " + art() + ", erwartet wird true oder false.");
        }
        return wert.booleanValue();
    }

    /// Euros as a JSON number with at most two decimals, not negative.
    long cent() {
        BigDecimal zahl = zahl();
        if (zahl.signum() < 0) {
            throw mangel("Der Betrag " + kurz(zahl) + " ist negativ. Geben Sie einen Betrag ab 0 an.");
        }
        if (zahl.compareTo(GRENZE) >= 0) {
            throw mangel("Der Betrag ist zu groß. Möglich ist weniger als 10000000 Euro.");
        }
        BigDecimal gekuerzt = zahl.stripTrailingZeros();
        if (gekuerzt.scale() > 2) {
            throw mangel("Der Betrag " + kurz(zahl) + " hat mehr als zwei Stellen hinter dem Komma.");
        }
        return zahl.movePointRight(2).longValue();
    }

    /// A share from 0 to 1 with at most six decimals.
    Rate anteil() {
        BigDecimal zahl = zahl();
        if (zahl.signum() < 0
                || zahl.compareTo(BigDecimal.ONE) > 0
                || zahl.stripTrailingZeros().scale() > 6) {
            throw mangel("Erwartet wird ein Anteil von 0 bis 1 mit höchstens sechs Stellen hinter dem Punkt.");
        }
        return new Rate(zahl.movePointRight(6).longValueExact());
    }

    int ganzeZahl(int von, int bis) {
        BigDecimal zahl = zahl();
        if (zahl.stripTrailingZeros().scale() > 0
                || zahl.compareTo(BigDecimal.valueOf(von)) < 0
                || zahl.compareTo(BigDecimal.valueOf(bis)) > 0) {
            throw mangel("Erwartet wird eine ganze Zahl von " + von + " bis " + bis + ".");
        }
        return zahl.intValue();
    }

    private BigDecimal zahl() {
        if (!wert.isNumber()) {
            throw mangel(
                    "Hier steht " + art() + ", erwartet wird eine Zahl ohne Anführungszeichen, zum Beispiel 95.71.");
        }
        BigDecimal zahl = wert.decimalValue();
        if (zahl.precision() > ZIFFERN || Math.abs(zahl.scale()) > ZIFFERN) {
            throw mangel("Die Zahl hat zu viele Stellen.");
        }
        return zahl;
    }

    private static String kurz(BigDecimal zahl) {
        return zahl.toPlainString();
    }

    LocalDate tag() {
        String text = text(20);
        try {
            return imRahmen(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw mangel("Das ist kein Datum in der Form 2026-03-31.");
        }
    }

    private LocalDate imRahmen(LocalDate tag) {
        if (tag.getYear() < FRUEHESTES_JAHR || tag.getYear() > SPAETESTES_JAHR) {
            throw mangel("Das Jahr liegt nicht zwischen " + FRUEHESTES_JAHR + " und " + SPAETESTES_JAHR + ".");
        }
        return tag;
    }

    YearMonth monat() {
        String text = text(20);
        try {
            YearMonth monat = YearMonth.parse(text);
            imRahmen(monat.atDay(1));
            return monat;
        } catch (DateTimeException e) {
            throw mangel("Das ist kein Monat in der Form 2026-03.");
        }
    }

    /// One of a closed list of words.
    <T> T wahl(Map<String, T> moeglich) {
        T gewaehlt = moeglich.get(text(200));
        if (gewaehlt == null) {
            throw mangel("„" + (wert.stringValue().length() > 40 ? "…" : wert.stringValue())
                    + "“ ist hier unbekannt. Möglich sind: " + String.join(", ", moeglich.keySet()) + ".");
        }
        return gewaehlt;
    }

    private String art() {
        return switch (wert.getNodeType()) {
            case STRING -> "ein Text";
            case NUMBER -> "eine Zahl";
            case BOOLEAN -> "true oder false";
            case ARRAY -> "eine Liste";
            case OBJECT -> "ein Objekt";
            default -> "nichts";
        };
    }
}
