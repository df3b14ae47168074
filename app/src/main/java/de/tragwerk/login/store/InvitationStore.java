package de.tragwerk.login.store;

import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of invitations; the job "anmeldung" only.
@Component
public class InvitationStore {

    private final JdbcClient jdbc;
    private final RealTime time;

    InvitationStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Keeps an invitation and removes the older ones of the account. An account that never had a password gets a
    /// place for one, which opens nothing before.
    @Transactional
    public void put(byte[] hash, UUID account, Instant expires, UUID by, @Nullable UUID reopening) {
        jdbc.sql("insert into access.secret(account_id, password_hash) values (:account, '') on conflict do nothing")
                .param("account", account)
                .update();
        jdbc.sql("delete from login.invitation where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("""
                insert into login.invitation(token_hash, account_id, made, expires, made_by, reopening)
                values (:hash, :account, :now, :expires, :by, :reopening)""")
                .param("hash", hash)
                .param("account", account)
                .param("now", now())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reopening", reopening)
                .update();
    }

    @Transactional
    public Optional<UUID> open(byte[] hash) {
        return jdbc.sql("""
                select account_id from login.invitation where token_hash = :hash and used is null and expires > :now""")
                .param("hash", hash)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    @Transactional
    public boolean use(byte[] hash) {
        return jdbc.sql("""
                update login.invitation set used = :now where token_hash = :hash and used is null and expires > :now""").param("hash", hash).param("now", now()).update() == 1;
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
