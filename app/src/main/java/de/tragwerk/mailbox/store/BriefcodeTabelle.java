package de.tragwerk.mailbox.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the codes of letters; for the program's own work only.
@Component
public class BriefcodeTabelle {

    private final JdbcClient jdbc;

    BriefcodeTabelle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the code of the newest letter; one that arrives after a newer one changes nothing.
    public void merke(UUID antrag, String hash, OffsetDateTime geschrieben, OffsetDateTime bis) {
        jdbc.sql("""
                insert into mailbox.briefcode as b (antrag_id, hash, geschrieben, bis)
                values (:antrag, :hash, :geschrieben, :bis)
                on conflict (antrag_id) do update
                    set hash = excluded.hash, geschrieben = excluded.geschrieben, bis = excluded.bis, bestaetigt = null
                where b.geschrieben < excluded.geschrieben""")
                .param("antrag", antrag)
                .param("hash", hash)
                .param("geschrieben", geschrieben)
                .param("bis", bis)
                .update();
    }

    /// The application of a code that still holds; nobody else enters it before this transaction ends.
    public Optional<UUID> antrag(String hash, OffsetDateTime jetzt) {
        return jdbc.sql("""
                select antrag_id from mailbox.briefcode where hash = :hash and bis > :jetzt and bestaetigt is null
                for update""")
                .param("hash", hash)
                .param("jetzt", jetzt)
                .query(UUID.class)
                .optional();
    }

    public void bestaetigt(UUID antrag, OffsetDateTime am) {
        jdbc.sql("update mailbox.briefcode set bestaetigt = :am where antrag_id = :antrag")
                .param("am", am)
                .param("antrag", antrag)
                .update();
    }

    /// Ties an application to an account.
    public void zuordnen(UUID antrag, UUID konto) {
        jdbc.sql("update mailbox.antrag set konto_id = :konto, gast = false, kopie = null where id = :antrag and gast")
                .param("konto", konto)
                .param("antrag", antrag)
                .update();
    }

    /// Deletes what was sent without an account before this moment and never tied to one.
    public void raeumeAuf(OffsetDateTime vor) {
        jdbc.sql("""
                delete from mailbox.antrag a where a.gast and a.gesendet < :vor
                    and not exists (select 1 from mailbox.brief b where b.antrag_id = a.id)""").param("vor", vor).update();
    }
}
