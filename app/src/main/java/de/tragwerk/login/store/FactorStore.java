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

/// SQL of one-time codes and recovery codes. Secrets are read by the job "anmeldung" only.
@Component
public class FactorStore {

    /// @param secret sealed
    /// @param confirmed when its owner showed the first right code; null while she sets it up
    public record TotpRow(byte[] secret, @Nullable Instant confirmed, long lastStep) {}

    /// What an account has beside its password.
    public record Enrolled(@Nullable Instant totp, int passkeys, int recoveryLeft) {
        public boolean any() {
            return totp != null || passkeys > 0;
        }
    }

    private final JdbcClient jdbc;
    private final RealTime time;

    FactorStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    public Enrolled enrolled(UUID account) {
        return jdbc.sql("""
                select (select confirmed from login.totp where account_id = :id),
                       (select count(*) from login.passkey where account_id = :id),
                       (select count(*) from login.recovery where account_id = :id and used is null)""")
                .param("id", account)
                .query((row, n) -> {
                    OffsetDateTime totp = row.getObject(1, OffsetDateTime.class);
                    return new Enrolled(totp == null ? null : totp.toInstant(), row.getInt(2), row.getInt(3));
                })
                .single();
    }

    @Transactional
    public Optional<TotpRow> totp(UUID account) {
        return jdbc.sql("select secret, confirmed, last_step from login.totp where account_id = :id")
                .param("id", account)
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                    return new TotpRow(row.getBytes(1), at == null ? null : at.toInstant(), row.getLong(3));
                })
                .optional();
    }

    /// Keeps a secret that is being set up; one in use stays.
    ///
    /// @return false if one is in use
    @Transactional
    public boolean propose(UUID account, byte[] sealed) {
        return jdbc.sql("""
                insert into login.totp(account_id, secret, made) values (:id, :secret, :now)
                on conflict (account_id) do update set secret = excluded.secret, made = excluded.made, last_step = 0
                where login.totp.confirmed is null""")
                        .param("id", account)
                        .param("secret", sealed)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Uses up a step.
    ///
    /// @return false if this step or a later one was used meanwhile
    @Transactional
    public boolean use(UUID account, long step) {
        return jdbc.sql("""
                update login.totp set last_step = :step, confirmed = coalesce(confirmed, :now)
                where account_id = :id and last_step < :step""")
                        .param("step", step)
                        .param("now", now())
                        .param("id", account)
                        .update()
                == 1;
    }

    @Transactional
    public void removeTotp(UUID account) {
        jdbc.sql("delete from login.totp where account_id = :id")
                .param("id", account)
                .update();
    }

    /// New recovery codes; the old ones are void.
    @Transactional
    public void putRecovery(UUID account, List<byte[]> hashes) {
        removeRecovery(account);
        for (byte[] hash : hashes) {
            jdbc.sql("insert into login.recovery(account_id, code_hash, made) values (:id, :hash, :now)")
                    .param("id", account)
                    .param("hash", hash)
                    .param("now", now())
                    .update();
        }
    }

    @Transactional
    public void removeRecovery(UUID account) {
        jdbc.sql("delete from login.recovery where account_id = :id")
                .param("id", account)
                .update();
    }

    /// Uses up a recovery code.
    ///
    /// @return false if there is none like it, or it was used
    @Transactional
    public boolean useRecovery(UUID account, byte[] hash) {
        return jdbc.sql("""
                update login.recovery set used = :now
                where account_id = :id and code_hash = :hash and used is null""")
                        .param("now", now())
                        .param("id", account)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
