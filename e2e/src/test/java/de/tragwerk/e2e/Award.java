package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/// What follows a calculation at the desk, without a mouse: discretion, the second person, the pay run.
///
/// @param name family name of who gets the benefit
record Award(Instance instance, Tour tour, String name) {

    /// From the page of the calculation to the notice.
    void decide(Hands officer, String weighed) {
        while (officer.has("[data-qa=ermessen]")) {
            officer.mark("[data-qa=ermessen] input[type=radio]")
                    .write("[data-qa=ermessen] textarea", weighed)
                    .sends();
        }
        officer.press("vorschlagen");
        Hands second = Hands.atDesk(instance, tour, "t.rahn");
        second.follow(".tw-leiste a[href='/freigabe']");
        String proposal = second.attribute("main tbody tr:has-text('" + name + "') a", "href");
        second.follow("main a[href='" + proposal + "']")
                .write("#passwort", instance.password("t.rahn"))
                .sends();
        assertThat(second.path()).startsWith("/bescheide/");
        second.leave();
    }

    /// The cash office computes, the head releases; what another journey computed before, or left open, is computed
    /// anew.
    void pay() {
        Hands cashier = Hands.atDesk(instance, tour, "p.lange");
        cashier.area("z");
        String open = "main .tw-hinweis a[href^='/zahlungen/']";
        if (cashier.has(open)) {
            cashier.follow(open);
        } else {
            cashier.key("s");
        }
        cashier.await("main [data-qa=zustand]:not(:has-text('wird berechnet'))");
        if (!cashier.text().contains(name)) {
            cashier.press("neu-rechnen");
            cashier.await("main [data-qa=zeile]:has-text('" + name + "')");
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
