package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import de.tragwerk.osci.message.Chunk;
import de.tragwerk.osci.message.ControlBlock;
import de.tragwerk.osci.message.Draft;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.RoleCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Hands a large delivery out in pieces: the whole answer is written once, cut, and kept until all of it was
/// fetched. What fits into one piece is answered like an ordinary fetch.
final class PartialFetchOrder {

    private final Identity own;
    private final MailboxStore store;
    private final AtRest atRest;
    private final FetchOrder fetching;
    private final Rules rules;

    PartialFetchOrder(Identity own, MailboxStore store, AtRest atRest, FetchOrder fetching, Rules rules) {
        this.own = own;
        this.store = store;
        this.atRest = atRest;
        this.fetching = fetching;
        this.rules = rules;
    }

    Result carryOut(Request request) throws OsciException, IOException {
        request.needDialog();
        Chunk wanted = Chunk.read(request.message().order());
        Integer size = wanted.size();
        if (size == null || size < rules.chunkMin()) {
            throw new OsciException(Code.CHUNK_TOO_SMALL, "piece");
        }
        if (size > rules.chunkMax()) {
            throw new OsciException(Code.CHUNK_TOO_LARGE, "piece");
        }
        FetchOrder.Found found = fetching.find(request);
        String id = found.delivery().card().messageId().base64();
        String key = "fetch:" + request.dialog().conversation() + ":" + size + ":" + id;
        SortedSet<Integer> numbers = store.keptNumbers(key);
        if (numbers.isEmpty()) {
            if (found.delivery().content().length() <= size * 1024L / 2) {
                return fetching.answer(request, found)
                        .answering(OrderType.RESPONSE_TO_FETCH_DELIVERY)
                        .handingOut(id);
            }
            numbers = cut(request, found, key, size);
        } else {
            found.delivery().content().close();
        }
        return piece(request, wanted, key, id, numbers.last(), found.more());
    }

    private Result piece(Request request, Chunk wanted, String key, String id, int total, boolean more)
            throws OsciException, IOException {
        int number = Math.max(1, wanted.number());
        if (number > total) {
            throw new OsciException(Code.CHUNK_NUMBER, "number beyond the total");
        }
        Blob piece;
        try (Blob stored =
                store.kept(key, number).orElseThrow(() -> new OsciException(Code.CHUNK_NUMBER, "piece is gone"))) {
            piece = atRest.open(stored);
        }
        SortedSet<Integer> after = new TreeSet<>(wanted.received() == null ? List.of() : wanted.received());
        after.add(number);
        boolean complete = after.size() >= total;
        Integer size = wanted.size();
        long kilobytes = (long) (size == null ? 0 : size) * total;
        return Result.done(Echo.of(request.message())
                        + new Chunk(number, null, null, total, kilobytes).write()
                        + "<osci:MessageId>" + id + "</osci:MessageId>")
                .withContent(Chunk.CONTENT_PACKAGE, List.of(), Map.of(Chunk.PART, piece))
                .warn(more ? List.of(Code.MORE_DELIVERIES) : List.of())
                .handingOut(complete ? id : null);
    }

    /// Writes the answer as an ordinary fetch would give it and keeps its pieces.
    private SortedSet<Integer> cut(Request request, FetchOrder.Found found, String key, int size)
            throws OsciException, IOException {
        Result result = fetching.answer(request, found);
        List<Feedback> feedback = new ArrayList<>(List.of(Feedback.of(Code.DONE_DIALOG_OPEN)));
        result.warnings().forEach(w -> feedback.add(Feedback.of(w)));
        ControlBlock asked = request.message().control();
        Draft draft = new Draft(
                        OrderType.RESPONSE_TO_FETCH_DELIVERY,
                        new ControlBlock(
                                asked.challenge(),
                                ControlBlock.newChallenge(),
                                request.dialog().conversation(),
                                asked.sequence()))
                .order(Draft.feedback(feedback) + result.orderXml())
                .body(result.bodyXml())
                .certificate(
                        RoleCertificate.intermediarySignature(own.signature().certificate()))
                .certificates(result.certificates());
        result.parts().forEach(draft::part);
        SortedSet<Integer> numbers = new TreeSet<>();
        try (Blob whole = draft.write(own.signature());
                InputStream in = whole.open()) {
            int number = 1;
            for (byte[] head = in.readNBytes(1); head.length > 0; head = in.readNBytes(1)) {
                try (Blob piece = Spool.upTo(head, in, size * 1024L);
                        Blob sealed = atRest.seal(piece)) {
                    store.keep(key, number, sealed, request.now());
                }
                numbers.add(number++);
            }
        } finally {
            result.parts().values().forEach(Blob::close);
        }
        return numbers;
    }
}
