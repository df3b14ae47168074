package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import org.junit.jupiter.api.Test;

/// § 82 Abs. 7 SGB XII at the desk, rule 0.5: claim 550.65 (rule 3.6).
class NachzahlungTest {
    private static final Kapitel VIERTES = Kapitel.GRUNDSICHERUNG;

    private final Rechenfall fall = Rechenfall.sgb12();
    private final Inhalt.Beteiligt karl;

    NachzahlungTest() {
        karl = fall.mensch("Karl", "1956-01-20", "antragsteller");
        fall.fakt(TatsacheArt.KALTMIETE, null, "38000");
        fall.fakt(TatsacheArt.HEIZKOSTEN, null, "7000");
        fall.fakt(TatsacheArt.MERKZEICHEN_G, karl, "true");
        fall.fakt(TatsacheArt.EINKOMMEN, karl, "pension_old_age:64000");
        fall.fakt(TatsacheArt.ABSETZUNG, karl, "kranken_pflege:7744");
        fall.fakt(TatsacheArt.ABSETZUNG, karl, "haftpflicht:450");
    }

    /// 1,500.00 in March would end the claim: 250.00 in each of March to August, so 300.65; from September on
    /// 550.65.
    @Test
    void sieWirdAufSechsMonateVerteilt() {
        Tatsache t = fall.fakt(TatsacheArt.NACHZAHLUNG, karl, "housing_benefit:150000", "2026-03", "2026-03");
        assertThat(fall.ansprueche(VIERTES, "2026-02", "2026-09"))
                .containsExactly(55_065L, 30_065L, 30_065L, 30_065L, 30_065L, 30_065L, 30_065L, 55_065L);
        // A new award that begins in the middle goes on with the parts.
        assertThat(fall.gesamt(VIERTES, "2026-08")).isEqualTo(30_065);
        assertThat(fall.monat(VIERTES, "2026-05").posten())
                .filteredOn(p -> p.tatsachen().contains(t.id()))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.cent()).isEqualTo(25_000);
                    assertThat(p.norm()).isEqualTo("§ 82 Abs. 7 SGB XII");
                    assertThat(p.rechnung()).contains("1.500,00").contains("÷ 6 Monate");
                });
    }

    /// 300.00 leave 250.65 of the claim: it counts at once.
    @Test
    void eineKleineZaehltImMonat() {
        fall.fakt(TatsacheArt.NACHZAHLUNG, karl, "housing_benefit:30000", "2026-03", "2026-03");
        assertThat(fall.ansprueche(VIERTES, "2026-03", "2026-04")).containsExactly(25_065L, 55_065L);
    }

    /// Two of them: the first leaves 300.65 in April, so 400.00 in April would end it: 66.67, 66.67, 66.67,
    /// 66.67, 66.66, 66.66 from April on.
    @Test
    void zweiNacheinander() {
        fall.fakt(TatsacheArt.NACHZAHLUNG, karl, "housing_benefit:150000", "2026-03", "2026-03");
        fall.fakt(TatsacheArt.NACHZAHLUNG, karl, "other:40000", "2026-04", "2026-04");
        assertThat(fall.ansprueche(VIERTES, "2026-03", "2026-09"))
                .containsExactly(30_065L, 23_398L, 23_398L, 23_398L, 23_398L, 23_399L, 48_399L);
    }
}
