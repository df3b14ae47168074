package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How amounts, days and months are written in notices.
public final class Formate {
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MONAT = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);

    private Formate() {}

    /// `1.284,05 €`
    public static String euro(long cent) {
        return zahl(cent) + " €";
    }

    /// `1.284,05`, a real minus before negative amounts.
    public static String zahl(long cent) {
        long betrag = Math.absExact(cent);
        String ganz = Long.toString(betrag / 100);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < ganz.length(); i++) {
            if (i > 0 && (ganz.length() - i) % 3 == 0) {
                out.append('.');
            }
            out.append(ganz.charAt(i));
        }
        return (cent < 0 ? "− " : "") + out + ',' + (betrag % 100 < 10 ? "0" : "") + betrag % 100;
    }

    public static String tag(LocalDate tag) {
        return tag.format(TAG);
    }

    /// `März 2026`
    public static String monat(YearMonth monat) {
        return monat.format(MONAT);
    }

    /// "a, b und c"
    public static String aufzaehlung(List<String> teile) {
        return switch (teile.size()) {
            case 0 -> "";
            case 1 -> teile.getFirst();
            default -> String.join(", ", teile.subList(0, teile.size() - 1)) + " und " + teile.getLast();
        };
    }

    /// `DE89 •••• •••• 3000`: enough to recognise one's own account.
    public static String ibanKurz(String iban) {
        String dicht = iban.replace(" ", "");
        return dicht.length() < 8 ? dicht : dicht.substring(0, 4) + " •••• •••• " + dicht.substring(dicht.length() - 4);
    }
}
