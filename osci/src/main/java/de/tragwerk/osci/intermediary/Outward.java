package de.tragwerk.osci.intermediary;

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
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.trust.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Asks a passive recipient and judges its answer.
final class Outward {

    private final Identity own;
    private final Trust trust;
    private final Rules rules;
    private final Supplier<Policy> policy;

    Outward(Identity own, Trust trust, Rules rules, Supplier<Policy> policy) {
        this.own = own;
        this.trust = trust;
        this.rules = rules;
        this.policy = policy;
    }

    /// @throws OsciException 9805 refused, 9807 bad signature, 9808 the recipient failed, 9809 not reached, 9810
    /// reached, but no usable answer came
    OsciMessage ask(URI receiver, X509Certificate addressee, Draft draft, Request request)
            throws OsciException, IOException {
        boolean kept = false;
        OsciMessage answer = exchange(receiver, addressee, draft);
        try {
            if (answer.type() != Echo.answer(draft.type())
                    || !Objects.equals(
                            answer.control().response(), draft.control().challenge())) {
                throw new OsciException(Code.FORWARD_REACHED, "answer to another question");
            }
            signature(answer, request);
            for (Feedback entry : Feedbacks.read(answer.order())) {
                if (!entry.accepted()) {
                    throw new OsciException(Code.ADDRESSEE_REFUSED, "feedback " + entry.code());
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

    private OsciMessage exchange(URI receiver, X509Certificate addressee, Draft draft)
            throws OsciException, IOException {
        try (Blob plain = draft.write(own.signature());
                Blob sealed = TransportEnvelope.seal(plain, addressee);
                InputStream in = rules.outward().exchange(receiver, sealed);
                Blob bytes = Spool.of(in, Limits.usual().message());
                InputStream again = bytes.open()) {
            return new MessageReader(own.ciphers(), policy.get(), Limits.usual()).read(again);
        } catch (FaultException e) {
            throw new OsciException(
                    Code.ADDRESSEE_INTERNAL, "fault " + e.feedback().code());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new OsciException(Code.FORWARD_NOT_REACHED, "no connection", e);
        } catch (IOException e) {
            throw new OsciException(Code.FORWARD_REACHED, "no answer", e);
        } catch (OsciException e) {
            throw new OsciException(Code.FORWARD_REACHED, "unreadable answer", e);
        }
    }

    /// An unsigned answer is a warning for the sender, a wrong signature is an error.
    private void signature(OsciMessage answer, Request request) throws OsciException, IOException {
        try {
            X509Certificate signer = answer.verify(policy.get());
            if (!trust.believed(signer)) {
                throw new OsciException(Code.ADDRESSEE_SIGNATURE_BAD, "signer is not trusted");
            }
            if (!trust.valid(signer, request.now())) {
                throw new OsciException(Code.ADDRESSEE_SIGNATURE_BAD, "certificate of the signer is not valid");
            }
        } catch (OsciException e) {
            if (e.code() == Code.ADDRESSEE_SIGNATURE_BAD) {
                throw e;
            }
            if (e.code() != Code.UNSIGNED) {
                throw new OsciException(Code.ADDRESSEE_ANSWER_BAD, "signature of the answer", e);
            }
        }
    }

    List<Code> warnings(OsciMessage answer) throws OsciException {
        List<Code> warnings = new ArrayList<>();
        if (answer.block("SupplierSignature") == null) {
            warnings.add(Code.ADDRESSEE_ANSWER_UNSIGNED);
        }
        if (!answer.encrypted()) {
            warnings.add(Code.ADDRESSEE_ANSWER_PLAIN);
        }
        return warnings;
    }
}
