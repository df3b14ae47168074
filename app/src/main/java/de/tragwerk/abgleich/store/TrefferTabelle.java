package de.tragwerk.abgleich.store;

import de.tragwerk.abgleich.model.Meldung;
import de.tragwerk.abgleich.model.Treffer;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers that differ. What the answer says beside figures is sealed with the key of the file.
@Component
public class TrefferTabelle {

    private static final String TABELLE = "abgleich.treffer";
    private static final String SPALTEN = """
        select id, lauf_id, akte_id, kreis, person_id, meldung, stelle, von, bis, cent, zusatz, abweichung, am, ergebnis, loeschen_am
        from abgleich.treffer\s""";

    private final JdbcClient db;
    private final Vault vault;

    TrefferTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// @return false when the same was said before
    public boolean neu(Treffer t) {
        YearMonth bis = t.bis();
        return db.sql("""
            insert into abgleich.treffer (id, lauf_id, akte_id, kreis, person_id, meldung, stelle, von, bis, cent, zusatz, abweichung, am)
            values (:id, :lauf, :akte, :kreis, :person, :meldung, :stelle, :von, :bis, :cent, :zusatz, :abweichung, :am) on conflict do nothing""")
                        .param("id", t.id())
                        .param("lauf", t.lauf())
                        .param("akte", t.akte())
                        .param("kreis", t.kreis())
                        .param("person", t.person())
                        .param("meldung", t.meldung().name())
                        .param("stelle", t.stelle())
                        .param("von", t.von().atDay(1))
                        .param("bis", bis == null ? null : bis.atDay(1))
                        .param("cent", t.cent())
                        .param(
                                "zusatz",
                                vault.seal(
                                        t.akte(),
                                        t.zusatz().getBytes(StandardCharsets.UTF_8),
                                        TABELLE,
                                        "zusatz",
                                        t.id()))
                        .param("abweichung", t.abweichung().name())
                        .param("am", t.am().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Of a file, open ones first.
    public List<Treffer> ofAkte(UUID akte) {
        return db.sql(SPALTEN + "where akte_id = :akte order by ergebnis is not null, id desc")
                .param("akte", akte)
                .query(this::zeile)
                .list();
    }

    /// Of a run, those of files the acting person sees; open ones first.
    public List<Treffer> ofLauf(UUID lauf, int anzahl) {
        return db.sql(SPALTEN + "where lauf_id = :lauf order by ergebnis is not null, id limit :n")
                .param("lauf", lauf)
                .param("n", anzahl)
                .query(this::zeile)
                .list();
    }

    /// Days on which open ones of a file came.
    public List<Instant> offene(UUID akte) {
        return db.sql("select am from abgleich.treffer where akte_id = :akte and ergebnis is null order by id")
                .param("akte", akte)
                .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /// An open one; locked.
    public Optional<Treffer> sperre(UUID akte, UUID id) {
        return db.sql(SPALTEN + "where id = :id and akte_id = :akte and ergebnis is null for update")
                .param("id", id)
                .param("akte", akte)
                .query(this::zeile)
                .optional();
    }

    public void ergebnis(Treffer t, Treffer.Ergebnis e, String grund, UUID konto, Instant jetzt, LocalDate loeschen) {
        db.sql("""
            update abgleich.treffer set ergebnis = :e, grund = :grund, ergebnis_von = :konto, ergebnis_am = :am, loeschen_am = :tag where id = :id""")
                .param("e", e.name())
                .param("grund", vault.seal(t.akte(), grund.getBytes(StandardCharsets.UTF_8), TABELLE, "grund", t.id()))
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("tag", loeschen)
                .param("id", t.id())
                .update();
    }

    public void loesche(UUID id) {
        db.sql("delete from abgleich.treffer where id = :id").param("id", id).update();
    }

    /// Deletes what was to be deleted until this day.
    ///
    /// @return how many for each run
    public List<Geloescht> loescheFaellige(LocalDate heute) {
        return db.sql("""
            with weg as (delete from abgleich.treffer where loeschen_am <= :heute returning lauf_id)
            select lauf_id as lauf, count(*)::int as anzahl from weg group by lauf_id order by 1""").param("heute", heute).query(Geloescht.class).list();
    }

    public record Geloescht(UUID lauf, int anzahl) {}

    private Treffer zeile(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        String ergebnis = rs.getString("ergebnis");
        return new Treffer(
                id,
                rs.getObject("lauf_id", UUID.class),
                akte,
                rs.getInt("kreis"),
                rs.getObject("person_id", UUID.class),
                Meldung.valueOf(rs.getString("meldung")),
                rs.getString("stelle"),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                bis == null ? null : YearMonth.from(bis),
                rs.getLong("cent"),
                new String(vault.open(akte, rs.getBytes("zusatz"), TABELLE, "zusatz", id), StandardCharsets.UTF_8),
                Treffer.Abweichung.valueOf(rs.getString("abweichung")),
                rs.getObject("am", OffsetDateTime.class).toInstant(),
                ergebnis == null ? null : Treffer.Ergebnis.valueOf(ergebnis),
                rs.getObject("loeschen_am", LocalDate.class));
    }
}
