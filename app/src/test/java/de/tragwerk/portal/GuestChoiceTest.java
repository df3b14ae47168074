package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// With an account or without: the choice before the first input.
@TragwerkTest
class GuestChoiceTest {

    private static final String FORM = "hzl-grundsicherung";

    /// Whoever wants a draft logs in at the start, before the first input; the choice is named on both pages before
    /// it and in every language.
    @Test
    void theChoiceStandsAtTheStart(TestProgram program) throws Exception {
        Browser guest = program.browser(Side.PORTAL).open("/leistungen/" + FORM);
        assertThat(guest.page().select("[data-qa=wahl]").text())
                .contains(
                        "Möchten Sie Ihre Antworten speichern können?", "Sie melden sich zuerst an", "keinen Entwurf");
        assertThat(guest.page().select("[data-qa=antrag]").text()).isEqualTo("Mit Konto beantragen");
        assertThat(guest.text()).doesNotContain("Online beantragen");
        guest.follow("ohne-konto");
        assertThat(guest.page().select("[data-qa=wahl]").text()).contains("nur, wenn Sie angemeldet sind", "jetzt");
        assertThat(guest.page().select("[data-qa=los]").text()).isEqualTo("Ohne Konto beginnen");
        for (String language : new String[] {"de-simple", "en", "uk", "tr", "ar"}) {
            guest.open("/leistungen/" + FORM + "?sprache=" + language);
            assertThat(guest.page().select("[data-qa=wahl] li")).as(language).hasSize(2);
            guest.follow("ohne-konto");
            assertThat(guest.page().select("[data-qa=los]").text())
                    .as(language)
                    .isNotBlank()
                    .isNotEqualTo("Ohne Konto beginnen");
        }
        guest.open("/leistungen/" + FORM + "?sprache=de").follow("ohne-konto").follow("mit-konto");
        guest.submit(Map.of(
                "kennung", "jonas.weber", "passwort", program.password("jonas.weber"), "niveau", "STORK-QAA-Level-3"));
        assertThat(guest.location().getPath()).as("the form she began with").isEqualTo("/antrag/neu/" + FORM);
        assertThat(guest.page().select("#einwilligung")).hasSize(1);
        assertThat(guest.page().select("[data-qa=wahl]")).as("she has chosen").isEmpty();
        assertThat(guest.open("/leistungen/unterhaltsvorschuss").page().select("[data-qa=wahl]"))
                .isEmpty();
    }
}
