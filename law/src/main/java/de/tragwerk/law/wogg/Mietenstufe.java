package de.tragwerk.law.wogg;

import java.util.Locale;

/// § 12 Abs. 5 WoGG: how the rents of a place compare with the country; VII exists since 2020.
public enum Mietenstufe {
    I,
    II,
    III,
    IV,
    V,
    VI,
    VII;

    String klein() {
        return name().toLowerCase(Locale.ROOT);
    }
}
