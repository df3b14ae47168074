package de.tragwerk.transport;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.transport.route.Responsibilities;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Responsibilities of the demo: the city for itself, the district for the rest.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class TransportDemo implements DemoSeed {

    private final Responsibilities responsibilities;

    TransportDemo(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Override
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() == Mandant.Art.VERMITTLUNG) {
            return;
        }
        for (Cast.Authority authority : cast.authorities()) {
            if (authority.mandant().id().equals(mandant.id())) {
                responsibilities.putOwn(authority.organisation());
            }
            if (mandant.art() == Mandant.Art.PORTAL) {
                for (String leika : authority.leika()) {
                    responsibilities.put(leika, authority.ags().substring(0, 5), authority.organisation());
                }
            }
        }
    }
}
