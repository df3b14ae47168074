package de.tragwerk.fitconnect;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.fitconnect.FitStore.Klient;
import de.tragwerk.fitconnect.FitStore.Ziel;
import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.osci.Identity;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.fit.FitKeys;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.keys.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Destinations and clients of the demo; every authority looks at its own destination.
/// Senders go on by OSCI until an organisation gets an entry in [FitTargets].
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class FitDemo implements DemoSeed {

    private final FitStore store;
    private final FitTargets targets;
    private final KeyRing keys;
    private final Home home;
    private final FitAddress address;
    private final TransactionTemplate transaction;

    FitDemo(
            FitStore store,
            FitTargets targets,
            KeyRing keys,
            Home home,
            FitAddress address,
            TransactionTemplate transaction) {
        this.store = store;
        this.targets = targets;
        this.keys = keys;
        this.home = home;
        this.address = address;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() == Mandant.Art.AMT && address.known()) {
            targets.putOwn(new FitTargets.Target(destination(mandant.id()), address.value()));
        }
        if (mandant.art() == Mandant.Art.VERMITTLUNG) {
            transaction.executeWithoutResult(status -> cast.authorities().forEach(this::put));
        }
    }

    private void put(Cast.Authority authority) {
        String id = authority.mandant().id();
        List<UUID> reads = new ArrayList<>();
        if (authority.mandant().art() == Mandant.Art.AMT) {
            Identity identity = keys.identity(id);
            store.put(new Ziel(
                    destination(id),
                    authority.organisation(),
                    FitKeys.cipher(identity.cipher()).toJSONString(),
                    FitKeys.signature(identity.signature()).toJSONString(),
                    authority.leika().stream()
                            .filter(Leistungsschluessel::leika)
                            .map(l -> "urn:de:fim:leika:leistung:" + l)
                            .toList(),
                    List.of(Services.TRAGWERK),
                    true,
                    null));
            if (authority.ags().matches("\\d{5}(\\d{3})?")) {
                store.place(destination(id), authority.ags().substring(0, 5));
            }
            reads.add(destination(id));
        }
        // The operator of the intermediary sends too: test applications to whom it connects.
        store.put(new Klient(id, FitTokens.hash(home.password("fit-" + id)), reads));
    }

    /// The same in every installation.
    static UUID destination(String mandant) {
        return UUID.nameUUIDFromBytes(("fit " + mandant).getBytes(StandardCharsets.UTF_8));
    }
}
