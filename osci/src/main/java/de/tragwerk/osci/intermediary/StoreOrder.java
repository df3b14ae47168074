package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.message.Cards;
import java.io.IOException;

/// Puts a delivery into the mailbox of its addressee. From that moment it has arrived in law.
final class StoreOrder {

    private final MailboxStore store;
    private final AtRest atRest;
    private final Rules rules;

    StoreOrder(MailboxStore store, AtRest atRest, Rules rules) {
        this.store = store;
        this.atRest = atRest;
        this.rules = rules;
    }

    Result carryOut(Request request) throws OsciException, IOException {
        return Result.done(Cards.write(keep(request), false));
    }

    /// Checks and keeps the delivery of a request, also of one that came in pieces.
    ProcessCard keep(Request request) throws OsciException, IOException {
        MessageId id = request.id();
        String mailbox = Certificates.fingerprint(request.addressee());
        ProcessCard card = request.card(id);
        try (Blob content = request.sealed(atRest)) {
            MailboxStore.Usage usage = store.usage(mailbox);
            if (usage.messages() >= rules.mailboxMessages()
                    || usage.bytes() + content.length() > rules.mailboxBytes()) {
                throw new OsciException(Code.ORDER_FAILED, "mailbox is full");
            }
            if (!store.store(new Delivery(card, mailbox, request.sender(), content))) {
                throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "id was not issued or is used");
            }
        }
        return card;
    }
}
