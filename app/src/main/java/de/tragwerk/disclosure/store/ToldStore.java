package de.tragwerk.disclosure.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the log was told, for each purpose of its own pace, and what comes after.
@Component
public class ToldStore {

    /// Stands for all purposes without a pace of their own.
    public static final String REST = "";

    private static final UUID BEGINNING = new UUID(0, 0);

    /// Somebody worked with data of these subjects.
    public record Seen(UUID id, OffsetDateTime at, UUID actor, String action, String purpose, List<UUID> subjects) {}

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Last entry told, by purpose. Held until the transaction ends: two runs never tell the same.
    public Map<String, UUID> told() {
        return jdbc
                .sql("select zweck, bis from disclosure.stand order by zweck for update")
                .query((row, n) -> Map.entry(row.getString("zweck"), row.getObject("bis", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A purpose gets its own pace: it goes on from where the others are.
    public UUID begin(String purpose, Map<String, UUID> told) {
        UUID from = told.getOrDefault(REST, BEGINNING);
        jdbc.sql("insert into disclosure.stand(zweck, bis) values (:zweck, :bis)")
                .param("zweck", purpose)
                .param("bis", from)
                .update();
        return from;
    }

    public void toldUntil(String purpose, UUID bis) {
        jdbc.sql("update disclosure.stand set bis = :bis where zweck = :zweck and bis < :bis")
                .param("bis", bis)
                .param("zweck", purpose)
                .update();
    }

    /// Entries of people of the authority, oldest first.
    ///
    /// @param purpose whose turn it is; [#REST] for all but `others`
    /// @param others purposes with a pace of their own
    /// @param after last entry that was told
    /// @param before entries from here on wait
    public List<Seen> seen(String purpose, Collection<String> others, UUID after, UUID before, int limit) {
        boolean rest = purpose.equals(REST);
        return jdbc.sql("""
                select id, at, actor, action, purpose, subjects from audit.entry
                where id > :after and id < :before and actor_kind = 'employee' and outcome = 'DONE'
                  and cardinality(subjects) > 0 and (purpose = any (:purposes)) <> :rest
                order by id limit :limit""")
                .param("after", after)
                .param("before", before)
                .param("purposes", rest ? others.toArray(String[]::new) : new String[] {purpose})
                .param("rest", rest)
                .param("limit", limit)
                .query((row, n) -> new Seen(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("actor", UUID.class),
                        row.getString("action"),
                        row.getString("purpose"),
                        List.of((UUID[]) row.getArray("subjects").getArray())))
                .list();
    }
}
