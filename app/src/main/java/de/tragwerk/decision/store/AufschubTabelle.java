package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Kapitel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What open objections suspend, read from objections and from what their Bescheide replaced. Stored nowhere: when
/// an objection is closed, its effect is gone.
///
/// A chain of changes is followed back as long as each of them is challenged. An act that came later and is not
/// challenged holds: the suspension of an earlier one does not reach it.
@Component
public class AufschubTabelle {

    /// Benefits whose statute lets an objection suspend; § 11 Abs. 4 AsylbLG does not.
    private static final Integer[] HEMMT = Arrays.stream(Kapitel.values())
            .filter(k -> de.tragwerk.law.sgb10.Aufschub.hemmt(k.gesetz().gebiet()))
            .map(Kapitel::nummer)
            .toArray(Integer[]::new);

    private static final String KETTE = """
            with recursive hemmt as (
              select w.bescheid_id from decision.widerspruch w join decision.bescheid a on a.id = w.bescheid_id
              where w.zustand <> 'ERLEDIGT' and (w.frist_ende is null or w.eingang <= w.frist_ende) and a.kapitel = any (:hemmt) and %1$s),
            kette as (
              select g.bescheid_id as oben, g.person_id, g.monat, g.betrag_cent as oben_cent, g.bescheid_id, g.betrag_cent
              from decision.geltung g join hemmt h on h.bescheid_id = g.bescheid_id where g.ersetzt_durch is null and %2$s
              union
              select h.bescheid_id, g.person_id, g.monat, 0::bigint, g.bescheid_id, g.betrag_cent
              from decision.geltung g join hemmt h on h.bescheid_id = g.ersetzt_durch
              where %2$s and not exists (select 1 from decision.geltung n where n.person_id = g.person_id and n.monat = g.monat and n.ersetzt_durch is null)
                and not exists (select 1 from decision.geltung n where n.bescheid_id = h.bescheid_id and n.person_id = g.person_id and n.monat = g.monat)
              union
              select k.oben, k.person_id, k.monat, k.oben_cent, o.bescheid_id, o.betrag_cent
              from kette k join hemmt h on h.bescheid_id = k.bescheid_id
              join decision.geltung o on o.ersetzt_durch = k.bescheid_id and o.person_id = k.person_id and o.monat = k.monat),
            mehr as (
              select distinct on (person_id, monat) oben, person_id, monat, oben_cent, bescheid_id, betrag_cent
              from kette where betrag_cent > oben_cent order by person_id, monat, betrag_cent desc, bescheid_id desc)
            """;

    private static final String LISTE =
            "select oben, bescheid_id, person_id, monat, betrag_cent, betrag_cent - oben_cent from mehr order by monat, person_id";

    private final JdbcClient db;

    AufschubTabelle(JdbcClient db) {
        this.db = db;
    }

    /// By month and person.
    public List<Aufschub> ofAkte(UUID akte) {
        return db.sql(KETTE.formatted("w.akte_id = :akte", "g.akte_id = :akte") + LISTE)
                .param("akte", akte)
                .param("hemmt", HEMMT)
                .query(AufschubTabelle::zeile)
                .list();
    }

    /// What would be payable instead while this Bescheid is challenged.
    public List<Aufschub> waere(UUID akte, UUID bescheid) {
        return db
                .sql(KETTE.formatted(
                                "w.akte_id = :akte union select a.id from decision.bescheid a where a.id = :b and a.kapitel = any (:hemmt)",
                                "g.akte_id = :akte")
                        + LISTE)
                .param("akte", akte)
                .param("b", bescheid)
                .param("hemmt", HEMMT)
                .query(AufschubTabelle::zeile)
                .list()
                .stream()
                .filter(a -> a.angegriffen().equals(bescheid))
                .toList();
    }

    private static Aufschub zeile(ResultSet rs, int row) throws SQLException {
        return new Aufschub(
                rs.getObject(1, UUID.class),
                rs.getObject(2, UUID.class),
                rs.getObject(3, UUID.class),
                YearMonth.from(rs.getObject(4, LocalDate.class)),
                rs.getLong(5),
                rs.getLong(6));
    }

    /// Cents more than the Bescheide that hold say, by chapter, over all files the acting one sees.
    public Map<Integer, Long> mehr(YearMonth monat) {
        Map<Integer, Long> summen = new HashMap<>();
        db.sql(
                        KETTE.formatted("true", "g.monat = :monat")
                                + "select b.kapitel, sum(m.betrag_cent - m.oben_cent)::bigint from mehr m join decision.bescheid b on b.id = m.bescheid_id group by 1")
                .param("monat", monat.atDay(1))
                .param("hemmt", HEMMT)
                .query(rs -> {
                    summen.put(rs.getInt(1), rs.getLong(2));
                });
        return summen;
    }
}
