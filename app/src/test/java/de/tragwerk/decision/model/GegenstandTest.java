package de.tragwerk.decision.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a hearing covers (§ 24 Abs. 1 SGB X): the same facts, on the same ground, for nobody more.
class GegenstandTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final YearMonth MAI = YearMonth.of(2026, 5);

    private static Gegenstand gegenstand(boolean pflicht, String thema, Map<UUID, Long> weniger) {
        return Gegenstand.von(
                Inhalt.Rechtsgrund.SGBX_48,
                w(false, pflicht),
                new Vergleich(List.of(), List.of(new Vergleich.Unterschied(thema, "Altersrente 700,00 €", MAI))),
                weniger,
                new Umfang(List.of(MAI), List.of(MAI), List.of(), List.of(), 8_000, List.of(), true, ""));
    }

    private static Wuerdigung w(boolean anfaenglich, boolean pflicht) {
        return new Wuerdigung(
                anfaenglich, LocalDate.of(2026, 5, 4), pflicht, true, false, false, List.of(), false, null, "Gründe");
    }

    @Test
    void anyAdditionNeedsAnotherHearing() {
        Gegenstand gehoert = gegenstand(false, "EINKOMMEN pension_old_age", Map.of(ANNA, 5_000L, BEN, 3_000L));
        assertThat(gehoert.deckt(gegenstand(false, "EINKOMMEN pension_old_age", Map.of(ANNA, 4_000L))))
                .isTrue();
        // The sum of the household is the same, and Ben loses more.
        assertThat(gehoert.deckt(gegenstand(false, "EINKOMMEN pension_old_age", Map.of(ANNA, 3_000L, BEN, 5_000L))))
                .isFalse();
        assertThat(gehoert.deckt(gegenstand(true, "EINKOMMEN pension_old_age", Map.of(ANNA, 5_000L))))
                .as("a reproach she was not heard about")
                .isFalse();
        assertThat(gehoert.deckt(gegenstand(false, "ZUGEHOERIGKEIT", Map.of(ANNA, 5_000L))))
                .as("another fact")
                .isFalse();
    }

    /// The letter names 26 May; her two weeks begin when she knows it (§ 37 Abs. 2 SGB X).
    @Test
    void timeToAnswerBeginsWhenTheLetterIsKnown() {
        LocalDate frist = LocalDate.of(2026, 5, 26);
        Anhoerung a = anhoerung(frist, null);
        assertThat(new Anhoerungszugang(null, true, true).abgeschlossen(a, frist.plusYears(1)))
                .isFalse();
        Anhoerungszugang frueh = new Anhoerungszugang(LocalDate.of(2026, 5, 8), false, false);
        assertThat(frueh.frist(a)).isEqualTo(frist);
        assertThat(frueh.abgeschlossen(a, frist)).isFalse();
        assertThat(frueh.abgeschlossen(a, frist.plusDays(1))).isTrue();
        Anhoerungszugang spaet = new Anhoerungszugang(LocalDate.of(2026, 5, 15), false, false);
        assertThat(spaet.frist(a)).isEqualTo(LocalDate.of(2026, 5, 29));
        // Who answers need not wait; the other adult, who got a copy, has her own time.
        Anhoerung beantwortet = anhoerung(frist, "Es stimmt.");
        assertThat(new Anhoerungszugang(null, false, false).abgeschlossen(beantwortet, LocalDate.of(2026, 5, 5)))
                .isTrue();
        assertThat(spaet.abgeschlossen(beantwortet, LocalDate.of(2026, 5, 29))).isFalse();
    }

    private static Anhoerung anhoerung(LocalDate frist, @Nullable String antwort) {
        LocalDate am = LocalDate.of(2026, 5, 4);
        UUID id = new UUID(0, 9);
        return new Anhoerung(id, id, id, am, frist, MAI, 8_000, 0, antwort, antwort == null ? null : am);
    }

    @Test
    void theExceptionForIncomeCarriesNoReproachAndNoWithdrawal() {
        assertThat(AnhoerungAusnahme.EINKOMMEN.traegt(w(false, false))).isTrue();
        assertThat(AnhoerungAusnahme.EINKOMMEN.traegt(w(false, true))).isFalse();
        assertThat(AnhoerungAusnahme.EINKOMMEN.traegt(w(true, false))).isFalse();
        assertThat(AnhoerungAusnahme.KLEIN.fuer(Gesetz.SGB12)).isFalse();
    }
}
