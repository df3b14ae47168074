package de.tragwerk.decision.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hearing before something is taken away (§ 24 SGB X).
///
/// @param frist last day for an answer, as the letter says; the real one: [Anhoerungszugang]
/// @param ab first month that was named
/// @param minderung cents less over all months that were named
/// @param erstattung cents to be paid back that were named
/// @param antwort what the person said, in the officer's summary
public record Anhoerung(
        UUID id,
        UUID akte,
        UUID schreiben,
        LocalDate am,
        LocalDate frist,
        YearMonth ab,
        long minderung,
        long erstattung,
        @Nullable String antwort,
        @Nullable LocalDate antwortAm) {

    /// Whether it was about an act that takes this much.
    public boolean deckt(Umfang umfang) {
        YearMonth erster = umfang.belastetAb();
        return erster == null
                || !erster.isBefore(ab) && umfang.minderung() <= minderung && umfang.erstattungCent() <= erstattung;
    }
}
