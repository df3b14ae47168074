package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Fallgeschichte;
import java.util.List;
import java.util.Map;

/// Compensation payments of SGB XIV while the degree of damage rises and falls.
final class Entschaedigung {

    private Entschaedigung() {}

    static List<Geschichte> alle() {
        return List.of(steigtUndSinkt());
    }

    /// Recognised with a degree of 50 from January 2025 on (§ 83 Abs. 1 SGB XIV): 837 €, 868 € from July 2025, 905 €
    /// from July 2026. From September 2026 the degree is 70: 1,357 € (§ 48 Abs. 1 SGB X). From December on it is 40
    /// after a hearing: 452 €; an objection would not suspend that (§ 86a Abs. 2 Nr. 2 SGG).
    private static Geschichte steigtUndSinkt() {
        return Geschichte.entschaedigt("Edmund", "14.03.1979", "hat Schädigungsfolgen, die steigen und sinken")
                .am("13.01.2025", g -> {
                    g.tatsache("ENTSCHAEDIGUNG_ALS", Map.of("wert", "geschaedigt", "von", "01.2025"));
                    g.tatsache("ANERKENNUNG", Map.of("wert", "10.01.2025", "von", "01.2025"));
                    g.tatsache("GRAD_SCHAEDIGUNG", Map.of("wert", "50", "von", "01.2025"));
                    g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2025"));
                    g.wirdBeschieden();
                })
                .am("05.08.2026", g -> {
                    g.tatsache("GRAD_SCHAEDIGUNG", Map.of("wert", "70", "von", "09.2026"));
                    g.wirdBeschieden();
                })
                .am("12.10.2026", g -> {
                    g.tatsache("GRAD_SCHAEDIGUNG", Map.of("wert", "40", "von", "12.2026"));
                    g.wirdBegonnen();
                    g.gewuerdigt(Map.of("grund", "Das Gutachten vom 5. Oktober liegt vor."));
                    g.wirdAngehoert();
                })
                .am("05.11.2026", g -> {
                    g.antwortet("Die Besserung wird nicht bestritten.");
                    g.wirdFreigegeben();
                    assertThat(g.amt()
                                    .platz(g.amt().vorschlag())
                                    .open("/bescheide/" + g.letzterBescheid())
                                    .text())
                            .contains("§ 48 Abs. 1 Satz 1 SGB X")
                            .contains("§ 86a Abs. 2 Nr. 2 SGG");
                })
                .bezahlt(6, 83_700, 12, 86_800, 2, 90_500, 3, 135_700, 1, 45_200)
                .forderung()
                .amEnde(g -> assertThat(g.amt()
                                .werte("select kapitel || ' ' || count(*) from payment.bewegung where akte_id = '"
                                        + g.akte() + "' group by kapitel"))
                        .containsExactly("1483 24"));
    }
}
