package de.tragwerk.finder;

import java.util.List;
import java.util.Optional;

/// All benefits in the order they are shown.
///
/// @param hinweise what comes with a benefit, without an application of its own
public record Ergebnis(Lage lage, List<Befund> befunde, List<Befund> hinweise) {

    public Ergebnis {
        befunde = List.copyOf(befunde);
        hinweise = List.copyOf(hinweise);
    }

    public List<Befund> von(Klasse klasse) {
        return befunde.stream().filter(b -> b.klasse() == klasse).toList();
    }

    public Optional<Befund> zu(String regel) {
        return java.util.stream.Stream.concat(befunde.stream(), hinweise.stream())
                .filter(b -> b.regel().equals(regel))
                .findFirst();
    }
}
