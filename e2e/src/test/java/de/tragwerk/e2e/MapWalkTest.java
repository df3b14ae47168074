package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The map of advice centres on a phone and at a desk: from the list to the pin and back, nearer by a button,
/// nothing asked of anybody else, and the same without script.
@Tag("turn-2")
class MapWalkTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void theMapLeadsToTheListAndBack() {
        for (int width : new int[] {Chromium.PHONE, Chromium.DESK}) {
            Person visitor = Person.visitor(instance, tour, width, width == Chromium.PHONE ? "de" : "en");
            Page page = visitor.page();
            List<String> others = new ArrayList<>();
            page.onRequest(request -> {
                if (!URI.create(request.url())
                        .getAuthority()
                        .equals(URI.create(instance.portal()).getAuthority())) {
                    others.add(request.url());
                }
            });
            visitor.open(instance.portal() + "/beratung").look("beratung-" + width);
            assertThat(page.locator("a.tw-nadel").count()).isEqualTo(5);
            page.locator("#plz").fill("12345");
            visitor.press("suchen").look("beratung-gefunden-" + width);
            String before = page.locator("svg[data-qa=landkarte]").innerHTML();
            visitor.press("karte-naeher").look("beratung-naeher-" + width);
            assertThat(page.locator("svg[data-qa=landkarte]").innerHTML()).isNotEqualTo(before);
            assertThat(page.url()).endsWith("/beratung#karte").doesNotContain("?");
            assertThat(page.locator("#plz").inputValue()).isEqualTo("12345");

            page.locator("a.tw-nadel").first().focus();
            page.keyboard().press("Enter");
            String entry = URI.create(page.url()).getFragment();
            assertThat(page.locator("#" + entry + " .tw-nummer").innerText())
                    .isEqualTo(entry.substring("stelle-".length()));
            page.locator("#" + entry + " a[href^='#nadel-']").click();
            assertThat(page.locator("a.tw-nadel:target").count()).isOne();
            assertThat(others).as("bei " + width + " px").isEmpty();
            visitor.leave();
        }
        assertThat(tour.findings()).isEmpty();
    }

    @Test
    void theMapNeedsNoScript() {
        try (var window = Chromium.window(Chromium.PHONE, false)) {
            Page page = window.newPage();
            page.navigate(instance.portal() + "/beratung?sprache=de");
            page.locator("[data-qa=karte-naeher]").click();
            page.waitForURL("**/beratung#karte");
            page.locator("[data-qa=karte-sueden]").click();
            assertThat(page.locator("[data-qa=ausserhalb]").innerText()).startsWith("Außerhalb dieses Ausschnitts: ");
            assertThat(page.locator("[data-qa=treffer]").innerText()).isEqualTo("5 Beratungsstellen passen.");
        }
    }
}
