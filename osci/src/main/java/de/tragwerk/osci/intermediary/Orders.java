package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Carries out the orders.
final class Orders {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailboxStore store;
    private final Trust trust;
    private final Supplier<Instant> clock;
    private final AtRest atRest;

    Orders(MailboxStore store, Trust trust, Supplier<Instant> clock, AtRest atRest) {
        this.store = store;
        this.atRest = atRest;
        this.trust = trust;
        this.clock = clock;
    }

    /// @param orderXml what follows the feedback
    /// @param handedOut message id of the delivery in the answer
    record Result(
            Code code,
            List<Code> warnings,
            String orderXml,
            String bodyXml,
            List<RoleCertificate> certificates,
            Map<String, Blob> parts,
            @Nullable String handedOut) {

        static Result done(String orderXml) {
            return new Result(Code.DONE_DIALOG_OPEN, List.of(), orderXml, "", List.of(), Map.of(), null);
        }

        static Result refused(Code code) {
            return new Result(code, List.of(), "", "", List.of(), Map.of(), null);
        }

        Result withOrder(String xml) {
            return new Result(code, warnings, xml, bodyXml, certificates, parts, handedOut);
        }
    }

    Result carryOut(OsciMessage request, DialogState dialog) throws OsciException, IOException {
        return switch (request.type()) {
            case GET_MESSAGE_ID -> newId();
            case INIT_DIALOG, EXIT_DIALOG -> Result.done("");
            case STORE_DELIVERY -> storeDelivery(request, dialog);
            case FETCH_DELIVERY ->
                explicit(request)
                        ? fetch(request, dialog)
                        : Result.refused(Code.DIALOG_REQUIRED).withOrder(echo("fetchDelivery", ""));
            case FETCH_PROCESS_CARD ->
                explicit(request)
                        ? card(request, dialog)
                        : Result.refused(Code.DIALOG_REQUIRED).withOrder(echo("fetchProcessCard", rule(request)));
            default -> throw new OsciException(Code.NOT_AN_ORDER, "order type is not offered here");
        };
    }

    /// The next request in the dialog confirms what was handed out before.
    void confirm(DialogState dialog) throws OsciException {
        String last = dialog.unconfirmed();
        if (last != null) {
            store.received(MessageId.ofWire(last), clock.get());
        }
    }

    private static boolean explicit(OsciMessage request) {
        return request.control().conversation() != null;
    }

