package de.tragwerk.transport.send;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Scope;
import de.tragwerk.transport.DeliveryListener;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitEvent;
import de.tragwerk.transport.fit.FitHistory;
import de.tragwerk.transport.fit.FitTargets;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Submits a parcel, once. The submission id is kept before anything is uploaded; after a crash the signed
/// history says whether it was submitted already.
@Component
class FitSendHandler implements OutboxHandler {

    static final String KIND = "fitconnect";

    private record Case(UUID submission, UUID fall) {}

    private final FitTargets targets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<DeliveryListener> listeners;
    private final Audit audit;
    private final SlowPartners slow;

    FitSendHandler(
            FitTargets targets,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<DeliveryListener> listeners,
            Audit audit,
            SlowPartners slow) {
        this.targets = targets;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.audit = audit;
        this.slow = slow;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        UUID id = UUID.fromString(item.key());
        FitParcel parcel = FitParcel.read(item.payload());
        slow.ask(URI.create(parcel.base()), () -> send(id, parcel));
    }

    private void send(UUID id, FitParcel parcel) throws Exception {
        FitClient client = targets.client(Scope.current().mandant(), parcel.base());
        Optional<Case> begun = begun(id);
        Case found;
        if (begun.isPresent()) {
            found = begun.get();
            Optional<FitEvent> submitted = submitted(client, parcel, found);
            if (submitted.isPresent()) {
                delivered(id, found, submitted.get().at());
                return;
            }
        } else {
            FitClient.Created created = client.create(
                    parcel.destination(),
                    parcel.service(),
                    List.copyOf(parcel.attachments().keySet()));
            found = remember(id, new Case(created.submission(), created.fall()), parcel);
        }
        for (Map.Entry<UUID, String> attachment : parcel.attachments().entrySet()) {
            client.upload(found.submission(), attachment.getKey(), attachment.getValue());
        }
        client.submit(found.submission(), parcel.metadata(), parcel.data());
        FitEvent event = submitted(client, parcel, found)
                .orElseThrow(() -> new java.io.IOException("Der Zustelldienst bestätigt die Einreichung nicht"));
        delivered(id, found, event.at());
    }

    private static Optional<FitEvent> submitted(FitClient client, FitParcel parcel, Case found) throws Exception {
        return FitHistory.read(client, parcel.base(), parcel.destination(), found.fall())
                .last(FitEvent.Kind.SUBMIT);
    }

    private Optional<Case> begun(UUID id) {
        return transaction.execute(
                status -> jdbc.sql("select einreichung submission, fall from transport.fit_fall where sendung = :id")
                        .param("id", id)
                        .query(Case.class)
                        .optional());
    }

    private Case remember(UUID id, Case found, FitParcel parcel) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into transport.fit_fall(sendung, einreichung, fall, ziel, basis, zustand)
                values (:id, :e, :f, :z, :b, 'BEGONNEN')""")
                .param("id", id)
                .param("e", found.submission())
                .param("f", found.fall())
                .param("z", parcel.destination())
                .param("b", parcel.base())
                .update());
        return found;
    }

    /// The day the service signed counts.
    private void delivered(UUID id, Case found, Instant at) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "update transport.fit_fall set zustand = 'EINGEREICHT' where sendung = :id and zustand = 'BEGONNEN'")
                    .param("id", id)
                    .update();
            int changed = jdbc.sql("""
                    update transport.sendung set zustand = 'ZUGESTELLT', angenommen = :am, message_id = :m
                    where id = :id and zustand <> 'ZUGESTELLT'""")
                    .param("am", at.atOffset(ZoneOffset.UTC))
                    .param("m", found.submission().toString())
                    .param("id", id)
                    .update();
            if (changed == 1) {
                listeners.forEach(l -> l.delivered(id, found.submission().toString(), at));
                audit.log(Entry.of("transport.SEND").subjects(id));
            }
        });
    }

    @Override
    public void gaveUp(OutboxItem item) {
        Undeliverable.tell(jdbc, listeners, audit, UUID.fromString(item.key()));
    }
}
