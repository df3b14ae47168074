package de.tragwerk.decision.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of a list, by the name a page gives it.
final class Wahl {

    private Wahl() {}

    static <E extends Enum<E>> Optional<E> aus(E[] werte, @Nullable String name) {
        return Arrays.stream(werte).filter(w -> w.name().equals(name)).findFirst();
    }
}
