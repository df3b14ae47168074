package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.Chunk;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects a delivery that comes in pieces; with the last one it is checked and stored like any other.
/// A sender whose line broke asks which pieces are there and goes on with the others.
final class PartialStoreOrder {

    private final Identity own;
    private final MailboxStore store;
    private final AtRest atRest;
    private final StoreOrder storing;
    private final Rules rules;
    private final Supplier<Policy> policy;

    PartialStoreOrder(
            Identity own, MailboxStore store, AtRest atRest, StoreOrder storing, Rules rules, Supplier<Policy> policy) {
        this.own = own;
        this.store = store;
        this.atRest = atRest;
        this.storing = storing;
        this.rules = rules;
        this.policy = policy;
    }

    Result carryOut(Request request) throws OsciException, IOException {
        MessageId id = whole(request.id());
        String key = "store:" + request.sender() + ":" + id.base64();
        if (Xml.child(request.message().order(), Ns.OSCI2017, "InfoOnly") != null) {
            if (!store.issued(id)) {
                throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "id was not issued or is used");
            }
            return answer(0, store.keptNumbers(key), 0);
        }
        Chunk chunk = Chunk.read(request.message().order());
        Blob piece = request.message().parts().get(Chunk.PART);
        if (piece == null && request.message().parts().size() == 1) {
            piece = request.message().parts().values().iterator().next();
        }
        int total = check(chunk, piece);
        request.addressee();
        if (!store.issued(id)) {
            throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "id was not issued or is used");
        }
        try (Blob sealed = atRest.seal(Objects.requireNonNull(piece))) {
            if (!store.keep(key, chunk.number(), sealed, request.now())) {
                throw new OsciException(Code.CHUNK_TWICE, "piece is here already");
            }
        }
        SortedSet<Integer> here = store.keptNumbers(key);
        Result result = answer(chunk.number(), here, total);
        return here.size() < total ? result : finish(request, id, key, total, result);
    }

    /// The id of the message in pieces, without the ending that chunked messages carry.
    private static MessageId whole(MessageId wire) throws OsciException {
        String text = wire.text();
        return text.endsWith(Chunk.SUFFIX)
                ? MessageId.ofText(text.substring(0, text.length() - Chunk.SUFFIX.length()))
                : wire;
    }

    private int check(Chunk chunk, @Nullable Blob piece) throws OsciException {
        Integer size = chunk.size();
        Integer total = chunk.total();
        Long message = chunk.messageSize();
        if (size == null || total == null || message == null || piece == null || size < 1 || total < 1) {
            throw new OsciException(Code.CHUNK_INFORMATION, "incomplete");
        }
        if (chunk.number() < 1 || chunk.number() > total) {
            throw new OsciException(Code.CHUNK_NUMBER, "number beyond the total");
        }
        if (message > rules.messageMax() || (long) size * total > rules.messageMax() + size) {
            throw new OsciException(Code.MESSAGE_TOO_LARGE, "whole message");
        }
        if (size > rules.chunkMax() || piece.length() > size * 1024L) {
            throw new OsciException(Code.CHUNK_TOO_LARGE, "piece");
        }
        if (chunk.number() < total && piece.length() < rules.chunkMin() * 1024L) {
            throw new OsciException(Code.CHUNK_TOO_SMALL, "piece");
        }
        return total;
    }

    /// All pieces are here: the answer carries the feedback for the message in them too.
    private Result finish(Request request, MessageId id, String key, int total, Result result)
            throws OsciException, IOException {
        List<Feedback> inner = new ArrayList<>();
        String card = "";
        try (Blob whole = assemble(key, total);
                InputStream in = whole.open();
                OsciMessage message = new MessageReader(own.ciphers(), policy.get(), Limits.usual()).read(in)) {
            ProcessCard stored = store(request, id, message);
            inner.add(Feedback.of(Code.DONE_DIALOG_OPEN));
            card = Cards.write("procard", stored, false);
        } catch (OsciException e) {
            inner.add(Feedback.of(e.code()));
        } catch (FaultException e) {
            inner.add(Feedback.of(Code.NOT_AN_ORDER));
        }
        store.drop(key);
        return result.withBefore(Draft.feedback("osci2017:InsideFeedback", inner))
                .withOrder(card + result.orderXml())
                .warn(List.of(Code.INNER_FEEDBACK));
    }

    private ProcessCard store(Request request, MessageId id, OsciMessage message) throws OsciException, IOException {
        if (message.type() != OrderType.STORE_DELIVERY) {
            throw new OsciException(Code.NOT_AN_ORDER, "no delivery in the pieces");
        }
        if (!message.verify(policy.get()).equals(request.dialog().signature())) {
            throw new OsciException(Code.SIGNATURE_BAD, "signed by somebody else than the dialog's partner");
        }
        Request inner = new Request(message, request.dialog(), request.inspector(), request.now());
        if (!inner.id().equals(id)) {
            throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "another id in the pieces");
        }
        return storing.keep(inner);
    }

    private Blob assemble(String key, int total) throws OsciException, IOException {
        Spool all = new Spool(rules.messageMax() * 1024 + 1024);
        boolean done = false;
        try {
            for (int i = 1; i <= total; i++) {
                try (Blob stored = store.kept(key, i)
                                .orElseThrow(() -> new OsciException(Code.CHUNK_INFORMATION, "piece is missing"));
                        Blob piece = atRest.open(stored)) {
                    piece.writeTo(all);
                }
            }
            done = true;
            return all.finish();
        } finally {
            if (!done) {
                all.discard();
            }
        }
    }

    private Result answer(int number, SortedSet<Integer> here, int total) {
        return Result.done(new Chunk(number, null, here, total, null).write())
                .limits(" MaxChunkSize=\"" + rules.chunkMax() + "\" MaxMessageSize=\"" + rules.messageMax()
                        + "\" MinChunkSize=\"" + rules.chunkMin() + "\"");
    }
}
