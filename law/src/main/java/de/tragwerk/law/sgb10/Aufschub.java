package de.tragwerk.law.sgb10;

/// § 86a SGG: whether an objection or an action in time stops what a Bescheid takes away. Each rule names both.
public final class Aufschub {
    private Aufschub() {}

    /// Abs. 1: objection and action suspend. Abs. 2 Nr. 4 lets federal law say otherwise: § 39 Nr. 1 SGB II for acts
    /// that annul or reduce, § 11 Abs. 4 AsylbLG for acts that take a benefit away or restrict it. SGB XII has no
    /// such rule for its running benefits (§ 93 Abs. 3 is about claims against others). Abs. 2 Nr. 2 says
    /// otherwise for acts that take away or reduce a running benefit of social compensation (recalled). An order
    /// of immediate effect (Abs. 2 Nr. 5) is left to the caller.
    public static boolean hemmt(Rechtsgebiet gebiet) {
        return switch (gebiet) {
            case SGB2, ASYLBLG, SGB14 -> false;
            case SGB12, ANDERES -> true;
        };
    }
}
