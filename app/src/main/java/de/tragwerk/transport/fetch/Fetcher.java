package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Responsibilities;
import de.tragwerk.transport.send.Clients;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/// Fetches what waits in the Mandant's mailbox. The next question in the dialog confirms the message before
/// it,
/// so a message is confirmed only after it was taken in.
@Component
class Fetcher implements MandantJob {

    private static final int MOST_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    private final DirectoryClient directory;
    private final Responsibilities responsibilities;
    private final KeyRing keys;
    private final Clients clients;
    private final Intake intake;
    private final Duration every;

    Fetcher(
            DirectoryClient directory,
            Responsibilities responsibilities,
            KeyRing keys,
            Clients clients,
            Intake intake,
            @Value("${tragwerk.abholung:60s}") String every) {
        this.directory = directory;
        this.responsibilities = responsibilities;
        this.keys = keys;
        this.clients = clients;
        this.intake = intake;
        this.every = DurationStyle.detectAndParse(every);
    }

    @Override
    public String name() {
        return "abholung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL, Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() throws Exception {
        String mandant = Scope.current().mandant();
        Optional<String> own = responsibilities.own();
        if (own.isEmpty() || !keys.has(mandant)) {
            return;
        }
        Route route = directory.find(own.get(), keys.current(mandant));
        Identity identity = keys.identity(mandant);
        int count = 0;
        // Each certificate has a mailbox of its own: senders may still use the one before.
        for (Holder cipher : identity.ciphers()) {
            count += fetch(route, new Identity(identity.signature(), cipher, identity.ciphers()));
        }
        if (count > 0) {
            LOG.info("{} Nachrichten abgeholt für {}", count, mandant);
        }
    }

    private int fetch(Route route, Identity identity) throws Exception {
        Dialog dialog = clients.to(
                        route.intermediary(), route.intermediaryCertificate(), route.intermediarySignature(), identity)
                .open();
        int count = 0;
        // Never ask for one more than is taken: the end of the dialog confirms the last one given out.
        while (count < MOST_AT_ONCE) {
            Optional<FetchedDelivery> found = dialog.fetch();
            if (found.isEmpty()) {
                break;
            }
            intake.take(found.get());
            count++;
        }
        dialog.exit();
        return count;
    }
}
