package de.tragwerk.mailbox;

import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mailbox.store.MailboxTables;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings receipts and the citizen's letters to the authority.
@Component
class MailboxSender implements OutboxHandler {

    private final MailboxTables tables;
    private final Forms forms;
    private final Transport transport;
    private final TransactionTemplate transaction;

    MailboxSender(MailboxTables tables, Forms forms, Transport transport, TransactionTemplate transaction) {
        this.tables = tables;
        this.forms = forms;
        this.transport = transport;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return Mailbox.OUTBOX;
    }

    /// The service of the application it is about: its reader may be another one than that of the authority.
    private String leika(Nachricht message) {
        UUID address = switch (message) {
            case Nachricht.Quittung q -> q.adresse();
            case Nachricht.Bestaetigung b -> b.adresse();
            default -> throw new IllegalArgumentException(message.typ() + " geht nicht aus dem Postfach");
        };
        return Objects.requireNonNull(transaction.execute(status -> tables.byAddress(address)
                .flatMap(application -> forms.newest(application.formular()))
                .map(Form::schluessel)
                .orElse("")));
    }

    @Override
    public void handle(OutboxItem item) {
        Nachricht message = Codec.read(item.payload());
        Route route = transport.routeTo(message.kopf().leser(), leika(message));
        Sealed sealed = transport.seal(route, message.typ(), item.payload(), List.of());
        transaction.executeWithoutResult(
                status -> transport.dispatch(message.kopf().uuid(), sealed));
    }
}
