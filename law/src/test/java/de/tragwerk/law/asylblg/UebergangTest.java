package de.tragwerk.law.asylblg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Zufluss;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Rule 1.4 with rule 0.4: the month in which the waiting time ends.
class UebergangTest {
    private static final Money GRUND = Money.euro("805");
    private static final Money ANALOG = Money.euro("913");

    private static Money am(String tag) {
        return Uebergang.fuer(GRUND, ANALOG, LocalDate.parse(tag), Protokoll.OHNE);
    }

    @Test
    void r14_beide_teile_sind_zusammen_dreissig_dreissigstel() {
        // nine days before, twenty-one after, in a month of 31 days
        assertThat(am("2026-03-10")).isEqualTo(Money.euro("241.50").plus(Money.euro("639.10")));
        // nine and twenty-one in a month of 28 days
        assertThat(am("2026-02-10")).isEqualTo(Money.euro("880.60"));
        assertThat(am("2026-03-31")).isEqualTo(GRUND);
        assertThat(Uebergang.fuer(GRUND, GRUND, LocalDate.of(2026, 3, 17), Protokoll.OHNE))
                .isEqualTo(GRUND);
        assertThatThrownBy(() -> am("2026-03-01")).hasMessageContaining("Am Ersten");
    }

    @Test
    void die_rechnung_steht_im_protokoll() {
        Protokoll protokoll = Protokoll.neu();
        Uebergang.fuer(GRUND, ANALOG, LocalDate.of(2026, 3, 10), protokoll);
        Zufluss.verteilt(Money.euro("250"), Money.euro("1500"), 6, protokoll);
        assertThat(protokoll.eintraege())
                .extracting(Protokoll.Eintrag::rechnung)
                .containsExactly("805,00 € × 9 Tage ÷ 30 + 913,00 € × 21 Tage ÷ 30", "1.500,00 € ÷ 6 Monate");
    }
}
