package de.tragwerk.decision.model;

import de.tragwerk.kernel.Sha256;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case in a mass adjustment: what would change, or why the program leaves it to people.
///
/// @param person the person who asked
/// @param monate months that would be decided anew, in order
/// @param hash over everything that was compared; equal hashes mean the same act
public record Anpassungsfall(
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        int kapitel,
        Ergebnis ergebnis,
        @Nullable Ausnahme ausnahme,
        List<Monat> monate,
        byte[] hash,
        Stand stand,
        @Nullable UUID entwurf,
        @Nullable UUID bescheid) {
    public Anpassungsfall {
        monate = List.copyOf(monate);
    }

    public enum Ergebnis {
        AENDERN("wird geändert"),
        UNVERAENDERT("unverändert"),
        AUSNAHME("bleibt für Menschen");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// What became of a case that was to change.
    public enum Stand {
        KEINER(""),
        OFFEN("steht aus"),
        VORGESCHLAGEN("vorgeschlagen"),
        ERLEDIGT("Bescheid erlassen"),
        GESCHEITERT("nicht erlassen");

        private final String titel;

        Stand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// Household amounts of a month in cents.
    ///
    /// @param alt what holds, 0 where nothing was decided
    public record Monat(YearMonth monat, long alt, long neu) {}

    /// First month that would change, `null` without one.
    public @Nullable Monat erster() {
        return monate.isEmpty() ? null : monate.getFirst();
    }

    /// Cents more over all changed months; less than zero when it is less.
    public long unterschied() {
        return monate.stream().mapToLong(m -> m.neu() - m.alt()).sum();
    }

    /// The hash of what an act would say: chapter, and for each month and person old and new.
    public static byte[] hash(
            Kapitel kapitel,
            Ergebnis ergebnis,
            @Nullable Ausnahme ausnahme,
            List<YearMonth> monate,
            Map<YearMonth, Map<UUID, Long>> alt,
            SortedMap<YearMonth, Map<UUID, Long>> neu) {
        StringBuilder out = new StringBuilder(600);
        out.append(kapitel).append('|').append(ergebnis).append('|').append(ausnahme);
        for (YearMonth m : monate) {
            out.append('\n').append(m);
            zeichen(out, alt.getOrDefault(m, Map.of()));
            out.append('>');
            zeichen(out, neu.getOrDefault(m, Map.of()));
        }
        return Sha256.of(out.toString());
    }

    private static void zeichen(StringBuilder out, Map<UUID, Long> betraege) {
        new TreeMap<>(betraege)
                .forEach((p, cent) -> out.append('|').append(p).append(':').append(cent));
    }
}
