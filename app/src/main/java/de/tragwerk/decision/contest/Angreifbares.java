package de.tragwerk.decision.contest;

import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.SchreibenTabelle;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody can object to in a file: its Bescheide and its letters that decide and went out.
@Component
class Angreifbares {
    private final BescheidTabelle bescheide;
    private final BriefentscheidTabelle briefe;
    private final SchreibenTabelle schreiben;

    Angreifbares(BescheidTabelle bescheide, BriefentscheidTabelle briefe, SchreibenTabelle schreiben) {
        this.bescheide = bescheide;
        this.briefe = briefe;
        this.schreiben = schreiben;
    }

    /// Newest first.
    List<Angegriffen> ofAkte(Fall fall) {
        return Stream.concat(
                        bescheide.ofAkte(fall.akte()).stream().map(Angegriffen::von),
                        briefe.ofAkte(fall.akte()).stream().flatMap(b -> brief(b, fall).stream()))
                .sorted(Comparator.comparing(Angegriffen::datum)
                        .thenComparing(Angegriffen::id)
                        .reversed())
                .toList();
    }

    Optional<Angegriffen> finde(Fall fall, UUID id) {
        return bescheide
                .finde(id)
                .filter(b -> b.akte().equals(fall.akte()))
                .map(Angegriffen::von)
                .or(() -> briefe.finde(id)
                        .filter(b -> b.akte().equals(fall.akte()))
                        .flatMap(b -> brief(b, fall)));
    }

    private Optional<Angegriffen> brief(Briefentscheid b, Fall fall) {
        UUID id = b.schreiben();
        if (id == null || b.zustand() != Briefentscheid.Zustand.FREIGEGEBEN) {
            return Optional.empty();
        }
        Schreiben s = schreiben.finde(id).orElseThrow();
        return Optional.of(Angegriffen.von(b, s, fall.antragsteller().id(), endet(b)));
    }

    /// The line of money it ends, as the letter says it that granted it.
    private @Nullable Leistungszeile endet(Briefentscheid b) {
        UUID zeile = b.endeVon();
        return zeile == null
                ? null
                : briefe.zuAntrag(b.antrag())
                        .flatMap(x -> Objects.requireNonNull(x.inhalt()).zeile(zeile))
                        .orElseThrow();
    }
}
