package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Fallgeschichte;
import java.util.List;
import java.util.Map;

/// From basic benefits over § 2 AsylbLG to another authority.
final class Asyl {

    private Asyl() {}

    static List<Geschichte> alle() {
        return List.of(anerkannt());
    }

    /// He came on 15 December 2022 and lives alone in collective housing; known since 13 January 2025.
    ///
    /// § 3a AsylbLG, level 1 in 2025: 196 + 245 = 441.00; January has 19 days: 441 × 19 ÷ 30 = 279.30. From
    /// June on he earns 400.00, 80.00 go to insurance; free are 25 % = 100.00 (the cap is half of 441):
    /// 441 − 220 = 221.00. After 36 months, on 15 December 2025, § 2: 563.00 less 400.00 − 80.00 − 5.20 (lump
    /// sum for work) − 120.00 (30 %, § 82 Abs. 3 SGB XII) = 194.80, that is 368.20. December: 221.00 × 14 ÷ 30
    /// = 103.13 and 368.20 × 16 ÷ 30 = 196.37, together 299.50. He is recognised on 3 August 2026: the claim
    /// ends with August (§ 1 Abs. 3), the Jobcenter pays from September on.
    private static Geschichte anerkannt() {
        return Geschichte.asyl("Yonas", "04.05.1996", "wartet 36 Monate und wird anerkannt")
                .am("13.01.2025", g -> {
                    g.tatsache("AUFENTHALT", Map.of("wert", "gestattung", "von", "01.2025"));
                    g.tatsache("AUFENTHALT_SEIT", Map.of("wert", "15.12.2022", "von", "01.2025"));
                    g.tatsache("UNTERBRINGUNG", Map.of("wert", "gemeinschaft", "von", "01.2025"));
                    g.tatsache("LEISTUNG_AB", Map.of("wert", "13.01.2025", "von", "01.2025"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.05.2025", g -> {
                    g.tatsache("EINKOMMEN", Map.of("code", "employment", "wert", "400", "von", "06.2025"));
                    g.tatsache("ABSETZUNG", Map.of("code", "sozialversicherung", "wert", "80", "von", "06.2025"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Die Arbeit beginnt am 1. Juni."));
                    g.wirdAngehoert();
                })
                .am("20.05.2025", g -> {
                    g.antwortet("Der Arbeitsvertrag liegt bei.");
                    g.wirdFreigegeben();
                })
                .am("05.11.2025", g -> {
                    assertThat(g.amt().fristen("/fristen")).anyMatch(z -> z.contains("36 Monate im Bundesgebiet"));
                    g.wirdWeiterbewilligt();
                })
                .am("05.08.2026", g -> {
                    g.tatsache("AUFENTHALT", Map.of("wert", "anerkannt", "von", "09.2026"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Der Bescheid des Bundesamts vom 3. August liegt vor."));
                    g.wirdAngehoert();
                })
                .am("20.08.2026", g -> {
                    g.antwortet("Der Antrag beim Jobcenter ist gestellt.");
                    g.wirdFreigegeben();
                })
                .am("02.09.2026", g -> g.wirdBeendet("ANDERER_TRAEGER"))
                .bezahlt(1, 27_930, 4, 44_100, 6, 22_100, 1, 29_950, 8, 36_820)
                .forderung()
                .amEnde(g -> assertThat(g.amt()
                                .werte("select kapitel || ' ' || min(monat) || ' ' || count(*) from payment.bewegung"
                                        + " where akte_id = '" + g.akte() + "' group by kapitel order by 1"))
                        .containsExactly("102 2025-12-01 9", "103 2025-01-01 11"));
    }
}
