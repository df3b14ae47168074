package de.tragwerk.party.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two birth dates tell.
final class Geburt {

    private Geburt() {}

    static double bits(Abdruck a, Abdruck b, @Nullable List<String> gruende) {
        if (a.geburt == 0 || b.geburt == 0) {
            return 0;
        }
        if (a.geburt == b.geburt) {
            sage(gruende, "Geburtsdatum gleich");
            // Where the day is unknown, registers write 1 January: it tells the year only.
            return a.geburt % 10_000 == 101 ? 7 : 14;
        }
        if (a.jahr() == b.jahr() && a.tag() == b.monat() && a.monat() == b.tag()) {
            sage(gruende, "Tag und Monat der Geburt vertauscht");
            return 9.5;
        }
        if (eineZiffer(a.geburt, b.geburt)) {
            sage(gruende, "Geburtsdatum bis auf eine Ziffer gleich");
            return 5;
        }
        if (a.geburt % 10_000 == b.geburt % 10_000) {
            sage(gruende, "Tag und Monat der Geburt gleich");
            return Math.abs(a.jahr() - b.jahr()) <= 10 || a.jahr() % 100 == b.jahr() % 100 ? 3 : 0;
        }
        if (a.jahr() == b.jahr() && (a.monat() == b.monat() || a.tag() == b.tag())) {
            sage(gruende, "Geburtsdatum ähnlich");
            return 2.5;
        }
        return a.jahr() == b.jahr() ? -3.5 : -9;
    }

    /// One digit different, or two neighbouring ones swapped.
    static boolean eineZiffer(int a, int b) {
        int anders = 0;
        int erste = -1;
        for (int x = a, y = b, stelle = 0; stelle < 8; stelle++, x /= 10, y /= 10) {
            if (x % 10 != y % 10) {
                anders++;
                if (anders == 1) {
                    erste = stelle;
                } else if (anders > 2 || stelle != erste + 1) {
                    return false;
                }
            }
        }
        if (anders == 2) {
            int teiler = (int) Math.pow(10, erste);
            int vonA = a / teiler % 100;
            int vonB = b / teiler % 100;
            return vonA / 10 == vonB % 10 && vonA % 10 == vonB / 10;
        }
        return anders == 1;
    }

    private static void sage(@Nullable List<String> gruende, String satz) {
        if (gruende != null) {
            gruende.add(satz);
        }
    }
}
