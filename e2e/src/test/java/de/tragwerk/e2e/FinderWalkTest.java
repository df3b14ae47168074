package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Sozialleistungsfinder on a phone, from the start page to the result: a mother whose wage does not suffice. Each
/// second page is looked at, in one language a day; all of them in all six with `./tragwerk test --all-pages`.
@Tag("turn-3")
class FinderWalkTest {

    private static final List<String> LANGUAGES = List.of("de", "uk", "de-simple", "tr", "en", "ar");

    /// Text fields by id; everything else is chosen by name and value.
    static final Map<String, String> TEXTS = Map.of(
            "finder-geburt-m", "1",
            "finder-geburt-j", "1997",
            "anschrift-plz", "12345",
            "finder-geburtsjahre", "2019",
            "finder-netto", "1200",
            "finder-brutto", "1500",
            "finder-warm", "620");

    static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("finder.anlass", "geld"),
            Map.entry("person.staatsangehoerigkeit", "deutsch"),
            Map.entry("partner.vorhanden", "nein"),
            Map.entry("finder.kinder", "ja"),
            Map.entry("finder.kindergeld", "ja"),
            Map.entry("finder.unterhalt", "nein"),
            Map.entry("arbeit.status", "angestellt"),
            Map.entry("wohnen.art", "miete"),
            Map.entry("finder.schulden", "nein"),
            Map.entry("vermoegen.grob", "ja"),
            Map.entry("leistung.beantragt", "keine"));

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    private static final boolean ALL = Boolean.getBoolean("tragwerk.allPages");
    private static final long DAY = LocalDate.now(ZoneOffset.UTC).toEpochDay();

    static List<String> languages() {
        return ALL ? LANGUAGES : List.of(LANGUAGES.get((int) (DAY % LANGUAGES.size())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void fromTheStartPageToTheResult(String language) {
        Person visitor = Person.visitor(instance, tour, Chromium.PHONE, language);
        visitor.press("finder").look("finder-start-" + language).press("los");
        Page page = visitor.page();
        for (int step = 0; step < 30 && !visitor.path().endsWith("/ergebnis"); step++) {
            String topic = visitor.path().substring(visitor.path().lastIndexOf('/') + 1);
            fill(page);
            // Where all is answered at once, the page is seen once; the others come again with what was opened.
            if (ALL || (step + DAY) % 2 == 1) {
                visitor.look("finder-" + topic + "-" + language);
            }
            visitor.press("weiter");
            assertThat(page.locator(".tw-fehler").count()).as(topic).isZero();
        }
        visitor.look("finder-ergebnis-" + language);
        assertThat(page.locator("[data-qa=karte-grundsicherungsgeld]").count()).isOne();
        assertThat(page.locator("[data-qa=karte-unterhaltsvorschuss]").count()).isOne();
        assertThat(page.url()).doesNotContain("?");
        visitor.leave();
        assertThat(tour.findings()).isEmpty();
    }

    private static void fill(Page page) {
        TEXTS.forEach((id, text) -> {
            if (page.locator("#" + id).count() > 0) {
                page.locator("#" + id).fill(text);
            }
        });
        CHOICES.forEach((name, value) -> {
            var choice = page.locator("input[name='" + name + "'][value='" + value + "']");
            if (choice.count() > 0) {
                choice.check();
            }
        });
    }
}
