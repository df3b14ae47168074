package de.tragwerk.decision.propose;

import de.tragwerk.decision.model.Abhilfe;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Klage;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.KlageTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which months an open objection or an action after it is about, and which objections an act remedies. Only what
/// came in time counts: a late objection keeps nothing from becoming final.
@Component
class Anfechtung {
    private final WiderspruchTabelle widersprueche;
    private final BescheidTabelle bescheide;
    private final KlageTabelle klagen;

    Anfechtung(WiderspruchTabelle widersprueche, BescheidTabelle bescheide, KlageTabelle klagen) {
        this.klagen = klagen;
        this.widersprueche = widersprueche;
        this.bescheide = bescheide;
    }

    /// Of these months those that are not final.
    Set<YearMonth> offen(UUID akte, Collection<YearMonth> monate) {
        Set<UUID> angegriffen = rechtzeitige(akte).map(Widerspruch::bescheid).collect(Collectors.toSet());
        return angegriffen.isEmpty()
                ? Set.of()
                : kette(akte, monate).entrySet().stream()
                        .filter(e -> e.getValue().stream().anyMatch(angegriffen::contains))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /// Objections the authority itself remedies by deciding more for these months (§ 85 Abs. 1 SGG). What was
    /// handed over is decided elsewhere.
    List<Abhilfe> abhilfe(Fall fall, Collection<YearMonth> mehr) {
        List<Widerspruch> offene = rechtzeitige(fall.akte())
                .filter(w -> w.zustand() == Widerspruch.Zustand.OFFEN)
                .toList();
        if (offene.isEmpty() || mehr.isEmpty()) {
            return List.of();
        }
        Set<UUID> angegriffen =
                kette(fall.akte(), mehr).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return offene.stream()
                .filter(w -> angegriffen.contains(w.bescheid()))
                .map(w -> new Abhilfe(
                        w.person() == null
                                        || w.person()
                                                .equals(fall.antragsteller().id())
                                ? ""
                                : fall.name(w.person()),
                        w.eingang(),
                        bescheide.finde(w.bescheid()).orElseThrow().datum(),
                        !w.vertreter().isEmpty()))
                .toList();
    }

    /// Days of the challenged acts that a new one about these months changes: it becomes part of what the
    /// objection is about (§ 86 SGG).
    List<LocalDate> einbezogen(UUID akte, Collection<YearMonth> monate) {
        return geaendert(akte, monate, Widerspruch::offen);
    }

    /// The same for acts that are before the court (§ 96 Abs. 1 SGG).
    List<LocalDate> vorGericht(UUID akte, Collection<YearMonth> monate) {
        Set<UUID> beklagt = klagen.ofAkte(akte).stream()
                .filter(k -> k.zustand() != Klage.Zustand.ERLEDIGT)
                .map(Klage::widerspruch)
                .collect(Collectors.toSet());
        return geaendert(akte, monate, w -> beklagt.contains(w.id()));
    }

    private List<LocalDate> geaendert(UUID akte, Collection<YearMonth> monate, Predicate<Widerspruch> welche) {
        List<Widerspruch> offene = rechtzeitige(akte).filter(welche).toList();
        if (offene.isEmpty()) {
            return List.of();
        }
        Set<UUID> geaendert =
                kette(akte, monate).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return offene.stream()
                .filter(w -> geaendert.contains(w.bescheid()))
                .map(w -> bescheide.finde(w.bescheid()).orElseThrow().datum())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Widerspruch> rechtzeitige(UUID akte) {
        return widersprueche.ofAkte(akte).stream().filter(Widerspruch::hindertBestand);
    }

    /// For each month the act that holds and those it changed: a change made meanwhile is part of the
    /// objection (§ 86 SGG).
    private Map<YearMonth, Set<UUID>> kette(UUID akte, Collection<YearMonth> monate) {
        Map<UUID, Bescheid> alle =
                bescheide.ofAkte(akte).stream().collect(Collectors.toMap(Bescheid::id, Function.identity()));
        return monate.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        m -> Stream.iterate(
                                        bescheide.geltender(akte, m).orElse(null),
                                        Objects::nonNull,
                                        b -> vorher(alle, b))
                                .map(Bescheid::id)
                                .collect(Collectors.toSet())));
    }

    private static @Nullable Bescheid vorher(Map<UUID, Bescheid> alle, Bescheid b) {
        UUID vorgaenger = b.art() == Entwurf.Art.AENDERUNG ? b.vorgaenger() : null;
        return vorgaenger == null ? null : alle.get(vorgaenger);
    }
}
