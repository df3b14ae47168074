package de.tragwerk.message;

/// How sure a portal is who sent an application: levels of assurance of Art. 8 (2) eIDAS, as § 3 OZG uses them.
public enum Vertrauensniveau {
    /// Nobody logged in: nobody has checked who it was.
    KEINES,
    BASIS,
    SUBSTANZIELL,
    HOCH;

    /// @param assurance level of the login, 0 for none, 1 to 4 as BundID numbers them (STORK-QAA)
    public static Vertrauensniveau of(int assurance) {
        return switch (assurance) {
            case 0 -> KEINES;
            case 3 -> SUBSTANZIELL;
            case 4 -> HOCH;
            default -> BASIS;
        };
    }
}
