package de.tragwerk.transport.fetch;

import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages that were kept because nobody could read them. The database shows them to administration and operation
/// only, and no content.
@Component
@Transactional
public class Unreadables {

    /// @param nochmal when somebody asked for another try that did not take place yet
    public record Kept(
            String messageId,
            String subject,
            OffsetDateTime angenommen,
            String grund,
            @Nullable OffsetDateTime nochmal) {

        /// FIT-Connect rejects what cannot be read, so its sender knows; nothing is left to take in.
        public boolean zurueckgewiesen() {
            return messageId.startsWith("fit:");
        }
    }

    private static final String OPEN = " from transport.empfang where zustand = 'UNLESBAR' and abgelegt is null ";

    private final JdbcClient jdbc;
    private final RealTime time;

    Unreadables(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Newest first, without what was put away.
    public List<Kept> all(int ab, int anzahl) {
        return jdbc.sql("select message_id, subject, angenommen, coalesce(grund, '') as grund, nochmal" + OPEN
                        + "order by geholt desc, message_id limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query(Kept.class)
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*)" + OPEN).query(Integer.class).single();
    }

    /// The next fetching takes it in once more.
    public boolean again(String messageId) {
        // FIT-Connect was told that it is rejected; there is nothing to fetch any more.
        return !messageId.startsWith("fit:") && change("nochmal", messageId);
    }

    public boolean putAway(String messageId) {
        return change("abgelegt", messageId);
    }

    private boolean change(String column, String messageId) {
        return jdbc.sql("update transport.empfang set " + column
                                + " = :am where zustand = 'UNLESBAR' and abgelegt is null and message_id = :id")
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .param("id", messageId)
                        .update()
                == 1;
    }
}
