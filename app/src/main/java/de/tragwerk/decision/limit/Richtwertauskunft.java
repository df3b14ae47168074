package de.tragwerk.decision.limit;

import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.Wohnkosten;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the local limits say of a home in a month, beside what it costs and what the file holds adequate.
///
/// @param menschen who live there
/// @param plz of the home, empty where it is unknown or hidden
/// @param fassung the version that holds, `null` without one
/// @param bis last month it is known to hold, `null` while that is open
/// @param fehlt why there is no limit, `null` where there is one
/// @param unterkunft cents in a month; null where the version says nothing of so many people
/// @param heizung cents in a month; null where none is set
/// @param karenz what the waiting year means for the cost now
/// @param inAkte the fact that says what is adequate, `null` without one
/// @param heizungInAkte the same of heating
public record Richtwertauskunft(
        YearMonth monat,
        int menschen,
        String plz,
        @Nullable Richtwertfassung fassung,
        @Nullable YearMonth bis,
        @Nullable String fehlt,
        @Nullable Long unterkunft,
        @Nullable Long heizung,
        Wohnkosten kosten,
        String karenz,
        @Nullable Tatsache inAkte,
        @Nullable Tatsache heizungInAkte) {

    /// Cents above the limit; negative below it.
    public long unterschied() {
        return unterkunft == null ? 0 : kosten.bruttokalt().cents() - unterkunft;
    }

    /// The same of heating.
    public long heizungUnterschied() {
        return heizung == null ? 0 : kosten.heizung().cents() - heizung;
    }

    /// Whether the file holds something else adequate than the version says.
    public boolean weichtAb() {
        return unterkunft != null && inAkte != null && inAkte.cent() != unterkunft
                || heizung != null && heizungInAkte != null && heizungInAkte.cent() != heizung;
    }

    /// Whether the file holds adequate what the version says, and says so.
    public boolean uebernommen() {
        return (unterkunft == null || aus(inAkte, unterkunft)) && (heizung == null || aus(heizungInAkte, heizung));
    }

    private boolean aus(@Nullable Tatsache t, long cent) {
        @Nullable UUID version = fassung == null ? null : fassung.id();
        return t != null && t.cent() == cent && Objects.equals(t.quelleId(), version);
    }
}
