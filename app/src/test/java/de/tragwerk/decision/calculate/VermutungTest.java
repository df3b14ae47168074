package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import org.junit.jupiter.api.Test;

/// § 39 SGB XII at the desk. Satz 2: "Soweit nicht gemeinsam gewirtschaftet wird oder die nachfragende Person …
/// keine ausreichenden Leistungen zum Lebensunterhalt erhält, ist ihr Hilfe zum Lebensunterhalt zu gewähren."
class VermutungTest {

    /// She is 30, incapacitated for a time, and lives with her mother, whose pension is 2,600.00; rent 450.00.
    /// Need 563.00 + 225.00 = 788.00. Only where they keep house together: 0.5 × (2,600.00 − 1,126.00 − 225.00) =
    /// 624.50, 163.50 are left.
    @Test
    void nurWerGemeinsamWirtschaftetWirdVermutetZuHelfen() {
        Rechenfall fall = Rechenfall.sgb12();
        Inhalt.Beteiligt ich = fall.mensch("Eva", "1996-01-01", "antragsteller");
        Inhalt.Beteiligt mutter = fall.mensch("Rosa", "1960-01-01", "andere");
        fall.fakt(TatsacheArt.ERWERBSMINDERUNG, ich, "voll_befristet");
        fall.fakt(TatsacheArt.KALTMIETE, null, "45000");
        fall.fakt(TatsacheArt.EINKOMMEN, mutter, "pension_old_age:260000");
        assertThat(fall.gesamt(Kapitel.HILFE_ZUM_LEBENSUNTERHALT, "2026-03")).isEqualTo(78_800);
        for (String nein : new String[] {"nein", TatsacheArt.AUSGENOMMEN}) {
            fall.fakt(TatsacheArt.GEMEINSAM_WIRTSCHAFTEN, mutter, nein);
            assertThat(fall.gesamt(Kapitel.HILFE_ZUM_LEBENSUNTERHALT, "2026-03"))
                    .isEqualTo(78_800);
            fall.tatsachen.removeLast();
        }
        Tatsache ja = fall.fakt(TatsacheArt.GEMEINSAM_WIRTSCHAFTEN, mutter, TatsacheArt.JA);
        assertThat(fall.gesamt(Kapitel.HILFE_ZUM_LEBENSUNTERHALT, "2026-03")).isEqualTo(16_350);
        assertThat(fall.monat(Kapitel.HILFE_ZUM_LEBENSUNTERHALT, "2026-03").posten())
                .filteredOn(p -> p.schritt().equals("R-VERMUTUNG"))
                .singleElement()
                .satisfies(p -> assertThat(p.tatsachen()).containsExactly(ja.id()));
    }
}
