package de.tragwerk.kernel;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One input of a [Schritt]: its name, and what kind of value its `long` is.
public record Eingabe(String name, Art art) {

    /// How a `long` is read. A month is the count of months since year 0, see [#monat(YearMonth)].
    public enum Art {
        CENT,
        TAGE,
        MONAT,
        MILLIONSTEL,
        JA_NEIN,
        ANZAHL;

        private static final DateTimeFormatter MONATSNAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMANY);

        /// The value as people read it in German: `1.234,56 €`, `18 Tage`, `März 2026`, `0,17`, `ja`, `3`.
        public String text(long wert) {
            return switch (this) {
                case CENT -> euro(wert);
                case TAGE -> wert == 1 ? "1 Tag" : wert + " Tage";
                case MONAT -> monatAus(wert).format(MONATSNAME);
                case MILLIONSTEL ->
                    BigDecimal.valueOf(wert, 6)
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('.', ',');
                case JA_NEIN -> wert == 0 ? "nein" : "ja";
                case ANZAHL -> Long.toString(wert);
            };
        }

        private static String euro(long cent) {
            long betrag = Math.abs(cent);
            StringBuilder text = new StringBuilder(24).append(betrag / 100);
            for (int i = text.length() - 3; i > 0; i -= 3) {
                text.insert(i, '.');
            }
            text.append(betrag % 100 < 10 ? ",0" : ",").append(betrag % 100).append(" €");
            return cent < 0 ? "− " + text : text.toString();
        }
    }

    public static Eingabe cent(String name) {
        return new Eingabe(name, Art.CENT);
    }

    public static Eingabe tage(String name) {
        return new Eingabe(name, Art.TAGE);
    }

    public static Eingabe monat(String name) {
        return new Eingabe(name, Art.MONAT);
    }

    public static Eingabe anteil(String name) {
        return new Eingabe(name, Art.MILLIONSTEL);
    }

    public static Eingabe jaNein(String name) {
        return new Eingabe(name, Art.JA_NEIN);
    }

    public static Eingabe anzahl(String name) {
        return new Eingabe(name, Art.ANZAHL);
    }

    /// A month as the number an input of kind `MONAT` holds.
    public static long monat(YearMonth monat) {
        return monat.getYear() * 12L + monat.getMonthValue() - 1;
    }

    public static YearMonth monatAus(long wert) {
        return YearMonth.of(Math.toIntExact(wert / 12), Math.toIntExact(wert % 12) + 1);
    }

    /// A yes or no as the number an input of kind `JA_NEIN` holds.
    public static long jaNein(boolean wert) {
        return wert ? 1 : 0;
    }
}
