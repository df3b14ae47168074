package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The day of an officer without a mouse: from the worklist over facts, calculation and the second person to the pay
/// run and the time line of the file.
@Tag("turn-2")
class KeyboardWorkTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    /// 550.65 € as the pensioner of the demo; 10.00 € of another insurance, which the officer enters, make 560.65 €.
    @Test
    void fromTheWorklistToTheTimeLine() {
        String application = Sent.pensioner(instance, "Tastmann");
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        officer.area("a").await("main a[href='/eingang/" + application + "']");
        officer.follow("main a[href='/eingang/" + application + "']").takeOver();
        String file = officer.path();
        String zeichen = officer.text("[data-qa=aktenzeichen]");

        officer.follow(".tw-reiter a[href$='/berechnung']").press("beginnen");
        officer.follow(".tw-reiter a[href$='/tatsachen']");
        officer.choose("#was", "Tastmann: Absetzung vom Einkommen").follow("main form[method=get] button[type=submit]");
        officer.choose("#code", "Hausratversicherung")
                .write("#wert", "10,00")
                .write("#von", "03.2026")
                .write("#grund", "Der Versicherungsschein lag vor.")
                .sends();
        assertThat(officer.has("form[data-qa=tatsache]")).isFalse();
        officer.follow(".tw-reiter a[href$='/berechnung']");
        assertThat(officer.text("[data-qa=anspruch]")).contains("560,65");
        while (officer.has("[data-qa=ermessen]")) {
            officer.mark("[data-qa=ermessen] input[type=radio]")
                    .write("[data-qa=ermessen] textarea", "Die Miete liegt unter dem Richtwert.")
                    .sends();
        }
        officer.press("vorschlagen");

        Hands second = Hands.atDesk(instance, tour, "t.rahn");
        second.follow(".tw-leiste a[href='/freigabe']");
        String proposal = second.attribute("main tbody tr:has-text('Tastmann') a", "href");
        second.follow("main a[href='" + proposal + "']")
                .write("#passwort", instance.password("t.rahn"))
                .sends();
        assertThat(second.path()).startsWith("/bescheide/");
        second.leave();

        pay();
        officer.open(instance.amt() + "/buero").write("#suche", zeichen).sends();
        if (!officer.path().equals(file)) {
            officer.follow("main a[href='" + file + "']");
        }
        assertThat(officer.text()).contains("Bescheid");
        officer.unfold(".tw-mehr > summary").follow(".tw-mehr__liste a[href$='/konto']");
        assertThat(officer.text(".tw-reiter [aria-current=page]")).isEqualTo("Konto");
        officer.follow(".tw-reiter a[href$='/zahlungen']");
        assertThat(officer.text()).contains("560,65");
        assertThat(tour.findings()).isEmpty();
    }

    /// The cash office computes, the head releases; what another journey computed before is computed anew.
    private void pay() {
        Hands cashier = Hands.atDesk(instance, tour, "p.lange");
        cashier.area("z").key("s");
        cashier.await("main [data-qa=zustand]:not(:has-text('wird berechnet'))");
        if (!cashier.text().contains("Tastmann")) {
            cashier.press("neu-rechnen");
            cashier.await("main [data-qa=zeile]:has-text('Tastmann')");
        }
        String run = cashier.path();
        Hands head = Hands.atDesk(instance, tour, "s.behrens");
        head.area("z").follow("main a[href='" + run + "']");
        head.write("#passwort", instance.password("s.behrens")).sends();
        head.await("main [data-qa=nachricht]");
        cashier.leave();
        head.leave();
    }
}
