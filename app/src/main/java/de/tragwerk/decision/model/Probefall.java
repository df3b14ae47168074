package de.tragwerk.decision.model;

import de.tragwerk.decision.Zahlungsprobe.Geteilt;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What both versions give for one case.
///
/// @param person applicant
/// @param kapitel number of the benefit
/// @param grund lines that differ, or why nothing could be compared
/// @param stellen passages of the notice that differ
/// @param alt payments of the first month compared, as they are, and
/// @param neu as they would be
public record Probefall(
        UUID akte,
        String aktenzeichen,
        UUID person,
        int kapitel,
        Ergebnis ergebnis,
        String grund,
        List<Monat> monate,
        int stellen,
        Geteilt alt,
        Geteilt neu) {
    public Probefall {
        monate = List.copyOf(monate);
    }

    public enum Ergebnis {
        OFFEN("noch nicht gerechnet"),
        ANDERS("anders"),
        GLEICH("gleich"),
        FASSUNG("Fassung unvollständig"),
        AKTE("Akte nicht zu rechnen");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param altMonat month the old amount is of: an earlier one where no value held yet in this month
    public record Monat(YearMonth monat, YearMonth altMonat, long alt, long neu) {
        public long unterschied() {
            return neu - alt;
        }
    }

    /// The result of a case of the sample.
    public Probefall mit(Ergebnis e, String warum) {
        return new Probefall(
                akte, aktenzeichen, person, kapitel, e, warum, List.of(), 0, Geteilt.NICHTS, Geteilt.NICHTS);
    }

    public long unterschied() {
        return monate.stream().mapToLong(Monat::unterschied).sum();
    }

    /// The first month that differs, else the first.
    public @Nullable Monat erster() {
        return monate.stream()
                .filter(m -> m.unterschied() != 0)
                .findFirst()
                .orElse(monate.isEmpty() ? null : monate.getFirst());
    }
}
