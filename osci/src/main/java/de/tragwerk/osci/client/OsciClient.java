package de.tragwerk.osci.client;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.Feedbacks;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// An active OSCI client: every request is signed and enveloped, every answer must be signed by the
/// intermediary and answer our challenge.
public final class OsciClient {

    private final Peer peer;
    private final Channel channel;
    private final Holder own;
    private final List<Holder> oldKeys;
    private final Policy policy;
    private final Trace trace;

    /// Sees every message as it goes over the wire, for demonstrations and support.
    @FunctionalInterface
    public interface Trace {
        void seen(String name, Blob message) throws IOException;
    }

    /// @param own key that signs our requests and opens answers
    /// @param oldKeys keys before it: answers may still be meant for them
    public OsciClient(Peer peer, Channel channel, Holder own, List<Holder> oldKeys, Policy policy, Trace trace) {
        this.peer = peer;
        this.channel = channel;
        this.own = own;
        this.oldKeys = List.copyOf(oldKeys);
        this.policy = policy;
        this.trace = trace;
    }

    /// A fresh message id for one delivery.
    public MessageId getMessageId() throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.GET_MESSAGE_ID, start()).certificates(ownBoth());
        try (OsciMessage answer = exchange(draft, null, OrderType.RESPONSE_TO_GET_MESSAGE_ID)) {
            return MessageId.ofWire(Xml.text(Xml.need(answer.order(), Ns.OSCI, "MessageId")));
        }
    }

    /// Stores a delivery in the mailbox of an addressee.
    ///
    /// @param subject open for the intermediary, never personal
    /// @return the process card: its creation is the moment of arrival in law
    /// @throws IOException the outcome is unknown; ask [#processCard] before sending again
    public ProcessCard storeDelivery(
            MessageId id, X509Certificate addressee, @Nullable String subject, SealedContent content)
            throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.STORE_DELIVERY, start())
                .timestamps()
                .order("<osci:MessageId>" + id.base64() + "</osci:MessageId>"
                        + (subject == null ? "" : "<osci:Subject>" + Xml.escape(subject) + "</osci:Subject>"))
                .certificates(ownBoth())
                .certificate(RoleCertificate.addresseeCipher(addressee))
                .certificates(content.certificates())
                .body(content.packageXml());
        content.parts().forEach(draft::part);
        try (OsciMessage answer = exchange(draft, null, OrderType.RESPONSE_TO_STORE_DELIVERY)) {
            return Cards.read(Xml.need(answer.order(), Ns.OSCI, "ProcessCardBundle"));
        }
    }

    /// Opens a dialog; fetching needs one.
    public Dialog open() throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.INIT_DIALOG, new ControlBlock(null, ControlBlock.newChallenge(), null, null))
                .certificates(ownBoth());
        try (OsciMessage answer = exchange(draft, null, OrderType.RESPONSE_TO_INIT_DIALOG)) {
            return new Dialog(answer.control());
        }
    }

    /// An explicit dialog with the intermediary; closing it confirms the last fetched delivery.
    public final class Dialog {

        private final String conversation;
        private @Nullable String challenge;
        private long sequence;

        private Dialog(ControlBlock first) throws OsciException {
            String id = first.conversation();
            if (id == null) {
                throw new OsciException(Code.DIALOG_BROKEN, "no conversation id");
            }
            conversation = id;
            challenge = first.challenge();
            sequence = 0;
        }

        /// The oldest delivery that waits; empty when there is none. Asking again confirms the one before.
        public Optional<FetchedDelivery> fetch() throws IOException, OsciException, RefusedException {
            return fetch("");
        }

        /// The delivery with this id, also when it was fetched before.
        public Optional<FetchedDelivery> fetch(MessageId id) throws IOException, OsciException, RefusedException {
            return fetch(
                    "<osci:SelectionRule><osci:MessageId>" + id.base64() + "</osci:MessageId></osci:SelectionRule>");
        }

        private Optional<FetchedDelivery> fetch(String rule) throws IOException, OsciException, RefusedException {
            Draft draft = new Draft(OrderType.FETCH_DELIVERY, next())
                    .order(rule)
                    .certificate(RoleCertificate.originatorSignature(own.certificate()));
            try {
                OsciMessage answer = exchange(draft, conversation, OrderType.RESPONSE_TO_FETCH_DELIVERY);
                challenge = answer.control().challenge();
                boolean more = Feedbacks.read(answer.order()).stream().anyMatch(f -> f.is(Code.MORE_DELIVERIES));
                Element content = answer.contentPackage();
                if (content == null) {
                    throw new OsciException(Code.NOT_AN_ORDER, "delivery without content");
                }
                return Optional.of(new FetchedDelivery(
                        Cards.read(Xml.need(answer.order(), Ns.OSCI, "ProcessCardBundle")),
                        content,
                        answer.certificates(),
                        answer.parts(),
                        more));
            } catch (RefusedException e) {
                challenge = e.challenge();
                if (e.is(Code.NO_DELIVERY)) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        /// The process card of a delivery, for sender and addressee.
        public Optional<ProcessCard> processCard(MessageId id) throws IOException, OsciException, RefusedException {
            Draft draft = new Draft(OrderType.FETCH_PROCESS_CARD, next())
                    .order("<osci:SelectionRule><osci:MessageId>" + id.base64()
                            + "</osci:MessageId></osci:SelectionRule>")
                    .certificate(RoleCertificate.originatorSignature(own.certificate()));
            try (OsciMessage answer = exchange(draft, conversation, OrderType.RESPONSE_TO_FETCH_PROCESS_CARD)) {
                challenge = answer.control().challenge();
                return Optional.of(Cards.read(Xml.need(answer.order(), Ns.OSCI, "ProcessCardBundle")));
            } catch (RefusedException e) {
                challenge = e.challenge();
                if (e.is(Code.NO_CARD)) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        /// Ends the dialog and so confirms what was fetched last.
        public void exit() throws IOException, OsciException, RefusedException {
            Draft draft = new Draft(OrderType.EXIT_DIALOG, next())
                    .certificate(RoleCertificate.originatorSignature(own.certificate()));
            exchange(draft, conversation, OrderType.RESPONSE_TO_EXIT_DIALOG).close();
        }

        private ControlBlock next() {
            sequence++;
            return new ControlBlock(challenge, ControlBlock.newChallenge(), conversation, Long.toString(sequence));
        }
    }

    private static ControlBlock start() {
        return new ControlBlock(null, ControlBlock.newChallenge(), null, "0");
    }

    private List<RoleCertificate> ownBoth() {
        return List.of(
                RoleCertificate.originatorCipher(own.certificate()),
                RoleCertificate.originatorSignature(own.certificate()));
    }

    private OsciMessage exchange(Draft draft, @Nullable String conversation, OrderType expected)
            throws IOException, OsciException, RefusedException {
        List<Holder> keys = new java.util.ArrayList<>(List.of(own));
        keys.addAll(oldKeys);
        try (Blob plain = draft.write(own);
                Blob sealed = TransportEnvelope.seal(plain, peer.cipher())) {
            trace.seen(draft.type().element(), sealed);
            try (InputStream in = channel.exchange(peer.address(), sealed);
                    Blob answerBytes =
                            de.tragwerk.osci.blob.Spool.of(in, Limits.usual().message())) {
                trace.seen(expected.element(), answerBytes);
                try (InputStream again = answerBytes.open()) {
                    OsciMessage answer = new MessageReader(keys, policy, Limits.usual()).read(again);
                    return believed(answer, draft.control(), conversation, expected);
                }
            }
        } catch (FaultException e) {
            throw new RefusedException(e.feedback(), null);
        }
    }

    /// Only a signed answer to our own question counts; a stripped signature is a forged answer.
    private OsciMessage believed(
            OsciMessage answer, ControlBlock asked, @Nullable String conversation, OrderType expected)
            throws IOException, OsciException, RefusedException {
        boolean kept = false;
        try {
            if (!answer.verify(policy).equals(peer.signature())) {
                throw new OsciException(Code.SIGNATURE_BAD, "answer signed by somebody else");
            }
            if (answer.type() != expected) {
                throw new OsciException(Code.NOT_AN_ORDER, "answer of another kind");
            }
            ControlBlock control = answer.control();
            if (!java.util.Objects.equals(control.response(), asked.challenge())
                    || !java.util.Objects.equals(control.sequence(), asked.sequence())
                    || (conversation != null && !conversation.equals(control.conversation()))) {
                throw new OsciException(Code.DIALOG_BROKEN, "answer to another question");
            }
            for (Feedback entry : Feedbacks.read(answer.order())) {
                if (!entry.accepted()) {
                    throw new RefusedException(entry, control.challenge());
                }
            }
            kept = true;
            return answer;
        } finally {
            if (!kept) {
                answer.close();
            }
        }
    }
}
