package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Hands a delivery out of the mailbox of who asks; the mailbox is named by the cipher certificate of the dialog.
final class FetchOrder {

    private final MailboxStore store;
    private final AtRest atRest;

    FetchOrder(MailboxStore store, AtRest atRest) {
        this.store = store;
        this.atRest = atRest;
    }

    /// The delivery asked for, and whether others wait.
    record Found(Delivery delivery, boolean more) {}

    Result carryOut(Request request) throws OsciException, IOException {
        request.needDialog();
        Found found = find(request);
        return answer(request, found)
                .handingOut(found.delivery().card().messageId().base64());
    }

    Found find(Request request) throws OsciException {
        Element rule = Xml.child(request.message().order(), Ns.OSCI, "SelectionRule");
        Element id = rule == null ? null : Xml.child(rule, Ns.OSCI, "MessageId");
        Instant since = since(rule);
        String mailbox = request.mailbox();
        Optional<Delivery> found =
                id == null ? store.oldest(mailbox, since) : store.find(mailbox, MessageId.ofWire(Xml.text(id)));
        return new Found(
                found.orElseThrow(() -> new OsciException(Code.NO_DELIVERY, "nothing fits")),
                id == null && store.waiting(mailbox, since) > 1);
    }

    static @Nullable Instant since(@Nullable Element rule) throws OsciException {
        Element date = rule == null ? null : Xml.child(rule, Ns.OSCI, "ReceptionOfDelivery");
        return date == null ? null : Cards.instant(Xml.text(date));
    }

    /// Content and card of the answer.
    Result answer(Request request, Found found) throws OsciException, IOException {
        Delivery delivery = found.delivery();
        MessageId id = delivery.card().messageId();
        store.forwarded(id, request.now());
        ProcessCard card = delivery.card().forwardedAt(request.now());
        try (Blob stored = delivery.content();
                InputStream in = atRest.read(stored)) {
            SealedContent content = SealedContent.read(in, Limits.usual());
            return Result.done(Echo.of(request.message()) + Cards.write(card, false))
                    .withContent(content.packageXml(), content.certificates(), content.parts())
                    .warn(found.more() ? List.of(Code.MORE_DELIVERIES) : List.of());
        }
    }
}
