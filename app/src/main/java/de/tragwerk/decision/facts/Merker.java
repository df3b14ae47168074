package de.tragwerk.decision.facts;

import de.tragwerk.decision.model.TatsacheArt;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes facts down with the field they were read from.
interface Merker {

    /// First month the application is about.
    YearMonth ab();

    /// @param nr repetition of the field, 0 for one of the applicant or the household
    void fakt(
            TatsacheArt art,
            @Nullable UUID person,
            String wert,
            String feld,
            int nr,
            YearMonth von,
            @Nullable YearMonth bis);

    default void fakt(TatsacheArt art, @Nullable UUID person, String wert, String feld, int nr) {
        fakt(art, person, wert, feld, nr, ab(), null);
    }
}
