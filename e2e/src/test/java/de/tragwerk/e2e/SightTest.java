package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Zoom, forced colours and the dark ground on pages everybody sees first. With `--all-pages` each page of each
/// journey is looked at in this way ([Tour]).
@Tag("turn-0")
class SightTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void pagesBeforeALoginBearZoomAndForcedColours() {
        Person visitor = Person.visitor(instance, tour, Chromium.DESK, "de");
        for (String path :
                List.of("/", "/leistungen", "/leistungen/hzl-grundsicherung", "/finder", "/beratung", "/newsletter")) {
            visitor.open(instance.portal() + path);
            tour.sight(visitor.page(), path);
        }
        visitor.open(instance.amt() + "/mandant?id=lindenbrueck").open(instance.amt() + "/anmelden");
        tour.sight(visitor.page(), "amt/anmelden");
        visitor.leave();
        assertThat(tour.findings()).isEmpty();
    }
}
