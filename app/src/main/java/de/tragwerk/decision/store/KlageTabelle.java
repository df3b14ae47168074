package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Klage;
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

/// Actions before the court. They only go forward.
@Component
public class KlageTabelle {
    private static final String SPALTEN = """
            select id, akte_id, kreis, widerspruch_id, eingang, gericht, aktenzeichen, frist_ende, zustand, ergebnis, ergebnis_am,
              coalesce(neuer_bescheid_id, neuer_brief_id) as neu
            from decision.klage\s""";

    private final JdbcClient db;

    KlageTabelle(JdbcClient db) {
        this.db = db;
    }

    /// @return false when one after the same objection is open already
    public boolean neu(Klage k, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into decision.klage (id, akte_id, kreis, widerspruch_id, eingang, gericht, aktenzeichen, frist_ende, von_konto, am, zustand)
                values (:id, :akte, :kreis, :widerspruch, :eingang, :gericht, :aktenzeichen, :frist, :konto, :am, 'OFFEN')
                on conflict (widerspruch_id) where zustand <> 'ERLEDIGT' do nothing""")
                        .param("id", k.id())
                        .param("akte", k.akte())
                        .param("kreis", k.kreis())
                        .param("widerspruch", k.widerspruch())
                        .param("eingang", k.eingang())
                        .param("gericht", k.gericht())
                        .param("aktenzeichen", k.aktenzeichen())
                        .param("frist", k.fristEnde())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Klage> finde(UUID id) {
        return db.sql(SPALTEN + "where id = :id")
                .param("id", id)
                .query(KlageTabelle::zeile)
                .optional();
    }

    /// Newest first.
    public List<Klage> ofAkte(UUID akte) {
        return db.sql(SPALTEN + "where akte_id = :akte order by id desc")
                .param("akte", akte)
                .query(KlageTabelle::zeile)
                .list();
    }

    public void aktenzeichen(UUID id, String text) {
        db.sql("update decision.klage set aktenzeichen = :text where id = :id")
                .param("text", text)
                .param("id", id)
                .update();
    }

    /// @param zustand what it leads to: over, or still to be carried out
    public void ende(UUID id, Klage.Ergebnis ergebnis, LocalDate tag, Klage.Zustand zustand, UUID konto) {
        db.sql("""
                update decision.klage set zustand = :zustand, ergebnis = :ergebnis, ergebnis_am = :tag, bearbeitet_von = :konto
                where id = :id and zustand = 'OFFEN'""")
                .param("zustand", zustand.name())
                .param("ergebnis", ergebnis.name())
                .param("tag", tag)
                .param("konto", konto)
                .param("id", id)
                .update();
    }

    /// @param neu act or letter that carries the result out
    public void ausgefuehrt(UUID id, Widerspruch w, @Nullable UUID neu, UUID konto) {
        db.sql("""
                update decision.klage set zustand = 'ERLEDIGT', neuer_bescheid_id = :bescheid, neuer_brief_id = :brief, bearbeitet_von = :konto
                where id = :id and zustand = 'AUSZUFUEHREN'""")
                .param("bescheid", w.brief() ? null : neu)
                .param("brief", w.brief() ? neu : null)
                .param("konto", konto)
                .param("id", id)
                .update();
    }

    /// Whether this person recorded it, with whichever account.
    public boolean erfasstVon(UUID id, UUID person) {
        return db.sql("select exists (select 1 from decision.klage where id = :id and von_person = :person)")
                .param("id", id)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private static Klage zeile(ResultSet rs, int row) throws SQLException {
        String ergebnis = rs.getString("ergebnis");
        return new Klage(
                rs.getObject("id", UUID.class),
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getObject("widerspruch_id", UUID.class),
                rs.getObject("eingang", LocalDate.class),
                rs.getString("gericht"),
                rs.getString("aktenzeichen"),
                rs.getObject("frist_ende", LocalDate.class),
                Klage.Zustand.valueOf(rs.getString("zustand")),
                ergebnis == null ? null : Klage.Ergebnis.valueOf(ergebnis),
                rs.getObject("ergebnis_am", LocalDate.class),
                rs.getObject("neu", UUID.class));
    }
}
