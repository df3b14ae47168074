package de.tragwerk.payment.store;

import de.tragwerk.kernel.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the bank said and nobody could read, until a person has looked at it.
@Component
public class UnlesbarTabelle {

    private static final int DATEI = 200;
    private static final int GRUND = 300;

    /// @param datei name of the file in the folder `unlesbar`
    public record Zeile(UUID id, String datei, String grund, Instant am) {}

    private final JdbcClient db;

    UnlesbarTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Notes it once, also when the same bytes are laid there again before somebody has looked.
    public void neu(String datei, String grund, byte[] sha256, Instant jetzt) {
        db.sql("""
                insert into payment.unlesbar (id, datei, grund, sha256, am) values (:id, :datei, :grund, :sha, :am) on conflict do nothing""")
                .param("id", Ids.next())
                .param("datei", datei.substring(0, Math.min(DATEI, datei.length())))
                .param("grund", grund.substring(0, Math.min(GRUND, grund.length())))
                .param("sha", sha256)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The oldest hundred.
    public List<Zeile> offene() {
        return db.sql(
                        "select id, datei, grund, am from payment.unlesbar where erledigt_am is null order by am limit 100")
                .query((rs, n) -> new Zeile(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    public int anzahl() {
        return db.sql("select count(*) from payment.unlesbar where erledigt_am is null")
                .query(Integer.class)
                .single();
    }

    public boolean kennt(UUID id) {
        return db.sql("select exists (select 1 from payment.unlesbar where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// @return whether it was open
    public boolean erledige(UUID id, UUID konto, Instant jetzt) {
        return db.sql(
                                "update payment.unlesbar set erledigt_von = :konto, erledigt_am = :am where id = :id and erledigt_am is null")
                        .param("id", id)
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
