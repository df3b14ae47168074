package de.tragwerk.decision.propose;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Tatsache;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// § 35 Abs. 1 Satz 4 SGB XII: "Wird der Leistungsbezug in der Karenzzeit für mindestens einen Monat
/// unterbrochen, verlängert sich die Karenzzeit um volle Monate ohne Leistungsbezug."
class KarenzTest {
    private final TreeSet<YearMonth> leistung = new TreeSet<>();
    private final List<Tatsache> da = new ArrayList<>();

    private void leistung(String von, String bis) {
        for (YearMonth m = YearMonth.parse(von); !m.isAfter(YearMonth.parse(bis)); m = m.plusMonths(1)) {
            leistung.add(m);
        }
    }

    private List<String> fehlend(String von) {
        return Karenz.fehlend(leistung, YearMonth.parse(von), da, null, Instant.EPOCH).stream()
                .map(t -> t.art() + " " + t.wert() + " ab " + t.von())
                .toList();
    }

    private void uebernimm(String von) {
        da.addAll(Karenz.fehlend(leistung, YearMonth.parse(von), da, null, Instant.EPOCH));
    }

    @Test
    void ohneUnterbrechungNurDerBeginn() {
        leistung("2025-01", "2025-12");
        assertThat(fehlend("2026-01")).containsExactly("KARENZ_BEGINN 2025-01 ab 2025-01");
        uebernimm("2026-01");
        assertThat(fehlend("2026-01")).isEmpty();
        // A review of the award from its first month on finds nothing else.
        assertThat(fehlend("2025-01")).isEmpty();
    }

    /// Six months of benefit, twelve without (July 2025 to June 2026), then benefit again.
    @Test
    void eineUnterbrechungVerlaengert() {
        leistung("2025-01", "2025-06");
        uebernimm("2025-07");
        assertThat(fehlend("2026-07")).containsExactly("KARENZ_PAUSEN 12 ab 2026-07");
        uebernimm("2026-07");
        leistung("2026-07", "2026-12");
        assertThat(fehlend("2027-01")).isEmpty();
    }

    /// Satz 5: three years without benefit begin a new one.
    @Test
    void nachDreiJahrenBeginntEineNeue() {
        leistung("2021-01", "2023-01");
        uebernimm("2023-02");
        assertThat(fehlend("2026-02")).containsExactly("KARENZ_BEGINN 2026-02 ab 2026-02");
        assertThat(fehlend("2026-01")).containsExactly("KARENZ_PAUSEN 35 ab 2026-01");
    }
}
