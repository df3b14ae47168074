package de.tragwerk.osci.recipient;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.Fault;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/// Takes what our intermediary passes on, and nothing from anybody else.
public final class PassiveRecipient {

    private final Identity own;
    private final X509Certificate intermediary;
    private final Supplier<Policy> policy;
    private final Receiver receiver;

    /// @param intermediary certificate that signs what is passed on to us
    public PassiveRecipient(Identity own, X509Certificate intermediary, Supplier<Policy> policy, Receiver receiver) {
        this.own = own;
        this.intermediary = intermediary;
        this.policy = policy;
        this.receiver = receiver;
    }

    /// Handles one request from the wire; the answer is signed and encrypted for the intermediary.
    public Blob handle(InputStream in) throws IOException {
        try (OsciMessage request = new MessageReader(own.ciphers(), policy.get(), Limits.usual()).read(in)) {
            return answer(request);
        } catch (OsciException e) {
            return fault(e.code());
        } catch (FaultException e) {
            return fault(Code.NOT_AN_ORDER);
        }
    }

    private Blob answer(OsciMessage request) throws IOException, OsciException {
        boolean accept = request.type() == OrderType.ACCEPT_DELIVERY;
        if (!accept && request.type() != OrderType.PROCESS_DELIVERY) {
            throw new OsciException(Code.NOT_AN_ORDER, "a passive recipient takes no order of this type");
        }
        X509Certificate cipher = request.certificate(RoleCertificate.Role.CIPHER_INTERMEDIARY)
                .orElseThrow(() -> new OsciException(Code.CLIENT_CIPHER_MISSING, "no cipher certificate"));
        Receiver.Reply reply = carryOut(request, accept);
        Draft draft = new Draft(
                        accept ? OrderType.RESPONSE_TO_ACCEPT_DELIVERY : OrderType.RESPONSE_TO_PROCESS_DELIVERY,
                        new ControlBlock(request.control().challenge(), null, null, null))
                .order(Draft.feedback(List.of(Feedback.of(reply.code()))) + subject(request, reply))
                .certificate(RoleCertificate.addresseeSignature(own.signature().certificate()));
        SealedContent content = reply.content();
        if (content != null) {
            draft.certificates(content.certificates()).body(content.packageXml());
            content.parts().forEach(draft::part);
        }
        try (Blob plain = draft.write(own.signature())) {
            return TransportEnvelope.seal(plain, cipher);
        }
    }

    private Receiver.Reply carryOut(OsciMessage request, boolean accept) throws IOException {
        try {
            if (!request.verify(policy.get()).equals(intermediary)) {
                throw new OsciException(Code.SIGNATURE_BAD, "not signed by our intermediary");
            }
            Element bundle = Xml.child(request.order(), Ns.OSCI, "ProcessCardBundle");
            Element answerId = Xml.child(request.order(), Ns.OSCI, "MessageIdResponse");
            Element content = request.contentPackage();
            if (content == null) {
                throw new OsciException(Code.NOT_AN_ORDER, "no content package");
            }
            Receiver.Arrived arrived = new Receiver.Arrived(
                    bundle == null ? null : Cards.read(bundle),
                    answerId == null ? null : MessageId.ofWire(Xml.text(answerId)),
                    content,
                    request.certificates(),
                    request.parts());
            return accept ? Receiver.Reply.of(receiver.accept(arrived)) : receiver.process(arrived);
        } catch (OsciException e) {
            return Receiver.Reply.of(e.code());
        }
    }

    /// An answer carries its own id only when the question asked for cards.
    private static String subject(OsciMessage request, Receiver.Reply reply) throws OsciException {
        Element answerId = Xml.child(request.order(), Ns.OSCI, "MessageIdResponse");
        if (answerId == null || reply.content() == null) {
            return "";
        }
        return "<osci:MessageId>" + MessageId.ofWire(Xml.text(answerId)).base64() + "</osci:MessageId>"
                + (reply.subject() == null ? "" : "<osci:Subject>" + Xml.escape(reply.subject()) + "</osci:Subject>");
    }

    private static Blob fault(Code code) throws IOException {
        Spool spool = new Spool(1 << 20);
        MimeWriter.write(Fault.write(code), spool);
        return spool.finish();
    }
}