    private Result newId() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        MessageId id = MessageId.ofText(HexFormat.of().formatHex(bytes));
        store.issue(id, clock.get());
        return Result.done("<osci:MessageId>" + id.base64() + "</osci:MessageId>");
    }

    private Result storeDelivery(OsciMessage request, DialogState dialog) throws OsciException, IOException {
        Element idElement = Xml.child(request.order(), Ns.OSCI, "MessageId");
        if (idElement == null) {
            return Result.refused(Code.MESSAGE_ID_MISSING);
        }
        MessageId id = MessageId.ofWire(Xml.text(idElement));
        Optional<X509Certificate> addressee = request.certificate(RoleCertificate.Role.CIPHER_ADDRESSEE);
        if (addressee.isEmpty() || !trust.believed(addressee.get())) {
            return Result.refused(Code.ADDRESSEE_CIPHER_BAD);
        }
        if (!trust.valid(addressee.get(), clock.get())) {
            return Result.refused(Code.ADDRESSEE_CIPHER_BAD);
        }
        Element content = request.contentPackage();
        if (content == null) {
            return Result.refused(Code.NOT_AN_ORDER);
        }
        Element subject = Xml.child(request.order(), Ns.OSCI, "Subject");
        Instant now = clock.get();
        ProcessCard card = new ProcessCard(id, now, null, null, subject == null ? null : Xml.text(subject), now);
        List<RoleCertificate> passOn = request.certificates().stream()
                .filter(c -> c.role() != RoleCertificate.Role.CIPHER_INTERMEDIARY
                        && c.role() != RoleCertificate.Role.SIGNATURE_INTERMEDIARY)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SealedContent(new String(Xml.canonical(content), StandardCharsets.UTF_8), passOn, request.parts())
                .writeTo(out);
        byte[] bytes = out.toByteArray();
        boolean open = !Xml.children(content, Ns.OSCI, "ContentContainer").isEmpty();
        boolean stored = store.store(new Delivery(
                card,
                Certificates.fingerprint(addressee.get()),
                Certificates.fingerprint(dialog.signature()),
                open ? atRest.seal(bytes) : bytes));
        return stored ? Result.done(Cards.write(card, false)) : Result.refused(Code.MESSAGE_ID_ILLEGAL);
    }

    private Result fetch(OsciMessage request, DialogState dialog) throws OsciException, IOException {
        String mailbox = Certificates.fingerprint(dialog.cipher());
        Element rule = Xml.child(request.order(), Ns.OSCI, "SelectionRule");
        Element wanted = rule == null ? null : Xml.child(rule, Ns.OSCI, "MessageId");
        Optional<Delivery> found =
                wanted == null ? store.oldest(mailbox) : store.find(mailbox, MessageId.ofWire(Xml.text(wanted)));
        if (found.isEmpty()) {
            return Result.refused(Code.NO_DELIVERY).withOrder(echo("fetchDelivery", ""));
        }
        Delivery delivery = found.get();
        Instant now = clock.get();
        store.forwarded(delivery.card().messageId(), now);
        ProcessCard old = delivery.card();
        ProcessCard card = new ProcessCard(
                old.messageId(),
                old.creation(),
                old.forwarding() == null ? now : old.forwarding(),
                null,
                old.subject(),
                now);
        SealedContent content =
                SealedContent.read(new ByteArrayInputStream(atRest.open(delivery.content())), Limits.usual());
        boolean more = wanted == null && store.waiting(mailbox) > 1;
        return new Result(
                Code.DONE_DIALOG_OPEN,
                more ? List.of(Code.MORE_DELIVERIES) : List.of(),
                echo("fetchDelivery", "") + Cards.write(card, false),
                content.packageXml(),
                content.certificates(),
                content.parts(),
                old.messageId().base64());
    }

    private Result card(OsciMessage request, DialogState dialog) throws OsciException {
        Element rule = Xml.child(request.order(), Ns.OSCI, "SelectionRule");
        Element wanted = rule == null
                ? null
                : Xml.children(rule, Ns.OSCI, "MessageId").stream().findFirst().orElse(null);
        if (wanted == null) {
            return Result.refused(Code.NO_CARD).withOrder(echo("fetchProcessCard", rule(request)));
        }
        MessageId id = MessageId.ofWire(Xml.text(wanted));
        Optional<ProcessCard> card = store.card(Certificates.fingerprint(dialog.signature()), id)
                .or(() -> store.card(Certificates.fingerprint(dialog.cipher()), id));
        return card.map(c -> Result.done(echo("fetchProcessCard", rule(request)) + Cards.write(c, true)))
                .orElseGet(() -> Result.refused(Code.NO_CARD).withOrder(echo("fetchProcessCard", rule(request))));
    }

    private static String rule(OsciMessage request) {
        try {
            Element rule = Xml.child(request.order(), Ns.OSCI, "SelectionRule");
            Element id = rule == null
                    ? null
                    : Xml.children(rule, Ns.OSCI, "MessageId").stream()
                            .findFirst()
                            .orElse(null);
            return id == null
                    ? ""
                    : "<osci:SelectionRule><osci:MessageId>" + Xml.escape(Xml.text(id))
                            + "</osci:MessageId></osci:SelectionRule>";
        } catch (OsciException e) {
            return "";
        }
    }

    private static String echo(String name, String inner) {
        return "<osci:" + name + ">" + inner + "</osci:" + name + ">";
    }
}
