package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Ablehnungsgrund;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Kapitel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts and their way to release. Who stands behind an account is filled in by the database.
@Component
public class EntwurfTabelle {
    private static final String SPALTEN = """
            id, akte_id, kreis, person_id, antrag_id, art, kapitel, antrag_am, von, bis, ablehnungsgrund, vorgaenger_id, zustand,
            vorgeschlagen_von, vorgeschlagen_person, vorgeschlagen_am, vorgeschlagen_hash, zurueck_grund""";

    private final JdbcClient db;
    private final Siegel siegel;

    EntwurfTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public Optional<Entwurf> finde(UUID id) {
        return db.sql("select " + SPALTEN + " from decision.entwurf where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// Reads and locks until the end of the transaction.
    public Optional<Entwurf> sperre(UUID id) {
        return db.sql("select " + SPALTEN + " from decision.entwurf where id = :id for update")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// Nobody else begins a draft in this file until the end of the transaction.
    public void sperreAkte(UUID akte) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(:akte as text), 1))")
                .param("akte", akte)
                .query(rs -> {});
    }

    public Optional<Entwurf> offener(UUID akte) {
        return db.sql("select " + SPALTEN
                        + " from decision.entwurf where akte_id = :akte and zustand in ('ENTWURF', 'VORGESCHLAGEN')")
                .param("akte", akte)
                .query(this::zeile)
                .optional();
    }

    /// All that waits for a second person, oldest proposal first.
    public List<Entwurf> vorgeschlagene(int ab, int anzahl) {
        return db.sql(
                        "select " + SPALTEN
                                + " from decision.entwurf where zustand = 'VORGESCHLAGEN' order by vorgeschlagen_am, id limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query(this::zeile)
                .list();
    }

    public void neu(Entwurf e, Instant jetzt) {
        db.sql("""
                insert into decision.entwurf (id, akte_id, kreis, person_id, antrag_id, art, kapitel, antrag_am, von, bis, ablehnungsgrund, vorgaenger_id, zustand, begonnen_am)
                values (:id, :akte, :kreis, :person, :antrag, :art, :kapitel, :antragAm, :von, :bis, :grund, :vorgaenger, 'ENTWURF', :jetzt)""")
                .param("id", e.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("person", e.person())
                .param("antrag", e.antrag())
                .param("art", e.art().name())
                .param("kapitel", e.kapitel().nummer())
                .param("antragAm", e.antragAm())
                .param("von", e.von().atDay(1))
                .param("bis", e.bis().atEndOfMonth())
                .param(
                        "grund",
                        e.ablehnungsgrund() == null ? null : e.ablehnungsgrund().name())
                .param("vorgaenger", e.vorgaenger())
                .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Sets what is decided; a proposal that exists is void by that.
    public void setze(
            UUID id, Entwurf.Art art, Kapitel kapitel, YearMonth von, YearMonth bis, @Nullable Ablehnungsgrund grund) {
        eine(
                db.sql("""
                update decision.entwurf set art = :art, kapitel = :kapitel, von = :von, bis = :bis, ablehnungsgrund = :grund, zustand = 'ENTWURF',
                  vorgeschlagen_von = null, vorgeschlagen_am = null, vorgeschlagen_hash = null
                where id = :id and zustand in ('ENTWURF', 'VORGESCHLAGEN')""")
                        .param("id", id)
                        .param("art", art.name())
                        .param("kapitel", kapitel.nummer())
                        .param("von", von.atDay(1))
                        .param("bis", bis.atEndOfMonth())
                        .param("grund", grund == null ? null : grund.name())
                        .update(),
                id);
    }

    public void schlageVor(UUID id, UUID konto, Instant jetzt, byte[] hash) {
        eine(
                db.sql("""
                update decision.entwurf set zustand = 'VORGESCHLAGEN', vorgeschlagen_von = :konto, vorgeschlagen_am = :jetzt, vorgeschlagen_hash = :hash,
                  zurueck_grund = null, zurueck_von = null
                where id = :id and zustand = 'ENTWURF'""")
                        .param("id", id)
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .param("hash", hash)
                        .update(),
                id);
    }

    /// Back to draft: sent back with a reason, or void because something changed.
    public void zurueck(Entwurf e, @Nullable String grund, @Nullable UUID konto) {
        eine(
                db.sql("""
                update decision.entwurf set zustand = 'ENTWURF', vorgeschlagen_von = null, vorgeschlagen_am = null, vorgeschlagen_hash = null,
                  zurueck_grund = :grund, zurueck_von = :konto
                where id = :id and zustand = 'VORGESCHLAGEN'""")
                        .param("id", e.id())
                        .param(
                                "grund",
                                grund == null ? null : siegel.zu(e.akte(), grund, "entwurf", "zurueck_grund", e.id()))
                        .param("konto", konto)
                        .update(),
                e.id());
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        eine(
                db.sql(
                                "update decision.entwurf set zustand = 'FREIGEGEBEN', freigegeben_von = :konto, freigegeben_am = :jetzt where id = :id and zustand = 'VORGESCHLAGEN'")
                        .param("id", id)
                        .param("konto", konto)
                        .param("jetzt", jetzt.atOffset(ZoneOffset.UTC))
                        .update(),
                id);
    }

    public void verwirf(UUID id) {
        eine(
                db.sql(
                                "update decision.entwurf set zustand = 'VERWORFEN' where id = :id and zustand in ('ENTWURF', 'VORGESCHLAGEN')")
                        .param("id", id)
                        .update(),
                id);
    }

    private static void eine(int zeilen, UUID id) {
        if (zeilen != 1) {
            throw new IllegalStateException("Der Entwurf ist nicht in dem Zustand, den dieser Schritt braucht: " + id);
        }
    }

    private Entwurf zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        String grund = rs.getString("ablehnungsgrund");
        OffsetDateTime am = rs.getObject("vorgeschlagen_am", OffsetDateTime.class);
        return new Entwurf(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getObject("person_id", UUID.class),
                rs.getObject("antrag_id", UUID.class),
                Entwurf.Art.valueOf(rs.getString("art")),
                Kapitel.of(rs.getInt("kapitel")),
                rs.getObject("antrag_am", LocalDate.class),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                YearMonth.from(rs.getObject("bis", LocalDate.class)),
                grund == null ? null : Ablehnungsgrund.valueOf(grund),
                rs.getObject("vorgaenger_id", UUID.class),
                Entwurf.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgeschlagen_von", UUID.class),
                rs.getObject("vorgeschlagen_person", UUID.class),
                am == null ? null : am.toInstant(),
                rs.getBytes("vorgeschlagen_hash"),
                siegel.aufOderNichts(akte, rs.getBytes("zurueck_grund"), "entwurf", "zurueck_grund", id));
    }
}
