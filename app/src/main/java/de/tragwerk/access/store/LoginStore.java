package de.tragwerk.access.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a login reads and writes; runs as the job "anmeldung" because nobody is logged in yet.
@Component
public class LoginStore {

    /// Attempts until an account is locked, and for how long (ASVS 5.0 V6.3.1).
    static final int MAX_FAILURES = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    /// @param lockedUntil end of the lock, if any
    public record StaffLogin(
            UUID account,
            UUID person,
            String name,
            List<String> roles,
            String passwordHash,
            @Nullable OffsetDateTime lockedUntil) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    LoginStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// The active account of this login name.
    @Transactional
    public Optional<StaffLogin> byLogin(String login) {
        return query("lower(s.login) = lower(:key)", login);
    }

    @Transactional
    public Optional<StaffLogin> byAccount(UUID account) {
        return query("s.id = cast(:key as uuid)", account.toString());
    }

    private Optional<StaffLogin> query(String where, String key) {
        return jdbc.sql("""
                select s.id, s.person_id, s.name, s.rollen, p.password_hash, p.locked_until
                from access.staff s join access.secret p on p.account_id = s.id
                where s.aktiv and current_date between s.von and s.bis and """ + " " + where)
                .param("key", key)
                .query((row, n) -> new StaffLogin(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Arrays.asList((String[]) row.getArray(4).getArray()),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class)))
                .optional();
    }

    public boolean isLocked(StaffLogin login) {
        OffsetDateTime until = login.lockedUntil();
        return until != null && until.toInstant().isAfter(time.instant());
    }

    /// Counts a wrong password; the fifth in a row locks the account for a quarter of an hour.
    ///
    /// @return whether the account is locked now
    @Transactional
    public boolean failed(UUID account) {
        OffsetDateTime until = time.instant().plus(LOCK).atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                update access.secret set failed = failed + 1,
                       locked_until = case when failed + 1 >= :max then :until else locked_until end
                where account_id = :id returning failed >= :max""")
                .param("max", MAX_FAILURES)
                .param("until", until)
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void succeeded(UUID account) {
        jdbc.sql("update access.secret set failed = 0, locked_until = null where account_id = :id")
                .param("id", account)
                .update();
    }

    /// The citizen's account for the identity provider's pseudonym; made at the first login.
    @Transactional
    public UUID konto(String issuer, String subject) {
        OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                insert into access.konto(id, issuer, subject, created, last_login) values (:id, :issuer, :subject, :now, :now)
                on conflict (issuer, subject) do update set last_login = excluded.last_login returning id""")
                .param("id", Ids.next())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", now)
                .query(UUID.class)
                .single();
    }
}
