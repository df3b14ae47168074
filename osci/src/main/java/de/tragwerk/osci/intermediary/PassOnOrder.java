package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.trust.Trust;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Passes deliveries on to a recipient that waits for them at an address of its own: one way (forward, accept)
/// or with an answer (mediate, process).
final class PassOnOrder {

    private final Identity own;
    private final MailboxStore store;
    private final Rules rules;
    private final Outward outward;

    PassOnOrder(Identity own, MailboxStore store, Trust trust, Rules rules, Supplier<Policy> policy) {
        this.own = own;
        this.store = store;
        this.rules = rules;
        this.outward = new Outward(own, trust, rules, policy);
    }

    Result forward(Request request) throws OsciException, IOException {
        URI receiver = receiver(request);
        MessageId id = request.id();
        X509Certificate addressee = request.addressee();
        ProcessCard card = start(request, id, addressee);
        Draft accept = draft(request, OrderType.ACCEPT_DELIVERY, addressee, Cards.write(card, false));
        try (OsciMessage answer = outward.ask(receiver, addressee, accept, request)) {
            ProcessCard done = card.receivedAt(request.now());
            store.received(id, request.now());
            return Result.done(Cards.write(done, true)).warn(outward.warnings(answer));
        }
    }

    Result mediate(Request request) throws OsciException, IOException {
        request.needDialog();
        URI receiver = receiver(request);
        Element idElement = Xml.child(request.message().order(), Ns.OSCI, "MessageId");
        MessageId id = idElement == null ? null : MessageId.ofWire(Xml.text(idElement));
        X509Certificate addressee = request.addressee();
        ProcessCard card = id == null ? null : start(request, id, addressee);
        // Who wants a card for the question gets one for the answer too.
        MessageId answerId = card == null ? null : Orders.newId(store, request.now());
        String order = card == null || answerId == null
                ? ""
                : "<osci:MessageIdResponse>" + answerId.base64() + "</osci:MessageIdResponse>"
                        + Cards.write(card, false);
        Draft process = draft(request, OrderType.PROCESS_DELIVERY, addressee, order);
        try (OsciMessage answer = outward.ask(receiver, addressee, process, request)) {
            if (id != null) {
                store.received(id, request.now());
            }
            return reply(request, card, answerId, answer);
        }
    }

    private Result reply(Request request, @Nullable ProcessCard card, @Nullable MessageId answerId, OsciMessage answer)
            throws OsciException, IOException {
        Element content = answer.contentPackage();
        StringBuilder cards = new StringBuilder();
        if (card != null) {
            cards.append(Cards.write("RequestProcessCardBundle", card.receivedAt(request.now()), true));
        }
        if (content == null) {
            return Result.of(Code.ADDRESSEE_WITHOUT_REPLY, cards.toString());
        }
        if (card != null && answerId != null) {
            Element subject = Xml.child(answer.order(), Ns.OSCI, "Subject");
            ProcessCard replied = new ProcessCard(
                    answerId,
                    request.now(),
                    request.now(),
                    null,
                    subject == null ? null : Xml.text(subject),
                    request.now());
            store.store(
                    new Delivery(replied, request.mailbox(), card.messageId().base64(), Blob.of(new byte[0])));
            cards.append(Cards.write("ReplyProcessCardBundle", replied, false));
        }
        Map<String, Blob> parts = new LinkedHashMap<>();
        for (Map.Entry<String, Blob> part : answer.parts().entrySet()) {
            // The message is closed before our answer is written.
            parts.put(part.getKey(), Blob.copy(part.getValue()));
        }
        return Result.done(cards.toString())
                .withContent(
                        new String(Xml.canonical(content), StandardCharsets.UTF_8),
                        answer.certificates().stream()
                                .filter(c -> c.role() != RoleCertificate.Role.CIPHER_INTERMEDIARY
                                        && c.role() != RoleCertificate.Role.SIGNATURE_INTERMEDIARY)
                                .toList(),
                        parts)
                .warn(outward.warnings(answer));
    }

    /// Uses up the id and opens the card, before anything leaves the house.
    private ProcessCard start(Request request, MessageId id, X509Certificate addressee) throws OsciException {
        ProcessCard card = request.card(id).forwardedAt(request.now());
        String mailbox = Certificates.fingerprint(addressee);
        if (!store.store(new Delivery(card, mailbox, request.sender(), Blob.of(new byte[0])))) {
            throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "id was not issued or is used");
        }
        return card;
    }

    private URI receiver(Request request) throws OsciException {
        Element element = Xml.need(request.message().order(), Ns.OSCI, "ContentReceiver");
        try {
            URI uri = URI.create(element.getAttribute("URI").strip());
            // Senders name the address. Calling any would make us a tool against inner networks.
            if (uri.isAbsolute() && rules.receivers().test(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new OsciException(Code.NOT_AN_ORDER, "address that is none");
        }
        throw new OsciException(Code.FORWARD_NOT_REACHED, "address is not among the known ones");
    }

    private Draft draft(Request request, OrderType type, X509Certificate addressee, String order) throws OsciException {
        List<RoleCertificate> certificates = new ArrayList<>(request.passOn());
        certificates.add(RoleCertificate.intermediaryCipher(own.cipher().certificate()));
        certificates.add(RoleCertificate.intermediarySignature(own.signature().certificate()));
        Draft draft = new Draft(type, new ControlBlock(null, ControlBlock.newChallenge(), null, null))
                .order(order)
                .certificates(certificates)
                .body(request.contentXml());
        request.message().parts().forEach(draft::part);
        return draft;
    }
}
