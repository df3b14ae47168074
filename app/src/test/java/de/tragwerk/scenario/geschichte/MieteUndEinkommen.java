package de.tragwerk.scenario.geschichte;

import java.util.List;
import java.util.Map;

/// What changes in running cases: rent, work, parameters (§ 48 SGB X).
final class MieteUndEinkommen {

    private MieteUndEinkommen() {}

    static List<Geschichte> alle() {
        return List.of(mieteSteigt(), minijob());
    }

    /// Rent + 30 € from May 2025: 580.65. Other income of 100 € from September 2025, told before: 480.65.
    /// Rent + 100 € from April 2026: 580.65.
    private static Geschichte mieteSteigt() {
        return Geschichte.von("Anna", "zahlt mehr Miete und bekommt Einkommen dazu")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("10.04.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "410", "von", "05.2025"));
                    g.wirdBeschieden();
                })
                .am("20.08.2025", g -> {
                    g.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "100", "von", "09.2025"));
                    g.wirdZulastenGeaendert();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("10.03.2026", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "510", "von", "04.2026"));
                    g.wirdBeschieden();
                })
                .bezahlt(4, 55_065, 4, 58_065, 7, 48_065, 9, 58_065)
                .forderung();
    }

    /// A small job of 300 € from April to September 2025, told before. § 82 Abs. 2 and 3 SGB XII, § 3 Abs.
    /// 5 of the regulation to § 82: 300.00 − 5.20 − 30 % of 300.00 (90.00) = 204.80 count: 550.65 − 204.80
    /// = 345.85. In February and March 2026 556 €: 556.00 − 5.20 − 166.80 = 384.00 count: 166.65. Nobody
    /// has to write when the job ends: the award said so from the beginning.
    private static Geschichte minijob() {
        return Geschichte.von("Dora", "hat zweimal für einige Monate einen Minijob")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("20.03.2025", g -> {
                    g.tatsache(
                            "EINKOMMEN", Map.of("code", "mini_job", "wert", "300", "von", "04.2025", "bis", "09.2025"));
                    g.wirdZulastenGeaendert();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("20.01.2026", g -> {
                    g.tatsache(
                            "EINKOMMEN", Map.of("code", "mini_job", "wert", "556", "von", "02.2026", "bis", "03.2026"));
                    g.wirdZulastenGeaendert();
                })
                .bezahlt(3, 55_065, 6, 34_585, 4, 55_065, 2, 16_665, 9, 55_065)
                .forderung();
    }
}
