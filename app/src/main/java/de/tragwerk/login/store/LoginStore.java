package de.tragwerk.login.store;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.LocalDate;
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

/// Passwords and locks of accounts; runs as the job "anmeldung". Whether an account holds today goes by real
/// time, as what its owner may see does; the business day of a demo lengthens nothing.
@Component
public class LoginStore {

    /// Attempts until an account is locked, and for how long (ASVS 5.0 V6.3.1).
    static final int MAX_FAILURES = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    /// @param initial somebody else chose the password
    /// @param changed when the password was set
    /// @param failures wrong attempts since the last login that was complete
    /// @param lockedUntil end of the lock, if any
    public record StaffLogin(
            UUID account,
            UUID person,
            String login,
            String name,
            List<String> roles,
            @Nullable String passwordHash,
            boolean initial,
            OffsetDateTime changed,
            int failures,
            @Nullable OffsetDateTime lockedUntil) {}

    private final JdbcClient jdbc;
    private final RealTime time;
    private final FactorStore factors;

    LoginStore(JdbcClient jdbc, RealTime time, FactorStore factors) {
        this.jdbc = jdbc;
        this.time = time;
        this.factors = factors;
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
                select s.id, s.person_id, s.login, s.name, s.rollen, nullif(p.password_hash, ''), p.initial, p.changed,
                       p.failed, p.locked_until
                from access.staff s join access.secret p on p.account_id = s.id
                where s.aktiv and :today between s.von and s.bis and """ + " " + where)
                .param("key", key)
                .param("today", LocalDate.ofInstant(time.instant(), Days.ZONE))
                .query((row, n) -> new StaffLogin(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Arrays.asList((String[]) row.getArray(5).getArray()),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getObject(8, OffsetDateTime.class),
                        row.getInt(9),
                        row.getObject(10, OffsetDateTime.class)))
                .optional();
    }

    public boolean isLocked(StaffLogin login) {
        OffsetDateTime until = login.lockedUntil();
        return until != null && until.toInstant().isAfter(time.instant());
    }

    /// Counts a wrong password or code; the fifth in a row locks the account for a quarter of an hour.
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

    /// The password was right. The count begins anew only where nothing else is asked: else whoever knows the
    /// password would guess codes four at a time, as often as she likes.
    @Transactional
    public void passwordRight(UUID account) {
        if (!factors.enrolled(account).any()) {
            succeeded(account);
        }
    }

    /// All that an account asks for was shown, or an administrator lifts the lock: the count begins anew.
    @Transactional
    public void succeeded(UUID account) {
        jdbc.sql("update access.secret set failed = 0, locked_until = null where account_id = :id")
                .param("id", account)
                .update();
    }

    /// Sets the password its owner chose; a lock ends with it, and so does a link that somebody else may hold.
    ///
    /// @param hash Argon2id
    @Transactional
    public void setPassword(UUID account, String hash) {
        jdbc.sql("""
                update access.secret set password_hash = :hash, initial = false, changed = :now, failed = 0, locked_until = null
                where account_id = :id""")
                .param("hash", hash)
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .param("id", account)
                .update();
        jdbc.sql("delete from login.invitation where account_id = :id and used is null")
                .param("id", account)
                .update();
    }
}
