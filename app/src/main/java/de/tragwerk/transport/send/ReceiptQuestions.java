package de.tragwerk.transport.send;

import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.transport.Receipts;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.fit.FitEvent;
import de.tragwerk.transport.fit.FitHistory;
import de.tragwerk.transport.fit.FitTargets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Receipts by process card (OSCI) or event log (FIT-Connect).
@Component
class ReceiptQuestions implements Receipts {

    private record Sent(
            @Nullable String messageId,
            @Nullable OffsetDateTime angenommen,
            @Nullable UUID fall,
            @Nullable UUID ziel,
            @Nullable String basis,
            @Nullable String grund) {}

    private final Clients clients;
    private final FitTargets targets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReceiptQuestions(Clients clients, FitTargets targets, JdbcClient jdbc, TransactionTemplate transaction) {
        this.clients = clients;
        this.targets = targets;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<Receipt> of(UUID id, Route route) throws Exception {
        Optional<Sent> found = transaction.execute(
                status -> jdbc.sql("""
                select s.message_id, s.angenommen, f.fall, f.ziel, f.basis, s.grund from transport.sendung s
                left join transport.fit_fall f on f.sendung = s.id where s.id = :id""").param("id", id).query(Sent.class).optional());
        if (found == null || found.isEmpty()) {
            return Optional.empty();
        }
        Sent sent = found.get();
        OffsetDateTime stored = sent.angenommen();
        String messageId = sent.messageId();
        if (stored == null || messageId == null) {
            return Optional.empty();
        }
        UUID fall = sent.fall();
        UUID ziel = sent.ziel();
        String basis = sent.basis();
        if (fall != null && ziel != null && basis != null) {
            return Optional.of(byEvents(stored.toInstant(), fall, ziel, basis));
        }
        Dialog dialog = clients.to(route.intermediary(), route.intermediaryCertificate(), route.intermediarySignature())
                .open();
        Optional<ProcessCard> card = dialog.processCard(new MessageId(messageId));
        dialog.exit();
        return card.map(c -> new Receipt(c.creation(), c.reception(), ""));
    }

    private Receipt byEvents(Instant stored, UUID fall, UUID ziel, String basis) throws Exception {
        FitHistory history = FitHistory.read(targets.client(Scope.current().mandant(), basis), basis, ziel, fall);
        Instant accepted = history.last(FitEvent.Kind.ACCEPT).map(FitEvent::at).orElse(null);
        String refused =
                history.last(FitEvent.Kind.REJECT).isPresent() ? "Das Amt hat die Einreichung zurückgewiesen." : "";
        return new Receipt(stored, accepted, refused);
    }
}
