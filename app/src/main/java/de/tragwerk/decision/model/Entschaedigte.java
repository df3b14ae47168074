package de.tragwerk.decision.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// As who somebody gets a compensation payment: what she is told of the claim and of her duties differs.
enum Entschaedigte {
    GESCHAEDIGT(Set.of(Berechnung.Posten.GESCHAEDIGT)),
    WITWE(Set.of(Berechnung.Posten.WITWE)),
    WAISE(Set.of(Berechnung.Posten.HALBWAISE, Berechnung.Posten.VOLLWAISE));

    private final Set<String> schritte;

    Entschaedigte(Set<String> schritte) {
        this.schritte = schritte;
    }

    /// Empty where she gets nothing, or as several.
    static Optional<Entschaedigte> von(Berechnung berechnung) {
        Set<String> alle = berechnung.monate().stream()
                .flatMap(m -> m.posten().stream())
                .map(Berechnung.Posten::schritt)
                .collect(Collectors.toSet());
        Entschaedigte gefunden = null;
        for (Entschaedigte e : values()) {
            if (e.schritte.stream().anyMatch(alle::contains)) {
                if (gefunden != null) {
                    return Optional.empty();
                }
                gefunden = e;
            }
        }
        return Optional.ofNullable(gefunden);
    }

    /// End of the codes of its wording.
    String endung() {
        return "_" + name().toLowerCase(Locale.ROOT);
    }
}
