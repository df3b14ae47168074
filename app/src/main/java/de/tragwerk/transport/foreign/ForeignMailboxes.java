package de.tragwerk.transport.foreign;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.send.Clients;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties mailboxes at intermediaries of others. The next question in a dialog confirms the delivery before it, so
/// nothing is confirmed before it is kept.
@Component
public class ForeignMailboxes {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignMailboxes.class);
    private static final int MOST_AT_ONCE = 500;

    /// Keeps one delivery.
    public interface Keeper {

        /// Returns after it lies in the store for good, also when it lay there before.
        ///
        /// @param mailbox fingerprint of the certificate whose mailbox it came from
        /// @return false when there is no room: it stays at the intermediary, and so does what comes after it
        boolean keep(String mailbox, FetchedDelivery delivery) throws IOException;
    }

    private final Clients clients;
    private final KeyRing keys;
    private final RealTime time;
    private final ForeignMailboxTable table;
    private final TransactionTemplate transaction;

    ForeignMailboxes(Clients clients, KeyRing keys, RealTime time, JdbcClient jdbc, TransactionTemplate transaction) {
        this.clients = clients;
        this.keys = keys;
        this.time = time;
        this.table = new ForeignMailboxTable(jdbc);
        this.transaction = transaction;
    }

    public List<ForeignMailbox> all() {
        return transaction.execute(status -> table.all());
    }

    /// Fetches what waits. What stops it is kept with the mailbox and stops no other one.
    ///
    /// @return how many were kept
    public int empty(ForeignMailbox box, Keeper keeper) {
        Counted counted = new Counted(keeper);
        boolean whole = false;
        String hint;
        try {
            hint = fetch(box, counted);
            whole = hint.isEmpty();
            if (whole) {
                hint = Ending.sentence(box, keys.identity(box.key()), time.instant());
            }
        } catch (RefusedException e) {
            // Only the code: the sentence may be that of somebody else.
            hint = "Der Intermediär lehnt ab" + code(e.feedback().code()) + ".";
        } catch (OsciException e) {
            hint = "Die Antwort des Intermediärs gilt nicht (" + e.code().number() + ").";
        } catch (IOException e) {
            hint = "Der Intermediär antwortet nicht, oder die Verbindung brach ab.";
        } catch (RuntimeException e) {
            // The message of a cause may quote what came in.
            hint = "Die Übernahme ist gescheitert (" + e.getClass().getSimpleName() + ").";
        }
        told(box, whole, hint);
        return counted.count;
    }

    private static String code(String code) {
        return code.matches("\\d{4}") ? " (" + code + ")" : "";
    }

    /// @param whole whether the mailbox was emptied
    private void told(ForeignMailbox box, boolean whole, String hint) {
        boolean news = Boolean.TRUE.equals(transaction.execute(status -> {
            if (whole) {
                table.emptied(box, time.instant());
            }
            return table.told(box, hint);
        }));
        if (news && !hint.isEmpty()) {
            LOG.warn("Fremdes Postfach von {}: {}", box.owner(), hint);
        }
    }

    /// @return empty when the mailbox is empty now, else why not
    private String fetch(ForeignMailbox box, Keeper keeper) throws IOException, OsciException, RefusedException {
        if (!keys.has(box.key())) {
            return "Der Schlüssel osci-" + box.key() + ".p12 liegt nicht im Ordner geheim.";
        }
        if (over(box.certificate()) || over(box.signature())) {
            return "Ein Zertifikat des Intermediärs ist abgelaufen oder gesperrt.";
        }
        Identity identity = keys.identity(box.key());
        // Each certificate has a mailbox of its own: senders may still use the one before.
        for (Holder cipher : identity.ciphers()) {
            if (!cipher.equals(identity.cipher()) && !keys.trust().valid(cipher.certificate(), time.instant())) {
                continue;
            }
            String problem = fetch(
                    clients.to(
                                    box.address(),
                                    box.certificate(),
                                    box.signature(),
                                    new Identity(identity.signature(), cipher, identity.ciphers()))
                            .open(),
                    Certificates.fingerprint(cipher.certificate()),
                    keeper);
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private boolean over(X509Certificate certificate) {
        Instant now = time.instant();
        Inspection found = keys.trust().inspect(certificate, now);
        return found.offline() != Inspection.Outcome.GOOD
                || (found.online() != null && found.online().revoked());
    }

    private static String fetch(Dialog dialog, String mailbox, Keeper keeper)
            throws IOException, OsciException, RefusedException {
        // Never ask for one more than is taken: the end of the dialog confirms the last one given out.
        for (int count = 0; count < MOST_AT_ONCE; count++) {
            Optional<FetchedDelivery> found = dialog.fetch();
            if (found.isEmpty()) {
                break;
            }
            try {
                if (!keeper.keep(mailbox, found.get())) {
                    // No end of the dialog: it would confirm what was not kept.
                    return "Das Postfach am XTA-Server ist voll.";
                }
            } finally {
                found.get().parts().values().forEach(Blob::close);
            }
        }
        dialog.exit();
        return "";
    }

    private static final class Counted implements Keeper {
        private final Keeper keeper;
        private int count;

        Counted(Keeper keeper) {
            this.keeper = keeper;
        }

        @Override
        public boolean keep(String mailbox, FetchedDelivery delivery) throws IOException {
            boolean kept = keeper.keep(mailbox, delivery);
            count += kept ? 1 : 0;
            return kept;
        }
    }
}
