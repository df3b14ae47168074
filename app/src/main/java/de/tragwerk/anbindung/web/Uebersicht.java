package de.tragwerk.anbindung.web;

import de.tragwerk.anbindung.Land;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.Zweck;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Zertifikate;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The board: every connection, how far it is, and the counts of each Land.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Uebersicht {

    /// What the list is narrowed to; empty texts narrow nothing.
    record Wahl(String land, String phase, String variante, String text, String sort) {}

    /// @param phase the first open step, null when live
    /// @param tage days until the certificate ends, null without one
    record Zeile(
            Vorhaben v,
            @Nullable Schritt phase,
            int fertig,
            @Nullable Long tage) {

        public String phasenname() {
            return phase == null
                    ? (v.offen() ? "live" : v.live() ? "abgeschaltet" : "bereit zur Freischaltung")
                    : phase.titel();
        }

        /// Which of the steps 90, 30, 7 days is reached: 0 to 3.
        public int stufe() {
            return tage == null || tage > 90 ? 0 : tage > 30 ? 1 : tage > 7 ? 2 : 3;
        }
    }

    /// @param jePhase how many stand at each step, in its order
    record Landzahl(String land, int alle, int live, List<Integer> jePhase) {}

    private final Anbindungen anbindungen;
    private final Zertifikate zertifikate;
    private final RealTime time;

    Uebersicht(Anbindungen anbindungen, Zertifikate zertifikate, RealTime time) {
        this.anbindungen = anbindungen;
        this.zertifikate = zertifikate;
        this.time = time;
    }

    List<Zeile> alle() {
        Map<UUID, Map<Schritt, Anbindungen.Erledigt>> fertig = anbindungen.erledigte();
        Map<UUID, Instant> ende = new HashMap<>();
        zertifikate.alle().stream()
                .filter(z -> z.zweck() == Zweck.INHALT)
                .forEach(z -> ende.merge(z.vorhaben(), z.gueltigBis().toInstant(), (a, b) -> a.isAfter(b) ? a : b));
        Instant jetzt = time.instant();
        return anbindungen.alle().stream()
                .map(v -> {
                    Map<Schritt, Anbindungen.Erledigt> da = fertig.getOrDefault(v.id(), Map.of());
                    Schritt phase = Arrays.stream(Schritt.values())
                            .filter(s -> !da.containsKey(s))
                            .findFirst()
                            .orElse(null);
                    Instant bis = ende.get(v.id());
                    return new Zeile(
                            v,
                            phase,
                            da.size(),
                            bis == null ? null : Duration.between(jetzt, bis).toDays());
                })
                .toList();
    }

    static List<Zeile> gewaehlt(List<Zeile> alle, Wahl wahl) {
        String text = wahl.text().strip().toLowerCase(Locale.GERMAN);
        Comparator<Zeile> name = Comparator.comparing(z -> z.v().name());
        Comparator<Zeile> ordnung = switch (wahl.sort()) {
            case "PHASE" -> Comparator.<Zeile>comparingInt(z -> phasenzahl(z)).thenComparing(name);
            case "LAND" ->
                Comparator.<Zeile, String>comparing(z -> z.v().land()).thenComparing(name);
            case "BEGINN" -> Comparator.comparing(z -> z.v().begonnen());
            case "ZERTIFIKAT" ->
                Comparator.<Zeile>comparingLong(z -> z.tage() == null ? Long.MAX_VALUE : z.tage())
                        .thenComparing(name);
            default -> name;
        };
        return alle.stream()
                .filter(z -> wahl.land().isEmpty() || z.v().ars().startsWith(wahl.land()))
                .filter(z -> wahl.variante().isEmpty()
                        || (z.v().variante() != null && z.v().variante().name().equals(wahl.variante())))
                .filter(z -> wahl.phase().isEmpty() || schluessel(z).equals(wahl.phase()))
                .filter(z -> text.isEmpty()
                        || worte(z.v()).toLowerCase(Locale.GERMAN).contains(text))
                .sorted(ordnung)
                .toList();
    }

    private static String worte(Vorhaben v) {
        return String.join(
                " ",
                v.name(),
                v.organisation(),
                v.ars(),
                v.leika(),
                v.hersteller(),
                v.dienstleister(),
                v.intermediaer());
    }

    private static int phasenzahl(Zeile z) {
        Schritt phase = z.phase();
        return z.v().live() ? Schritt.values().length + 1 : phase == null ? Schritt.values().length : phase.ordinal();
    }

    private static String schluessel(Zeile z) {
        Schritt phase = z.phase();
        return z.v().offen() ? "LIVE" : z.v().live() ? "ABGESCHALTET" : phase == null ? "BEREIT" : phase.name();
    }

    /// How far the rollout is in each Land.
    static List<Landzahl> jeLand(List<Zeile> alle) {
        Map<String, List<Zeile>> nach = new TreeMap<>();
        alle.forEach(z -> nach.computeIfAbsent(z.v().ars().substring(0, 2), l -> new java.util.ArrayList<>())
                .add(z));
        return nach.entrySet().stream()
                .map(e -> new Landzahl(
                        Land.name(e.getKey()),
                        e.getValue().size(),
                        (int) e.getValue().stream().filter(z -> z.v().offen()).count(),
                        Arrays.stream(Schritt.values())
                                .map(s -> (int) e.getValue().stream()
                                        .filter(z -> !z.v().live() && z.phase() == s)
                                        .count())
                                .toList()))
                .toList();
    }
}
