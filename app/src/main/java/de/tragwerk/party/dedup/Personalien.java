package de.tragwerk.party.dedup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one record says about who somebody is. Any part may be empty.
///
/// @param geburt year, month and day as one number, 19790314; 0 if unknown. It need not be a day of the calendar:
/// foreign files hold 31.02., and that still tells something.
public record Personalien(
        String vornamen,
        String familienname,
        String geburtsname,
        int geburt,
        String strasse,
        String hausnummer,
        String plz,
        String ort) {

    public static int zahl(@Nullable LocalDate tag) {
        return tag == null ? 0 : tag.getYear() * 10_000 + tag.getMonthValue() * 100 + tag.getDayOfMonth();
    }

    /// Reads 1979-03-14, 14.03.1979 and 19790314; 0 for an empty text, -1 for anything else.
    public static int zahl(String tag) {
        String text = tag.strip();
        if (text.isEmpty()) {
            return 0;
        }
        int[] teile;
        try {
            if (text.matches("[0-9]{8}")) {
                teile = new int[] {
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6))
                };
            } else if (text.matches("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([T ].*)?")) {
                String[] t = text.split("[-T ]");
                teile = new int[] {Integer.parseInt(t[0]), Integer.parseInt(t[1]), Integer.parseInt(t[2])};
            } else if (text.matches("[0-9]{1,2}\\.\\s*[0-9]{1,2}\\.\\s*[0-9]{4}")) {
                String[] t = text.split("\\.\\s*");
                teile = new int[] {Integer.parseInt(t[2]), Integer.parseInt(t[1]), Integer.parseInt(t[0])};
            } else {
                return -1;
            }
        } catch (NumberFormatException zuLang) {
            return -1;
        }
        return teile[0] * 10_000 + teile[1] % 100 * 100 + teile[2] % 100;
    }
}
