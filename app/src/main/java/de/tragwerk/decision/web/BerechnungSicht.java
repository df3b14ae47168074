package de.tragwerk.decision.web;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Berechnung.Posten;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One month of a calculation as the screen shows it: groups of lines, each with what it rests on, beside the
/// amounts decided before.
record BerechnungSicht(
        YearMonth monat, List<Gruppe> gruppen, @Nullable Long bisher, long neu) {

    record Gruppe(String titel, List<Zeile> zeilen) {}

    /// @param bisher cents decided before, `null` without
    record Zeile(Posten posten, @Nullable Long bisher, boolean geaendert, List<Beleg> belege) {}

    /// A fact with its source.
    record Beleg(String tatsache, String quelle, @Nullable UUID dokument) {}

    static BerechnungSicht von(
            Berechnung.Monat neu, Berechnung.@Nullable Monat alt, Fall fall, List<Tatsache> tatsachen) {
        Map<String, List<Zeile>> gruppen = new LinkedHashMap<>();
        for (Posten p : neu.posten()) {
            String titel = p.person() == null
                    ? p.gruppe().titel()
                    : fall.name(p.person()) + ": " + p.gruppe().titel();
            Long bisher = alt == null ? null : vorher(alt, p);
            boolean geaendert = alt != null && !Objects.equals(bisher, p.cent());
            gruppen.computeIfAbsent(titel, t -> new ArrayList<>())
                    .add(new Zeile(p, bisher, geaendert, belege(p, tatsachen)));
        }
        List<Gruppe> liste = gruppen.entrySet().stream()
                .map(e -> new Gruppe(e.getKey(), List.copyOf(e.getValue())))
                .toList();
        return new BerechnungSicht(neu.monat(), liste, alt == null ? null : alt.gesamt(), neu.gesamt());
    }

    private static @Nullable Long vorher(Berechnung.Monat alt, Posten p) {
        List<Posten> gleiche = alt.posten().stream()
                .filter(a -> a.schritt().equals(p.schritt())
                        && Objects.equals(a.person(), p.person())
                        && a.name().equals(p.name()))
                .toList();
        return gleiche.isEmpty() ? null : Long.valueOf(gleiche.getFirst().cent());
    }

    private static List<Beleg> belege(Posten p, List<Tatsache> tatsachen) {
        return tatsachen.stream()
                .filter(t -> p.tatsachen().contains(t.id()))
                .map(t -> new Beleg(
                        t.satz(),
                        t.quelleOrt().isBlank() ? t.quelle().titel() : t.quelleOrt(),
                        t.quelle() == Tatsache.Quelle.NACHWEIS ? t.quelleId() : null))
                .toList();
    }
}
