package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The page saves while she types, and she presses the button in that very moment.
class AutosaveTest {

    private final Instance instance = Instance.shared();

    @Test
    void goingOnWhileThePageSavesIsNoConflict() {
        Person citizen = Person.citizen(instance, new Tour(), "dieter.maier", Chromium.PHONE, true, "de");
        citizen.open(instance.portal() + "/antrag/neu/hzl-grundsicherung");
        Page page = citizen.page();
        page.locator("label[for=einwilligung]").click();
        citizen.press("los");
        citizen.open(instance.portal() + citizen.path() + "/thema/erklaerung");
        // The server saves; its answer does not arrive before she presses.
        page.route("**/speichern/**", route -> route.fetch());
        page.waitForRequest(
                "**/speichern/**", () -> page.locator("textarea").first().fill("Ich ziehe im Mai um."));
        citizen.press("pruefen");
        assertThat(citizen.path()).endsWith("/pruefen");
        assertThat(citizen.text()).contains("Ich ziehe im Mai um.");
        citizen.leave();
    }
}
