package de.tragwerk.mailbox;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.route.Responsibilities;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the authority hears of a letter: that its receiver was told, that she opened it. Each once.
@Component
class MailboxReceipts {

    private final MailboxTables tables;
    private final Outbox outbox;
    private final Responsibilities responsibilities;
    private final RealTime time;

    MailboxReceipts(MailboxTables tables, Outbox outbox, Responsibilities responsibilities, RealTime time) {
        this.tables = tables;
        this.outbox = outbox;
        this.responsibilities = responsibilities;
        this.time = time;
    }

    /// In the current transaction.
    void send(UUID antrag, UUID letter, Nachricht.QuittungArt art, Instant when) {
        SentApplication application = tables.find(antrag).orElseThrow(AccessRefused::new);
        outbox.add(
                Mailbox.OUTBOX,
                art.name().toLowerCase(Locale.ROOT) + "-" + letter,
                Codec.write(new Nachricht.Quittung(
                        new Kopf(
                                Ids.next(),
                                time.instant(),
                                application.organisation(),
                                responsibilities.own().orElse("por:unbekannt")),
                        application.adresse(),
                        letter,
                        art,
                        when)));
    }

    OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
