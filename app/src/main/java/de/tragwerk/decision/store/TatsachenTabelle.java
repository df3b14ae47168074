package de.tragwerk.decision.store;

import de.tragwerk.access.Bereich;
import de.tragwerk.decision.model.GeschuetzterBereich;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.mandant.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Facts of an Akte. Rows are added and ended, never changed.
@Component
public class TatsachenTabelle {
    private static final String SPALTEN =
            "id, akte_id, person_id, art, nummer, von, bis, wert, quelle, quelle_id, quelle_ort, grund, von_konto, am";

    private final JdbcClient db;
    private final Siegel siegel;

    TatsachenTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    /// Nobody else enters a fact of this file until the end of the transaction.
    public void sperreAkte(UUID akte) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(:akte as text), 2))")
                .param("akte", akte)
                .query(rs -> {});
    }

    /// The fact that this form has entered already.
    public Optional<UUID> ausFormular(UUID akte, UUID schluessel) {
        return db.sql("select id from decision.tatsache where akte_id = :akte and schluessel = :schluessel")
                .param("akte", akte)
                .param("schluessel", schluessel)
                .query(UUID.class)
                .optional();
    }

    /// What is held to be true now, oldest entry first: all of it, to compute from.
    ///
    /// @throws GeschuetzterBereich when some of it lies in an area the acting person does not see
    public List<Tatsache> geltende(UUID akte) {
        pruefe(akte);
        return sichtbare(akte);
    }

    /// Makes sure that the acting person sees every fact of a file.
    ///
    /// @throws GeschuetzterBereich when she does not
    public void pruefe(UUID akte) {
        List<Bereich> verdeckt = verdeckte(akte);
        if (!verdeckt.isEmpty()) {
            throw new GeschuetzterBereich(akte, verdeckt);
        }
    }

    /// Areas with facts the acting person does not see.
    public List<Bereich> verdeckte(UUID akte) {
        return ReadOnce.value(
                "TatsachenTabelle.verdeckte",
                akte,
                () -> db.sql("select bereich from rights.verdeckte_bereiche(:akte) where tatsachen > 0")
                        .param("akte", akte)
                        .query(Bereich.class)
                        .list());
    }

    /// What of it the acting person sees.
    public List<Tatsache> sichtbare(UUID akte) {
        return ReadOnce.value(
                "TatsachenTabelle.sichtbare",
                akte,
                () -> db.sql("select " + SPALTEN
                                + " from decision.tatsache where akte_id = :akte and ersetzt_am is null order by id")
                        .param("akte", akte)
                        .query(this::zeile)
                        .list());
    }

    /// Everything that was ever entered, with what was replaced.
    public List<Tatsache> ersetzte(UUID akte) {
        return ReadOnce.value(
                "TatsachenTabelle.ersetzte",
                akte,
                () -> db.sql(
                                "select " + SPALTEN
                                        + " from decision.tatsache where akte_id = :akte and ersetzt_am is not null order by id")
                        .param("akte", akte)
                        .query(this::zeile)
                        .list());
    }

    /// Facts that another one had replaced by then.
    public Set<UUID> ersetztBis(UUID akte, Instant stand) {
        return Set.copyOf(db.sql("select id from decision.tatsache where akte_id = :akte and ersetzt_am <= :stand")
                .param("akte", akte)
                .param("stand", stand.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
    }

    public Optional<Tatsache> finde(UUID akte, UUID id) {
        return db.sql(
                        "select " + SPALTEN
                                + " from decision.tatsache where akte_id = :akte and id = :id and ersetzt_am is null for update")
                .param("akte", akte)
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    public void fuegeHinzu(UUID akte, int kreis, Tatsache t) {
        fuegeHinzu(akte, kreis, t, null);
    }

    /// @param schluessel of the form it was entered with, `null` without one
    public void fuegeHinzu(UUID akte, int kreis, Tatsache t, @Nullable UUID schluessel) {
        db.sql("""
                insert into decision.tatsache (id, akte_id, kreis, person_id, art, nummer, von, bis, wert, quelle, quelle_id, quelle_ort, grund, von_konto, am, schluessel)
                values (:id, :akte, :kreis, :person, :art, :nummer, :von, :bis, :wert, :quelle, :quelleId, :ort, :grund, :konto, :am, :schluessel)""")
                .param("schluessel", schluessel)
                .param("id", t.id())
                .param("akte", akte)
                .param("kreis", kreis)
                .param("person", t.person())
                .param("art", t.art().name())
                .param("nummer", t.nummer())
                .param("von", t.von().atDay(1))
                .param("bis", t.bis() == null ? null : t.bis().atEndOfMonth())
                .param("wert", t.wert())
                .param("quelle", t.quelle().name())
                .param("quelleId", t.quelleId())
                .param("ort", t.quelleOrt())
                .param("grund", t.grund() == null ? null : siegel.zu(akte, t.grund(), "tatsache", "grund", t.id()))
                .param("konto", t.vonKonto())
                .param("am", t.am().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends a fact in favour of another one.
    ///
    /// @throws IllegalStateException when it was replaced meanwhile
    public void ersetze(UUID id, UUID durch, Instant am) {
        int n = db.sql(
                        "update decision.tatsache set ersetzt_am = :am, ersetzt_von = :durch where id = :id and ersetzt_am is null")
                .param("am", am.atOffset(ZoneOffset.UTC))
                .param("durch", durch)
                .param("id", id)
                .update();
        if (n != 1) {
            throw new IllegalStateException("Die Tatsache ist schon ersetzt: " + id);
        }
    }

    private Tatsache zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        return new Tatsache(
                id,
                rs.getObject("person_id", UUID.class),
                TatsacheArt.valueOf(rs.getString("art")),
                rs.getInt("nummer"),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                bis == null ? null : YearMonth.from(bis),
                rs.getString("wert"),
                Tatsache.Quelle.valueOf(rs.getString("quelle")),
                rs.getObject("quelle_id", UUID.class),
                rs.getString("quelle_ort"),
                siegel.aufOderNichts(
                        rs.getObject("akte_id", UUID.class), rs.getBytes("grund"), "tatsache", "grund", id),
                rs.getObject("von_konto", UUID.class),
                rs.getObject("am", OffsetDateTime.class).toInstant());
    }
}
