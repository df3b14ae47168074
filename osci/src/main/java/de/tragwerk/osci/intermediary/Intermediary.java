package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Holder;
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
import de.tragwerk.osci.message.TransportEnvelope;
import de.tragwerk.osci.mime.MimeWriter;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The intermediary: reads, checks in the order of the specification, carries out, answers signed and
/// encrypted.
/// It never holds a key that opens a content.
public final class Intermediary {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Holder own;
    private final List<Holder> oldKeys;
    private final Trust trust;
    private final Orders orders;
    private final MailboxStore store;
    private final Supplier<Policy> policy;
    private final Supplier<Instant> clock;

    /// @param own key that opens envelopes and signs answers
    public Intermediary(
            Holder own,
            List<Holder> oldKeys,
            Trust trust,
            MailboxStore store,
            Supplier<Policy> policy,
            Supplier<Instant> clock) {
        this.own = own;
        this.oldKeys = List.copyOf(oldKeys);
        this.trust = trust;
        this.store = store;
        this.orders = new Orders(store, trust, clock, new AtRest(keys(own, oldKeys)));
        this.policy = policy;
        this.clock = clock;
    }

    private static List<Holder> keys(Holder own, List<Holder> oldKeys) {
        List<Holder> keys = new ArrayList<>(List.of(own));
        keys.addAll(oldKeys);
        return List.copyOf(keys);
    }

    /// What a request led to: the bytes of the answer and the code for the duty log.
    public record Answer(Blob body, Code code) {}

    /// Handles one request from the wire.
    public Answer handle(InputStream in) throws IOException {
        try (OsciMessage request = new MessageReader(keys(own, oldKeys), policy.get(), Limits.usual()).read(in)) {
            return answer(request);
        } catch (OsciException e) {
            return fault(e.code());
        } catch (FaultException e) {
            return fault(Code.NOT_AN_ORDER);
        }
    }

    private Answer answer(OsciMessage request) throws IOException, OsciException {
        boolean opens = request.control().conversation() == null;
        DialogState dialog = opens ? begin(request) : resume(request);
        X509Certificate signer = request.verify(policy.get());
        if (!signer.equals(dialog.signature())) {
            throw new OsciException(Code.SIGNATURE_BAD, "signed by somebody else than the dialog's partner");
        }
        if (!opens) {
            // Whoever goes on in the dialog has what was handed out before; only a signed request says so.
            orders.confirm(dialog);
        }
        Code objection = check(signer);
        Orders.Result result = objection != null ? Orders.Result.refused(objection) : orders.carryOut(request, dialog);
        boolean stays = switch (request.type()) {
            case INIT_DIALOG -> true;
            case EXIT_DIALOG -> false;
            default -> !opens;
        };
        String challenge = ControlBlock.newChallenge();
        if (stays) {
            store.put(new DialogState(
                    dialog.conversation(),
                    dialog.cipher(),
                    dialog.signature(),
                    challenge,
                    // Opening a dialog has no number; counting starts with the first order in it.
                    request.type() == OrderType.INIT_DIALOG
                            ? 0
                            : number(request.control().sequence()),
                    result.handedOut(),
                    dialog.opened()));
        }
        return new Answer(write(request, dialog, result, challenge, stays), result.code());
    }

    private @Nullable Code check(X509Certificate signer) {
        if (!trust.believed(signer) || !trust.valid(signer, clock.get())) {
            return Code.CLIENT_SIGNATURE_CERTIFICATE_BAD;
        }
        return null;
    }

    /// The first message of a dialog names both certificates of its sender.
    private DialogState begin(OsciMessage request) throws OsciException {
        X509Certificate signature = request.certificate(RoleCertificate.Role.SIGNATURE_ORIGINATOR)
                .orElseThrow(() -> new OsciException(Code.UNSIGNED, "no signature certificate"));
        X509Certificate cipher = request.certificate(RoleCertificate.Role.CIPHER_ORIGINATOR)
                .orElseThrow(() -> new OsciException(
                        request.type() == OrderType.FETCH_DELIVERY || request.type() == OrderType.FETCH_PROCESS_CARD
                                ? Code.DIALOG_REQUIRED
                                : Code.CLIENT_CIPHER_MISSING,
                        "no cipher certificate"));
        if (!trust.believed(cipher)) {
            throw new OsciException(Code.CLIENT_CIPHER_BAD, "cipher certificate is not trusted");
        }
        if (request.control().challenge() == null) {
            throw new OsciException(Code.DIALOG_BROKEN, "no challenge");
        }
        long id = RANDOM.nextLong() & Long.MAX_VALUE;
        return new DialogState(Long.toString(id), cipher, signature, "", -1, null, clock.get());
    }

    private DialogState resume(OsciMessage request) throws OsciException {
        ControlBlock control = request.control();
        DialogState dialog = store.take(control.conversation())
                .orElseThrow(() -> new OsciException(Code.DIALOG_BROKEN, "no such dialog"));
        if (!Objects.equals(control.response(), dialog.challenge())
                || !follows(number(control.sequence()), dialog.sequence())
                || dialog.opened().isBefore(clock.get().minusSeconds(3600))) {
            throw new OsciException(Code.DIALOG_BROKEN, "challenge or sequence does not fit");
        }
        return dialog;
    }

    /// Clients count the first order in a dialog as 0 or as 1; after that each number is one higher.
    private static boolean follows(long number, long last) {
        return number == last + 1 || (last == 0 && number == 0);
    }

    private static long number(@Nullable String text) throws OsciException {
        if (text == null || text.length() > 15) {
            throw new OsciException(Code.DIALOG_BROKEN, "no sequence number");
        }
        return Long.parseLong(text);
    }

    private Blob write(OsciMessage request, DialogState dialog, Orders.Result result, String challenge, boolean stays)
            throws IOException {
        List<Feedback> feedback = new ArrayList<>();
        if (result.code() == Code.DONE_DIALOG_OPEN) {
            feedback.add(Feedback.of(stays ? Code.DONE_DIALOG_OPEN : Code.DONE_DIALOG_CLOSED));
        } else {
            feedback.add(Feedback.of(result.code()));
        }
        result.warnings().forEach(w -> feedback.add(Feedback.of(w)));
        OrderType type = OrderType.valueOf("RESPONSE_TO_" + request.type().name());
        Draft draft = new Draft(
                        type,
                        new ControlBlock(
                                request.control().challenge(),
                                // Nothing follows the end of a dialog, so nothing is asked.
                                request.type() == OrderType.EXIT_DIALOG ? null : challenge,
                                dialog.conversation(),
                                request.control().sequence()))
                .order(Draft.feedback(feedback) + result.orderXml())
                .body(result.bodyXml())
                .certificate(RoleCertificate.intermediarySignature(own.certificate()))
                .certificates(result.certificates());
        result.parts().forEach(draft::part);
        try (Blob plain = draft.write(own)) {
            return TransportEnvelope.seal(plain, dialog.cipher());
        }
    }

    private static Answer fault(Code code) throws IOException {
        Spool spool = new Spool(1 << 20);
        MimeWriter.write(Fault.write(code), spool);
        return new Answer(spool.finish(), code);
    }
}
