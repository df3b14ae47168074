package de.tragwerk.login.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/// SQL of passkeys.
@Component
public class PasskeyStore {

    private static final String SELECT = """
            select id, account_id, credential_id, attested, sign_count, backup_able, backed_up, rp_id, name, made, last_used
            from login.passkey\s""";

    /// @param attested authenticator's model, credential id and public key (WebAuthn 6.5.1)
    /// @param signCount the authenticator's counter at the last use, 0 if it keeps none
    /// @param backupAble whether it may be copied to other devices of its owner
    public record Row(
            UUID id,
            UUID account,
            byte[] credentialId,
            byte[] attested,
            long signCount,
            boolean backupAble,
            boolean backedUp,
            String rpId,
            String name,
            Instant made,
            @Nullable Instant lastUsed) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    PasskeyStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    public List<Row> of(UUID account) {
        return jdbc.sql(SELECT + "where account_id = :account order by made")
                .param("account", account)
                .query(PasskeyStore::row)
                .list();
    }

    @Transactional
    public Optional<Row> byCredential(byte[] credentialId) {
        return jdbc.sql(SELECT + "where credential_id = :id")
                .param("id", credentialId)
                .query(PasskeyStore::row)
                .optional();
    }

    /// @return false if the credential is known already
    @Transactional
    public boolean add(
            UUID account,
            byte[] credentialId,
            byte[] attested,
            long signCount,
            boolean backupAble,
            boolean backedUp,
            String rpId,
            String name) {
        return jdbc.sql("""
                insert into login.passkey(id, account_id, credential_id, attested, sign_count, backup_able, backed_up, rp_id,
                                          name, made)
                values (:id, :account, :credential, :attested, :count, :able, :backed, :rp, :name, :now)
                on conflict (credential_id) do nothing""")
                        .param("id", Ids.next())
                        .param("account", account)
                        .param("credential", credentialId)
                        .param("attested", attested)
                        .param("count", signCount)
                        .param("able", backupAble)
                        .param("backed", backedUp)
                        .param("rp", rpId)
                        .param("name", name)
                        .param("now", now())
                        .update()
                == 1;
    }

    @Transactional
    public void used(UUID id, long signCount, boolean backedUp) {
        jdbc.sql("update login.passkey set sign_count = :count, backed_up = :backed, last_used = :now where id = :id")
                .param("count", signCount)
                .param("backed", backedUp)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /// Removes a passkey; as a person only one's own, by row-level security.
    ///
    /// @return its account
    @Transactional
    public Optional<UUID> remove(UUID id) {
        return jdbc.sql("delete from login.passkey where id = :id returning account_id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        OffsetDateTime used = row.getObject(11, OffsetDateTime.class);
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getBytes(4),
                row.getLong(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
