package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An award of the AsylbLG, a delivery of the statistics, a run of the data matching and the archive, without a mouse;
/// each page is looked at.
@Tag("turn-3")
class KeyboardRunsTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    /// § 3a AsylbLG 2026, level 1: 202 + 253.
    @Test
    void anAwardOfAsylblgFromTheWorklistToItsNotice() {
        String application = Sent.asylum(instance, "Wegmann");
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        officer.area("a").await("main a[href='/eingang/" + application + "']");
        officer.follow("main a[href='/eingang/" + application + "']").takeOver();
        officer.look("amt-asylblg-akte");
        officer.follow(".tw-reiter a[href$='/berechnung']").press("beginnen").look("amt-asylblg-berechnung");
        assertThat(officer.text("[data-qa=anspruch]")).contains("455,00");
        String file = officer.path();
        officer.follow(".tw-reiter a[href$='/tatsachen']").look("amt-asylblg-tatsachen");
        officer.open(instance.amt() + file).press("vorschlagen");
        officer.follow(".tw-reiter a[href$='/zahlungen']").look("amt-asylblg-zahlungen");
        officer.unfold(".tw-mehr > summary").look("amt-akte-mehr");
        officer.follow(".tw-mehr__liste a[href$='/abgleich']").look("amt-akte-auskuenfte");
        officer.unfold(".tw-mehr > summary").follow(".tw-mehr__liste a[href$='/eakte']");
        officer.press("uebergeben").await("main [data-qa=abgabe]").look("amt-akte-eakte");

        Hands second = Hands.atDesk(instance, tour, "t.rahn");
        second.follow(".tw-leiste a[href='/freigabe']");
        String proposal = second.attribute("main tbody tr:has-text('Wegmann') a", "href");
        second.follow("main a[href='" + proposal + "']").look("amt-asylblg-freigabe");
        second.write("#passwort", instance.password("t.rahn")).sends();
        second.look("amt-asylblg-bescheid");
        assertThat(second.text()).contains("des Asylbewerberleistungsgesetzes", "455,00");
        assertThat(tour.findings()).isEmpty();
    }

    @Test
    void statisticsAndMatchingAreBegunByOneAndReleasedByAnother() {
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        Hands head = Hands.atDesk(instance, tour, "s.behrens");
        officer.follow(".tw-leiste a[href='/statistiken']").look("amt-statistiken-leer");
        run(officer, head, "amt-statistik", "übergeben");
        officer.follow(".tw-leiste a[href='/statistiken']").look("amt-statistiken");
        officer.follow(".tw-leiste a[href='/abgleiche']").look("amt-abgleiche-leer");
        run(officer, head, "amt-abgleich", "wartet auf Antwort");
        officer.follow(".tw-leiste a[href='/abgleiche']").look("amt-abgleiche");
        officer.follow(".tw-leiste a[href='/archiv']").look("amt-archiv-leer");
        assertThat(tour.findings()).isEmpty();
    }

    /// S begins, the head opens the run and gives her password.
    private void run(Hands officer, Hands head, String name, String after) {
        officer.key("s")
                .await("main [data-qa=zustand]:has-text('wartet auf Freigabe')")
                .look(name);
        assertThat(officer.has("main [data-qa=freigeben]")).isFalse();
        String run = officer.path();
        head.follow(".tw-leiste a[href='" + run.substring(0, run.lastIndexOf('/')) + "']");
        head.follow("main a[href='" + run + "']").look(name + "-leitung");
        head.write("#passwort", instance.password("s.behrens")).sends();
        head.await("main [data-qa=zustand]:has-text('" + after + "')").look(name + "-danach");
    }
}
