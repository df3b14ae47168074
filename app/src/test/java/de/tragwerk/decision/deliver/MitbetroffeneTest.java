package de.tragwerk.decision.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who gets a copy beside the applicant.
class MitbetroffeneTest {

    private static final LocalDate HEUTE = LocalDate.of(2026, 3, 2);
    private static final Inhalt.Beteiligt ALMA = mensch("Alma", LocalDate.of(1950, 1, 1));
    private static final Inhalt.Beteiligt BODO = mensch("Bodo", LocalDate.of(1955, 4, 1));
    private static final Inhalt.Beteiligt MORGEN_18 = mensch("Cleo", LocalDate.of(2008, 3, 3));
    private static final Inhalt.Beteiligt HEUTE_18 = mensch("Dora", LocalDate.of(2008, 3, 2));
    private static final Inhalt.Beteiligt UNBEKANNT = mensch("Emil", Inhalt.Beteiligt.UNBEKANNT);

    @Test
    void adultsOnTheDayAndWhoseAgeNobodyKnows() {
        assertThat(von()).containsExactly(BODO.id(), HEUTE_18.id(), UNBEKANNT.id());
    }

    @Test
    void notWhomTheLetterIsNotAbout() {
        assertThat(Mitbetroffene.von(fall(), List.of(ALMA, UNBEKANNT), List.of(), HEUTE))
                .containsExactly(UNBEKANNT.id());
    }

    @Test
    void notWhoAuthorisedTheApplicantWhileThatHolds() {
        assertThat(von(vollmacht("true", 1, null))).doesNotContain(BODO.id());
        assertThat(von(vollmacht("true", 1, 3))).doesNotContain(BODO.id());
        assertThat(von(vollmacht("true", 1, 2))).contains(BODO.id());
        assertThat(von(vollmacht("true", 4, null))).contains(BODO.id());
        assertThat(von(vollmacht("false", 1, null))).contains(BODO.id());
    }

    @Test
    void nothingIsMadeKnownToTheDead() {
        assertThat(von(tatsache(TatsacheArt.ZUGEHOERIGKEIT, TatsacheArt.VERSTORBEN, 3, null)))
                .doesNotContain(BODO.id());
        assertThat(von(tatsache(TatsacheArt.ZUGEHOERIGKEIT, TatsacheArt.AUSGEZOGEN, 3, null)))
                .contains(BODO.id());
    }

    private static List<UUID> von(Tatsache... tatsachen) {
        return Mitbetroffene.von(
                fall(), List.of(ALMA, BODO, MORGEN_18, HEUTE_18, UNBEKANNT), List.of(tatsachen), HEUTE);
    }

    private static Fall fall() {
        return new Fall(
                UUID.randomUUID(),
                1,
                "50.21",
                null,
                List.of(ALMA, BODO, MORGEN_18, HEUTE_18, UNBEKANNT),
                List.of("Alma", "12345 Auental"),
                null,
                HEUTE,
                false,
                "de");
    }

    private static Tatsache vollmacht(String wert, int von, @Nullable Integer bis) {
        return tatsache(TatsacheArt.EMPFANGSVOLLMACHT, wert, von, bis);
    }

    private static Tatsache tatsache(TatsacheArt art, String wert, int von, @Nullable Integer bis) {
        return new Tatsache(
                UUID.randomUUID(),
                BODO.id(),
                art,
                1,
                YearMonth.of(2026, von),
                bis == null ? null : YearMonth.of(2026, bis),
                wert,
                Tatsache.Quelle.SACHBEARBEITUNG,
                null,
                "",
                null,
                null,
                Instant.EPOCH);
    }

    private static Inhalt.Beteiligt mensch(String vorname, LocalDate geboren) {
        return new Inhalt.Beteiligt(UUID.randomUUID(), vorname, "Beide", geboren);
    }
}
