package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Shared questions, and what the reader of definitions refuses: always with file and field.
class LibraryTest {

    private static final String FORM = "{formular: f, version: 1, titel: [a, b, c], leika: '1', themen: [start]}";
    private static final String NAME =
            "- {id: person.name, typ: text, hilfe: [h, i, j], frage: [a, b, c]," + " warum: [d, e, f], norm: § 1}";

    private static Form read(String library, String fields) {
        String topic = """
                id: start
                titel: [a, b, c]
                warum: [a, b, c]
                norm: § 1
                felder:
                %s
                """.formatted(fields);
        return new DefinitionReader(new Library(Map.of("person", library)), name -> topic).read("f-1", FORM);
    }

    @Test
    void aTopicTakesASharedQuestionAndSaysWhatIsDifferent() {
        Form form = read(NAME, "- {bibliothek: person.name, norm: § 2, frei: true, hilfe: ''}");
        Form.Field field = form.topics().getFirst().fields().getFirst();
        assertThat(field.id()).isEqualTo("person.name");
        assertThat(field.label()).isEqualTo(new Texts("a", "b", "c"));
        assertThat(field.norm()).isEqualTo("§ 2");
        assertThat(field.optional()).isTrue();
        assertThat(field.hint().isEmpty()).isTrue();
    }

    @Test
    void theSameFieldIsSharedInDifferentWordsUnderANameOfItsOwn() {
        String named = NAME.replace("{id", "{name: person.kind_name, id");
        assertThat(read(named, "- bibliothek: person.kind_name").field("person.name", false))
                .isPresent();
    }

    @Test
    void aFaultNamesFileAndField() {
        assertThatThrownBy(() -> read(NAME, "- bibliothek: person.alter"))
                .hasMessage("f-1/start.yaml: Die Bibliothek kennt die Frage person.alter nicht");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, wenn: x.y = ja}"))
                .hasMessage("f-1/start.yaml: person.name: Die Bedingung fragt nach x.y, das es nicht gibt");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, wenn: x.y}"))
                .hasMessage("f-1/start.yaml: person.name: „wenn“: Keine Bedingung: „x.y“");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, wen: x.y = ja}"))
                .hasMessage("f-1/start.yaml: person.name: „wen“ kennt die Definition nicht");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, warum: [a, b]}"))
                .hasMessage("f-1/start.yaml: person.name: „warum“ braucht drei Sprachen");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, typ: zahl}"))
                .hasMessage("f-1/start.yaml: person.name: Den Typ „zahl“ gibt es nicht");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, typ: wahl}"))
                .hasMessage("f-1/start.yaml: person.name: Auswahl und Optionen passen nicht");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, max: viel}"))
                .hasMessage("f-1/start.yaml: person.name: „max“ ist keine Zahl");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name, typ: kind}"))
                .hasMessage("f-1/start.yaml: person.name: Kein Thema zählt Menschen auf, unter denen man wählen kann");
        assertThatThrownBy(() -> read(NAME, "- bibliothek: person.name\n- bibliothek: person.name"))
                .hasMessage("f-1/start.yaml: person.name: Die Frage gibt es schon");
        assertThatThrownBy(() -> read(NAME, "- {bibliothek: person.name"))
                .hasMessageStartingWith("f-1/start.yaml: Die Datei ist nicht lesbar.");
    }

    @Test
    void aRuleAsksOnlyForAnAnswerThatCanBeGiven() {
        String question = "- {bibliothek: person.name, typ: janein}\n- {bibliothek: person.name, id: x.y, wenn: %s}";
        assertThat(read(NAME, question.formatted("person.name = ja")).field("x.y", false))
                .isPresent();
        assertThatThrownBy(() -> read(NAME, question.formatted("person.name = vielleicht")))
                .hasMessage("f-1/start.yaml: x.y: Die Bedingung fragt nach der Antwort „vielleicht“,"
                        + " die bei person.name niemand wählen kann");
    }

    @Test
    void aLibraryWithTwoQuestionsOfOneNameOrAForeignBlockIsRefused() {
        assertThatThrownBy(() -> read(NAME + "\n" + NAME, "- bibliothek: person.name"))
                .hasMessage("bibliothek/person.yaml: person.name: Die Frage gibt es zweimal");
        assertThatThrownBy(() -> read(NAME.replace("person.name", "bank.name"), "- bibliothek: bank.name"))
                .hasMessage("bibliothek/person.yaml: bank.name: Der Name beginnt nicht mit dem Block person");
    }
}
