package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Widerspruch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Objections. They only go forward.
@Component
public class WiderspruchTabelle {
    private static final String SPALTEN = """
            select id, akte_id, kreis, bescheid_id, person_id, vertreter, vollmacht, eingang, weg, frist_ende, begruendung, zustand, vorgelegt_am, ergebnis, erledigt_am, neuer_bescheid_id
            from decision.widerspruch\s""";

    private final JdbcClient db;
    private final Siegel siegel;

    WiderspruchTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    /// @return false when one of the same person against this Bescheid is open already
    public boolean neu(Widerspruch w, UUID konto, Instant jetzt) {
        String text = w.begruendung();
        return db.sql("""
                insert into decision.widerspruch (id, akte_id, kreis, bescheid_id, person_id, vertreter, vollmacht, eingang, weg, frist_ende, begruendung,
                  von_konto, am, zustand)
                values (:id, :akte, :kreis, :bescheid, :person, :vertreter, :vollmacht, :eingang, :weg, :frist, :text, :konto, :am, 'OFFEN')
                on conflict (bescheid_id, person_id) where zustand <> 'ERLEDIGT' do nothing""")
                        .param("id", w.id())
                        .param("akte", w.akte())
                        .param("kreis", w.kreis())
                        .param("bescheid", w.bescheid())
                        .param("person", w.person())
                        .param("vertreter", w.vertreter())
                        .param("vollmacht", w.vollmacht())
                        .param("eingang", w.eingang())
                        .param("weg", w.weg().name())
                        .param("frist", w.fristEnde())
                        .param(
                                "text",
                                text == null ? null : siegel.zu(w.akte(), text, "widerspruch", "begruendung", w.id()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Widerspruch> sperre(UUID id) {
        return db.sql(SPALTEN + "where id = :id for update")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// Newest first.
    public List<Widerspruch> ofAkte(UUID akte) {
        return db.sql(SPALTEN + "where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    public void legeVor(UUID id, LocalDate tag, UUID konto) {
        db.sql(
                        "update decision.widerspruch set zustand = 'VORGELEGT', vorgelegt_am = :tag, bearbeitet_von = :konto where id = :id and zustand = 'OFFEN'")
                .param("tag", tag)
                .param("konto", konto)
                .param("id", id)
                .update();
    }

    public void erledige(UUID id, Widerspruch.Ergebnis ergebnis, LocalDate tag, @Nullable UUID bescheid, UUID konto) {
        db.sql("""
                update decision.widerspruch set zustand = 'ERLEDIGT', ergebnis = :ergebnis, erledigt_am = :tag, neuer_bescheid_id = :bescheid, bearbeitet_von = :konto
                where id = :id and zustand <> 'ERLEDIGT'""")
                .param("ergebnis", ergebnis.name())
                .param("tag", tag)
                .param("bescheid", bescheid)
                .param("konto", konto)
                .param("id", id)
                .update();
    }

    private Widerspruch zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        String ergebnis = rs.getString("ergebnis");
        return new Widerspruch(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getObject("bescheid_id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("vertreter"),
                rs.getBoolean("vollmacht"),
                rs.getObject("eingang", LocalDate.class),
                Widerspruch.Weg.valueOf(rs.getString("weg")),
                rs.getObject("frist_ende", LocalDate.class),
                siegel.aufOderNichts(akte, rs.getBytes("begruendung"), "widerspruch", "begruendung", id),
                Widerspruch.Zustand.valueOf(rs.getString("zustand")),
                rs.getObject("vorgelegt_am", LocalDate.class),
                ergebnis == null ? null : Widerspruch.Ergebnis.valueOf(ergebnis),
                rs.getObject("erledigt_am", LocalDate.class),
                rs.getObject("neuer_bescheid_id", UUID.class));
    }
}
