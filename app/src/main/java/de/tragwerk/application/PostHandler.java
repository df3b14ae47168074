package de.tragwerk.application;

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

/// Brings a letter on its way: finds the portal by the directory, seals, dispatches. The message's UUID
/// keeps it single.
@Component
class PostHandler implements OutboxHandler {

    private final Transport transport;
    private final TransactionTemplate transaction;

    PostHandler(Transport transport, TransactionTemplate transaction) {
        this.transport = transport;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return Post.KIND;
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
