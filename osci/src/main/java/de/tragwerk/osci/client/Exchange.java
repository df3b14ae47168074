package de.tragwerk.osci.client;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.Feedbacks;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// One question and its answer. Only a signed answer to our own question counts; a stripped signature is a
/// forged answer.
record Exchange(Peer peer, Channel channel, Identity own, Policy policy, OsciClient.Trace trace) {

    /// @param expected types of answer that fit
    OsciMessage ask(Draft draft, @Nullable String conversation, OrderType... expected)
            throws IOException, OsciException, RefusedException {
        try (Blob plain = draft.write(own.signature());
                Blob sealed = TransportEnvelope.seal(plain, peer.cipher())) {
            trace.seen(draft.type().element(), sealed);
            try (InputStream in = channel.exchange(peer.address(), sealed);
                    Blob answerBytes = Spool.of(in, Limits.usual().message())) {
                trace.seen(expected[0].element(), answerBytes);
                try (InputStream again = answerBytes.open()) {
                    OsciMessage answer = new MessageReader(own.ciphers(), policy, Limits.usual()).read(again);
                    return believed(answer, draft, conversation, List.of(expected));
                }
            }
        } catch (FaultException e) {
            throw new RefusedException(e.feedback(), null);
        }
    }

    /// A message that came within others: believed when the intermediary signed it.
    OsciMessage signed(OsciMessage message, OrderType expected) throws IOException, OsciException {
        if (!message.verify(policy).equals(peer.signature())) {
            throw new OsciException(Code.SIGNATURE_BAD, "answer signed by somebody else");
        }
        if (message.type() != expected) {
            throw new OsciException(Code.NOT_AN_ORDER, "answer of another kind");
        }
        return message;
    }

    private OsciMessage believed(
            OsciMessage answer, Draft draft, @Nullable String conversation, List<OrderType> expected)
            throws IOException, OsciException, RefusedException {
        boolean kept = false;
        try {
            if (!answer.verify(policy).equals(peer.signature())) {
                throw new OsciException(Code.SIGNATURE_BAD, "answer signed by somebody else");
            }
            if (!expected.contains(answer.type())) {
                throw new OsciException(Code.NOT_AN_ORDER, "answer of another kind");
            }
            if (!Objects.equals(answer.control().response(), draft.control().challenge())
                    || !Objects.equals(
                            answer.control().sequence(), draft.control().sequence())
                    || (conversation != null
                            && !conversation.equals(answer.control().conversation()))) {
                throw new OsciException(Code.DIALOG_BROKEN, "answer to another question");
            }
            for (Feedback entry : Feedbacks.read(answer.order())) {
                if (!entry.accepted()) {
                    throw new RefusedException(entry, answer.control().challenge());
                }
            }
            inside(answer);
            kept = true;
            return answer;
        } finally {
            if (!kept) {
                answer.close();
            }
        }
    }

    /// The last piece of a message brings what the intermediary says about the whole.
    private static void inside(OsciMessage answer) throws OsciException, RefusedException {
        Element inside = Xml.child(answer.order(), Ns.OSCI2017, "InsideFeedback");
        if (inside != null) {
            for (Feedback entry : Feedbacks.entries(inside)) {
                if (!entry.accepted()) {
                    throw new RefusedException(entry, answer.control().challenge());
                }
            }
        }
    }
}
