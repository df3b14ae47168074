package de.tragwerk.directory;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Entries of the demo: every Mandant with an organisation key is reached over the one intermediary.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DirectoryDemo implements DemoSeed {

    private final ServiceStore services;
    private final KeyRing keys;
    private final Sides sides;

    DirectoryDemo(ServiceStore services, KeyRing keys, Sides sides) {
        this.services = services;
        this.keys = keys;
        this.sides = sides;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() != Mandant.Art.VERMITTLUNG) {
            return;
        }
        byte[] intermediary = Certificates.encoded(keys.current(mandant.id()).certificate());
        for (Cast.Authority authority : cast.authorities()) {
            if (!authority.organisation().isEmpty()) {
                services.put(new ServiceStore.Service(
                        authority.organisation(),
                        authority.mandant().name(),
                        Services.TRAGWERK,
                        "http://127.0.0.1:" + sides.port(Side.VERMITTLUNG) + "/osci",
                        intermediary,
                        Certificates.encoded(
                                keys.current(authority.mandant().id()).certificate()),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 12, 31)));
            }
        }
    }
}
