package de.tragwerk.finder;

/// Three values: what nobody said is neither true nor false.
public enum Urteil {
    JA,
    OFFEN,
    NEIN;

    public static Urteil of(boolean ja) {
        return ja ? JA : NEIN;
    }

    /// False as soon as one is false; open while one is open.
    public Urteil und(Urteil anderes) {
        return values()[Math.max(ordinal(), anderes.ordinal())];
    }

    /// True as soon as one is true; open while one is open.
    public Urteil oder(Urteil anderes) {
        return values()[Math.min(ordinal(), anderes.ordinal())];
    }

    public Urteil nicht() {
        return values()[2 - ordinal()];
    }
}
