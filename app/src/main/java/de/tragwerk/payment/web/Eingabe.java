package de.tragwerk.payment.web;

import de.tragwerk.kernel.Days;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads amounts, days and months as people type them.
final class Eingabe {
    private static final Pattern BETRAG =
            Pattern.compile("\\d{1,7}([.,]\\d{1,2})?|\\d{1,3}(\\.\\d{3}){1,2}(,\\d{1,2})?");
    private static final Pattern MONAT = Pattern.compile("\\d{1,2}[./]\\d{4}");

    private Eingabe() {}

    /// Cents of "25", "25,5", "25.50" or "1.250,00".
    static Optional<Long> cent(String text) {
        String zahl = text.replace("€", "").replace("\u00a0", "").replace(" ", "");
        if (!BETRAG.matcher(zahl).matches()) {
            return Optional.empty();
        }
        boolean tausender = zahl.matches("\\d{1,3}(\\.\\d{3}){1,2}(,\\d{1,2})?");
        String punkt = (tausender ? zahl.replace(".", "") : zahl).replace(',', '.');
        return Optional.of(new BigDecimal(punkt).movePointRight(2).longValueExact());
    }

    static Optional<LocalDate> tag(String text) {
        return Days.read(text).filter(t -> t.getYear() > 1900 && t.getYear() < 2200);
    }

    /// "07.2026" or "7/2026".
    static Optional<YearMonth> monat(String text) {
        String m = text.strip();
        if (!MONAT.matcher(m).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.of(
                    Integer.parseInt(m.substring(m.length() - 4)), Integer.parseInt(m.substring(0, m.length() - 5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
