package de.tragwerk.abgleich.store;

import de.tragwerk.privacy.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that go out and came in, each sealed with its own key. Content that is not needed goes in two steps: out
/// of the table in the transaction of the work, then its key, which also closes the backups.
@Component("abgleichDateien")
public class DateiTabelle {

    /// @param stand `WARTET`, `BEREIT`, `GELESEN`, `ABGEWIESEN` or `GELOESCHT`
    /// @param grund why it was refused, empty without
    public record Datei(
            UUID id,
            UUID lauf,
            String art,
            String stand,
            byte[] sha256,
            String grund,
            @Nullable UUID konto,
            Instant am) {}

    private static final String TABELLE = "abgleich.datei";
    private static final String SPALTEN =
            "select id, lauf_id, art, stand, sha256, grund, von_konto, am from abgleich.datei ";

    private final JdbcClient db;
    private final Vault vault;

    DateiTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// @return false when the same answer was read or waits already
    public boolean neu(Datei d, byte[] inhalt) {
        return db.sql("""
            insert into abgleich.datei (id, lauf_id, art, stand, sha256, inhalt, von_konto, am)
            values (:id, :lauf, :art, :stand, :sha, :inhalt, :konto, :am) on conflict do nothing""")
                        .param("id", d.id())
                        .param("lauf", d.lauf())
                        .param("art", d.art())
                        .param("stand", d.stand())
                        .param("sha", d.sha256())
                        .param("inhalt", vault.seal(d.id(), inhalt, TABELLE, "inhalt", d.id()))
                        .param("konto", d.konto())
                        .param("am", d.am().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Datei> ofLauf(UUID lauf) {
        return liste(db.sql(SPALTEN + "where lauf_id = :lauf order by id").param("lauf", lauf));
    }

    /// The file of a run that goes out, while it is kept.
    public Optional<Datei> anfrage(UUID lauf) {
        return liste(db.sql(SPALTEN + "where lauf_id = :lauf and art = 'ANFRAGE' and stand = 'BEREIT'")
                        .param("lauf", lauf))
                .stream()
                .findFirst();
    }

    public List<Datei> wartende() {
        return liste(db.sql(SPALTEN + "where stand = 'WARTET' order by id"));
    }

    /// Locks it; empty when somebody else has read it meanwhile.
    public Optional<Datei> sperre(UUID id) {
        return liste(db.sql(SPALTEN + "where id = :id and stand = 'WARTET' for update")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    public byte[] inhalt(UUID id) {
        byte[] zu = db.sql("select inhalt from abgleich.datei where id = :id")
                .param("id", id)
                .query((rs, n) -> rs.getBytes(1))
                .single();
        return vault.open(id, zu, TABELLE, "inhalt", id);
    }

    /// Ends a file: its content goes, its hash stays.
    public void ende(UUID id, String stand, String grund) {
        db.sql("update abgleich.datei set stand = :stand, grund = :grund, inhalt = null where id = :id")
                .param("stand", stand)
                .param("grund", grund)
                .param("id", id)
                .update();
    }

    /// Files whose content is gone and whose key is not yet.
    public List<UUID> schluesselUebrig() {
        return db.sql("select id from abgleich.datei where inhalt is null and not schluessel_weg order by id limit 100")
                .query(UUID.class)
                .list();
    }

    public void schluesselWeg(UUID id) {
        db.sql("update abgleich.datei set schluessel_weg = true where id = :id and inhalt is null")
                .param("id", id)
                .update();
    }

    private static List<Datei> liste(JdbcClient.StatementSpec sql) {
        return sql.query((rs, n) -> new Datei(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getBytes(5),
                        rs.getString(6),
                        rs.getObject(7, UUID.class),
                        rs.getObject(8, OffsetDateTime.class).toInstant()))
                .list();
    }
}
