package de.tragwerk.rights;

import de.tragwerk.access.Bereich;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a file a request or a right is on.
///
/// @param bereiche areas, the general one always among them; empty for the whole file
public record Teil(List<Bereich> bereiche) {

    public static final Teil GANZ = new Teil(List.of());

    public Teil {
        bereiche = List.copyOf(bereiche);
    }

    /// What was ticked besides the general part.
    ///
    /// @param namen codes of areas; unknown ones are left out
    public static Teil nur(Collection<String> namen) {
        return new Teil(Arrays.stream(Bereich.values())
                .filter(b -> b == Bereich.ALLGEMEIN || namen.contains(b.name()))
                .toList());
    }

    static Teil lies(String @Nullable [] spalte) {
        return spalte == null ? GANZ : nur(List.of(spalte));
    }

    /// The column as a literal of an array: null for the whole file.
    @Nullable
    String spalte() {
        return ganz() ? null : bereiche.stream().map(Bereich::name).collect(Collectors.joining(",", "{", "}"));
    }

    public boolean ganz() {
        return bereiche.isEmpty();
    }

    /// Whether it shows nothing beyond the other.
    public boolean passtIn(Teil anderer) {
        return anderer.ganz() || !ganz() && anderer.bereiche.containsAll(bereiche);
    }

    /// For people: "nur Allgemein, Gesundheit", empty for the whole file.
    public String worte() {
        return ganz() ? "" : "nur " + bereiche.stream().map(Bereich::title).collect(Collectors.joining(", "));
    }
}
