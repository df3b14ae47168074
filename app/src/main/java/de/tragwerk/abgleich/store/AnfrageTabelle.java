package de.tragwerk.abgleich.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is asked about; only while the answers are not complete.
@Component
public class AnfrageTabelle {

    /// @param kennzeichen random, tells nothing
    /// @param fragen numbers of what is asked
    public record Anfrage(
            String kennzeichen,
            UUID akte,
            int kreis,
            UUID person,
            String fragen,
            YearMonth bezugVon,
            YearMonth bezugBis) {}

    private final JdbcClient db;
    private final JdbcTemplate batch;

    AnfrageTabelle(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    public void fuegeHinzu(UUID lauf, List<Anfrage> anfragen) {
        batch.batchUpdate(
                "insert into abgleich.anfrage (lauf_id, kennzeichen, akte_id, kreis, person_id, fragen, bezug_von,"
                        + " bezug_bis) values (?,?,?,?,?,?,?,?)",
                anfragen,
                1_000,
                (insert, a) -> {
                    insert.setObject(1, lauf);
                    insert.setString(2, a.kennzeichen());
                    insert.setObject(3, a.akte());
                    insert.setInt(4, a.kreis());
                    insert.setObject(5, a.person());
                    insert.setString(6, a.fragen());
                    insert.setObject(7, a.bezugVon().atDay(1));
                    insert.setObject(8, a.bezugBis().atDay(1));
                });
    }

    /// All of a run, in the order of their marks.
    public List<Anfrage> alle(UUID lauf) {
        return db.sql("""
            select kennzeichen, akte_id, kreis, person_id, fragen, bezug_von, bezug_bis from abgleich.anfrage
            where lauf_id = :lauf order by kennzeichen collate "C\"""")
                .param("lauf", lauf)
                .query((rs, n) -> new Anfrage(
                        rs.getString(1),
                        rs.getObject(2, UUID.class),
                        rs.getInt(3),
                        rs.getObject(4, UUID.class),
                        rs.getString(5),
                        YearMonth.from(rs.getObject(6, LocalDate.class)),
                        YearMonth.from(rs.getObject(7, LocalDate.class))))
                .list();
    }

    public Map<String, Anfrage> nachKennzeichen(UUID lauf) {
        Map<String, Anfrage> alle = new HashMap<>();
        alle(lauf).forEach(a -> alle.put(a.kennzeichen(), a));
        return alle;
    }

    /// The file of each who was asked about, as far as the acting person may see it: a row for each request.
    public List<UUID> sichtbar(UUID lauf) {
        return db.sql("select akte_id from abgleich.anfrage where lauf_id = :lauf")
                .param("lauf", lauf)
                .query(UUID.class)
                .list();
    }

    /// @return how many there were
    public int loesche(UUID lauf) {
        return db.sql("delete from abgleich.anfrage where lauf_id = :lauf")
                .param("lauf", lauf)
                .update();
    }
}
