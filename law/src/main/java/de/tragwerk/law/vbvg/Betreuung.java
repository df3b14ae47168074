package de.tragwerk.law.vbvg;

import de.tragwerk.kernel.Period;
import java.time.LocalDate;

/// Facts of one guardianship in one accounting month.
///
/// @param wirksam day on which the appointment took effect
/// @param ausbildung what the guardian has learnt
/// @param ort where the person lives at the end of the month (§ 9 Abs. 4)
/// @param mittellos the person is poor at the end of the month (§ 1880 BGB)
/// @param verwaltung assets of at least 150,000 euro are looked after (until 2025)
public record Betreuung(LocalDate wirksam, Ausbildung ausbildung, Ort ort, boolean mittellos, boolean verwaltung) {
    /// Knowledge that helps in guardianship.
    public enum Ausbildung {
        /// Table A, stage 1.
        KEINE,
        /// Table B, stage 1.
        LEHRE,
        /// Table C, stage 2.
        STUDIUM
    }

    public enum Ort {
        /// Institution or, until 2025, an equivalent assisted form of living.
        EINRICHTUNG,
        ANDERER
    }

    /// §§ 187 Abs. 1, 188 Abs. 2 BGB: accounting month number `n`, counted from 1.
    public Period monat(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("Betreuungsmonate werden ab 1 gezählt");
        }
        return new Period(wirksam.plusMonths(n - 1L).plusDays(1), wirksam.plusMonths(n));
    }
}
