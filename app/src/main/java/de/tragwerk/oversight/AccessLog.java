package de.tragwerk.oversight;

import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the log. The database lets nobody else than the data-protection officer see a row of it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccessLog {

    /// @param job name of the job when the program itself acted
    /// @param reachBack earliest day that was read
    public record Line(
            UUID id,
            OffsetDateTime at,
            String actorKind,
            @Nullable UUID actor,
            @Nullable String job,
            String action,
            String outcome,
            String purpose,
            List<UUID> subjects,
            @Nullable LocalDate reachBack) {}

    /// @param count number of subjects, or of hits
    public record Unusual(Kind kind, UUID actor, OffsetDateTime at, long count) {
        public enum Kind {
            MENGE("Viele Akten oder Personen in kurzer Zeit"),
            GLEICHER_NAME("Person mit dem eigenen Nachnamen gelesen"),
            BEFANGEN("Akte von sich selbst oder Angehörigen geöffnet, abgewiesen"),
            NOTFALL("Akten im Notfall gelesen"),
            ABGEWIESEN("Oft abgewiesen: gesucht oder geöffnet, was nicht erlaubt ist");

            private final String title;

            Kind(String title) {
                this.title = title;
            }

            public String title() {
                return title;
            }
        }
    }

    private final JdbcClient jdbc;

    AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    public List<Line> find(AccessFilter filter, int limit) {
        return jdbc.sql("""
                select id, at, actor_kind, actor, job, action, outcome, purpose, subjects, reach_back from audit.entry
                where id >= :from and id < :to and (cardinality(:subjects::uuid[]) = 0 or subjects && :subjects::uuid[])
                  and (:actor::uuid is null or actor = :actor::uuid) and (:purpose = '' or purpose = :purpose)
                  and starts_with(action, :action)
                order by id desc limit :limit""")
                .param("from", firstId(filter.from()))
                .param("to", filter.before() == null ? firstId(filter.to().plusDays(1)) : filter.before())
                .param("subjects", filter.subjects().toArray(UUID[]::new))
                .param("actor", filter.actor())
                .param("purpose", filter.purpose())
                .param("action", filter.action())
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("actor_kind"),
                        row.getObject("actor", UUID.class),
                        row.getString("job"),
                        row.getString("action"),
                        row.getString("outcome"),
                        row.getString("purpose"),
                        List.of((UUID[]) row.getArray("subjects").getArray()),
                        row.getObject("reach_back", LocalDate.class)))
                .list();
    }

    /// What deserves a question: more than `many` subjects opened one by one within a quarter of an hour,
    /// persons with the reader's own family name, reading in an emergency, and more than `many` refusals on a day.
    public List<Unusual> unusual(LocalDate from, int many) {
        // Lists show many rows at once; somebody who collects opens them one after the other.
        List<Unusual> found = new ArrayList<>(jdbc.sql("""
                select actor, date_bin('15 minutes', at, timestamptz '2000-01-01') as since, count(distinct s) as anzahl
                from audit.entry cross join unnest(subjects) s
                where id >= :from and actor_kind = 'employee' and cardinality(subjects) <= 20
                  and (select ground.hat_rolle('DATENSCHUTZ'))
                group by actor, since having count(distinct s) > :many order by since desc limit 50""")
                .param("from", firstId(from))
                .param("many", many)
                .query((row, n) -> new Unusual(
                        Unusual.Kind.MENGE,
                        row.getObject("actor", UUID.class),
                        row.getObject("since", OffsetDateTime.class),
                        row.getLong("anzahl")))
                .list());
        found.addAll(jdbc.sql(
                        "select actor, zuletzt, anzahl from party.gleicher_name(:from) order by zuletzt desc limit 50")
                .param("from", firstId(from))
                .query((row, n) -> new Unusual(
                        Unusual.Kind.GLEICHER_NAME,
                        row.getObject("actor", UUID.class),
                        row.getObject("zuletzt", OffsetDateTime.class),
                        row.getLong("anzahl")))
                .list());
        found.addAll(counted(Unusual.Kind.BEFANGEN, "action = 'rights.CONFLICT' and outcome = 'REFUSED'", from, 0));
        found.addAll(counted(Unusual.Kind.NOTFALL, "action = 'rights.EMERGENCY' and outcome = 'DONE'", from, 0));
        found.addAll(counted(Unusual.Kind.ABGEWIESEN, "outcome = 'REFUSED'", from, many));
        return found;
    }

    /// Entries of this kind by member of staff and day, where there are more than so many.
    private List<Unusual> counted(Unusual.Kind kind, String which, LocalDate from, int more) {
        return jdbc.sql(
                        "select actor, max(at) as zuletzt, count(*) as anzahl from audit.entry"
                                + " where id >= :from and actor_kind = 'employee' and (select ground.hat_rolle('DATENSCHUTZ')) and "
                                + which
                                + " group by actor, date_trunc('day', at) having count(*) > :more order by zuletzt desc limit 50")
                .param("from", firstId(from))
                .param("more", more)
                .query((row, n) -> new Unusual(
                        kind,
                        row.getObject("actor", UUID.class),
                        row.getObject("zuletzt", OffsetDateTime.class),
                        row.getLong("anzahl")))
                .list();
    }

    /// The file with this Aktenzeichen; nothing else of it is told.
    public Optional<UUID> file(String aktenzeichen) {
        return jdbc.sql("select akte.kennung(:az)")
                .param("az", aktenzeichen)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /// A file and everybody and every application in it: master data is read by person, an application before there
    /// is a file, and both are data of the same people.
    public List<UUID> whose(UUID file) {
        List<UUID> all = new ArrayList<>(List.of(file));
        all.addAll(List.of(jdbc.sql("select akte.wessen(:file) || application.wessen(:file)")
                .param("file", file)
                .query((row, n) -> (UUID[]) row.getArray(1).getArray())
                .single()));
        return all;
    }

    /// Aktenzeichen of those subjects that are files.
    public Map<UUID, String> names(List<UUID> subjects) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select akte_id, aktenzeichen from akte.zeichen(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /// Purposes that occur since a day, for the choice.
    public List<String> purposes(LocalDate from) {
        return jdbc.sql("select distinct purpose from audit.entry where id >= :from order by purpose")
                .param("from", firstId(from))
                .query(String.class)
                .list();
    }

    /// How many entries are witnessed by the newest checkpoint.
    public Optional<Long> sealed() {
        return jdbc.sql("select max(size) from audit.checkpoint")
                .query((row, n) -> {
                    long size = row.getLong(1);
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(size);
                })
                .single();
    }

    /// Smallest id an entry of this day can have.
    static UUID firstId(LocalDate day) {
        return Ids.firstOf(day.atStartOfDay(Days.ZONE).toInstant());
    }
}
