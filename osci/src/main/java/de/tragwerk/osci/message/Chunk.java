package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What a message says about the piece of a larger message that it carries. Sizes count in KB of 1,024 bytes.
/// @param number from 1
/// @param size KB of one piece
/// @param received numbers the receiver has, null where the message does not say
public record Chunk(
        int number,
        @Nullable Integer size,
        @Nullable SortedSet<Integer> received,
        @Nullable Integer total,
        @Nullable Long messageSize) {

    /// Content id of the part that carries the piece, as the reference client names it.
    public static final String PART = "ChunkBlobStoreDelivery";

    /// Ids of chunked messages end so, to keep them apart from the message they carry.
    public static final String SUFFIX = "_Partial";

    private static final int MOST = 100_000;

    /// The body of a message with a piece.
    public static final String CONTENT_PACKAGE = "<osci:ContentPackage><osci:ContentContainer"
            + " Id=\"ChunkContentContainer\"><osci:Content Id=\"ChunkContent\" href=\"cid:" + PART
            + "\"></osci:Content></osci:ContentContainer></osci:ContentPackage>";

    public String write() {
        return "<osci2017:ChunkInformation ChunkNumber=\"" + number + "\""
                + (size == null ? "" : " ChunkSize=\"" + size + "\"")
                + (received == null ? "" : " ReceivedChunks=\"" + list(received) + "\"")
                + (total == null ? "" : " TotalChunkNumbers=\"" + total + "\"")
                + (messageSize == null ? "" : " TotalMessageSize=\"" + messageSize + "\"")
                + "></osci2017:ChunkInformation>";
    }

    /// The reference client writes -1 for "none yet".
    private static String list(Collection<Integer> numbers) {
        return numbers.isEmpty() ? "-1" : numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /// @param order element that has a ChunkInformation
    /// @throws OsciException 9905 when it is missing or holds no numbers
    public static Chunk read(Element order) throws OsciException {
        Element e = Xml.child(order, Ns.OSCI2017, "ChunkInformation");
        if (e == null) {
            throw new OsciException(Code.CHUNK_INFORMATION, "no chunk information");
        }
        Long number = number(e, "ChunkNumber");
        Long size = number(e, "ChunkSize");
        Long total = number(e, "TotalChunkNumbers");
        String received = Xml.attribute(e, "ReceivedChunks");
        return new Chunk(
                number == null ? 0 : number.intValue(),
                size == null ? null : size.intValue(),
                received == null ? null : numbers(received),
                total == null ? null : total.intValue(),
                number(e, "TotalMessageSize"));
    }

    private static @Nullable Long number(Element e, String name) throws OsciException {
        String text = Xml.attribute(e, name);
        if (text == null) {
            return null;
        }
        if (!text.strip().matches("\\d{1,9}")) {
            throw new OsciException(Code.CHUNK_INFORMATION, "chunk information without number");
        }
        return Long.valueOf(text.strip());
    }

    private static SortedSet<Integer> numbers(String text) throws OsciException {
        SortedSet<Integer> numbers = new TreeSet<>();
        List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        for (String word : words) {
            if (word.isEmpty() || word.equals("-1")) {
                continue;
            }
            if (!word.matches("\\d{1,6}") || numbers.size() > MOST) {
                throw new OsciException(Code.CHUNK_INFORMATION, "list of chunks");
            }
            numbers.add(Integer.valueOf(word));
        }
        return numbers;
    }
}
