package de.tragwerk.shell;

import java.util.List;

/// One page of a long list. One row more than fits is asked for: it says whether a next page stands behind.
///
/// @param nummer from 1
public record Seite<T>(List<T> zeilen, int nummer, boolean weiter) {
    private static final int LETZTE = 100_000;

    /// Rows of the list, `anzahl` at most, after `ab` others.
    public interface Ausschnitt<T> {
        List<T> lies(int ab, int anzahl);
    }

    /// @param nummer as the address names it; what is no page is the first
    public static <T> Seite<T> lies(int nummer, int groesse, Ausschnitt<T> liste) {
        int gewaehlt = Math.clamp(nummer, 1, LETZTE);
        List<T> gelesen = liste.lies((gewaehlt - 1) * groesse, groesse + 1);
        return new Seite<>(gelesen.subList(0, Math.min(groesse, gelesen.size())), gewaehlt, gelesen.size() > groesse);
    }
}
