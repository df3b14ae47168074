package de.tragwerk.decision.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a later application says otherwise than the facts of its file.
///
/// @param tatsache what holds and would end or become another value, `null` where nothing of the kind holds
/// @param person whose, `null` for the household
/// @param wert what the application says, in the form the kind prescribes; `null`: it does not name it any more
/// @param von month from which it would hold, or from which the old one would not
/// @param ort application and field
public record Abweichung(
        UUID id,
        UUID akte,
        UUID antrag,
        @Nullable UUID tatsache,
        TatsacheArt art,
        @Nullable UUID person,
        @Nullable String wert,
        YearMonth von,
        @Nullable YearMonth bis,
        String ort,
        Instant am,
        Zustand zustand) {

    /// The closed list.
    public enum Zustand {
        OFFEN,
        UEBERNOMMEN,
        VERWORFEN
    }

    /// "Einkommen Altersrente 660,00 € seit März 2026", or what is no longer named.
    public String satz() {
        return wert == null
                ? "im Antrag nicht mehr genannt; Ende vor " + Formate.monat(von)
                : tatsache(id, 1, null, am).satz();
    }

    /// The fact it would become.
    ///
    /// @param nummer tells several of one kind apart
    public Tatsache tatsache(UUID neu, int nummer, @Nullable UUID konto, Instant jetzt) {
        if (wert == null) {
            throw new IllegalStateException("Was nicht genannt ist, wird keine Tatsache: " + id);
        }
        return new Tatsache(
                neu, person, art, nummer, von, bis, wert, Tatsache.Quelle.ANTRAG, antrag, ort, null, konto, jetzt);
    }
}
