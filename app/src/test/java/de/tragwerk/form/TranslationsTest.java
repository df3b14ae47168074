package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The further languages: nothing of the form for social assistance is missing, numbers and paragraphs are the same,
/// and what nobody translated says that it is German.
class TranslationsTest {

    static final List<String> LANGUAGES = Translations.LANGUAGES;

    private static final Form HZL = new Forms().newest("hzl-grundsicherung").orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theFormForSocialAssistanceIsComplete(String language) {
        assertThat(texts(HZL).stream()
                        .filter(t -> t.said(language).lang() != null)
                        .map(Texts::de))
                .as("Texte ohne Übersetzung in " + language)
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void soIsWhatIsSaidAboutAWrongAnswer(String language) {
        List<Texts> problems = new ArrayList<>();
        for (Form.Topic topic : HZL.topics()) {
            for (Form.Field field : topic.fields()) {
                for (String typed :
                        List.of("", "x\u0007", "x".repeat(6000), "32|13|1979", "31|2|1979", "1|1|79", "DE11")) {
                    problems.add(Check.of(field, typed, TODAY, true).problem());
                }
            }
        }
        assertThat(problems.stream()
                        .filter(t -> t.said(language).lang() != null)
                        .map(Texts::de)
                        .distinct())
                .isEmpty();
    }

    /// A number that a translation loses or changes would mislead.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void numbersAndPlaceholdersAreTheSame(String language) {
        Pattern number = Pattern.compile("\\{\\d\\}|\\d[\\d.,]*\\d|\\d");
        Translations.all(language).forEach((german, text) -> {
            assertThat(text).as(german).isNotBlank();
            assertThat(new TreeSet<>(
                            number.matcher(text).results().map(m -> m.group()).toList()))
                    .as(german)
                    .isEqualTo(new TreeSet<>(
                            number.matcher(german).results().map(m -> m.group()).toList()));
        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aTextNobodyTranslatedIsPlainGermanAndSaysSo(String language) {
        Texts text = new Texts("Niemand übersetzte das.", "Das gibt es nur auf Deutsch.", "Nobody translated this.");
        assertThat(text.said(language)).isEqualTo(new Wording("Das gibt es nur auf Deutsch.", "de"));
        assertThat(text.said(language).dir()).isEqualTo("ltr");
        assertThat(text.said("en")).isEqualTo(Wording.plain("Nobody translated this."));
    }

    /// The German text is the key: a translation of a text that no form asks any more is dead.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void allLanguagesTranslateTheSameTexts(String language) {
        assertThat(Translations.all(language).keySet())
                .isEqualTo(Translations.all("uk").keySet());
    }

    @Test
    void aNumberComesIntoTheTranslation() {
        Texts text = new Texts("Person {0}", "Person {0}", "Person {0}").with(2);
        assertThat(List.of(text.in("de"), text.in("uk"), text.in("tr"), text.in("ar")))
                .containsExactly("Person 2", "Особа 2", "Kişi 2", "الشخص 2");
    }

    private static List<Texts> texts(Form form) {
        List<Texts> texts = new ArrayList<>();
        texts.add(form.titel());
        OtherEvidence.after(form.evidence()).forEach(e -> texts.add(e.name()));
        for (Form.Topic topic : form.topics()) {
            texts.addAll(List.of(topic.titel(), topic.intro(), topic.why(), topic.single()));
            topic.notices().forEach(n -> texts.add(n.text()));
            for (Form.Field field : topic.fields()) {
                texts.addAll(List.of(field.label(), field.hint(), field.why()));
                texts.addAll(field.options().values());
            }
        }
        return texts;
    }
}
