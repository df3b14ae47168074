package de.tragwerk.xta;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.blob.Spool;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sealed contents in parts of 1 MB: written and read one after the other, never whole in memory.
@Component
class Contents {

    private static final int SIZE = 1 << 20;

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(String message, Blob sealed) throws IOException {
        try (InputStream in = sealed.open()) {
            int number = 1;
            for (byte[] part = in.readNBytes(SIZE); part.length > 0; part = in.readNBytes(SIZE)) {
                jdbc.sql("insert into xta.inhalt(nachricht, nummer, bytes) values (:n, :i, :b)")
                        .param("n", message)
                        .param("i", number++)
                        .param("b", part)
                        .update();
            }
        }
    }

    /// Reads into a temporary file of its own, encrypted under a throw-away key.
    Blob read(String message) throws IOException {
        Spool spool = new Spool(Long.MAX_VALUE);
        boolean done = false;
        try {
            byte[] part = part(message, 1);
            for (int number = 2; part.length > 0; number++) {
                spool.write(part);
                part = part(message, number);
            }
            done = true;
            return spool.finish();
        } finally {
            if (!done) {
                spool.discard();
            }
        }
    }

    private byte[] part(String message, int number) {
        return jdbc.sql("select bytes from xta.inhalt where nachricht = :n and nummer = :i")
                .param("n", message)
                .param("i", number)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }

    void delete(String message) {
        jdbc.sql("delete from xta.inhalt where nachricht = :n")
                .param("n", message)
                .update();
    }
}
