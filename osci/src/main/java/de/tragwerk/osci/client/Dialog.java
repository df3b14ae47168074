package de.tragwerk.osci.client;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.Feedbacks;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// An explicit dialog with the intermediary; closing it confirms the last fetched delivery.
/// Not for several threads: each answer carries the challenge that the next request must answer.
public final class Dialog {

    private final Exchange exchange;
    private final Identity own;
    private final String conversation;
    private @Nullable String challenge;
    private long sequence;

    Dialog(Exchange exchange, Identity own, ControlBlock first) throws OsciException {
        String id = first.conversation();
        if (id == null) {
            throw new OsciException(Code.DIALOG_BROKEN, "no conversation id");
        }
        this.exchange = exchange;
        this.own = own;
        conversation = id;
        challenge = first.challenge();
    }

    /// The oldest delivery that waits; empty when there is none. Asking again confirms the one before.
    public Optional<FetchedDelivery> fetch() throws IOException, OsciException, RefusedException {
        return fetch("");
    }

    /// The delivery with this id, also when it was fetched before.
    public Optional<FetchedDelivery> fetch(MessageId id) throws IOException, OsciException, RefusedException {
        return fetch(rule(id));
    }

    /// The oldest delivery that waits and was stored then or later.
    public Optional<FetchedDelivery> fetch(Instant since) throws IOException, OsciException, RefusedException {
        return fetch("<osci:SelectionRule><osci:ReceptionOfDelivery>" + since.truncatedTo(ChronoUnit.MILLIS)
                + "</osci:ReceptionOfDelivery></osci:SelectionRule>");
    }

    private Optional<FetchedDelivery> fetch(String rule) throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.FETCH_DELIVERY, next()).order(rule).certificate(signature());
        Optional<OsciMessage> found = ask(draft, Code.NO_DELIVERY, OrderType.RESPONSE_TO_FETCH_DELIVERY);
        return found.isEmpty() ? Optional.empty() : Optional.of(FetchedDelivery.of(found.get()));
    }

    /// The process card of a delivery, for sender and addressee.
    public Optional<ProcessCard> processCard(MessageId id) throws IOException, OsciException, RefusedException {
        return processCards(CardQuestion.of(id)).cards().stream().findFirst();
    }

    /// Cards that fit the question, oldest first.
    public CardAnswer processCards(CardQuestion question) throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.FETCH_PROCESS_CARD, next())
                .order(question.write())
                .certificate(signature());
        Optional<OsciMessage> found = ask(draft, Code.NO_CARD, OrderType.RESPONSE_TO_FETCH_PROCESS_CARD);
        if (found.isEmpty()) {
            return new CardAnswer(List.of(), false);
        }
        try (OsciMessage answer = found.get()) {
            List<ProcessCard> cards = new ArrayList<>();
            for (Element bundle : Xml.children(answer.order(), Ns.OSCI, "ProcessCardBundle")) {
                cards.add(Cards.read(bundle));
            }
            return new CardAnswer(
                    List.copyOf(cards), Feedbacks.read(answer.order()).stream().anyMatch(f -> f.is(Code.MORE_CARDS)));
        }
    }

    /// @param more whether others fit that the answer left out
    public record CardAnswer(List<ProcessCard> cards, boolean more) {}

    /// Has a question passed on to a recipient and brings its answer back.
    ///
    /// @param id null when no process card is wanted
    public Mediated mediate(
            @Nullable MessageId id,
            X509Certificate addressee,
            URI receiver,
            @Nullable String subject,
            SealedContent content)
            throws IOException, OsciException, RefusedException {
        Draft draft = OsciClient.delivery(OrderType.MEDIATE_DELIVERY, next(), own, addressee, content)
                .order(OsciClient.receiver(receiver) + (id == null ? "" : OsciClient.idAndSubject(id, subject)));
        OsciMessage answer = ask(draft, OrderType.RESPONSE_TO_MEDIATE_DELIVERY);
        Element request = Xml.child(answer.order(), Ns.OSCI, "RequestProcessCardBundle");
        Element reply = Xml.child(answer.order(), Ns.OSCI, "ReplyProcessCardBundle");
        Element contentPackage = answer.contentPackage();
        if (contentPackage == null) {
            throw new OsciException(Code.NOT_AN_ORDER, "answer without content");
        }
        return new Mediated(
                request == null ? null : Cards.read(request),
                reply == null ? null : Cards.read(reply),
                contentPackage,
                answer.certificates(),
                answer.parts());
    }

    /// Large deliveries in pieces, within this dialog.
    public Pieces pieces(int kilobytes) {
        return new Pieces(this, exchange, own, kilobytes);
    }

    /// Ends the dialog and so confirms what was fetched last.
    public void exit() throws IOException, OsciException, RefusedException {
        Draft draft = new Draft(OrderType.EXIT_DIALOG, next()).certificate(signature());
        exchange.ask(draft, conversation, OrderType.RESPONSE_TO_EXIT_DIALOG).close();
    }

    static String rule(MessageId id) {
        return "<osci:SelectionRule><osci:MessageId>" + id.base64() + "</osci:MessageId></osci:SelectionRule>";
    }

    RoleCertificate signature() {
        return RoleCertificate.originatorSignature(own.signature().certificate());
    }

    /// Asks and remembers the challenge of the answer.
    OsciMessage ask(Draft draft, OrderType... expected) throws IOException, OsciException, RefusedException {
        try {
            OsciMessage answer = exchange.ask(draft, conversation, expected);
            challenge = answer.control().challenge();
            return answer;
        } catch (RefusedException e) {
            challenge = e.challenge();
            throw e;
        }
    }

    /// Empty when the refusal only says that there is nothing.
    Optional<OsciMessage> ask(Draft draft, Code nothing, OrderType... expected)
            throws IOException, OsciException, RefusedException {
        try {
            return Optional.of(ask(draft, expected));
        } catch (RefusedException e) {
            if (e.is(nothing)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    ControlBlock next() {
        sequence++;
        return new ControlBlock(challenge, ControlBlock.newChallenge(), conversation, Long.toString(sequence));
    }
}
