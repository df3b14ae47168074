package de.tragwerk.party.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two addresses tell. People move: a different one speaks against nothing.
final class Anschrift {

    private Anschrift() {}

    static double bits(Abdruck a, Abdruck b, @Nullable List<String> gruende) {
        boolean plz = !a.plz.isEmpty() && a.plz.equals(b.plz);
        boolean ort = !a.ort.isEmpty()
                && (a.ort.equals(b.ort) || Aehnlich.abstand(a.ort, b.ort, 1) <= 1 && a.ort.length() > 4);
        boolean nummer = !a.hausnummer.isEmpty() && a.hausnummer.equals(b.hausnummer);
        boolean strasse = gleich(a.strasse, b.strasse);
        if (strasse && nummer && (plz || ort)) {
            sage(gruende, "Anschrift gleich");
            return 9;
        }
        if (strasse && (plz || ort)) {
            sage(gruende, "Straße und Ort gleich");
            return 6;
        }
        if (strasse) {
            sage(gruende, "Straße gleich");
            return nummer ? 6 : 4;
        }
        if (plz && nummer) {
            sage(gruende, "Postleitzahl und Hausnummer gleich");
            return 4;
        }
        if (plz || ort) {
            sage(gruende, plz ? "Postleitzahl gleich" : "Ort gleich");
            return plz ? 2.5 : 1;
        }
        return a.plz.isEmpty() || b.plz.isEmpty() ? 0 : -0.5;
    }

    private static boolean gleich(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.equals(b)
                || Math.min(a.length(), b.length()) >= 6 && Aehnlich.abstand(a, b, 2) <= (a.length() >= 9 ? 2 : 1);
    }

    private static void sage(@Nullable List<String> gruende, String satz) {
        if (gruende != null) {
            gruende.add(satz);
        }
    }
}
