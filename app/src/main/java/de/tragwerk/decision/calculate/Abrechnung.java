package de.tragwerk.decision.calculate;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.model.Abschluss;
import de.tragwerk.decision.model.Umfang;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What follows from a final decision about a provisional period (§ 44a Abs. 5 and 7 SGB XII). Nobody can rely on
/// provisional amounts: each month is decided anew, up and down.
///
/// What was paid counts, not what was decided. For each person, too much in one month takes the place of what would be
/// made up for another month of the period (Satz 2); what is left is paid back (Satz 3), counted from the last months
/// on, because the earlier ones are settled first.
public final class Abrechnung {

    private Abrechnung() {}

    /// How far the act reaches: every month of the period.
    ///
    /// @param bisher cents that hold, by month and person
    /// @param neu final cents, by month and person
    /// @param geleistet what was paid and who is asked for it
    public static Umfang umfang(
            Map<YearMonth, Map<UUID, Long>> bisher,
            SortedMap<YearMonth, Map<UUID, Long>> neu,
            Geleistet.Stand geleistet) {
        List<YearMonth> belastet = new ArrayList<>();
        long minderung = 0;
        for (Map.Entry<YearMonth, Map<UUID, Long>> m : neu.entrySet()) {
            long weniger = bisher.getOrDefault(m.getKey(), Map.of()).entrySet().stream()
                    .mapToLong(e -> Math.max(0, e.getValue() - m.getValue().getOrDefault(e.getKey(), 0L)))
                    .sum();
            if (weniger > 0) {
                belastet.add(m.getKey());
                minderung += weniger;
            }
        }
        return new Umfang(
                List.copyOf(neu.keySet()),
                belastet,
                List.of(),
                List.of(),
                minderung,
                erstattung(neu, geleistet),
                !belastet.isEmpty(),
                "Abschließende Entscheidung über den ganzen vorläufigen Zeitraum (§ 44a Abs. 5 SGB XII).");
    }

    /// The balance for the notice.
    public static Abschluss abschluss(SortedMap<YearMonth, Map<UUID, Long>> neu, Geleistet.Stand geleistet) {
        TreeMap<YearMonth, Long> zuViel = new TreeMap<>();
        TreeMap<YearMonth, Long> zuWenig = new TreeMap<>();
        Map<UUID, long[]> jePerson = new HashMap<>();
        geleistet
                .unterschiede(neu)
                .forEach((person, monate) -> monate.forEach((monat, cent) -> {
                    long[] summe = jePerson.computeIfAbsent(person, p -> new long[2]);
                    if (cent > 0) {
                        zuViel.merge(monat, cent, Math::addExact);
                        summe[0] += cent;
                    } else if (cent < 0) {
                        zuWenig.merge(monat, -cent, Math::addExact);
                        summe[1] -= cent;
                    }
                }));
        long angerechnet =
                jePerson.values().stream().mapToLong(s -> Math.min(s[0], s[1])).sum();
        return new Abschluss(
                posten(zuViel),
                posten(zuWenig),
                angerechnet,
                jePerson.values().stream()
                        .mapToLong(s -> Math.max(0, s[1] - s[0]))
                        .sum(),
                jePerson.values().stream()
                        .mapToLong(s -> Math.max(0, s[0] - s[1]))
                        .sum());
    }

    private static List<Abschluss.Posten> posten(TreeMap<YearMonth, Long> monate) {
        return monate.entrySet().stream()
                .map(e -> new Abschluss.Posten(e.getKey(), e.getValue()))
                .toList();
    }

    private static List<Umfang.Posten> erstattung(
            SortedMap<YearMonth, Map<UUID, Long>> neu, Geleistet.Stand geleistet) {
        List<Umfang.Posten> posten = new ArrayList<>();
        geleistet.unterschiede(neu).forEach((person, monate) -> {
            long zuWenig =
                    monate.values().stream().mapToLong(c -> Math.max(0, -c)).sum();
            for (Map.Entry<YearMonth, Long> m : monate.entrySet()) {
                long zuViel = Math.max(0, m.getValue());
                long anrechnung = Math.min(zuViel, zuWenig);
                zuWenig -= anrechnung;
                if (zuViel > anrechnung) {
                    posten.add(new Umfang.Posten(person, m.getKey(), zuViel - anrechnung));
                }
            }
        });
        return posten;
    }
}
