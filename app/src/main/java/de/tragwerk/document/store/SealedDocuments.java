package de.tragwerk.document.store;

import de.tragwerk.access.Bereich;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files in the Mandant's database, each sealed with a key of its own: erasing the key erases the file, in
/// backups too.
@Component
class SealedDocuments implements Documents {
    private static final String TABLE = "document.datei";
    private static final String SPALTEN =
            "id, akte_id, art, bezug_id, bereich, name, medientyp, groesse, sha256, entstanden";

    private final JdbcClient db;
    private final Vault vault;
    private final RealTime time;

    SealedDocuments(JdbcClient db, Vault vault, RealTime time) {
        this.db = db;
        this.vault = vault;
        this.time = time;
    }

    /// Here once more so that it runs in a transaction of its own: the row belongs to whoever acts in one.
    @Override
    @Transactional
    public Document put(NewDocument neu) {
        return put(neu, Bereich.ALLGEMEIN);
    }

    @Override
    @Transactional
    public Document put(NewDocument neu, Bereich bereich) {
        UUID id = Ids.next();
        byte[] sha256 = Sha256.of(neu.inhalt());
        OffsetDateTime jetzt = time.instant().atOffset(ZoneOffset.UTC);
        String name = neu.name().length() > 200 ? neu.name().substring(0, 200) : neu.name();
        db.sql("""
            insert into document.datei (id, akte_id, kreis, art, bezug_id, bereich, medientyp, groesse, sha256, name, inhalt, entstanden)
            values (:id, :akte, :kreis, :art, :bezug, :bereich, :medientyp, :groesse, :sha256, :name, :inhalt, :entstanden)""")
                .param("id", id)
                .param("akte", neu.akte())
                .param("kreis", neu.kreis())
                .param("art", neu.art().name())
                .param("bezug", neu.bezug())
                .param("bereich", bereich.name())
                .param("medientyp", neu.medientyp())
                .param("groesse", (long) neu.inhalt().length)
                .param("sha256", sha256)
                .param("name", vault.seal(id, name.getBytes(StandardCharsets.UTF_8), TABLE, "name", id))
                .param("inhalt", vault.seal(id, neu.inhalt(), TABLE, "inhalt", id))
                .param("entstanden", jetzt)
                .update();
        return new Document(
                id,
                neu.akte(),
                neu.art(),
                neu.bezug(),
                bereich,
                name,
                neu.medientyp(),
                neu.inhalt().length,
                sha256,
                jetzt.toInstant());
    }

    @Override
    @Transactional
    public long assign(UUID bezug, UUID akte) {
        return db.sql("select document.folge(:bezug, :akte)")
                .param("akte", akte)
                .param("bezug", bezug)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public Optional<Document> find(UUID id) {
        return db.sql("select " + SPALTEN + " from document.datei where id = :id")
                .param("id", id)
                .query(this::document)
                .optional();
    }

    @Override
    @Transactional
    public List<Document> ofAkte(UUID akte) {
        return db.sql("select " + SPALTEN + " from document.datei where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(this::document)
                .list();
    }

    @Override
    @Transactional
    public List<Document> ofBezug(UUID bezug) {
        return db.sql("select " + SPALTEN + " from document.datei where bezug_id = :bezug order by id")
                .param("bezug", bezug)
                .query(this::document)
                .list();
    }

    @Override
    @Transactional
    public boolean ordne(UUID id, Bereich bereich) {
        return db.sql("update document.datei set bereich = :bereich where id = :id and akte_id is not null")
                        .param("bereich", bereich.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public byte[] open(UUID id) {
        record Sealed(byte[] sha256, byte[] inhalt) {}
        Sealed sealed = db.sql("select sha256, inhalt from document.datei where id = :id")
                .param("id", id)
                .query(Sealed.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Dokument fehlt oder ist nicht sichtbar: " + id));
        byte[] inhalt = vault.open(id, sealed.inhalt(), TABLE, "inhalt", id);
        if (!Arrays.equals(Sha256.of(inhalt), sealed.sha256())) {
            throw new IllegalStateException("Inhalt und Prüfsumme passen nicht zusammen: Dokument " + id);
        }
        return inhalt;
    }

    @Override
    public void erase(UUID id) {
        vault.erase(id);
    }

    private Document document(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Document(
                id,
                rs.getObject("akte_id", UUID.class),
                Art.valueOf(rs.getString("art")),
                rs.getObject("bezug_id", UUID.class),
                Bereich.valueOf(rs.getString("bereich")),
                name(id, rs.getBytes("name")),
                rs.getString("medientyp"),
                rs.getLong("groesse"),
                rs.getBytes("sha256"),
                rs.getObject("entstanden", OffsetDateTime.class).toInstant());
    }

    private String name(UUID id, byte[] sealed) {
        try {
            return new String(vault.open(id, sealed, TABLE, "name", id), StandardCharsets.UTF_8);
        } catch (Vault.KeyErased e) {
            return "gelöscht";
        }
    }
}
