package de.tragwerk.form;

import static de.tragwerk.form.RuleTest.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rule as a sentence, for people who read forms and not rules.
class RuleWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            start.ja = ja                              | „Einverstanden?“ ist „ja“
            alter(person.geburtsdatum) >= 18           | wer am Tag aus „Geburtstag“ geboren ist, ist am Tag des Antrags mindestens 18 Jahre alt
            alter(person.geburtsdatum, start.ab) <= 17 | wer am Tag aus „Geburtstag“ geboren ist, ist am Tag aus „Ab wann?“ noch nicht 18 Jahre alt
            alter(person.geburtsdatum) nicht < 18      | wer am Tag aus „Geburtstag“ geboren ist, ist am Tag des Antrags mindestens 18 Jahre alt, oder das ist nicht bekannt
            start.monat + 36 monate <= heute           | „Seit welchem Monat?“ plus 36 Monate liegt nicht nach dem Tag des Antrags
            start.ab > heute - 1 monat                 | „Ab wann?“ liegt nach dem Tag des Antrags minus 1 Monat
            altersgrenze(person.geburtsdatum) <= heute | die Altersgrenze der Person aus „Geburtstag“ liegt nicht nach dem Tag des Antrags
            start.miete >= 1250,50                     | „Miete“ ist mindestens 1250,50\u00a0€
            start.miete < start.grenze                 | „Miete“ ist kleiner als „Grenze“
            in kinder: alter(person.geburtsdatum) >= 15 | in mindestens einem Eintrag von „Ihre Kinder“: wer am Tag aus „Geburtstag des Kindes“ geboren ist, ist am Tag des Antrags mindestens 15 Jahre alt
            nicht in kinder: kind.schule = ja          | in keinem Eintrag von „Ihre Kinder“: „Schule?“ ist „ja“
            in kurse: alter(kurs.kind) >= 18 oder start.zahl > 2 | in mindestens einem Eintrag von „Kurse“: die Person aus „Welches Kind?“ ist am Tag des Antrags mindestens 18 Jahre alt; oder „Wie viele?“ ist mehr als 2
            """)
    void aRuleIsASentence(String rule, String sentence) {
        assertThat(new RuleWords(form("")).of(Rule.parse(rule))).isEqualTo(sentence);
    }

    @Test
    void differencesSayRulesInWords() {
        assertThat(Differences.of(form("start.ja = ja"), form("start.zahl >= 3")))
                .containsExactly(new Differences.Difference(
                        "start · start.ziel",
                        "Bedingung",
                        "„Einverstanden?“ ist „ja“ [start.ja = ja]",
                        "„Wie viele?“ ist mindestens 3 [start.zahl >= 3]"));
    }

    /// Every rule of every version can be said and read again.
    @Test
    void everyRuleOfTheProgramHasItsSentence() {
        for (Form form : new Forms().versions()) {
            RuleWords words = new RuleWords(form);
            rules(form).forEach(rule -> {
                assertThat(Rule.parse(rule.text())).isEqualTo(rule);
                assertThat(words.of(rule).isEmpty()).isEqualTo(rule.text().isEmpty());
                rule.fields().forEach(field -> assertThat(words.of(rule)).doesNotContain(field));
            });
        }
    }

    private static Stream<Rule> rules(Form form) {
        return Stream.concat(
                form.evidence().stream().map(Form.EvidenceRule::when),
                form.topics().stream()
                        .flatMap(t -> Stream.concat(
                                Stream.concat(
                                        Stream.of(t.when()),
                                        t.notices().stream().map(Form.Notice::when)),
                                t.fields().stream().map(Form.Field::when))));
    }
}
