package de.tragwerk.party.dedup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two addresses tell. People move: a different one speaks against nothing.
final class Anschrift {

    private Anschrift() {}

    static double bits(Abdruck a, Abdruck b, @Nullable List<String> gruende) {
        boolean plz = !a.plz.isEmpty() && a.plz.equals(b.plz);
        boolean strasse = gleich(a, b);
        boolean ort = !a.ort.isEmpty()
                && (a.ort.equals(b.ort) || strasse && a.ort.length() > 4 && Aehnlich.abstand(a.ort, b.ort, 1) <= 1);
        boolean nummer = !a.hausnummer.isEmpty() && a.hausnummer.equals(b.hausnummer);
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

    private static boolean gleich(Abdruck x, Abdruck y) {
        String a = x.strasse;
        String b = y.strasse;
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equals(b)) {
            return true;
        }
        int kuerzer = Math.min(a.length(), b.length());
        int erlaubt = kuerzer >= 9 ? 2 : 1;
        return kuerzer >= 6
                && Integer.bitCount(x.strassenBuchstaben & ~y.strassenBuchstaben) <= erlaubt
                && Integer.bitCount(y.strassenBuchstaben & ~x.strassenBuchstaben) <= erlaubt
                && Aehnlich.abstand(a, b, erlaubt) <= erlaubt;
    }

    private static void sage(@Nullable List<String> gruende, String satz) {
        if (gruende != null) {
            gruende.add(satz);
        }
    }
}
