package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.trust.Trust;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Gives each order to who carries it out.
final class Orders {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailboxStore store;
    private final StoreOrder storing;
    private final FetchOrder fetching;
    private final CardOrder cards;
    private final PassOnOrder passingOn;
    private final PartialStoreOrder partialStoring;
    private final PartialFetchOrder partialFetching;

    Orders(Identity own, MailboxStore store, Trust trust, Rules rules, Supplier<Policy> policy) {
        AtRest atRest = new AtRest(own.ciphers());
        this.store = store;
        storing = new StoreOrder(store, atRest, rules);
        fetching = new FetchOrder(store, atRest);
        cards = new CardOrder(store);
        passingOn = new PassOnOrder(own, store, trust, rules, policy);
        partialStoring = new PartialStoreOrder(own, store, atRest, storing, rules, policy);
        partialFetching = new PartialFetchOrder(own, store, atRest, fetching, rules);
    }

    Result carryOut(Request request) throws OsciException, IOException {
        return switch (request.message().type()) {
            case GET_MESSAGE_ID ->
                Result.done("<osci:MessageId>" + newId(store, request.now()).base64() + "</osci:MessageId>");
            case INIT_DIALOG, EXIT_DIALOG -> Result.done("");
            case STORE_DELIVERY -> storing.carryOut(request);
            case FETCH_DELIVERY -> fetching.carryOut(request);
            case FETCH_PROCESS_CARD -> cards.carryOut(request);
            case FORWARD_DELIVERY -> passingOn.forward(request);
            case MEDIATE_DELIVERY -> passingOn.mediate(request);
            case PARTIAL_STORE_DELIVERY -> partialStoring.carryOut(request);
            case PARTIAL_FETCH_DELIVERY -> partialFetching.carryOut(request);
            default ->
                throw new OsciException(
                        de.tragwerk.osci.Code.NOT_AN_ORDER, "an intermediary takes no order of this type");
        };
    }

    /// The next request in the dialog confirms what was handed out before.
    void confirm(DialogState dialog, Instant now) throws OsciException {
        String last = dialog.unconfirmed();
        if (last != null) {
            store.received(MessageId.ofWire(last), now);
        }
    }

    static MessageId newId(MailboxStore store, Instant now) {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        MessageId id = MessageId.ofText(HexFormat.of().formatHex(bytes));
        store.issue(id, now);
        return id;
    }
}
