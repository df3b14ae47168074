package de.tragwerk.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.payment.Zweck;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who gets which part; the sum is always what is decided.
class AufteilungTest {
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID BESCHEID = new UUID(0, 9);

    private static Direktzahlung direkt(int nr, Zweck zweck, long cent) {
        return new Direktzahlung(
                new UUID(1, nr),
                new UUID(0, 7),
                1,
                zweck,
                "Wohnbau",
                "DE02120300000000202051",
                "Vertrag",
                cent,
                JULI,
                null,
                Direktzahlung.Grund.ANTRAG,
                "auf ihren Wunsch",
                Vorschlagsstand.GILT,
                new UUID(0, 8));
    }

    private static Aufteilung.Betrag betrag(UUID person, long cent) {
        return new Aufteilung.Betrag(BESCHEID, person, JULI, cent);
    }

    private static List<String> teile(List<Aufteilung.Betrag> betraege, List<Direktzahlung> direkt) {
        return Aufteilung.teile(betraege, direkt).stream()
                .map(t -> (t.person().equals(ANNA) ? "Anna " : "Ben ") + t.zweck() + " " + t.cent())
                .toList();
    }

    @Test
    void rentIsTakenFromOnePersonAfterTheOther() {
        assertThat(teile(List.of(betraege()), List.of(direkt(1, Zweck.UNTERKUNFT, 45_000))))
                .containsExactly(
                        "Anna UNTERKUNFT 30000",
                        "Ben UNTERKUNFT 15000",
                        "Anna LEBENSUNTERHALT 0",
                        "Ben LEBENSUNTERHALT 10000");
    }

    private static Aufteilung.Betrag[] betraege() {
        return new Aufteilung.Betrag[] {betrag(BEN, 25_000), betrag(ANNA, 30_000)};
    }

    @Test
    void rentGoesBeforeEnergyAndNobodyGetsMoreThanThereIs() {
        assertThat(teile(
                        List.of(betrag(ANNA, 50_000)),
                        List.of(direkt(1, Zweck.ENERGIE, 8_000), direkt(2, Zweck.UNTERKUNFT, 45_000))))
                .containsExactly("Anna UNTERKUNFT 45000", "Anna ENERGIE 5000", "Anna LEBENSUNTERHALT 0");
        assertThat(teile(List.of(betrag(ANNA, 50_000)), List.of())).containsExactly("Anna LEBENSUNTERHALT 50000");
    }

    /// § 32a Abs. 2 Satz 1 SGB XII: whole or not at all, after the rent, and for one person.
    @Test
    void contributionsGoWholeOrNotAtAll() {
        List<Direktzahlung> beides = List.of(direkt(1, Zweck.BEITRAG, 8_000), direkt(2, Zweck.UNTERKUNFT, 45_000));
        assertThat(teile(List.of(betrag(ANNA, 53_000)), beides))
                .containsExactly("Anna UNTERKUNFT 45000", "Anna BEITRAG 8000", "Anna LEBENSUNTERHALT 0");
        assertThat(teile(List.of(betrag(ANNA, 52_999)), beides))
                .containsExactly("Anna UNTERKUNFT 45000", "Anna LEBENSUNTERHALT 7999");
        assertThat(teile(List.of(betraege()), List.of(direkt(1, Zweck.BEITRAG, 8_000))))
                .containsExactly("Anna LEBENSUNTERHALT 30000", "Ben LEBENSUNTERHALT 25000");
    }

    @Test
    void theSumStays() {
        Random zufall = new Random(20260701);
        for (int i = 0; i < 2_000; i++) {
            long a = zufall.nextInt(100_000);
            long b = zufall.nextInt(100_000);
            List<Aufteilung.Teil> teile = Aufteilung.teile(
                    List.of(betrag(ANNA, a), betrag(BEN, b)),
                    List.of(
                            direkt(1, Zweck.UNTERKUNFT, 1 + zufall.nextInt(120_000)),
                            direkt(2, Zweck.ENERGIE, 1 + zufall.nextInt(20_000))));
            assertThat(teile.stream()
                            .filter(t -> t.person().equals(ANNA))
                            .mapToLong(Aufteilung.Teil::cent)
                            .sum())
                    .isEqualTo(a);
            assertThat(teile.stream().mapToLong(Aufteilung.Teil::cent).sum()).isEqualTo(a + b);
            assertThat(teile).allMatch(t -> t.cent() >= 0);
        }
    }
}
