package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Legal pages name the operator and where to turn to, in each language.
@TragwerkTest
class OperatorTest {

    @Test
    void thePagesNameWhomOneCanWriteTo(TestProgram program) {
        Browser visitor = program.browser(Side.PORTAL);
        for (String language : List.of("de", "de-simple", "en", "uk", "tr", "ar")) {
            visitor.open("/datenschutz?sprache=" + language);
            assertThat(visitor.page().select("[data-qa=betreiber] dd").eachText())
                    .contains("portal@auental.example", "Die Landesbeauftragte für den Datenschutz (erfunden)");
            assertThat(visitor.page().select("[data-qa=betreiber] dt").text()).doesNotContain("??");
        }
        assertThat(visitor.open("/impressum").page().select("a[href=mailto:portal@auental.example]"))
                .hasSize(1);
        assertThat(visitor.open("/barrierefreiheit?sprache=de")
                        .page()
                        .select("[data-qa=betreiber]")
                        .text())
                .contains("Durchsetzungsstelle");
    }

    @Test
    void whatIsNotSetIsNotInventedOutsideOfTheDemo() {
        Operator nobody = new Operator(false, "", "", "", "", "", "", "");
        assertThat(nobody.provider()).isEmpty();
        assertThat(nobody.dataProtection()).isEmpty();
        Operator set = new Operator(true, "Stadt A", "Weg 1 | 12345 A", "", "", "", "", "");
        assertThat(set.provider())
                .extracting(Operator.Contact::lines)
                .containsExactly(List.of("Stadt A"), List.of("Weg 1", "12345 A"));
    }
}
