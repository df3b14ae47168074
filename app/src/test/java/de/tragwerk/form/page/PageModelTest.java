package de.tragwerk.form.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page for checking says before she sends.
class PageModelTest {

    private static final Form FORM = new Forms().newest("hzl-grundsicherung").orElseThrow();

    /// Thousands and cents are told apart before, not after sending.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            640,00     | 640,00 €
            123.45     | 123,45 €
            1.234      | 1.234,00 €
            1234,5     | 1.234,50 €
            1.234.567  | 1.234.567,00 €
            12 Euro    | 12 Euro €
            """)
    void anAmountIsShownAsItWasUnderstood(String typed, String shown) {
        Form.Field field = FORM.topics().stream()
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.id().equals("einkommen.brutto"))
                .findFirst()
                .orElseThrow();
        Answers answers = Answers.empty().with("einkommen.brutto", 1, typed);
        assertThat(PageModel.shown(FORM, field, 1, answers, "de").text().replace('\u00a0', ' '))
                .isEqualTo(shown);
    }
}
