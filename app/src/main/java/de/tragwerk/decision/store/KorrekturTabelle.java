package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Korrektur;
import de.tragwerk.decision.model.TatsacheArt;
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

/// Proposals to correct facts. Row-level security shows them to who works with the file and to who proposed.
@Component
public class KorrekturTabelle {
    private static final String TABELLE = "korrektur";
    private static final String SELECT = """
            select id, akte_id, aktenzeichen, tatsache_id, art, wert, von, bis, grund, konto, am, zustand, entschieden_konto, entschieden_am, antwort
            from decision.korrektur """;

    private final JdbcClient db;
    private final Siegel siegel;

    KorrekturTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public List<Korrektur> offene(UUID akte) {
        return db.sql(SELECT + " where akte_id = :akte and zustand = 'OFFEN' order by id")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    /// Those the acting person proposed, newest first.
    public List<Korrektur> von(UUID konto) {
        return db.sql(SELECT + " where konto = :konto order by id desc limit 100")
                .param("konto", konto)
                .query(this::zeile)
                .list();
    }

    /// Those that wait for the acting person: of files she is responsible for, heads, or stands in for.
    public List<Korrektur> wartende(UUID konto) {
        return db.sql(
                        SELECT
                                + " where zustand = 'OFFEN' and konto <> :konto and rights.darf_entscheiden(akte_id) order by id limit 100")
                .param("konto", konto)
                .query(this::zeile)
                .list();
    }

    public Optional<Korrektur> finde(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// Whether the acting person decides about corrections of a file.
    public boolean darfEntscheiden(UUID akte) {
        return db.sql("select rights.darf_entscheiden(:akte)")
                .param("akte", akte)
                .query(Boolean.class)
                .single();
    }

    /// @return false when the same person has an open proposal for the same fact
    public boolean fuegeHinzu(Korrektur k, int kreis) {
        return db.sql("""
                insert into decision.korrektur (id, akte_id, kreis, aktenzeichen, tatsache_id, art, wert, von, bis, grund, konto, am)
                values (:id, :akte, :kreis, :az, :tatsache, :art, :wert, :von, :bis, :grund, :konto, :am)
                on conflict (tatsache_id, konto) where zustand = 'OFFEN' do nothing""")
                        .param("id", k.id())
                        .param("akte", k.akte())
                        .param("kreis", kreis)
                        .param("az", k.aktenzeichen())
                        .param("tatsache", k.tatsache())
                        .param("art", k.art().name())
                        .param("wert", k.wert())
                        .param("von", k.von().atDay(1))
                        .param("bis", k.bis() == null ? null : k.bis().atEndOfMonth())
                        .param("grund", siegel.zu(k.akte(), k.grund(), TABELLE, "grund", k.id()))
                        .param("konto", k.konto())
                        .param("am", k.am().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @param ergebnis the new fact, `null` when there is none
    /// @return false when it was decided meanwhile, or is not for the acting person
    public boolean entscheide(
            Korrektur k, Korrektur.Zustand zustand, UUID konto, Instant am, String antwort, @Nullable UUID ergebnis) {
        return db.sql("""
                update decision.korrektur set zustand = :zustand, entschieden_konto = :konto, entschieden_am = :am, antwort = :antwort, ergebnis_id = :ergebnis
                where id = :id and zustand = 'OFFEN'""")
                        .param("zustand", zustand.name())
                        .param("konto", konto)
                        .param("am", am.atOffset(ZoneOffset.UTC))
                        .param(
                                "antwort",
                                antwort.isBlank() ? null : siegel.zu(k.akte(), antwort, TABELLE, "antwort", k.id()))
                        .param("ergebnis", ergebnis)
                        .param("id", k.id())
                        .update()
                == 1;
    }

    private Korrektur zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        OffsetDateTime entschieden = rs.getObject("entschieden_am", OffsetDateTime.class);
        String antwort = siegel.aufOderNichts(akte, rs.getBytes("antwort"), TABELLE, "antwort", id);
        return new Korrektur(
                id,
                akte,
                rs.getString("aktenzeichen"),
                rs.getObject("tatsache_id", UUID.class),
                TatsacheArt.valueOf(rs.getString("art")),
                rs.getString("wert"),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                bis == null ? null : YearMonth.from(bis),
                siegel.auf(akte, rs.getBytes("grund"), TABELLE, "grund", id),
                rs.getObject("konto", UUID.class),
                rs.getObject("am", OffsetDateTime.class).toInstant(),
                Korrektur.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("entschieden_konto", UUID.class),
                entschieden == null ? null : entschieden.toInstant(),
                antwort == null ? "" : antwort);
    }
}
