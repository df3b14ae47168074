package de.tragwerk.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A function group given to an account, in one workgroup or in none.
///
/// @param grund why, written by who asked for it
/// @param bestaetigtAm when a second human being confirmed it; without, it gives nothing
/// @param geprueftAm when it was reviewed last
public record Vergabe(
        UUID id,
        UUID konto,
        UUID funktionsgruppe,
        String funktion,
        List<String> rollen,
        @Nullable Integer kreis,
        @Nullable String gruppe,
        String grund,
        LocalDate von,
        LocalDate bis,
        UUID beantragtKonto,
        OffsetDateTime beantragtAm,
        @Nullable UUID bestaetigtKonto,
        @Nullable OffsetDateTime bestaetigtAm,
        @Nullable UUID beendetKonto,
        @Nullable OffsetDateTime beendetAm,
        @Nullable OffsetDateTime geprueftAm) {

    public boolean wartet() {
        return bestaetigtAm == null && beendetAm == null;
    }

    public boolean gilt(LocalDate tag) {
        return bestaetigtAm != null && beendetAm == null && !tag.isBefore(von) && !tag.isAfter(bis);
    }
}
