package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// People like those of the question catalogue fill in each form through its pages, without script, up to the
/// check page: branches open and close, entries repeat, and only fitting evidence is asked for.
@TragwerkTest
class FormJourneyTest {

    @ParameterizedTest
    @CsvSource({
        "winter, E-BIRTH E-PAT E-TITLE E-MAINT E-EFFORT, E-SGB2 E-SCHOOL E-RES E-DEATH",
        "haddad, E-BIRTH E-RES E-SGB2 E-PAY, E-PAT E-TITLE E-MAINT E-EFFORT",
        "rahimi, E-RES E-NOTICE E-CONTR E-PAY, E-RENT E-PREG E-SEIZE E-LETTER E-SCHOOL",
        "tesfay, E-MED E-QUOTE, E-RES E-PREG",
        "weiss, E-EYE E-CARE E-RENT E-PENS E-BANK, E-DIS E-HOME E-NOTICE",
        "baum, E-CARE E-HOME E-POA E-RENT E-PENS E-FUNPRE E-GIFT, E-CAREPLAN E-RES E-LAND E-CAREEXP",
        "nunes, E-MED E-DIS E-TAX E-QUOTE, E-RES E-BANK E-PENS E-CUST"
    })
    void anExampleComesToTheCheckPage(String example, String asked, String notAsked, TestProgram program)
            throws IOException {
        Browser browser = program.citizen("dieter.maier");
        Applicant applicant = new Applicant(browser, Applicant.read(json(example)));
        applicant.fillIn();
        assertThat(browser.page().selectFirst("form[data-qa=senden]"))
                .as(browser.page().select("main").text())
                .isNotNull();
        assertThat(browser.page().select(".tw-zustand--gefahr").eachText()).isEmpty();
        assertThat(applicant.evidence())
                .contains(asked.split(" "))
                .doesNotContain(notAsked.split(" "))
                .doesNotHaveDuplicates();
        List<String> kinds = applicant.evidence();
        applicant.upload(kinds.getLast(), "nachweis.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes());
        assertThat(browser.text()).contains("nachweis.pdf");
    }

    private static String json(String example) throws IOException {
        try (InputStream file = FormJourneyTest.class.getResourceAsStream("formulare/" + example + ".json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
