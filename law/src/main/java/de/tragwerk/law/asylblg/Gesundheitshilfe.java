package de.tragwerk.law.asylblg;

import java.time.LocalDate;

/// § 4 AsylbLG: which help in sickness there is; no amount is computed.
public enum Gesundheitshilfe {
    /// Acute illness and pain, and what is needed for recovery (Abs. 1); other treatment only under § 6.
    AKUT("§ 4 Abs. 1, § 6 AsylbLG"),
    /// Pregnancy and birth: everything needed (Abs. 2).
    SCHWANGERSCHAFT("§ 4 Abs. 2 AsylbLG"),
    /// Minors like §§ 47 to 52 SGB XII (Abs. 4, since 12 June 2026; that day is recalled).
    WIE_SGB12_KIND("§ 4 Abs. 4 AsylbLG"),
    /// With benefits under § 2: like the insured.
    WIE_VERSICHERTE("§ 2 Abs. 1 AsylbLG, § 264 Abs. 2 SGB V");

    private static final LocalDate KINDER_SEIT = LocalDate.of(2026, 6, 12);

    private final String norm;

    Gesundheitshilfe(String norm) {
        this.norm = norm;
    }

    public String norm() {
        return norm;
    }

    public static Gesundheitshilfe am(LocalDate tag, Leistungsart art, int alter, boolean schwanger) {
        if (art == Leistungsart.ANALOG) {
            return WIE_VERSICHERTE;
        }
        if (schwanger) {
            return SCHWANGERSCHAFT;
        }
        return alter < 18 && !tag.isBefore(KINDER_SEIT) ? WIE_SGB12_KIND : AKUT;
    }
}
