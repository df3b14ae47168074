package de.tragwerk.statistik.store;

import de.tragwerk.statistik.model.Pruefpunkt;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Records and findings of a delivery.
@Component
public class SatzTabelle {

    /// @param werte by the names of the profile
    public record Neu(
            String kennnummer,
            UUID akte,
            int kreis,
            UUID person,
            Map<String, String> werte,
            long cent,
            Set<Pruefpunkt> befunde) {}

    public record Befund(UUID akte, UUID person, Pruefpunkt punkt) {}

    private record Zeile(UUID akte, int kreis, UUID person, Pruefpunkt punkt) {}

    private static final TypeReference<Map<String, String>> WERTE = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final JsonMapper json = JsonMapper.builder().build();

    SatzTabelle(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /// Random bytes of this authority, made at the first use. Only jobs reach them.
    public byte[] salz() {
        byte[] neu = new byte[32];
        new SecureRandom().nextBytes(neu);
        db.sql("insert into statistik.salz (id, wert) values (1, :w) on conflict do nothing")
                .param("w", neu)
                .update();
        return db.sql("select wert from statistik.salz where id = 1")
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    public void fuegeHinzu(UUID lauf, List<Neu> saetze) {
        batch.batchUpdate(
                "insert into statistik.satz (lauf_id, kennnummer, akte_id, kreis, person_id, werte, cent) values"
                        + " (?,?,?,?,?,?,?)",
                saetze,
                1_000,
                (insert, s) -> {
                    insert.setObject(1, lauf);
                    insert.setString(2, s.kennnummer());
                    insert.setObject(3, s.akte());
                    insert.setInt(4, s.kreis());
                    insert.setObject(5, s.person());
                    insert.setString(6, json.writeValueAsString(s.werte()));
                    insert.setLong(7, s.cent());
                });
        List<Zeile> befunde = new ArrayList<>();
        saetze.forEach(s -> s.befunde().forEach(p -> befunde.add(new Zeile(s.akte(), s.kreis(), s.person(), p))));
        batch.batchUpdate(
                "insert into statistik.befund (lauf_id, akte_id, kreis, person_id, code, fehler) values (?,?,?,?,?,?)",
                befunde,
                1_000,
                (insert, b) -> {
                    insert.setObject(1, lauf);
                    insert.setObject(2, b.akte());
                    insert.setInt(3, b.kreis());
                    insert.setObject(4, b.person());
                    insert.setString(5, b.punkt().name());
                    insert.setBoolean(6, b.punkt().fehler());
                });
    }

    /// All records of a delivery, in the order of their numbers.
    public List<Map<String, String>> alle(UUID lauf) {
        return db.sql("select werte from statistik.satz where lauf_id = :lauf order by kennnummer collate \"C\"")
                .param("lauf", lauf)
                .query((rs, n) -> json.readValue(rs.getString(1), WERTE))
                .list();
    }

    public int anzahl(UUID lauf) {
        return db.sql("select count(*) from statistik.satz where lauf_id = :lauf")
                .param("lauf", lauf)
                .query(Integer.class)
                .single();
    }

    /// Findings that stop the release.
    public int fehler(UUID lauf) {
        return db.sql("select count(*) from statistik.befund where lauf_id = :lauf and fehler")
                .param("lauf", lauf)
                .query(Integer.class)
                .single();
    }

    /// Findings in files the acting person sees, faults first.
    public List<Befund> befunde(UUID lauf, int anzahl) {
        return db.sql("""
            select akte_id, person_id, code from statistik.befund where lauf_id = :lauf order by not fehler, code, akte_id, person_id limit :n""")
                .param("lauf", lauf)
                .param("n", anzahl)
                .query((rs, n) -> new Befund(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), Pruefpunkt.valueOf(rs.getString(3))))
                .list();
    }

    /// What a delivery that was thrown away collected.
    public void leereVerworfene() {
        db.sql("delete from statistik.satz s using statistik.lauf l where l.id = s.lauf_id and l.zustand = 'VERWORFEN'")
                .update();
        db.sql("delete from statistik.befund b using statistik.lauf l where l.id = b.lauf_id and l.zustand ="
                        + " 'VERWORFEN'")
                .update();
    }
}
