package de.tragwerk.osci.client;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An active OSCI client: every request is signed and enveloped, every answer must be signed by the
/// intermediary and answer our challenge.
public final class OsciClient {

    private final Exchange exchange;
    private final Identity own;

    /// Sees every message as it goes over the wire, for demonstrations and support.
    @FunctionalInterface
    public interface Trace {
        void seen(String name, Blob message) throws IOException;
    }

    /// @param own keys that sign our requests and open answers
    public OsciClient(Peer peer, Channel channel, Identity own, Policy policy, Trace trace) {
        this.exchange = new Exchange(peer, channel, own, policy, trace);
        this.own = own;
    }

    /// @param own key that signs our requests and opens answers
    /// @param oldKeys keys before it: answers may still be meant for them
    public OsciClient(Peer peer, Channel channel, Holder own, List<Holder> oldKeys, Policy policy, Trace trace) {
        this(peer, channel, new Identity(own, own, oldKeys), policy, trace);
    }

    /// A fresh message id for one delivery.
    public MessageId getMessageId() throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.GET_MESSAGE_ID, start()).certificates(certificates(own));
        try (OsciMessage answer = exchange.ask(draft, null, OrderType.RESPONSE_TO_GET_MESSAGE_ID)) {
            return MessageId.ofWire(Xml.text(Xml.need(answer.order(), Ns.OSCI, "MessageId")));
        }
    }

    /// Stores a delivery in the mailbox of an addressee.
    ///
    /// @param subject open for the intermediary, never personal
    /// @return the process card: its creation is the moment of arrival in law
    /// @throws IOException the outcome is unknown; ask [Dialog#processCard] before sending again
    public ProcessCard storeDelivery(
            MessageId id, X509Certificate addressee, @Nullable String subject, SealedContent content)
            throws IOException, OsciException, RefusedException {
        Draft draft = delivery(OrderType.STORE_DELIVERY, start(), own, addressee, content)
                .order(idAndSubject(id, subject));
        try (OsciMessage answer = exchange.ask(draft, null, OrderType.RESPONSE_TO_STORE_DELIVERY)) {
            return Cards.read(Xml.need(answer.order(), Ns.OSCI, "ProcessCardBundle"));
        }
    }

    /// Has a delivery passed on to a recipient that waits at an address of its own.
    ///
    /// @param receiver address of the recipient, known to the intermediary
    /// @return a card with the time of reception: the recipient has it
    /// @throws IOException the outcome is unknown; ask [Dialog#processCard] before sending again
    public ProcessCard forwardDelivery(
            MessageId id, X509Certificate addressee, URI receiver, @Nullable String subject, SealedContent content)
            throws IOException, OsciException, RefusedException {
        Draft draft = delivery(OrderType.FORWARD_DELIVERY, start(), own, addressee, content)
                .order(receiver(receiver) + idAndSubject(id, subject));
        try (OsciMessage answer = exchange.ask(draft, null, OrderType.RESPONSE_TO_FORWARD_DELIVERY)) {
            return Cards.read(Xml.need(answer.order(), Ns.OSCI, "ProcessCardBundle"));
        }
    }

    /// Opens a dialog; fetching needs one.
    public Dialog open() throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.INIT_DIALOG, new ControlBlock(null, ControlBlock.newChallenge(), null, null))
                .certificates(certificates(own));
        try (OsciMessage answer = exchange.ask(draft, null, OrderType.RESPONSE_TO_INIT_DIALOG)) {
            return new Dialog(exchange, own, answer.control());
        }
    }

    static Draft delivery(
            OrderType type, ControlBlock control, Identity own, X509Certificate addressee, SealedContent content) {
        Draft draft = new Draft(type, control)
                .timestamps()
                .certificates(certificates(own))
                .certificate(RoleCertificate.addresseeCipher(addressee))
                .certificates(content.certificates())
                .body(content.packageXml());
        content.parts().forEach(draft::part);
        return draft;
    }

    static String idAndSubject(MessageId id, @Nullable String subject) {
        return "<osci:MessageId>" + id.base64() + "</osci:MessageId>"
                + (subject == null ? "" : "<osci:Subject>" + Xml.escape(subject) + "</osci:Subject>");
    }

    static String receiver(URI receiver) {
        return "<osci:ContentReceiver URI=\"" + Xml.escape(receiver.toString()) + "\"></osci:ContentReceiver>";
    }

    static ControlBlock start() {
        return new ControlBlock(null, ControlBlock.newChallenge(), null, "0");
    }

    static List<RoleCertificate> certificates(Identity own) {
        return new ArrayList<>(List.of(
                RoleCertificate.originatorCipher(own.cipher().certificate()),
                RoleCertificate.originatorSignature(own.signature().certificate())));
    }
}
