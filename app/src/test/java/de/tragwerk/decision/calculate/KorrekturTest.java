package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.model.Umfang;
import de.tragwerk.decision.model.Wuerdigung;
import de.tragwerk.law.sgb10.Rechtsgebiet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which months may be changed, by the sentences of §§ 44, 45, 48 SGB X.
class KorrekturTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LocalDate HEUTE = LocalDate.of(2026, 6, 10);

    /// Decided 500 from January to December 2026, paid until June; right would be `neu` from `ab` on.
    private static Korrektur.Lage lage(YearMonth ab, long neu) {
        Map<YearMonth, Map<UUID, Long>> bisher = new TreeMap<>();
        TreeMap<YearMonth, Map<UUID, Long>> richtig = new TreeMap<>();
        Map<YearMonth, Map<UUID, Long>> gezahlt = new TreeMap<>();
        for (YearMonth m = YearMonth.of(2026, 1); m.getYear() == 2026; m = m.plusMonths(1)) {
            bisher.put(m, Map.of(ANNA, 50_000L));
            richtig.put(m, Map.of(ANNA, m.isBefore(ab) ? 50_000L : neu));
            if (m.getMonthValue() <= 6) {
                gezahlt.put(m, Map.of(ANNA, 50_000L));
            }
        }
        return new Korrektur.Lage(
                Rechtsgebiet.SGB12,
                bisher,
                richtig,
                Geleistet.Stand.nur(gezahlt),
                LocalDate.of(2026, 1, 10),
                HEUTE,
                HEUTE.plusDays(4),
                HEUTE);
    }

    private static Wuerdigung w(boolean anfaenglich, LocalDate kenntnis, String merkmale) {
        return new Wuerdigung(
                anfaenglich,
                kenntnis,
                merkmale.contains("pflicht"),
                merkmale.contains("einkommen"),
                merkmale.contains("gewusst"),
                merkmale.contains("boes"),
                List.of(),
                merkmale.contains("vertrauen"),
                null,
                "die Gründe");
    }

    private static List<Integer> monate(List<YearMonth> liste) {
        return liste.stream().map(YearMonth::getMonthValue).toList();
    }

    private static Umfang ab(int monat, @Nullable Wuerdigung w) {
        return Korrektur.umfang(lage(YearMonth.of(2026, monat), 40_000), w);
    }

    @Test
    void aLaterChangeWithoutAnyCaseOfParagraph48WorksForTheFutureOnly() {
        Umfang u = ab(4, w(false, HEUTE, ""));
        assertThat(monate(u.belastet())).containsExactly(7, 8, 9, 10, 11, 12);
        assertThat(monate(u.geschuetzt())).containsExactly(4, 5, 6);
        assertThat(u.erstattung()).isEmpty();
        assertThat(u.vergangenheit()).isFalse();
        assertThat(u.minderung()).isEqualTo(60_000);
    }

    @Test
    void incomeThatArrivedCountsFromTheMonthItChangedAndOnlyWhatWasPaidIsOwed() {
        Umfang u = ab(4, w(false, HEUTE, "einkommen"));
        assertThat(monate(u.belastet())).containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(u.geschuetzt()).isEmpty();
        assertThat(u.erstattungCent()).isEqualTo(30_000);
        assertThat(u.erstattung().stream().map(p -> p.monat().getMonthValue())).containsExactly(4, 5, 6);
    }

    @Test
    void afterTheYearOfKnowledgeThePastIsClosed() {
        Umfang u = ab(4, w(false, LocalDate.of(2025, 6, 13), "pflicht"));
        assertThat(monate(u.belastet())).startsWith(7);
        assertThat(u.begruendung()).contains("§ 48 Abs. 4");
        assertThat(monate(ab(4, w(false, LocalDate.of(2025, 6, 14), "pflicht")).belastet()))
                .startsWith(4);
    }

    @Test
    void whatWillChangeLaterIsChangedThen() {
        Umfang u = ab(9, w(false, HEUTE, ""));
        assertThat(monate(u.monate())).containsExactly(9, 10, 11, 12);
        assertThat(u.geschuetzt()).isEmpty();
    }

    @Test
    void anInitialFaultIsTakenBackForThePastOnlyInBadFaith() {
        assertThat(monate(ab(1, w(true, HEUTE, "boes")).belastet()))
                .startsWith(1)
                .hasSize(12);
        assertThat(ab(1, w(true, HEUTE, "boes")).erstattungCent()).isEqualTo(60_000);
        assertThat(monate(ab(1, w(true, HEUTE, "")).belastet())).startsWith(7).hasSize(6);
        Umfang geschuetzt = ab(1, w(true, HEUTE, "vertrauen"));
        assertThat(geschuetzt.monate()).isEmpty();
        assertThat(geschuetzt.geschuetzt()).hasSize(12);
        assertThat(geschuetzt.begruendung()).contains("§ 45 Abs. 2");
    }

    @Test
    void moreIsPaidBackButNotFromTheYearBeforeLast() {
        TreeMap<YearMonth, Map<UUID, Long>> richtig = new TreeMap<>(
                Map.of(YearMonth.of(2024, 12), Map.of(ANNA, 60_000L), YearMonth.of(2025, 1), Map.of(ANNA, 60_000L)));
        Map<YearMonth, Map<UUID, Long>> bisher =
                Map.of(YearMonth.of(2024, 12), Map.of(ANNA, 50_000L), YearMonth.of(2025, 1), Map.of(ANNA, 50_000L));
        Umfang u = Korrektur.umfang(
                new Korrektur.Lage(
                        Rechtsgebiet.SGB12,
                        bisher,
                        richtig,
                        Geleistet.Stand.nur(bisher),
                        LocalDate.of(2024, 12, 1),
                        HEUTE,
                        HEUTE.plusDays(4),
                        HEUTE),
                null);
        assertThat(u.monate()).containsExactly(YearMonth.of(2025, 1));
        assertThat(u.zuAlt()).containsExactly(YearMonth.of(2024, 12));
        assertThat(u.nimmt()).isFalse();
        // Asked for in December 2025, decided in June 2026: the application counts (§ 44 Abs. 4 Satz 3).
        assertThat(Korrektur.umfang(
                                new Korrektur.Lage(
                                        Rechtsgebiet.SGB12,
                                        bisher,
                                        richtig,
                                        Geleistet.Stand.nur(bisher),
                                        LocalDate.of(2024, 12, 1),
                                        HEUTE,
                                        HEUTE.plusDays(4),
                                        LocalDate.of(2025, 12, 10)),
                                null)
                        .zuAlt())
                .isEmpty();
    }

    /// The claim is each person's own: what one gains does not hide what the other loses.
    @Test
    void lessForOnePersonIsABurdenAlsoWhenTheSumStays() {
        YearMonth m = YearMonth.of(2026, 8);
        Map<YearMonth, Map<UUID, Long>> bisher = Map.of(m, Map.of(ANNA, 50_000L, BEN, 0L));
        TreeMap<YearMonth, Map<UUID, Long>> richtig = new TreeMap<>(Map.of(m, Map.of(ANNA, 30_000L, BEN, 20_000L)));
        Umfang u = Korrektur.umfang(
                new Korrektur.Lage(
                        Rechtsgebiet.SGB12,
                        bisher,
                        richtig,
                        Geleistet.Stand.nur(Map.of()),
                        LocalDate.of(2026, 1, 10),
                        HEUTE,
                        HEUTE.plusDays(4),
                        HEUTE),
                w(false, HEUTE, ""));
        assertThat(u.belastet()).containsExactly(m);
        assertThat(u.minderung()).isEqualTo(20_000);
    }

    /// June 2026, the past: both get less, and Anna alone said nothing.
    @Test
    void aReproachIsEachPersonsOwn() {
        YearMonth m = YearMonth.of(2026, 5);
        // Anna alone is asked for what she got too much; Ben keeps his.
        Umfang geteilt = vorgeworfen(m, List.of(ANNA), "pflicht", Set.of());
        assertThat(geteilt.belastet()).containsExactly(m);
        assertThat(geteilt.geschuetzt()).isEmpty();
        assertThat(geteilt.bleibt()).containsExactly(new Umfang.Posten(BEN, m, 30_000));
        assertThat(geteilt.minderung()).isEqualTo(10_000);
        assertThat(geteilt.erstattung()).containsExactly(new Umfang.Posten(ANNA, m, 10_000));
        assertThat(geteilt.begruendung()).contains("die der Vorwurf nicht trifft");
        // Whoever bears it loses nothing here, so the month stays for both.
        Umfang niemand = vorgeworfen(m, List.of(new UUID(0, 3)), "pflicht", Set.of());
        assertThat(niemand.geschuetzt()).containsExactly(m);
        assertThat(niemand.bleibt()).isEmpty();
        assertThat(niemand.erstattung()).isEmpty();
        assertThat(vorgeworfen(m, List.of(ANNA, BEN), "pflicht", Set.of()).belastet())
                .containsExactly(m);
        // Ben is her child: what she did is attributed to him.
        assertThat(vorgeworfen(m, List.of(ANNA), "pflicht", Set.of(BEN)).belastet())
                .containsExactly(m);
        // Income that arrived reproaches nobody (§ 48 Abs. 1 Satz 2 Nr. 3), and the future rests on no reproach.
        assertThat(vorgeworfen(m, List.of(), "einkommen", Set.of()).belastet()).containsExactly(m);
        YearMonth spaeter = YearMonth.of(2026, 8);
        assertThat(vorgeworfen(spaeter, List.of(ANNA), "pflicht", Set.of()).belastet())
                .containsExactly(spaeter);
    }

    private static Umfang vorgeworfen(YearMonth m, List<UUID> gegen, String merkmale, Set<UUID> kinder) {
        Wuerdigung w = w(false, HEUTE, merkmale);
        return Korrektur.umfang(
                new Korrektur.Lage(
                        Rechtsgebiet.SGB12,
                        Map.of(m, Map.of(ANNA, 50_000L, BEN, 30_000L)),
                        new TreeMap<>(Map.of(m, Map.of(ANNA, 40_000L, BEN, 20_000L))),
                        Geleistet.Stand.nur(Map.of(m, Map.of(ANNA, 50_000L, BEN, 30_000L))),
                        LocalDate.of(2026, 1, 10),
                        HEUTE,
                        HEUTE.plusDays(4),
                        HEUTE,
                        Set.of(),
                        kinder),
                new Wuerdigung(
                        false,
                        w.kenntnis(),
                        w.pflichtVerletzt(),
                        w.einkommen(),
                        false,
                        false,
                        List.of(),
                        false,
                        null,
                        w.grund(),
                        gegen));
    }

    /// An objection in time keeps its act from becoming final: remedied is all of it (§ 85 Abs. 1 SGG).
    @Test
    void theYearCutsNothingOffWhileAnObjectionIsOpen() {
        YearMonth alt = YearMonth.of(2024, 12);
        Map<YearMonth, Map<UUID, Long>> bisher = Map.of(alt, Map.of(ANNA, 50_000L));
        Umfang u = Korrektur.umfang(
                new Korrektur.Lage(
                        Rechtsgebiet.SGB12,
                        bisher,
                        new TreeMap<>(Map.of(alt, Map.of(ANNA, 60_000L))),
                        Geleistet.Stand.nur(bisher),
                        LocalDate.of(2024, 12, 1),
                        HEUTE,
                        HEUTE.plusDays(4),
                        HEUTE,
                        Set.of(alt),
                        Set.of()),
                null);
        assertThat(u.monate()).containsExactly(alt);
        assertThat(u.zuAlt()).isEmpty();
    }
}
