package de.tragwerk.login.store;

import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What administrators see of logins: accounts and the log, never a file.
@Component
public class AdminStore {

    /// @param lastLogin begin of the newest session that is still kept
    /// @param running sessions that have not ended
    /// @param lockedUntil end of a lock that still holds
    public record AccountRow(
            UUID account,
            String login,
            String name,
            String stelle,
            boolean active,
            @Nullable Instant lastLogin,
            int running,
            boolean secondFactor,
            boolean password,
            @Nullable Instant lockedUntil) {}

    /// @param subject the account concerned, null for an unknown name
    /// @param actor who did it, null for the program itself
    public record LogRow(
            UUID id,
            Instant at,
            @Nullable UUID subject,
            @Nullable UUID actor,
            String action,
            String outcome) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    AdminStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// All accounts by name; reads passwords' locks, so it runs as the job "anmeldung".
    @Transactional
    public List<AccountRow> accounts() {
        return query(null);
    }

    @Transactional
    public Optional<AccountRow> account(UUID id) {
        return query(id).stream().findFirst();
    }

    private List<AccountRow> query(@Nullable UUID id) {
        return jdbc.sql("""
                select s.id, s.login, s.name, s.stelle, s.aktiv,
                       (select max(started) from login.session l where l.account_id = s.id),
                       (select count(*) from login.session l where l.account_id = s.id and l.ended is null
                           and l.started > :now - interval '1 day'),
                       exists (select 1 from login.totp t where t.account_id = s.id and t.confirmed is not null)
                           or exists (select 1 from login.passkey k where k.account_id = s.id),
                       coalesce(p.password_hash <> '', false),
                       case when p.locked_until > :now then p.locked_until end
                from access.staff s left join access.secret p on p.account_id = s.id
                where :id = '' or cast(s.id as text) = :id
                order by s.name collate "de-DE-x-icu", s.login""")
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .param("id", id == null ? "" : id.toString())
                .query((row, n) -> new AccountRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        instant(row.getObject(6, OffsetDateTime.class)),
                        row.getInt(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        instant(row.getObject(10, OffsetDateTime.class))))
                .list();
    }

    /// Entries of the log of logins, newest first; row-level security shows no others to administrators.
    ///
    /// @param before only entries older than this one; null begins at the newest
    @Transactional
    public List<LogRow> log(@Nullable UUID before, int atMost) {
        return jdbc.sql("""
                select id, at, subjects[1], actor, action, outcome from audit.entry
                where starts_with(action, 'login.') and id < :before order by id desc limit :most""")
                .param("before", before == null ? new UUID(-1, -1) : before)
                .param("most", atMost)
                .query((row, n) -> new LogRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
