package de.tragwerk.mailbox;

import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings receipts and the citizen's letters to the authority.
@Component
class MailboxSender implements OutboxHandler {

    private final Transport transport;
    private final TransactionTemplate transaction;

    MailboxSender(Transport transport, TransactionTemplate transaction) {
        this.transport = transport;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return Mailbox.OUTBOX;
    }

    @Override
    public void handle(OutboxItem item) {
        Nachricht message = Codec.read(item.payload());
        Route route = transport.routeTo(message.kopf().leser());
        Sealed sealed = transport.seal(route, message.typ(), item.payload(), List.of());
        transaction.executeWithoutResult(
                status -> transport.dispatch(message.kopf().uuid(), sealed));
    }
}
