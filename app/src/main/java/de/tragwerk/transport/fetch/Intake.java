package de.tragwerk.transport.fetch;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
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
import de.tragwerk.transport.send.Clients;
import de.tragwerk.transport.send.Station;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one fetched message in: opened, verified, handed over and kept as it came, in one transaction, once.
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

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
        String problem;
        try (OpenedContent content = open(delivery)) {
            Received message = received(delivery, content);
            problem = handOver(message, raw);
        } catch (OsciException e) {
            problem = e.code() == Code.NO_KEY
                    ? sentOn(delivery, raw, e.code().text())
                    : e.code().text();
        }
        if (!problem.isEmpty()) {
            deadLetter(delivery, raw, problem);
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
    /// @return empty when taken in, else why not
    String handOver(Received message, byte[] raw) {
        Mandant mandant = registry.get(Scope.current().mandant());
        try {
            transaction.executeWithoutResult(status -> {
                if (!insert(message, raw, "UEBERGEBEN", null)) {
                    return;
                }
                InboundHandler handler = handlers.stream()
                        .filter(h -> h.accepts(mandant.art(), message.subject()))
                        .findFirst()
                        .orElseThrow(() ->
                                new InboundHandler.Unreadable("Für diesen Nachrichtentyp ist niemand zuständig."));
                handler.receive(message);
                audit.log(Entry.of("transport.RECEIVE"));
            });
            return "";
        } catch (InboundHandler.Unreadable e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void deadLetter(FetchedDelivery delivery, byte[] raw, String problem) {
        String subject = delivery.card().subject();
        Received message = new Received(
                delivery.card().messageId().base64(),
                delivery.card().creation(),
                subject == null ? "" : subject,
                new byte[0],
                List.of());
        unreadable(message, raw, problem);
    }

    /// Something came by XTA that is no closed envelope of ours: kept with the reason, never lost.
    void unreadable(Received message, byte[] raw, String problem) {
        LOG.warn("Nachricht unlesbar: {}", problem);
        transaction.executeWithoutResult(status -> {
            insert(message, raw, "UNLESBAR", problem);
            audit.log(Entry.of("transport.RECEIVE").failed());
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
