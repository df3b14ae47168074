package de.tragwerk.transport.fetch;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.osci.Code;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Received;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.send.Clients;
import de.tragwerk.transport.send.Station;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one fetched message in: opened, verified, handed over and kept as it came, in one transaction, once.
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int STRIKES = 5;

    private record Kept(String messageId, String subject, OffsetDateTime angenommen, byte[] inhalt) {}

    private final KeyRing keys;
    private final Clients clients;
    private final Registry registry;
    private final List<InboundHandler> handlers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final RealTime time;
    private final Station station;
    private final Transport transport;
    /// Counted in memory: after a restart a message gets its tries anew.
    private final Map<String, Integer> strikes = new ConcurrentHashMap<>();

    Intake(
            KeyRing keys,
            Clients clients,
            Registry registry,
            List<InboundHandler> handlers,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Audit audit,
            RealTime time,
            Station station,
            Transport transport) {
        this.keys = keys;
        this.clients = clients;
        this.registry = registry;
        this.handlers = handlers;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
        this.station = station;
        this.transport = transport;
    }

    void take(FetchedDelivery delivery) throws IOException {
        byte[] raw = raw(delivery);
        Received head = head(delivery);
        guarded(head, raw, () -> {
            try {
                return opened(delivery, raw);
            } catch (OsciException e) {
                String problem = e.code() == Code.NO_KEY
                        ? sentOn(delivery, raw, e.code().text())
                        : e.code().text();
                if (!problem.isEmpty()) {
                    unreadable(head, raw, problem);
                }
                return problem;
            }
        });
    }

    private String opened(FetchedDelivery delivery, byte[] raw) throws IOException, OsciException {
        try (OpenedContent content = open(delivery)) {
            return takeIn(received(delivery, content), raw);
        }
    }

    /// What takes one message in.
    interface Work {
        /// @return empty when taken in, else why not
        String run() throws IOException;
    }

    /// The mailbox gives the same message out until it is confirmed. One that fails again and again, not because
    /// something is away but because of itself, is put aside so that the others get through.
    ///
    /// @return empty when taken in, else why not
    String guarded(Received head, byte[] raw, Work work) throws IOException {
        String key = Scope.current().mandant() + " " + head.messageId();
        try {
            String problem = work.run();
            strikes.remove(key);
            return problem;
        } catch (RuntimeException e) {
            if (away(e) || strikes.merge(key, 1, Integer::sum) < STRIKES) {
                throw e;
            }
            String problem = unexpected(e);
            unreadable(head, raw, problem);
            strikes.remove(key);
            return problem;
        }
    }

    /// The database, the line to it, the key store or the directory: no fault of the message.
    private static boolean away(RuntimeException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof TransientDataAccessException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof TransactionSystemException
                    || t instanceof DirectoryClient.DirectoryDown) {
                return true;
            }
            if (t instanceof DataAccessException) {
                return false;
            }
            if (t instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /// Only the kind of error: messages of others may hold personal data.
    private static String unexpected(RuntimeException e) {
        return "Die Aufnahme ist an einem unerwarteten Fehler gescheitert ("
                + e.getClass().getSimpleName() + ").";
    }

    /// Takes in once more what somebody asked for on the page.
    void again() throws IOException {
        List<Kept> asked =
                transaction.execute(status -> jdbc.sql("""
                select message_id, subject, angenommen, inhalt from transport.empfang
                where zustand = 'UNLESBAR' and nochmal is not null order by nochmal limit 20""").query(Kept.class).list());
        for (Kept kept : asked == null ? List.<Kept>of() : asked) {
            String problem;
            try {
                problem = again(kept);
            } catch (RuntimeException e) {
                if (away(e)) {
                    throw e;
                }
                problem = unexpected(e);
            }
            String still = problem;
            if (!still.isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("update transport.empfang set grund = :g, nochmal = null where message_id = :id")
                            .param("g", still)
                            .param("id", kept.messageId())
                            .update();
                    audit.log(Entry.of("transport.RECEIVE").failed());
                });
            }
        }
    }

    private String again(Kept kept) throws IOException {
        try {
            SealedContent sealed = SealedContent.read(new ByteArrayInputStream(kept.inhalt()), Limits.usual());
            Instant accepted = kept.angenommen().toInstant();
            FetchedDelivery delivery = new FetchedDelivery(
                    new ProcessCard(new MessageId(kept.messageId()), accepted, null, null, kept.subject(), accepted),
                    Xml.parse(sealed.packageXml().getBytes(StandardCharsets.UTF_8))
                            .getDocumentElement(),
                    sealed.certificates(),
                    sealed.parts(),
                    false);
            try (OpenedContent content = open(delivery)) {
                return deliver(
                        received(delivery, content),
                        () -> jdbc.sql("""
                                update transport.empfang set zustand = 'UEBERGEBEN', grund = null, nochmal = null
                                where message_id = :id and zustand = 'UNLESBAR'""").param("id", kept.messageId()).update() == 1);
            }
        } catch (OsciException e) {
            return e.code().text();
        }
    }

    /// Nothing for our keys: perhaps we are only a station on the way.
    ///
    /// @return empty when it was sent on, else why not
    private String sentOn(FetchedDelivery delivery, byte[] raw, String otherwise) throws IOException {
        try {
            Optional<Sealed> onward = station.onward(delivery);
            if (onward.isEmpty()) {
                return otherwise;
            }
            String messageId = delivery.card().messageId().base64();
            Received message = new Received(
                    messageId, delivery.card().creation(), onward.get().subject(), new byte[0], List.of());
            transaction.executeWithoutResult(status -> {
                if (insert(message, raw, "WEITERGELEITET", null)) {
                    transport.dispatch(
                            UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8)), onward.get());
                    audit.log(Entry.of("transport.PASS_ON"));
                }
            });
            return "";
        } catch (NoRoute e) {
            return String.valueOf(e.getMessage());
        }
    }

    private OpenedContent open(FetchedDelivery delivery) throws IOException, OsciException {
        OpenedContent content = new ContentOpener(keys.all(Scope.current().mandant()), clients.policy())
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts());
        // A fitting signature says only that nothing was changed; who may write to us is another question.
        if (!keys.trust().believed(content.author())
                || !keys.trust().valid(content.author(), delivery.card().creation())) {
            content.close();
            throw new OsciException(Code.AUTHOR_SIGNATURE_BAD, "author is not trusted");
        }
        return content;
    }

    static Received received(FetchedDelivery delivery, OpenedContent content) throws IOException {
        List<Attachment> files = new ArrayList<>();
        for (Map.Entry<String, Blob> file : content.attachments().entrySet()) {
            files.add(new Attachment(
                    file.getKey(), "application/octet-stream", file.getValue().bytes()));
        }
        String subject = delivery.card().subject();
        return new Received(
                delivery.card().messageId().base64(),
                delivery.card().creation(),
                subject == null ? "" : subject,
                content.message(),
                files);
    }

    /// @param raw as it came, still closed for us
    /// @return empty when taken in, now or before; else why not
    String handOver(Received message, byte[] raw) {
        return deliver(message, () -> insert(message, raw, "UEBERGEBEN", null));
    }

    /// Hands over, and keeps what cannot be read: it comes from a mailbox that gives it out once.
    String takeIn(Received message, byte[] raw) {
        String problem = handOver(message, raw);
        if (!problem.isEmpty()) {
            unreadable(message, raw, problem);
        }
        return problem;
    }

    /// @param claim enters the message; false when it is there already
    private String deliver(Received message, BooleanSupplier claim) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!claim.getAsBoolean()) {
                    return known(message.messageId());
                }
                handler(message)
                        .orElseThrow(
                                () -> new InboundHandler.Unreadable("Für diesen Nachrichtentyp ist niemand zuständig."))
                        .receive(message);
                audit.log(Entry.of("transport.RECEIVE"));
                return "";
            }));
        } catch (InboundHandler.Unreadable e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Optional<InboundHandler> handler(Received message) {
        Mandant mandant = registry.get(Scope.current().mandant());
        return handlers.stream()
                .filter(h -> h.accepts(mandant.art(), message.subject()))
                .findFirst();
    }

    /// What became of it the first time: a sender that asks again gets the same answer.
    private String known(String messageId) {
        return jdbc.sql("""
                select case when zustand = 'UNLESBAR' then coalesce(grund, '') else '' end
                from transport.empfang where message_id = :id""").param("id", messageId).query(String.class).single();
    }

    private static Received head(FetchedDelivery delivery) {
        String subject = delivery.card().subject();
        return new Received(
                delivery.card().messageId().base64(),
                delivery.card().creation(),
                subject == null ? "" : subject,
                new byte[0],
                List.of());
    }

    /// Kept with the reason, never lost; the sender is told where her address can be read.
    void unreadable(Received message, byte[] raw, String problem) {
        LOG.warn("Nachricht unlesbar: {}", problem);
        transaction.executeWithoutResult(status -> {
            if (insert(message, raw, "UNLESBAR", problem)) {
                if (message.xml().length > 0) {
                    handler(message).ifPresent(h -> h.refused(message, problem));
                }
                audit.log(Entry.of("transport.RECEIVE").failed());
            }
        });
    }

    private boolean insert(Received message, byte[] raw, String state, @org.jspecify.annotations.Nullable String why) {
        return jdbc.sql("""
                insert into transport.empfang(message_id, subject, angenommen, geholt, zustand, grund, inhalt)
                values (:id, :subject, :am, :jetzt, :zustand, :grund, :inhalt) on conflict do nothing""")
                        .param("id", message.messageId())
                        .param("subject", message.subject())
                        .param("am", message.accepted().atOffset(ZoneOffset.UTC))
                        .param("jetzt", time.instant().atOffset(ZoneOffset.UTC))
                        .param("zustand", state)
                        .param("grund", why)
                        .param("inhalt", raw)
                        .update()
                == 1;
    }

    static byte[] raw(FetchedDelivery delivery) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SealedContent(
                        new String(Xml.canonical(delivery.contentPackage()), StandardCharsets.UTF_8),
                        delivery.certificates(),
                        delivery.parts())
                .writeTo(out);
        return out.toByteArray();
    }
}
