package de.tragwerk.rights.web;

import de.tragwerk.access.Bereich;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A choice that was sent.
final class Wahl {

    /// Areas that can be asked for besides the general part.
    static final List<Bereich> BEREICHE =
            Arrays.stream(Bereich.values()).filter(b -> b != Bereich.ALLGEMEIN).toList();

    private Wahl() {}

    /// @return `null` for a word that is not in the list
    static <E extends Enum<E>> @Nullable E aus(Class<E> liste, @Nullable String wort) {
        for (E e : liste.getEnumConstants()) {
            if (e.name().equals(wort)) {
                return e;
            }
        }
        return null;
    }
}
