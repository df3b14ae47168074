package de.tragwerk.access.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Citizens' accounts; runs as the job "anmeldung" because nobody is logged in yet.
@Component
public class CitizenStore {

    private final JdbcClient jdbc;
    private final RealTime time;

    CitizenStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
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

    /// The language this person chose, if she ever did.
    @Transactional
    public Optional<String> language(UUID konto) {
        return jdbc.sql("select sprache from access.konto where id = :id and sprache is not null")
                .param("id", konto)
                .query(String.class)
                .optional();
    }

    /// @return whether it was another one before
    @Transactional
    public boolean keepLanguage(UUID konto, String language) {
        return jdbc.sql("""
                        update access.konto set sprache = :sprache
                        where id = :id and sprache is distinct from :sprache""").param("sprache", language).param("id", konto).update() == 1;
    }
}
