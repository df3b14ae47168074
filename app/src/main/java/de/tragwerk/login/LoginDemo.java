package de.tragwerk.login;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.login.store.PolicyStore;
import de.tragwerk.mandant.Mandant;
import org.springframework.stereotype.Component;

/// The people of the demo have a password only; outside of it a new Mandant demands a second step.
@Component
class LoginDemo implements DemoSeed {

    private final PolicyStore policies;

    LoginDemo(PolicyStore policies) {
        this.policies = policies;
    }

    @Override
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() != Mandant.Art.PORTAL) {
            policies.easeUnset();
        }
    }
}
