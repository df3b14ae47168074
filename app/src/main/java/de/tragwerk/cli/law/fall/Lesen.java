package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Fall.Zeit;
import de.tragwerk.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the readers of the parts share: optional values with what holds when they are missing.
final class Lesen {
    /// Lists in a case are short; longer ones are a mistake of the data.
    static final int EINTRAEGE = 50;

    static final int TEXT = 100;

    private Lesen() {}

    static List<Stelle> liste(@Nullable Stelle s) {
        return s == null ? List.of() : s.liste(EINTRAEGE);
    }

    static List<Stelle> listeOderEines(@Nullable Stelle s) {
        return s == null ? List.of() : s.listeOderEines(EINTRAEGE);
    }

    static Money geld(@Nullable Stelle s) {
        return s == null ? Money.ZERO : Money.cents(s.cent());
    }

    static @Nullable Money geldOderNull(@Nullable Stelle s) {
        return s == null ? null : Money.cents(s.cent());
    }

    static boolean ja(@Nullable Stelle s) {
        return s != null && s.ja();
    }

    static int zahl(@Nullable Stelle s, int von, int bis, int sonst) {
        return s == null ? sonst : s.ganzeZahl(von, bis);
    }

    static @Nullable YearMonth monatOderNull(@Nullable Stelle s) {
        return s == null ? null : s.monat();
    }

    static @Nullable LocalDate tagOderNull(@Nullable Stelle s) {
        return s == null ? null : s.tag();
    }

    static <T> T wahl(@Nullable Stelle s, Map<String, T> moeglich, T sonst) {
        return s == null ? sonst : s.wahl(moeglich);
    }

    /// First and last month, both may be missing.
    static Zeit zeit(Stelle s) {
        Stelle von = s.kann("von");
        Stelle bis = s.kann("bis");
        if (von == null && bis == null) {
            return Zeit.IMMER;
        }
        Zeit zeit = new Zeit(von == null ? null : von.monat(), bis == null ? null : bis.monat());
        if (zeit.von() != null && zeit.bis() != null && zeit.bis().isBefore(zeit.von())) {
            throw s.mangel("Der letzte Monat liegt vor dem ersten.");
        }
        return zeit;
    }

    /// Constants by their name in lower case, in their order.
    static <E extends Enum<E>> Map<String, E> worte(E[] werte) {
        Map<String, E> worte = new LinkedHashMap<>();
        for (E wert : werte) {
            worte.put(wert.name().toLowerCase(Locale.ROOT), wert);
        }
        return worte;
    }

    static Map<String, String> gleich(List<String> worte) {
        Map<String, String> map = new LinkedHashMap<>();
        worte.forEach(w -> map.put(w, w));
        return map;
    }
}
