package de.tragwerk.draft.zaehlung;

import de.tragwerk.form.Nutzung.Ausgang;
import de.tragwerk.form.Nutzung.Merkmal;
import java.time.LocalDate;
import java.util.Comparator;

/// One counter.
///
/// @param wert what it counts of the kind `merkmal`, empty for the sum
public record Zaehler(
        LocalDate von, LocalDate bis, String formular, int version, Ausgang ausgang, Merkmal merkmal, String wert) {

    /// Everybody takes the rows in this order, so that two never wait for each other.
    static final Comparator<Zaehler> REIHE = Comparator.comparing(Zaehler::formular)
            .thenComparing(Zaehler::version)
            .thenComparing(Zaehler::ausgang)
            .thenComparing(Zaehler::merkmal)
            .thenComparing(Zaehler::wert);
}
