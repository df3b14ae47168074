package de.tragwerk.finder;

/// What the finder says about a benefit. It never says that somebody has no claim.
public enum Klasse {
    /// Fits probably: every condition holds.
    WAHRSCHEINLICH,
    /// Could fit: facts are missing.
    MOEGLICH,
    /// Rather not, with the reason.
    EHER_NICHT,
    /// She receives it already.
    SCHON_DA,
    /// Nothing of it is known to hold; named, not judged.
    UNGEPRUEFT,
    /// Not for this person.
    NICHT_GEZEIGT;

    /// Whether the benefit may fit.
    public boolean passt() {
        return this == WAHRSCHEINLICH || this == MOEGLICH;
    }
}
