package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.client.CardQuestion;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Received;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Readers;
import de.tragwerk.transport.route.Responsibilities;
import de.tragwerk.transport.send.Clients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The mailbox of a workplace without automatic fetching: an officer brings her own key for one request.
///
/// Key and PIN live in the memory of the request and nowhere else: no session, no file, no log. Looking does not
/// confirm: only [#confirm] and [#handOver] end the dialog, and that is the receipt.
@Component
public class HandMailbox {

    /// A message that waits or was looked at.
    ///
    /// @param looked when it was handed out last, null when never
    public record Waiting(
            String id, Instant stored, @Nullable Instant looked, String subject) {}

    /// @param trusted whether the author's certificate has a chain to an issuer we believe
    public record Opened(Received message, String author, boolean trusted) {}

    /// It did not work; the sentence says what to do.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private static final int MOST = 32 * 1024;

    private final DirectoryClient directory;
    private final Readers readers;
    private final Responsibilities responsibilities;
    private final Clients clients;
    private final KeyRing keys;
    private final Intake intake;
    private final RealTime time;

    HandMailbox(
            DirectoryClient directory,
            Readers readers,
            Responsibilities responsibilities,
            Clients clients,
            KeyRing keys,
            Intake intake,
            RealTime time) {
        this.directory = directory;
        this.readers = readers;
        this.responsibilities = responsibilities;
        this.clients = clients;
        this.keys = keys;
        this.intake = intake;
        this.time = time;
    }

    private interface Work<T> {
        T with(Identity own, Dialog dialog) throws IOException, OsciException, RefusedException, Refused;
    }

    /// What waits and was not confirmed, oldest first. Nothing is handed out by asking.
    public List<Waiting> waiting(byte[] p12, char[] pin) throws Refused {
        return inDialog(p12, pin, (own, dialog) -> {
            List<ProcessCard> cards = dialog.processCards(
                            CardQuestion.storedSince(Instant.EPOCH, CardQuestion.Role.ADDRESSEE, true))
                    .cards();
            dialog.exit();
            return cards.stream()
                    .map(c -> new Waiting(
                            c.messageId().base64(),
                            c.creation(),
                            c.forwarding(),
                            c.subject() == null ? "" : c.subject()))
                    .toList();
        });
    }

    /// Fetches and opens one message; it stays unconfirmed.
    public Opened open(byte[] p12, char[] pin, String id) throws Refused {
        return inDialog(p12, pin, (own, dialog) -> opened(own, fetch(dialog, id)));
    }

    /// Confirms receipt: it no longer waits.
    public void confirm(byte[] p12, char[] pin, String id) throws Refused {
        inDialog(p12, pin, (own, dialog) -> {
            // What cannot be opened is not confirmed: nobody would look at it again.
            opened(own, fetch(dialog, id));
            dialog.exit();
            return "";
        });
    }

    /// Gives the message to the Fachverfahren like one that was fetched by itself, and confirms it then.
    public void handOver(byte[] p12, char[] pin, String id) throws Refused {
        inDialog(p12, pin, (own, dialog) -> {
            FetchedDelivery delivery = fetch(dialog, id);
            Opened opened = opened(own, delivery);
            if (!opened.trusted()) {
                throw new Refused(
                        "Dem Absender vertraut diese Stelle nicht. Die Nachricht wird nicht übernommen; fragen Sie den Betrieb.");
            }
            byte[] raw = Intake.raw(delivery);
            String problem = Scope.get(
                    Scope.job(Scope.current().mandant(), "handpostfach"), () -> intake.handOver(opened.message(), raw));
            if (!problem.isEmpty()) {
                throw new Refused("Das Fachverfahren nimmt die Nachricht nicht an: " + problem);
            }
            dialog.exit();
            return "";
        });
    }

    private static FetchedDelivery fetch(Dialog dialog, String id)
            throws IOException, OsciException, RefusedException, Refused {
        Optional<FetchedDelivery> found = dialog.fetch(MessageId.ofWire(id));
        if (found.isEmpty()) {
            throw new Refused("Diese Nachricht liegt nicht im Postfach dieses Schlüssels. Sehen Sie die Liste neu an.");
        }
        return found.get();
    }

    private Opened opened(Identity own, FetchedDelivery delivery) throws IOException, OsciException {
        try (OpenedContent content = new ContentOpener(own.ciphers(), clients.policy())
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts())) {
            boolean trusted = keys.trust().believed(content.author())
                    && keys.trust().valid(content.author(), delivery.card().creation());
            return new Opened(
                    Intake.received(delivery, content),
                    content.author().getSubjectX500Principal().getName(),
                    trusted);
        }
    }

    private <T> T inDialog(byte[] p12, char[] pin, Work<T> work) throws Refused {
        Identity own = Identity.of(holders(p12, pin));
        if (!keys.trust().valid(own.signature().certificate(), time.instant())) {
            throw new Refused("Das Zertifikat in der Datei ist abgelaufen. Nehmen Sie die Datei mit dem neuen.");
        }
        try {
            Route route = route(own);
            OsciClient client = clients.to(
                    route.intermediary(), route.intermediaryCertificate(), route.intermediarySignature(), own);
            return work.with(own, client.open());
        } catch (RefusedException e) {
            throw new Refused("Der Intermediär lehnt ab: " + e.feedback().sentence());
        } catch (OsciException e) {
            throw new Refused(
                    "Die Nachricht lässt sich nicht öffnen: " + e.code().text());
        } catch (NoRoute e) {
            throw new Refused(
                    "Das Verzeichnis kennt diese Behörde noch nicht. Fragen Sie die Vermittlungsstelle nach Ihrem Eintrag.");
        } catch (IOException | DirectoryClient.DirectoryDown e) {
            throw new Refused(
                    "Der Intermediär antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.");
        }
    }

    /// An authority that is still being connected has only the entry for tests.
    private Route route(Identity own) throws Refused {
        String organisation = responsibilities
                .own()
                .orElseThrow(() -> new Refused(
                        "Für diese Stelle ist kein Organisationsschlüssel eingetragen. Fragen Sie den Betrieb."));
        try {
            return readers.mailboxes(organisation, own.cipher().certificate(), own.signature())
                    .getFirst();
        } catch (NoRoute notLive) {
            return directory.lookUp(organisation, Services.ERPROBUNG, own.signature());
        }
    }

    private static List<Holder> holders(byte[] p12, char[] pin) throws Refused {
        if (p12.length == 0 || p12.length > MOST) {
            throw new Refused("Wählen Sie Ihre p12-Datei aus. Sie ist kleiner als 32 KB.");
        }
        try {
            List<Holder> holders = Pki.load(new ByteArrayInputStream(p12), pin);
            if (holders.isEmpty()) {
                throw new Refused("In der Datei liegt kein Schlüssel. Wählen Sie die p12-Datei der Behörde.");
            }
            return holders;
        } catch (GeneralSecurityException | IOException e) {
            throw new Refused("Die Datei lässt sich mit dieser PIN nicht öffnen. Prüfen Sie beide.");
        }
    }
}
