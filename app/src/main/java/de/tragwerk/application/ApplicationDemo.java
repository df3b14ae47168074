package de.tragwerk.application;

import de.tragwerk.application.store.AntragStore;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Mandant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The demo's distribution plan: A to K and L to Z in Lindenbrück.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class ApplicationDemo implements DemoSeed {

    private final AntragStore store;

    ApplicationDemo(AntragStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.id().equals("lindenbrueck")) {
            store.putVerteilung("A", "K", 1);
            store.putVerteilung("L", "Z", 2);
        }
    }
}
