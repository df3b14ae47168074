package de.tragwerk.finder;

import java.util.List;

/// The conditions of one benefit.
@FunctionalInterface
public interface Regel {

    /// @param bisher what the rules before it found: some benefits depend on others
    Befund pruefe(Lage lage, List<Befund> bisher);

    /// The best that was found for one of these rules.
    static Urteil passt(List<Befund> bisher, String... regeln) {
        Urteil bestes = Urteil.NEIN;
        for (Befund befund : bisher) {
            if (List.of(regeln).contains(befund.regel())) {
                bestes = bestes.oder(
                        switch (befund.klasse()) {
                            case WAHRSCHEINLICH, SCHON_DA -> Urteil.JA;
                            case MOEGLICH, UNGEPRUEFT -> Urteil.OFFEN;
                            case EHER_NICHT, NICHT_GEZEIGT -> Urteil.NEIN;
                        });
            }
        }
        return bestes;
    }
}
