package de.tragwerk.login.store;

import de.tragwerk.mandant.RealTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of the links between accounts and subjects at the authority's identity provider.
@Component
public class LinkStore {

    private final JdbcClient jdbc;
    private final RealTime time;

    LinkStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    public Optional<UUID> account(String issuer, String subject) {
        return jdbc.sql("select account_id from login.provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /// @return false if the subject belongs to an account already
    @Transactional
    public boolean add(String issuer, String subject, UUID account) {
        return jdbc.sql("""
                insert into login.provider_link(issuer, subject, account_id, made)
                values (:issuer, :subject, :account, :now) on conflict do nothing""")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("now", time.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional
    public boolean linked(UUID account) {
        return jdbc.sql("select exists (select 1 from login.provider_link where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void remove(UUID account) {
        jdbc.sql("delete from login.provider_link where account_id = :account")
                .param("account", account)
                .update();
    }
}
