package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which request belongs to which dialog: numbers, challenges, the certificates of the partner.
final class Dialogs {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailboxStore store;
    private final Duration age;

    Dialogs(MailboxStore store, Duration age) {
        this.store = store;
        this.age = age;
    }

    /// The first message of a dialog names both certificates of its sender.
    DialogState begin(OsciMessage request, Inspector inspector, Instant now) throws OsciException {
        X509Certificate cipher = request.certificate(RoleCertificate.Role.CIPHER_ORIGINATOR)
                .orElseThrow(() -> new OsciException(missing(request.type()), "no cipher certificate"));
        if (request.control().challenge() == null) {
            throw new OsciException(Code.DIALOG_BROKEN, "no challenge");
        }
        Code objection = inspector.clientCipher(cipher);
        if (objection != null) {
            throw new OsciException(objection, "cipher certificate of the client");
        }
        // Without a certificate of its own the signature can only be that of the cipher certificate's holder.
        X509Certificate signature =
                request.certificate(RoleCertificate.Role.SIGNATURE_ORIGINATOR).orElse(cipher);
        long id = RANDOM.nextLong() & Long.MAX_VALUE;
        return new DialogState(Long.toString(id), cipher, signature, "", -1, null, now);
    }

    private static Code missing(OrderType type) {
        return switch (type) {
            case FETCH_DELIVERY, FETCH_PROCESS_CARD, PARTIAL_FETCH_DELIVERY -> Code.DIALOG_REQUIRED;
            default -> Code.CLIENT_CIPHER_MISSING;
        };
    }

    DialogState resume(OsciMessage request, Instant now) throws OsciException {
        ControlBlock control = request.control();
        DialogState dialog = store.take(control.conversation())
                .orElseThrow(() -> new OsciException(Code.DIALOG_BROKEN, "no such dialog"));
        if (!Objects.equals(control.response(), dialog.challenge())
                || !follows(number(control.sequence()), dialog.sequence())
                || dialog.opened().isBefore(now.minus(age))) {
            throw new OsciException(Code.DIALOG_BROKEN, "challenge or sequence does not fit");
        }
        return dialog;
    }

    /// @param handedOut message id of the delivery in the answer
    void goOn(OsciMessage request, DialogState dialog, String challenge, @Nullable String handedOut)
            throws OsciException {
        store.put(new DialogState(
                dialog.conversation(),
                dialog.cipher(),
                dialog.signature(),
                challenge,
                // Opening a dialog has no number; counting starts with the first order in it.
                request.type() == OrderType.INIT_DIALOG
                        ? 0
                        : number(request.control().sequence()),
                handedOut,
                dialog.opened()));
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
}
