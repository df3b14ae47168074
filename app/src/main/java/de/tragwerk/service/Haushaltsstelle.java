package de.tragwerk.service;

import java.util.Arrays;
import java.util.Optional;

/// Where money that a letter grants stands in the books: the statute and its part, with the number that plan,
/// orders and ledger keep. Chapters of SGB XII are their own number, sections of AsylbLG have a hundred before
/// them; the others are numbers of ours.
public enum Haushaltsstelle {
    SGB12_3(3, "Kap. 3 SGB XII"),
    SGB12_7(7, "Kap. 7 SGB XII"),
    SGB12_9(9, "Kap. 9 SGB XII"),
    ASYLBLG_3(103, "§ 3 AsylbLG"),
    ASYLBLG_4(104, "§ 4 AsylbLG"),
    ASYLBLG_6(106, "§ 6 AsylbLG"),
    SGB2_16(216, "§§ 16 bis 16k SGB II"),
    SGB2_22(222, "§ 22 Abs. 8 SGB II"),
    SGB2_28(228, "§ 28 SGB II"),
    BKGG_6B(606, "§ 6b BKGG"),
    UHVORSCHG(700, "UhVorschG"),
    LANDESBLINDENGELD(800, "Landesblindengeld"),
    SGB9_2(902, "Teil 2 SGB IX");

    private final int nummer;
    private final String stelle;

    Haushaltsstelle(int nummer, String stelle) {
        this.nummer = nummer;
        this.stelle = stelle;
    }

    /// The one with this number; empty for a benefit that only the calculation knows.
    public static Optional<Haushaltsstelle> of(int nummer) {
        return Arrays.stream(values()).filter(h -> h.nummer == nummer).findFirst();
    }

    public int nummer() {
        return nummer;
    }

    /// As cited: "Kap. 7 SGB XII".
    public String stelle() {
        return stelle;
    }
}
