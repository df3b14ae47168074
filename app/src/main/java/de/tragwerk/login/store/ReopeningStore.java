package de.tragwerk.login.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.login.Reopening;
import de.tragwerk.mandant.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of wishes to open an account anew; the job "anmeldung" only.
@Component
public class ReopeningStore {

    private static final String SELECT = """
            select r.id, r.account_id, o.person_id, r.kind, r.asked_by, a.person_id, r.asked, r.alone, r.confirmed_by, r.confirmed,
                   r.ended_by, r.ended, r.told is not null, r.noted is not null
            from login.reopening r join access.staff o on o.id = r.account_id left join access.staff a on a.id = r.asked_by """;

    /// Not decided and young enough.
    private static final String WAITS = "r.confirmed is null and r.ended is null and not r.alone and r.asked > :valid ";

    private final JdbcClient jdbc;
    private final RealTime time;

    ReopeningStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Whether there is something to take over: the account was used, or has a role.
    @Transactional
    public boolean worth(UUID account) {
        return jdbc.sql("select login.worth(:account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /// Whether another human being has to confirm.
    @Transactional
    public boolean needsTwo(UUID account, UUID asker) {
        return jdbc.sql("select login.needs_two(:account, :asker)")
                .param("account", account)
                .param("asker", asker)
                .query(Boolean.class)
                .single();
    }

    /// Keeps a wish; an older one of the same kind that still waits ends.
    @Transactional
    public UUID ask(UUID account, Reopening.Kind kind, UUID asker) {
        jdbc.sql("""
                update login.reopening set ended = :now, ended_by = :asker
                where account_id = :account and kind = :kind and confirmed is null and ended is null and not alone""")
                .param("now", now())
                .param("asker", asker)
                .param("account", account)
                .param("kind", kind.name())
                .update();
        return put(account, kind, asker, false);
    }

    /// What was done at once, for who has to know of it.
    @Transactional
    public void alone(UUID account, Reopening.Kind kind, UUID asker) {
        put(account, kind, asker, true);
    }

    private UUID put(UUID account, Reopening.Kind kind, UUID asker, boolean alone) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into login.reopening(id, account_id, kind, asked_by, asked, alone)
                values (:id, :account, :kind, :asker, :now, :alone)""")
                .param("id", id)
                .param("account", account)
                .param("kind", kind.name())
                .param("asker", asker)
                .param("now", now())
                .param("alone", alone)
                .update();
        return id;
    }

    @Transactional
    public Optional<Reopening> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(ReopeningStore::row)
                .optional();
    }

    /// What waits, oldest first.
    @Transactional
    public List<Reopening> waiting() {
        return jdbc.sql(SELECT + " where " + WAITS + "order by r.id")
                .param("valid", valid())
                .query(ReopeningStore::row)
                .list();
    }

    /// What does not wait any more, newest first.
    @Transactional
    public List<Reopening> past(int atMost) {
        return jdbc.sql(SELECT + " where not (" + WAITS + ") order by r.id desc limit :most")
                .param("valid", valid())
                .param("most", atMost)
                .query(ReopeningStore::row)
                .list();
    }

    /// Of one account, newest first.
    @Transactional
    public List<Reopening> of(UUID account) {
        return jdbc.sql(SELECT + " where r.account_id = :account order by r.id desc limit 20")
                .param("account", account)
                .query(ReopeningStore::row)
                .list();
    }

    /// How many wait for this human being: others' wishes about others.
    @Transactional
    public int waitingFor(UUID person) {
        return jdbc.sql("""
                select count(*) from login.reopening r join access.staff o on o.id = r.account_id
                left join access.staff a on a.id = r.asked_by
                where o.person_id <> :person and a.person_id <> :person and """ + " " + WAITS)
                .param("person", person)
                .param("valid", valid())
                .query(Integer.class)
                .single();
    }

    /// How many took effect and were not noted by the data-protection officer.
    @Transactional
    public int toNote() {
        return jdbc.sql("select count(*) from login.reopening where noted is null and (confirmed is not null or alone)")
                .query(Integer.class)
                .single();
    }

    /// Confirms what still waits.
    ///
    /// @return false when somebody decided before, or it waited too long
    @Transactional
    public boolean confirm(UUID id, UUID by) {
        return jdbc.sql(
                                "update login.reopening r set confirmed = :now, confirmed_by = :by, told = null where r.id = :id and "
                                        + WAITS)
                        .param("now", now())
                        .param("by", by)
                        .param("id", id)
                        .param("valid", valid())
                        .update()
                == 1;
    }

    /// Refuses or draws back what still waits.
    @Transactional
    public boolean end(UUID id, UUID by) {
        return jdbc.sql("update login.reopening r set ended = :now, ended_by = :by where r.id = :id and " + WAITS)
                        .param("now", now())
                        .param("by", by)
                        .param("id", id)
                        .param("valid", valid())
                        .update()
                == 1;
    }

    /// Its owner has seen what there is.
    @Transactional
    public void told(UUID account) {
        jdbc.sql("update login.reopening set told = :now where account_id = :account and told is null")
                .param("now", now())
                .param("account", account)
                .update();
    }

    /// The data-protection officer has seen it.
    @Transactional
    public boolean noted(UUID id) {
        return jdbc.sql("update login.reopening set noted = coalesce(noted, :now) where id = :id")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime valid() {
        return time.instant().minus(Reopening.LIFE).atOffset(ZoneOffset.UTC);
    }

    private static Reopening row(ResultSet row, int n) throws SQLException {
        return new Reopening(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                Reopening.Kind.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                Objects.requireNonNull(instant(row, 7)),
                row.getBoolean(8),
                row.getObject(9, UUID.class),
                instant(row, 10),
                row.getObject(11, UUID.class),
                instant(row, 12),
                row.getBoolean(13),
                row.getBoolean(14));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
