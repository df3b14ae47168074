package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An award with all changes since: what a change looks at as a whole.
public final class Kette {

    /// One act of it.
    ///
    /// @param vorgaenger the act it changes, `null` for the first
    public record Glied(
            UUID id,
            boolean aenderung,
            YearMonth von,
            YearMonth bis,
            @Nullable UUID vorgaenger) {

        public static Glied von(Bescheid b) {
            return new Glied(b.id(), b.art() == Entwurf.Art.AENDERUNG, b.von(), b.bis(), b.vorgaenger());
        }
    }

    private Kette() {}

    /// The months from the first to the last of all acts, beginning with the newest.
    public static Bewilligungszeitraum ganze(Glied letztes, List<Glied> alle) {
        YearMonth von = letztes.von();
        YearMonth bis = letztes.bis();
        for (Glied x = letztes; x.aenderung(); ) {
            UUID vorher = x.vorgaenger();
            x = alle.stream().filter(y -> y.id().equals(vorher)).findFirst().orElseThrow();
            von = x.von().isBefore(von) ? x.von() : von;
            bis = x.bis().isAfter(bis) ? x.bis() : bis;
        }
        return new Bewilligungszeitraum(von, bis, false);
    }
}
