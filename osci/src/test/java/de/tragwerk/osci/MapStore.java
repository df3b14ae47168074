package de.tragwerk.osci;

import de.tragwerk.osci.intermediary.Delivery;
import de.tragwerk.osci.intermediary.DialogState;
import de.tragwerk.osci.intermediary.MailboxStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Mailboxes of the jar's own tests; the product keeps them in PostgreSQL.
final class MapStore implements MailboxStore {

    final Map<MessageId, Boolean> ids = new HashMap<>();
    final Map<MessageId, Delivery> deliveries = new HashMap<>();
    private final Map<String, DialogState> dialogs = new HashMap<>();

    @Override
    public void issue(MessageId id, Instant at) {
        ids.put(id, false);
    }

    @Override
    public boolean store(Delivery delivery) {
        MessageId id = delivery.card().messageId();
        if (!Boolean.FALSE.equals(ids.get(id))) {
            return false;
        }
        ids.put(id, true);
        deliveries.put(id, delivery);
        return true;
    }

    @Override
    public Optional<Delivery> oldest(String mailbox) {
        return deliveries.values().stream()
                .filter(d -> d.mailbox().equals(mailbox) && d.card().reception() == null)
                .min(Comparator.comparing(d -> d.card().creation()));
    }

    @Override
    public Optional<Delivery> find(String mailbox, MessageId id) {
        return Optional.ofNullable(deliveries.get(id)).filter(d -> d.mailbox().equals(mailbox));
    }

    @Override
    public long waiting(String mailbox) {
        return deliveries.values().stream()
                .filter(d -> d.mailbox().equals(mailbox) && d.card().reception() == null)
                .count();
    }

    @Override
    public void forwarded(MessageId id, Instant at) {
        change(id, at, null);
    }

    @Override
    public void received(MessageId id, Instant at) {
        change(id, null, at);
    }

    private void change(MessageId id, Instant forwarding, Instant reception) {
        deliveries.computeIfPresent(id, (k, d) -> {
            ProcessCard c = d.card();
            return new Delivery(
                    new ProcessCard(
                            c.messageId(),
                            c.creation(),
                            c.forwarding() == null ? forwarding : c.forwarding(),
                            c.reception() == null ? reception : c.reception(),
                            c.subject(),
                            c.modified()),
                    d.mailbox(),
                    d.originator(),
                    d.content());
        });
    }

    @Override
    public Optional<ProcessCard> card(String party, MessageId id) {
        return Optional.ofNullable(deliveries.get(id))
                .filter(d -> d.mailbox().equals(party) || d.originator().equals(party))
                .map(Delivery::card);
    }

    @Override
    public void put(DialogState dialog) {
        dialogs.put(dialog.conversation(), dialog);
    }

    @Override
    public Optional<DialogState> take(String conversation) {
        return Optional.ofNullable(dialogs.remove(conversation));
    }
}
