package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Which answers of one form answer another.
class SameQuestionsTest {

    private static final Forms FORMS = new Forms();
    private static final Form HZL = FORMS.newest("hzl-grundsicherung").orElseThrow();
    private static final Form RENT = FORMS.newest("mietschulden").orElseThrow();
    private static final Form HOUSING = FORMS.newest("wohnberechtigungsschein").orElseThrow();
    private static final Answers GIVEN = Answers.empty()
            .with("person.familienname", 0, "Brandt")
            .with("person.geburtsdatum", 0, "31|2|1980")
            .with("person.rvnr", 0, "12190367K006")
            .with("wohnen.art", 0, "miete")
            .with("antrag.notlage", 0, "ja")
            .with("erklaerung.richtig", 0, "ja")
            .with("person.vornamen", 1, "Mia")
            .with("person.beziehung", 1, "kind")
            .with("person.vornamen", 2, "Ben")
            .with("person.beziehung", 2, "kind");

    private static Answers from(Form target, Answers present) {
        return new SameQuestions(target, LocalDate.of(2026, 3, 2)).answer(HZL, GIVEN, "x", present);
    }

    @Test
    void theSameQuestionIsAnsweredWithItsSource() {
        Answers found = from(RENT, Answers.empty());
        assertThat(found.text("person.familienname", 0)).isEqualTo("Brandt");
        assertThat(found.source("person.familienname", 0)).isEqualTo("x");
        assertThat(found.text("wohnen.art", 0)).isEqualTo("miete");
    }

    @Test
    void faultsDeclarationsAndWhatTheFormDoesNotAskStay() {
        Answers found = from(RENT, Answers.empty());
        assertThat(found.text("person.geburtsdatum", 0)).as("no such day").isEmpty();
        assertThat(found.text("person.rvnr", 0)).as("not asked").isEmpty();
        assertThat(found.text("antrag.notlage", 0)).isEmpty();
        assertThat(found.text("erklaerung.richtig", 0)).isEmpty();
    }

    @Test
    void whatIsAnsweredIsNotOffered() {
        Answers found = from(RENT, Answers.empty().with("person.familienname", 0, "Meier"));
        assertThat(found.text("person.familienname", 0)).isEmpty();
        assertThat(found.text("wohnen.art", 0)).isEqualTo("miete");
    }

    /// Who lives here is not who moves with her.
    @Test
    void aListGoesOverOnlyWhenItAsksForTheSamePeople() {
        Form.Topic people = RENT.people().orElseThrow();
        assertThat(from(RENT, Answers.empty()).entries(people)).containsExactly(1, 2);
        assertThat(from(RENT, Answers.empty().with("person.vornamen", 5, "Tom")).entries(people))
                .isEmpty();
        assertThat(from(HOUSING, Answers.empty()).entries(HOUSING.people().orElseThrow()))
                .isEmpty();
    }

    /// An income of the second person is nobody's where that person is not in the list.
    @Test
    void whatBelongsToSomebodyGoesOverWithThePeopleOnly() {
        Form pflege = FORMS.newest("hilfe-zur-pflege").orElseThrow();
        Form blind = FORMS.newest("blindengeld").orElseThrow();
        Answers given = Answers.empty()
                .with("person.vornamen", 1, "Mia")
                .with("person.beziehung", 1, "kind")
                .with("einkommen.art", 1, "lohn")
                .with("einkommen.person", 1, "1");
        SameQuestions questions = new SameQuestions(blind, LocalDate.of(2026, 3, 2));
        Answers other = Answers.empty().with("person.vornamen", 1, "Anna");
        assertThat(questions.answer(pflege, given, "x", other).values("einkommen.person"))
                .isEmpty();
    }

    /// What was sent in the first version stands in a draft of the newest: all of it for the same request,
    /// without when and why for a later one, and never a declaration.
    @Test
    void aSentApplicationIsCarriedIntoTheNewestVersion() {
        Form first = FORMS.find("hzl-grundsicherung", 1).orElseThrow();
        Answers given = GIVEN.with("person.geburtsdatum", 0, "3|2|1980")
                .with("antrag.ab_wann", 0, "3|2026")
                .with("arbeit.steht_nirgends", 0, "ja");
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(HZL.version()).isGreaterThan(1);
        Answers again = OtherVersion.of(first, given, HZL, day, "hzl-grundsicherung|2026-03-01", true);
        assertThat(again.text("person.geburtsdatum", 0)).isEqualTo("3|2|1980");
        assertThat(again.source("wohnen.art", 0)).isEqualTo("hzl-grundsicherung|2026-03-01");
        assertThat(again.text("antrag.ab_wann", 0)).isEqualTo("3|2026");
        assertThat(again.text("antrag.notlage", 0)).isEqualTo("ja");
        assertThat(again.text("erklaerung.richtig", 0)).isEmpty();
        assertThat(again.values("arbeit.steht_nirgends")).isEmpty();
        assertThat(again.entries(HZL.people().orElseThrow())).containsExactly(1, 2);

        Answers later = OtherVersion.of(first, given, HZL, day, "x", false);
        assertThat(later.text("person.familienname", 0)).isEqualTo("Brandt");
        assertThat(later.values("antrag.ab_wann")).isEmpty();
        assertThat(later.values("antrag.notlage")).isEmpty();
    }
}
