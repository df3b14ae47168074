package de.tragwerk.scenario.geschichte;

import java.util.List;
import java.util.Map;

/// What was wrong from the beginning (§§ 44, 45 SGB X).
final class Rueckschau {

    private Rueckschau() {}

    static List<Geschichte> alle() {
        return List.of(elfMonate(), zuLangeHer(), vertrauen());
    }

    /// § 44 Abs. 1 SGB X: the rent was 400 € from the beginning, the office had overlooked it. Found on 10
    /// November 2025: January to November, eleven months, are made up with the run of December: 11 × 20.00 +
    /// 570.65 = 790.65.
    private static Geschichte elfMonate() {
        return Geschichte.von("Emil", "bekommt elf Monate zu wenig und dann nachgezahlt")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("10.11.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "400", "von", "01.2025"));
                    g.ueberpruefungBegonnen();
                    g.wirdFreigegeben();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(24, 57_065)
                .lauf("2025-11 55065", "2025-12 79065", "2026-01 57065")
                .forderung();
    }

    /// § 44 Abs. 4 SGB X with § 116a SGB XII: the rent was 400 € since July 2024. Corrected on 10 March
    /// 2026, counted from the beginning of 2026 one year back: from January 2025 on. July to December 2024
    /// are too old: 6 × 20.00 stay lost. January 2025 to March 2026, 15 months, are made up in April: 15 ×
    /// 20.00 + 570.65 = 870.65.
    private static Geschichte zuLangeHer() {
        return Geschichte.von("Frieda", "bekommt nur ein Jahr zurück")
                .am("02.07.2024", g -> {
                    g.pensionaerin("07.2024");
                    g.wirdBeschieden();
                })
                .am("05.06.2025", g -> g.wirdWeiterbewilligt())
                .am("10.03.2026", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "400", "von", "07.2024"));
                    g.ueberpruefungBegonnen();
                    g.zeitraum("07.2024", "06.2026");
                    g.wirdFreigegeben();
                })
                .am("05.06.2026", g -> g.wirdWeiterbewilligt())
                .bezahlt(6, 55_065, 24, 57_065)
                .lauf("2026-03 55065", "2026-04 87065", "2026-05 57065")
                .forderung();
    }

    /// § 45 SGB X: the rent was 350 € from the beginning, and the letter that said so lay in the file. She
    /// relied on the notice, no case of Abs. 2 Satz 3: for the future only. Heard on 2 June 2025, decided
    /// on 17 June: 520.65 from July on, nothing is demanded.
    private static Geschichte vertrauen() {
        return Geschichte.von("Yvonne", "darf behalten, was das Amt zu viel bewilligte")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("02.06.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "350", "von", "01.2025"));
                    g.ueberpruefungBegonnen();
                    g.gewuerdigt(Map.of(
                            "anfaenglich", "true", "grund", "Die Mietbescheinigung lag vor und wurde übersehen."));
                    g.wirdAngehoert();
                })
                .am("17.06.2025", g -> {
                    g.antwortet("Sie hat das Geld für die laufenden Kosten verbraucht.");
                    g.wirdFreigegeben();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(6, 55_065, 18, 52_065)
                .forderung();
    }
}
