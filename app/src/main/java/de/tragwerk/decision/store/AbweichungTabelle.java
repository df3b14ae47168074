package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Abweichung;
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

/// Differences between a later application and the facts of its file. Each is decided once.
@Component
public class AbweichungTabelle {
    private static final String SELECT =
            "select id, akte_id, antrag_id, tatsache_id, art, person_id, wert, von, bis, ort, am, zustand from decision.abweichung ";

    private final JdbcClient db;
    private final Siegel siegel;

    AbweichungTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public void fuegeHinzu(Abweichung a, int kreis) {
        db.sql("""
                insert into decision.abweichung (id, akte_id, kreis, antrag_id, tatsache_id, art, person_id, wert, von, bis, ort, am)
                values (:id, :akte, :kreis, :antrag, :tatsache, :art, :person, :wert, :von, :bis, :ort, :am)""")
                .param("id", a.id())
                .param("akte", a.akte())
                .param("kreis", kreis)
                .param("antrag", a.antrag())
                .param("tatsache", a.tatsache())
                .param("art", a.art().name())
                .param("person", a.person())
                .param("wert", a.wert())
                .param("von", a.von().atDay(1))
                .param("bis", a.bis() == null ? null : a.bis().atEndOfMonth())
                .param("ort", a.ort())
                .param("am", a.am().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All of an application, decided or not.
    public List<Abweichung> ofAntrag(UUID akte, UUID antrag) {
        return db.sql(SELECT + "where akte_id = :akte and antrag_id = :antrag order by id")
                .param("akte", akte)
                .param("antrag", antrag)
                .query(AbweichungTabelle::zeile)
                .list();
    }

    /// Those nobody has decided about, of the areas the acting person sees.
    public List<Abweichung> offene(UUID akte) {
        return db.sql(SELECT + "where akte_id = :akte and zustand = 'OFFEN' order by id")
                .param("akte", akte)
                .query(AbweichungTabelle::zeile)
                .list();
    }

    public Optional<Abweichung> sperre(UUID akte, UUID id) {
        return db.sql(SELECT + "where akte_id = :akte and id = :id for update")
                .param("akte", akte)
                .param("id", id)
                .query(AbweichungTabelle::zeile)
                .optional();
    }

    /// @param grund why it is not taken over, `null` where it is
    public void entscheide(Abweichung a, UUID konto, Instant am, @Nullable String grund) {
        db.sql("""
                update decision.abweichung set zustand = :zustand, entschieden_konto = :konto, entschieden_am = :am, grund = :grund
                where id = :id and zustand = 'OFFEN'""")
                .param("zustand", grund == null ? "UEBERNOMMEN" : "VERWORFEN")
                .param("konto", konto)
                .param("am", am.atOffset(ZoneOffset.UTC))
                .param("grund", grund == null ? null : siegel.zu(a.akte(), grund, "abweichung", "grund", a.id()))
                .param("id", a.id())
                .update();
    }

    private static Abweichung zeile(ResultSet rs, int row) throws SQLException {
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        return new Abweichung(
                rs.getObject("id", UUID.class),
                rs.getObject("akte_id", UUID.class),
                rs.getObject("antrag_id", UUID.class),
                rs.getObject("tatsache_id", UUID.class),
                TatsacheArt.valueOf(rs.getString("art")),
                rs.getObject("person_id", UUID.class),
                rs.getString("wert"),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                bis == null ? null : YearMonth.from(bis),
                rs.getString("ort"),
                rs.getObject("am", OffsetDateTime.class).toInstant(),
                Abweichung.Zustand.valueOf(rs.getString("zustand")));
    }
}
