package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Shows process cards to senders and addressees.
final class CardOrder {

    private static final int MOST = 500;

    private final MailboxStore store;

    CardOrder(MailboxStore store) {
        this.store = store;
    }

    Result carryOut(Request request) throws OsciException {
        request.needDialog();
        CardQuery query = query(request);
        List<ProcessCard> cards = store.cards(query.withLimit(query.limit() + 1));
        if (cards.isEmpty()) {
            throw new OsciException(Code.NO_CARD, "no card fits");
        }
        boolean more = cards.size() > query.limit();
        StringBuilder xml = new StringBuilder(Echo.of(request.message()));
        cards.stream().limit(query.limit()).forEach(c -> xml.append(Cards.write(c, true)));
        return Result.done(xml.toString()).warn(more ? List.of(Code.MORE_CARDS) : List.of());
    }

    private static CardQuery query(Request request) throws OsciException {
        Element rule = Xml.child(request.message().order(), Ns.OSCI, "SelectionRule");
        List<MessageId> ids = new ArrayList<>();
        Element reception = null;
        Element modification = null;
        if (rule != null) {
            for (Element id : Xml.children(rule, Ns.OSCI, "MessageId")) {
                ids.add(MessageId.ofWire(Xml.text(id)));
            }
            reception = Xml.child(rule, Ns.OSCI, "ReceptionOfDelivery");
            modification = Xml.child(rule, Ns.OSCI, "RecentModification");
        }
        Element date = reception != null ? reception : modification;
        String role = date == null ? null : Xml.attribute(date, "Role");
        String unreceived = date == null ? null : Xml.attribute(date, "NoReception");
        return new CardQuery(
                "Originator".equals(role) ? null : request.mailbox(),
                "Addressee".equals(role) ? null : request.sender(),
                ids,
                instant(reception),
                instant(modification),
                "true".equals(unreceived) || "1".equals(unreceived),
                limit(request.message().order()));
    }

    private static @Nullable Instant instant(@Nullable Element date) throws OsciException {
        return date == null ? null : Cards.instant(Xml.text(date));
    }

    private static int limit(Element order) throws OsciException {
        Element quantity = Xml.child(order, Ns.OSCI, "Quantity");
        if (quantity == null) {
            return MOST;
        }
        String limit = quantity.getAttribute("Limit").strip();
        if (!limit.matches("0*[1-9]\\d{0,8}")) {
            throw new OsciException(Code.NOT_AN_ORDER, "quantity that is none");
        }
        return Math.min(MOST, Integer.parseInt(limit));
    }
}
