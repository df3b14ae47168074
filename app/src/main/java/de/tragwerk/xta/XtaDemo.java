package de.tragwerk.xta;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Accounts of the demo: every Mandant with an organisation key may use XTA instead of OSCI.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class XtaDemo implements DemoSeed {

    private final Accounts accounts;
    private final CheckService check;
    private final KeyRing keys;

    XtaDemo(Accounts accounts, CheckService check, KeyRing keys) {
        this.accounts = accounts;
        this.check = check;
        this.keys = keys;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() != Mandant.Art.VERMITTLUNG) {
            return;
        }
        accounts.putProfile(new Profile(Services.TRAGWERK, false, true, Container.MOST_BYTES, List.of()));
        accounts.putProfile(check.profile());
        for (Cast.Authority authority : cast.authorities()) {
            String id = authority.organisation();
            if (!id.isEmpty()) {
                accounts.put(new Account(id, "xoev", authority.mandant().name(), false, true));
                for (Holder holder : keys.all(authority.mandant().id())) {
                    accounts.putCertificate(id, holder.certificate());
                }
                accounts.putBooking(id, Services.TRAGWERK, true, true);
                accounts.putBooking(id, CheckService.SERVICE, true, false);
            }
        }
    }
}
