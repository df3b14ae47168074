package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.keys.KeyEnds;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.Readers;
import de.tragwerk.transport.route.Responsibilities;
import de.tragwerk.transport.send.Clients;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Fetches what waits in the Mandant's mailbox. The next question in the dialog confirms the message before it,
/// so a message is confirmed only after it was taken in.
@Component
class Fetcher implements MandantJob {

    private static final int MOST_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    private final Readers readers;
    private final Responsibilities responsibilities;
    private final KeyRing keys;
    private final KeyEnds ends;
    private final Clients clients;
    private final Intake intake;
    private final XtaFetcher xta;
    private final Environment settings;
    private final Duration every;
    private final OpenDialogs dialogs;

    Fetcher(
            Readers readers,
            Responsibilities responsibilities,
            KeyRing keys,
            KeyEnds ends,
            Clients clients,
            Intake intake,
            XtaFetcher xta,
            Environment settings,
            RealTime time,
            @Value("${tragwerk.abholung:60s}") String every) {
        this.readers = readers;
        this.responsibilities = responsibilities;
        this.keys = keys;
        this.ends = ends;
        this.clients = clients;
        this.intake = intake;
        this.xta = xta;
        this.settings = settings;
        this.dialogs = new OpenDialogs(time);
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
        intake.again();
        Identity identity = keys.identity(mandant);
        int count = 0;
        boolean looked = false;
        // Each certificate has a mailbox of its own: senders may still use the one before, until its overlap ends.
        for (Holder cipher : identity.ciphers()) {
            if (!cipher.equals(identity.cipher()) && !ends.fetches(cipher.certificate())) {
                continue;
            }
            // Services of one authority may lie at different intermediaries.
            for (Route route : mailboxes(own.get(), cipher, keys.current(mandant))) {
                looked = true;
                count += byXta(mandant)
                        ? xta.fetch(route, cipher)
                        : fetch(route, new Identity(identity.signature(), cipher, identity.ciphers()));
            }
        }
        if (!looked) {
            LOG.warn("Das Verzeichnis nennt zurzeit kein Postfach von {}", mandant);
        }
        if (count > 0) {
            LOG.info("{} Nachrichten abgeholt für {}", count, mandant);
        }
    }

    /// One certificate without a way keeps the mail of the others not waiting.
    private List<Route> mailboxes(String organisation, Holder cipher, Holder self) {
        try {
            return readers.mailboxes(organisation, cipher.certificate(), self);
        } catch (NoRoute closed) {
            return List.of();
        }
    }

    /// `tragwerk.abholung.weg` is `osci` or `xta`; with the Mandant's name behind it for one of several.
    private boolean byXta(String mandant) {
        String way = settings.getProperty(
                "tragwerk.abholung.weg." + mandant, settings.getProperty("tragwerk.abholung.weg", "osci"));
        return switch (way) {
            case "osci" -> false;
            case "xta" -> true;
            default -> throw new IllegalStateException("tragwerk.abholung.weg ist osci oder xta, nicht „" + way + "“");
        };
    }

    private int fetch(Route route, Identity identity) throws Exception {
        OpenDialogs.Key key = new OpenDialogs.Key(
                route.intermediary(), Certificates.fingerprint(identity.cipher().certificate()));
        Optional<Dialog> kept = dialogs.take(key);
        if (kept.isPresent()) {
            try {
                return fetch(kept.get(), key);
            } catch (OsciException | RefusedException over) {
                // The other side has ended the dialog, by its time-out or by a new start. What was not confirmed comes
                // again.
                LOG.debug("Dialog beendet, ein neuer beginnt");
            }
        }
        Dialog dialog = clients.to(
                        route.intermediary(), route.intermediaryCertificate(), route.intermediarySignature(), identity)
                .open();
        dialogs.opened(key);
        return fetch(dialog, key);
    }

    private int fetch(Dialog dialog, OpenDialogs.Key key) throws Exception {
        int count = 0;
        // Never ask for one more than is taken: the end of the dialog confirms the last one given out.
        while (count < MOST_AT_ONCE) {
            Optional<FetchedDelivery> found = dialog.fetch();
            if (found.isEmpty()) {
                // The answer "nothing more" has confirmed all before it: the dialog may wait for the next run.
                if (!dialogs.keep(key, dialog)) {
                    dialog.exit();
                }
                return count;
            }
            intake.take(found.get());
            count++;
        }
        dialog.exit();
        return count;
    }
}
