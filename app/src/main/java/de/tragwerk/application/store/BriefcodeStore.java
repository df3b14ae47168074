package de.tragwerk.application.store;

import de.tragwerk.application.Anschriften.Brief;
import de.tragwerk.application.Antrag;
import de.tragwerk.kernel.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the codes that went out by letter, and of what came back.
@Component
public class BriefcodeStore {

    private final JdbcClient jdbc;

    BriefcodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Antrag antrag, String hash, OffsetDateTime geschrieben, OffsetDateTime bis) {
        jdbc.sql("""
                insert into application.briefcode(id, antrag_id, akte_id, kreis, hash, geschrieben, bis)
                values (:id, :antrag, :akte, :kreis, :hash, :geschrieben, :bis)""")
                .param("id", Ids.next())
                .param("antrag", antrag.id())
                .param("akte", antrag.akteId())
                .param("kreis", antrag.kreis())
                .param("hash", hash)
                .param("geschrieben", geschrieben)
                .param("bis", bis)
                .update();
    }

    /// Letters with a code about an application, the newest first.
    public List<Brief> briefe(UUID antrag) {
        return jdbc.sql(
                        "select geschrieben, bis from application.briefcode where antrag_id = :antrag order by geschrieben desc, id desc")
                .param("antrag", antrag)
                .query(Brief.class)
                .list();
    }

    /// Whether this code went out about this application and somebody could enter it then.
    public boolean galt(UUID antrag, String hash, OffsetDateTime eingegeben) {
        return jdbc.sql(
                        "select count(*) = 1 from application.briefcode where antrag_id = :antrag and hash = :hash and bis > :am")
                .param("antrag", antrag)
                .param("hash", hash)
                .param("am", eingegeben)
                .query(Boolean.class)
                .single();
    }

    /// @return false when it was confirmed before
    public boolean bestaetige(UUID antrag, OffsetDateTime am) {
        return jdbc.sql(
                                "update application.antrag set anschrift_bestaetigt = :am where id = :id and anschrift_bestaetigt is null")
                        .param("am", am)
                        .param("id", antrag)
                        .update()
                == 1;
    }

    /// From now on answers go into a mailbox.
    ///
    /// @return false when they did before
    public boolean postfach(UUID antrag, byte[] schluessel) {
        return jdbc.sql(
                                "update application.antrag set rueck_schluessel = :s where id = :id and length(rueck_schluessel) = 0")
                        .param("s", schluessel)
                        .param("id", antrag)
                        .update()
                == 1;
    }
}
