package de.tragwerk.payment.model;

import de.tragwerk.payment.Zweck;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How one person's months of a provisional period are settled (§ 44a Abs. 7 Satz 2 SGB XII): what too much went
/// out for one purpose or month takes the place of what is missing for another. First within each month, then
/// from month to month, the oldest first.
public final class Anrechnung {

    /// @param cent taken from the month when negative
    public record Teil(YearMonth monat, Zweck zweck, long cent) {}

    private record Stelle(YearMonth monat, Zweck zweck) {}

    private final TreeMap<YearMonth, EnumMap<Zweck, Long>> rest;
    private final Map<Stelle, Long> teile = new HashMap<>();

    private Anrechnung(TreeMap<YearMonth, EnumMap<Zweck, Long>> abweichungen) {
        rest = new TreeMap<>();
        abweichungen.forEach((monat, jeZweck) -> rest.put(monat, new EnumMap<>(jeZweck)));
    }

    /// @param abweichungen cents paid above (positive) or below the plan, by month and purpose
    /// @param hoechstens cents of each month that are hers to settle; above it somebody else is asked
    /// @return parts that add up to nothing
    public static List<Teil> von(
            TreeMap<YearMonth, EnumMap<Zweck, Long>> abweichungen, Map<YearMonth, Long> hoechstens) {
        Anrechnung a = new Anrechnung(abweichungen);
        a.rest.keySet().forEach(a::imMonat);
        a.zwischenMonaten(hoechstens);
        return a.teile();
    }

    private void imMonat(YearMonth monat) {
        long gleicht = Math.min(zuViel(monat), zuWenig(monat));
        nimm(monat, gleicht);
        gib(monat, gleicht);
    }

    private void zwischenMonaten(Map<YearMonth, Long> hoechstens) {
        Map<YearMonth, Long> frei = new HashMap<>();
        rest.keySet().forEach(m -> frei.put(m, Math.clamp(hoechstens.getOrDefault(m, 0L), 0, zuViel(m))));
        long gleicht = Math.min(
                frei.values().stream().mapToLong(Long::longValue).sum(),
                rest.keySet().stream().mapToLong(this::zuWenig).sum());
        long nehmen = gleicht;
        long geben = gleicht;
        for (YearMonth monat : rest.keySet()) {
            long weg = Math.min(nehmen, frei.getOrDefault(monat, 0L));
            nimm(monat, weg);
            nehmen -= weg;
            long dazu = Math.min(geben, zuWenig(monat));
            gib(monat, dazu);
            geben -= dazu;
        }
    }

    private long zuViel(YearMonth monat) {
        return jeZweck(monat).values().stream().mapToLong(c -> Math.max(0, c)).sum();
    }

    private long zuWenig(YearMonth monat) {
        return jeZweck(monat).values().stream().mapToLong(c -> Math.max(0, -c)).sum();
    }

    private void nimm(YearMonth monat, long cent) {
        long offen = cent;
        for (Map.Entry<Zweck, Long> z : jeZweck(monat).entrySet()) {
            long weg = Math.min(offen, Math.max(0, z.getValue()));
            z.setValue(z.getValue() - weg);
            teile.merge(new Stelle(monat, z.getKey()), -weg, Math::addExact);
            offen -= weg;
        }
    }

    private void gib(YearMonth monat, long cent) {
        long offen = cent;
        for (Map.Entry<Zweck, Long> z : jeZweck(monat).entrySet()) {
            long dazu = Math.min(offen, Math.max(0, -z.getValue()));
            z.setValue(z.getValue() + dazu);
            teile.merge(new Stelle(monat, z.getKey()), dazu, Math::addExact);
            offen -= dazu;
        }
    }

    private EnumMap<Zweck, Long> jeZweck(YearMonth monat) {
        return rest.getOrDefault(monat, new EnumMap<>(Zweck.class));
    }

    private List<Teil> teile() {
        List<Teil> liste = new ArrayList<>();
        rest.forEach((monat, jeZweck) -> jeZweck.keySet().forEach(zweck -> {
            long cent = teile.getOrDefault(new Stelle(monat, zweck), 0L);
            if (cent != 0) {
                liste.add(new Teil(monat, zweck, cent));
            }
        }));
        return liste;
    }
}
