package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.Fault;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.message.Room;
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.mime.MimeWriter;
import de.tragwerk.osci.trust.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The intermediary: reads, checks in the order of the specification, carries out, answers signed and encrypted.
/// It never holds a key that opens a content.
public final class Intermediary {

    private static final Room ROOM = Room.of(2 * Limits.usual().envelope(), Duration.ofSeconds(30));

    private final Identity own;
    private final Trust trust;
    private final Dialogs dialogs;
    private final Orders orders;
    private final Supplier<Policy> policy;
    private final Supplier<Instant> clock;

    /// @param own keys that open envelopes and sign answers
    public Intermediary(
            Identity own,
            Trust trust,
            MailboxStore store,
            Rules rules,
            Supplier<Policy> policy,
            Supplier<Instant> clock) {
        this.own = own;
        this.trust = trust;
        this.dialogs = new Dialogs(store, rules.dialogAge());
        this.orders = new Orders(own, store, trust, rules, policy);
        this.policy = policy;
        this.clock = clock;
    }

    /// What a request led to: the bytes of the answer and what the duty log may know.
    /// @param type of the request, null when it could not be read
    public record Answer(Blob body, Code code, @Nullable OrderType type) {}

    /// Handles one request from the wire.
    public Answer handle(InputStream in) throws IOException {
        OrderType type = null;
        try (OsciMessage request = new MessageReader(own.ciphers(), policy.get(), Limits.usual(), ROOM).read(in)) {
            type = request.type();
            return answer(request);
        } catch (OsciException e) {
            return fault(e.code(), type);
        } catch (FaultException e) {
            return fault(Code.NOT_AN_ORDER, type);
        }
    }

    private Answer answer(OsciMessage request) throws IOException, OsciException {
        if (request.type().response()) {
            throw new OsciException(Code.NOT_AN_ORDER, "an answer nobody asked for");
        }
        Instant now = clock.get();
        Inspector inspector = new Inspector(trust, now);
        boolean opens = request.control().conversation() == null;
        DialogState dialog = opens ? dialogs.begin(request, inspector, now) : dialogs.resume(request, now);
        Result result = carryOut(request, dialog, inspector, now);
        // A request whose signature was not believed says nothing about the dialog: it is over.
        boolean stays = !(result.code().number().startsWith("96"))
                && switch (request.type()) {
                    case INIT_DIALOG -> result.accepted();
                    case EXIT_DIALOG -> false;
                    default -> !opens;
                };
        String challenge = ControlBlock.newChallenge();
        if (stays) {
            dialogs.goOn(request, dialog, challenge, result.handedOut());
        }
        try {
            return new Answer(write(request, dialog, result, challenge, stays), result.code(), request.type());
        } finally {
            result.parts().values().forEach(Blob::close);
        }
    }

    /// From the signature on the sender is known and gets every refusal signed and encrypted.
    private Result carryOut(OsciMessage request, DialogState dialog, Inspector inspector, Instant now)
            throws IOException, OsciException {
        try {
            X509Certificate signer = request.verify(policy.get());
            if (!signer.equals(dialog.signature())) {
                throw new OsciException(Code.SIGNATURE_BAD, "signed by somebody else than the dialog's partner");
            }
            // Whoever goes on in the dialog has what was handed out before; only a signed request says so.
            orders.confirm(dialog, now);
            Code objection = inspector.clientSignature(signer);
            if (objection != null) {
                throw new OsciException(objection, "certificate of the client");
            }
            return orders.carryOut(new Request(request, dialog, inspector, now)).warn(inspector.warnings());
        } catch (OsciException e) {
            if (e.code().fault()) {
                throw e;
            }
            return Result.refused(e.code()).withOrder(Echo.refusal(request));
        }
    }

    private Blob write(OsciMessage request, DialogState dialog, Result result, String challenge, boolean stays)
            throws IOException {
        List<Feedback> feedback = new ArrayList<>();
        if (result.code() == Code.DONE_DIALOG_OPEN) {
            feedback.add(Feedback.of(stays ? Code.DONE_DIALOG_OPEN : Code.DONE_DIALOG_CLOSED));
        } else {
            feedback.add(Feedback.of(result.code()));
        }
        result.warnings().forEach(w -> feedback.add(Feedback.of(w)));
        OrderType type = result.answer() == null ? Echo.answer(request.type()) : result.answer();
        Draft draft = new Draft(
                        type,
                        new ControlBlock(
                                request.control().challenge(),
                                // Nothing follows the end of a dialog, so nothing is asked.
                                request.type() == OrderType.EXIT_DIALOG ? null : challenge,
                                dialog.conversation(),
                                request.control().sequence()))
                .order(result.before() + Draft.feedback(feedback) + result.orderXml())
                .body(result.bodyXml())
                .chunkLimits(result.featureLimits())
                .certificate(
                        RoleCertificate.intermediarySignature(own.signature().certificate()))
                .certificates(result.certificates());
        result.parts().forEach(draft::part);
        try (Blob plain = draft.write(own.signature())) {
            return TransportEnvelope.seal(plain, dialog.cipher());
        }
    }

    private static Answer fault(Code code, @Nullable OrderType type) throws IOException {
        Spool spool = new Spool(1 << 20);
        MimeWriter.write(Fault.write(code), spool);
        return new Answer(spool.finish(), code, type);
    }
}
