package de.tragwerk.application.store;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.Evidence;
import de.tragwerk.document.Documents;
import de.tragwerk.message.Nachricht;
import de.tragwerk.privacy.Vault;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of evidence: what came with which application and letter. The content lies with the documents.
@Component
public class NachweisStore {

    private static final String TABLE = "application.nachweis";
    private static final String COLUMNS =
            "select id, antrag_id, art, name, content_type, groesse, sha256, eingang, dokument_id from application.nachweis ";

    /// One whose content is no document yet.
    public record Alt(UUID id, UUID antragId, String art, String name, String contentType) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    NachweisStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param dokument its content, with the name and type that were found
    /// @param eingang when it arrived
    /// @param zuschrift the letter it came with, null for the application itself
    public void insert(
            UUID id,
            Antrag antrag,
            Nachricht.Nachweis evidence,
            Documents.Document dokument,
            OffsetDateTime eingang,
            @Nullable UUID zuschrift) {
        jdbc.sql("""
                insert into application.nachweis(id, antrag_id, akte_id, kreis, art, name, content_type, groesse, sha256, eingang, dokument_id, zuschrift)
                values (:id, :antrag, :akte, :kreis, :art, :name, :typ, :groesse, :sha, :eingang, :dokument, :zuschrift)""")
                .param("id", id)
                .param("antrag", antrag.id())
                .param("akte", antrag.akteId())
                .param("kreis", antrag.kreis())
                .param("art", evidence.art())
                .param("name", dokument.name())
                .param("typ", dokument.medientyp())
                .param("groesse", evidence.groesse())
                .param("sha", evidence.sha256())
                .param("eingang", eingang)
                .param("dokument", dokument.id())
                .param("zuschrift", zuschrift)
                .update();
    }

    public List<Evidence> ofAntrag(UUID antragId) {
        return jdbc.sql(COLUMNS + "where antrag_id = :id order by id")
                .param("id", antragId)
                .query(Evidence.class)
                .list();
    }

    public Optional<Evidence> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Evidence.class)
                .optional();
    }

    /// Name of the area in which evidence of this kind lies.
    public String bereich(String art) {
        return jdbc.sql("select application.bereich(:art)")
                .param("art", art)
                .query(String.class)
                .single();
    }

    public List<Alt> ohneDokument(int anzahl) {
        return jdbc.sql("""
                select id, antrag_id, art, name, content_type from application.nachweis
                where inhalt is not null order by id limit :n for update skip locked""").param("n", anzahl).query(Alt.class).list();
    }

    public byte[] alterInhalt(Alt alt) {
        return inhalt(alt.antragId(), alt.id());
    }

    /// The content of one that is no document yet.
    public byte[] inhalt(UUID antragId, UUID id) {
        byte[] sealed = jdbc.sql("select inhalt from application.nachweis where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return vault.open(antragId, sealed, TABLE, "inhalt", id);
    }

    public void abgelegt(UUID id, UUID dokument) {
        jdbc.sql("update application.nachweis set dokument_id = :dokument, inhalt = null where id = :id")
                .param("dokument", dokument)
                .param("id", id)
                .update();
    }
}
