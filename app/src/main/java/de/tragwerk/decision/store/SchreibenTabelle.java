package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.document.Brief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Letters. They never change.
@Component
public class SchreibenTabelle {
    private static final String SPALTEN =
            "select id, akte_id, kreis, person_id, art, aktenzeichen, datum, dokument_id, sha256, von_konto from decision.schreiben ";

    private final JdbcClient db;
    private final Siegel siegel;
    private final JsonMapper json = JsonMapper.builder().build();

    SchreibenTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public void neu(Schreiben s, Brief brief, Instant jetzt) {
        db.sql("""
                insert into decision.schreiben (id, akte_id, kreis, person_id, art, aktenzeichen, datum, brief, dokument_id, sha256, von_konto, am)
                values (:id, :akte, :kreis, :person, :art, :az, :datum, :brief, :dokument, :sha, :konto, :am)""")
                .param("id", s.id())
                .param("akte", s.akte())
                .param("kreis", s.kreis())
                .param("person", s.person())
                .param("art", s.art().name())
                .param("az", s.aktenzeichen())
                .param("datum", s.datum())
                .param("brief", siegel.zu(s.akte(), json.writeValueAsString(brief), "schreiben", "brief", s.id()))
                .param("dokument", s.dokument())
                .param("sha", s.sha256())
                .param("konto", s.vonKonto())
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Schreiben> finde(UUID id) {
        return db.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(SchreibenTabelle::zeile)
                .optional();
    }

    /// Newest first. What a letter says.
    public Brief brief(UUID id) {
        return db.sql("select akte_id, brief from decision.schreiben where id = :id")
                .param("id", id)
                .query((rs, n) -> json.readValue(
                        siegel.auf(rs.getObject(1, UUID.class), rs.getBytes(2), "schreiben", "brief", id), Brief.class))
                .single();
    }

    public List<Schreiben> ofAkte(UUID akte) {
        return db.sql(SPALTEN + "where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(SchreibenTabelle::zeile)
                .list();
    }

    private static Schreiben zeile(ResultSet rs, int row) throws SQLException {
        return new Schreiben(
                rs.getObject("id", UUID.class),
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getObject("person_id", UUID.class),
                Schreiben.Art.valueOf(rs.getString("art")),
                rs.getString("aktenzeichen"),
                rs.getObject("datum", LocalDate.class),
                rs.getObject("dokument_id", UUID.class),
                rs.getBytes("sha256"),
                rs.getObject("von_konto", UUID.class));
    }
}
