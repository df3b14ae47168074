package de.tragwerk.xta;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.message.RoleCertificate.Role;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.foreign.ForeignMailbox;
import de.tragwerk.transport.foreign.ForeignMailboxes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Mail of accounts whose OSCI mailbox lies at the intermediary of somebody else: fetched by us, kept closed until its
/// reader closes, confirmed there once it is kept. It is kept once, however often it comes.
@Component
class ForeignMail implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignMail.class);

    private final ForeignMailboxes mailboxes;
    private final Accounts accounts;
    private final MessageStore messages;
    private final Contents contents;
    private final Seal seal;
    private final Room room;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final RealTime time;
    private final Duration every;

    ForeignMail(
            ForeignMailboxes mailboxes,
            Accounts accounts,
            MessageStore messages,
            Contents contents,
            Seal seal,
            Room room,
            TransactionTemplate transaction,
            Audit audit,
            RealTime time,
            @Value("${tragwerk.abholung:60s}") String every) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.messages = messages;
        this.contents = contents;
        this.seal = seal;
        this.room = room;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
        this.every = DurationStyle.detectAndParse(every);
    }

    @Override
    public String name() {
        return "xta-abholung";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.VERMITTLUNG);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        int count = 0;
        for (ForeignMailbox box : mailboxes.all()) {
            Optional<Account> account = accounts.named(box.owner()).filter(a -> !a.locked());
            if (account.isPresent()) {
                count += mailboxes.empty(box, (mailbox, delivery) -> keep(account.get(), mailbox, delivery));
            }
        }
        if (count > 0) {
            LOG.info("{} Nachrichten aus fremden OSCI-Postfächern übernommen", count);
        }
    }

    private boolean keep(Account account, String mailbox, FetchedDelivery delivery) throws IOException {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                try {
                    return store(account, mailbox, delivery);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (XtaFault e) {
                    throw new IllegalStateException("Eine OSCI-Nachricht lässt sich nicht als XTA-Nachricht fassen", e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean store(Account account, String mailbox, FetchedDelivery delivery) throws IOException, XtaFault {
        OsciEnvelope envelope =
                OsciEnvelope.of(account.id() + " " + mailbox + " ", originator(delivery), delivery.card());
        if (messages.find(envelope.id()).isPresent()) {
            return true;
        }
        Instant now = time.instant();
        Blob closed = new SealedContent(
                        new String(Xml.canonical(delivery.contentPackage()), StandardCharsets.UTF_8),
                        delivery.certificates(),
                        delivery.parts())
                .blob();
        Container container = Container.of(new Container.Piece(ContentRules.SEALED, null, closed), List.of());
        if (!room.has(account, container.size())) {
            return false;
        }
        // The clock of the intermediary may be ahead of ours; the day in law is that of the card, in the meta data.
        Instant arrived =
                delivery.card().creation().isAfter(now) ? now : delivery.card().creation();
        boolean fresh = messages.insert(new Message(
                envelope.id(),
                envelope.author(),
                account.id(),
                Services.TRAGWERK,
                List.of(),
                null,
                null,
                arrived,
                null,
                null,
                container.size(),
                seal.meta(envelope.meta(account)),
                null,
                null,
                null,
                null));
        if (fresh) {
            try (Blob sealed = seal.content(container)) {
                contents.write(envelope.id(), sealed);
            }
            messages.event(
                    envelope.id(),
                    new Message.Event(
                            now,
                            Message.Level.INFO,
                            "OSCI",
                            "Aus dem OSCI-Postfach bei einem fremden Intermediär geholt, ungeöffnet"));
            audit.log(Entry.of("xta.FOREIGN"));
        }
        return true;
    }

    /// The sender's certificate, as its intermediary let it in.
    private static String originator(FetchedDelivery delivery) {
        return Stream.of(Role.SIGNATURE_ORIGINATOR, Role.CIPHER_ORIGINATOR)
                .flatMap(role -> delivery.certificates().stream().filter(c -> c.role() == role))
                .map(RoleCertificate::certificate)
                .map(Certificates::fingerprint)
                .findFirst()
                .orElse("unbekannt");
    }
}
