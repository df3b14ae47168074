package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mailbox.Letter;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.portal.Antragsstand.Lage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the first line of an application says, by what came and what she did.
class AntragsstandTest {

    private static final OffsetDateTime ANFANG = OffsetDateTime.parse("2026-03-02T08:00:00Z");

    private final List<Letter> letters = new ArrayList<>();

    @Test
    void aQuestionWaitsUntilSheAnswers() {
        kommt(Mitteilung.Art.EINGANG, 1, null, true);
        assertThat(lage(null)).isEqualTo(Lage.ANGEKOMMEN);
        kommt(Mitteilung.Art.IN_ARBEIT, 2, null, true);
        assertThat(lage(null)).isEqualTo(Lage.ARBEIT);
        kommt(Mitteilung.Art.FRAGE, 3, null, true);
        assertThat(lage(null)).isEqualTo(Lage.FRAGE);
        assertThat(lage(2)).as("she wrote before it was asked").isEqualTo(Lage.FRAGE);
        assertThat(lage(4)).isEqualTo(Lage.GEANTWORTET);
        kommt(Mitteilung.Art.FRAGE, 5, null, true);
        assertThat(lage(4)).as("asked again").isEqualTo(Lage.FRAGE);
        kommt(Mitteilung.Art.BESCHEID, 6, null, true);
        assertThat(lage(4)).isEqualTo(Lage.BESCHEID);
    }

    @Test
    void aQuestionAfterTheDecisionIsNotHiddenByIt() {
        kommt(Mitteilung.Art.BESCHEID, 1, null, true);
        kommt(Mitteilung.Art.FRAGE, 2, LocalDate.of(2026, 4, 1), true);
        Antragsstand stand = Antragsstand.von(antrag(null, null), letters);
        assertThat(stand.lage()).isEqualTo(Lage.FRAGE);
        assertThat(stand.frage()).isNotNull();
        assertThat(stand.bescheid()).as("the notice can still be opened").isNotNull();
    }

    /// Whatever is no notice travels as a question; told and read, it asks for nothing more.
    @Test
    void aLetterAfterTheDecisionWithoutADayIsDoneWhenRead() {
        kommt(Mitteilung.Art.BESCHEID, 1, null, true);
        kommt(Mitteilung.Art.FRAGE, 2, null, false);
        assertThat(lage(null)).isEqualTo(Lage.FRAGE);
        letters.removeLast();
        kommt(Mitteilung.Art.FRAGE, 2, null, true);
        assertThat(lage(null)).isEqualTo(Lage.BESCHEID);
    }

    @Test
    void whatCouldNotBeOpenedIsNoArrival() {
        kommt(Mitteilung.Art.UNLESBAR, 1, null, true);
        assertThat(lage(null)).isEqualTo(Lage.GESCHEITERT);
        kommt(Mitteilung.Art.EINGANG, 2, null, true);
        assertThat(lage(null)).as("taken in later").isEqualTo(Lage.ANGEKOMMEN);
        assertThat(Antragsstand.von(antrag(null, "unzustellbar"), letters).lage())
                .isEqualTo(Lage.GESCHEITERT);
    }

    @Test
    void anApplicationThatEndedWithoutAFileMayGoOn() {
        kommt(Mitteilung.Art.EINGANG, 1, null, true);
        kommt(Mitteilung.Art.ERLEDIGT, 2, null, true);
        assertThat(lage(null)).isEqualTo(Lage.ERLEDIGT);
        kommt(Mitteilung.Art.IN_ARBEIT, 3, null, true);
        assertThat(lage(null)).isEqualTo(Lage.ARBEIT);
    }

    private Lage lage(@Nullable Integer geschrieben) {
        return Antragsstand.von(antrag(geschrieben, null), letters).lage();
    }

    private static SentApplication antrag(@Nullable Integer geschrieben, @Nullable String gescheitert) {
        UUID id = UUID.randomUUID();
        return new SentApplication(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "hzl-grundsicherung",
                "Stadt",
                "ags:1",
                false,
                ANFANG,
                ANFANG,
                gescheitert,
                false,
                geschrieben == null ? null : ANFANG.plusHours(geschrieben),
                true);
    }

    private void kommt(Mitteilung.Art art, int stunde, @Nullable LocalDate frist, boolean gelesen) {
        OffsetDateTime am = ANFANG.plusHours(stunde);
        letters.add(new Letter(
                UUID.randomUUID(),
                UUID.randomUUID(),
                am,
                gelesen ? am : null,
                new Mitteilung(
                        UUID.randomUUID(),
                        art,
                        am.toInstant(),
                        "",
                        "Betreff",
                        "Text",
                        frist,
                        List.of(),
                        List.of(),
                        List.of())));
    }
}
