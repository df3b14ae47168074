package de.tragwerk.form;

import static de.tragwerk.form.RuleTest.DEFINITIONS;
import static de.tragwerk.form.RuleTest.FORM;
import static de.tragwerk.form.RuleTest.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules as they are typed: read, written again, refused with a sentence.
class RuleReadTest {

    private static List<String> faults(String rule) {
        return DEFINITIONS.draft(FORM.formatted(rule)).faults().stream()
                .map(DefinitionFault::getMessage)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start.ja = ja und start.zahl > 2 oder start.miete >= 1250,50",
                "alter(person.geburtsdatum, start.ab) nicht >= 18",
                "alter(person.geburtsdatum, 2026-01-01) < 18",
                "in kinder: alter(person.geburtsdatum) >= 15 und kind.schule = ja oder nicht in kinder: kind.schule = ja",
                "start.monat + 36 monate <= heute - 14 tage",
                "altersgrenze(person.geburtsdatum) - 1 jahre <= heute",
                "start.miete < start.grenze"
            })
    void whatIsReadIsWrittenAgain(String rule) {
        assertThat(Rule.parse(rule).text()).isEqualTo(rule);
        Form form = form(rule);
        Form read = DEFINITIONS.draft(DefinitionWriter.write(form)).form();
        assertThat(Fingerprint.of(read)).isEqualTo(Fingerprint.of(form));
    }

    @Test
    void spacesAndSingularDoNotMatter() {
        assertThat(Rule.parse("alter( person.geburtsdatum , start.ab )  >=  18").text())
                .isEqualTo("alter(person.geburtsdatum, start.ab) >= 18");
        assertThat(Rule.parse("start.ab + 1 monat <= heute").text()).isEqualTo("start.ab + 1 monate <= heute");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            start.fehlt >= 3                          | Die Bedingung fragt nach start.fehlt, das es nicht gibt
            alter(start.miete) >= 18                  | Bei start.miete steht kein Geburtsdatum und keine Person
            alter(person.geburtsdatum) >= 18,00       | Die Bedingung vergleicht alter(person.geburtsdatum) (ein Alter) mit 18,00 (ein Betrag)
            start.miete >= 500                        | Die Bedingung vergleicht start.miete (ein Betrag) mit 500 (eine Zahl)
            start.miete >= heute                      | Die Bedingung vergleicht start.miete (ein Betrag) mit heute (ein Tag)
            start.zahl < start.miete                  | Die Bedingung vergleicht start.zahl (eine Zahl) mit start.miete (ein Betrag)
            start.ja >= 1                             | Mit start.ja lässt sich nichts vergleichen: kein Tag, Betrag und keine Zahl
            start.miete + 3 monate <= heute           | Verschieben lässt sich nur ein Tag, start.miete ist ein Betrag
            kurs.preis >= 10,00                       | kurs.preis steht in jedem Eintrag von kurse; schreiben Sie „in kurse:“ vor die Bedingung
            in gibtsnicht: start.zahl >= 1            | Die Bedingung fragt nach der Liste gibtsnicht, die es nicht gibt
            in start: start.zahl >= 1                 | Die Bedingung fragt nach der Liste start, die es nicht gibt
            alter(person.geburtsdatum, start.zahl) > 1 | Ein Alter gibt es nur an einem Tag, start.zahl ist keiner
            start.ab + 36 wochen <= heute             | „wenn“: Keine Zeitspanne: „wochen“
            start.ab + 9999 monate <= heute           | „wenn“: Verschieben lässt sich ein Tag um 1 bis 1200
            start.ab <= 2026-02-30                    | „wenn“: Den Tag 2026-02-30 gibt es nicht
            start.miete >= 10,5                       | „wenn“: Kein Tag, Betrag oder Alter: „10,5“
            alter(heute) > 1                          | „wenn“: Keine Frage: „heute“
            start.zahl >                              | „wenn“: Kein Tag, Betrag oder Alter: „“
            start.miete = x                           | Die Bedingung fragt nach der Antwort „x“, die bei start.miete niemand wählen kann
            """)
    void whatCannotBeMeantIsRefused(String rule, String sentence) {
        assertThat(faults(rule)).isNotEmpty().allMatch(f -> f.endsWith(": start.ziel: " + sentence), rule);
    }

    /// Questions that wait for each other would never be asked.
    @Test
    void circlesAreRefused() {
        String circle = FORM.replace(
                        "{id: start.zahl, typ: ganzzahl, frage: [Wie viele?]}",
                        "{id: start.zahl, typ: ganzzahl, frage: [Wie viele?], wenn: \"start.miete > 1,00\"}")
                .replace(
                        "{id: start.miete, typ: geld, frage: [Miete]}",
                        "{id: start.miete, typ: geld, frage: [Miete], wenn: \"%s\"}");
        assertThat(circle(circle, "start.zahl > 1"))
                .containsExactlyInAnyOrder(
                        "start: start.miete: Danach wird nie gefragt: Die Bedingung wartet im Kreis auf start.zahl",
                        "start: start.zahl: Danach wird nie gefragt: Die Bedingung wartet im Kreis auf start.miete");
        // Turned round, or with another way in, each can be answered.
        assertThat(circle(circle, "start.zahl nicht > 1")).isEmpty();
        assertThat(circle(circle, "start.zahl > 1 oder start.ja = ja")).isEmpty();
        assertThat(circle(circle, "start.miete > 1,00")).hasSize(2);
    }

    private static List<String> circle(String yaml, String rule) {
        return DEFINITIONS.draft(yaml.formatted(rule, "")).faults().stream()
                .map(DefinitionFault::getMessage)
                .toList();
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertThatThrownBy(() -> Rule.parse("in kinder:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rule.parse("a.b")).hasMessage("Keine Bedingung: „a.b“");
        assertThatThrownBy(() -> Rule.parse("a.b gleich c")).hasMessage("Unbekannter Vergleich „gleich“");
    }
}
