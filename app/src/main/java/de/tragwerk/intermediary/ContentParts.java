package de.tragwerk.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents in parts of 1 MB: written and read one part after the other, never whole in memory.
@Component
class ContentParts {

    /// Most messages fit into one part.
    private static final int SIZE = 1 << 21;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ContentParts(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void write(MessageId id, Blob content) {
        try (InputStream in = content.open()) {
            int number = 1;
            for (byte[] part = in.readNBytes(SIZE); part.length > 0; part = in.readNBytes(SIZE)) {
                jdbc.sql(
                                "insert into intermediary.content_part(message_id, number, bytes) values (:id, :number, :bytes)")
                        .param("id", id.base64())
                        .param("number", number++)
                        .param("bytes", part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A content that is read when somebody opens it.
    Blob of(MessageId id, long size) {
        return new Blob() {
            @Override
            public InputStream open() {
                return new Reading(id, size);
            }

            @Override
            public long length() {
                return size;
            }
        };
    }

    private byte[] part(MessageId id, int number) {
        return transaction.execute(status -> jdbc.sql(
                        "select bytes from intermediary.content_part where message_id = :id and number = :number")
                .param("id", id.base64())
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]));
    }

    private final class Reading extends InputStream {
        private final MessageId id;
        private InputStream part = InputStream.nullInputStream();
        private int number;
        private long left;

        /// @param size bytes of all parts: nobody asks for a part after the last
        Reading(MessageId id, long size) {
            this.id = id;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = part.read(b, off, len);
            while (n < 0 && left > 0) {
                byte[] next = part(id, ++number);
                left = next.length == 0 ? 0 : left - next.length;
                part = new ByteArrayInputStream(next);
                n = part.read(b, off, len);
            }
            return n;
        }
    }

    boolean keep(String key, int number, Blob piece, Instant at) {
        try {
            return jdbc.sql("""
                    insert into intermediary.piece(key, number, bytes, kept) values (:key, :number, :bytes, :at)
                    on conflict do nothing""")
                            .param("key", key)
                            .param("number", number)
                            .param("bytes", piece.bytes())
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Blob> kept(String key, int number) {
        return jdbc.sql("select bytes from intermediary.piece where key = :key and number = :number")
                .param("key", key)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(ContentParts::spooled);
    }

    private static Blob spooled(byte[] bytes) {
        try {
            return Spool.of(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedSet<Integer> numbers(String key) {
        return new TreeSet<>(jdbc.sql("select number from intermediary.piece where key = :key")
                .param("key", key)
                .query(Integer.class)
                .list());
    }

    void drop(String key) {
        jdbc.sql("delete from intermediary.piece where key = :key")
                .param("key", key)
                .update();
    }

    /// Contents confirmed before, and pieces nobody finished before.
    void expire(Instant confirmed, Instant unfinished) {
        jdbc.sql("""
                delete from intermediary.content_part p using intermediary.delivery d
                where d.message_id = p.message_id and d.reception < :then""").param("then", confirmed.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("update intermediary.delivery set size = 0 where reception < :then and size > 0")
                .param("then", confirmed.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from intermediary.piece where kept < :then")
                .param("then", unfinished.atOffset(ZoneOffset.UTC))
                .update();
    }
}
