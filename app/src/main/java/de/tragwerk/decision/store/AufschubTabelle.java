package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Kapitel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What open objections and the actions after them suspend, read from objections and from what their Bescheide
/// replaced. Stored nowhere: when the act is final, the effect is gone (§ 86a Abs. 1 SGG, § 80b Abs. 1 VwGO).
///
/// A chain of changes is followed back as long as each of them is part of the procedure. A change of challenged
/// months that is made while the objection runs is part of it by itself (§ 86 SGG: "so wird auch der neue
/// Verwaltungsakt Gegenstand des Vorverfahrens"; before the court § 96 Abs. 1 SGG), in these months only; one
/// that was made before and is not challenged holds.
@Component
public class AufschubTabelle {

    /// Benefits whose statute lets an objection suspend; § 11 Abs. 4 AsylbLG does not.
    private static final Integer[] HEMMT = Arrays.stream(Kapitel.values())
            .filter(k -> de.tragwerk.law.sgb10.Aufschub.hemmt(k.gesetz().gebiet()))
            .map(Kapitel::nummer)
            .toArray(Integer[]::new);

    /// Which acts are before the authority again, and for which months. A month is decided by an act that gives
    /// somebody something in it or that took the place of one which did.
    private static final String VERFAHREN = """
            entschieden as (
              select g.akte_id, g.bescheid_id, g.monat from decision.geltung g where %2$s
              union
              select g.akte_id, g.ersetzt_durch, g.monat from decision.geltung g where g.ersetzt_durch is not null and %2$s),
            angegriffen as (
              select w.bescheid_id, w.eingang from decision.widerspruch w
              where w.bescheid_id is not null and w.anhaengig and (w.frist_ende is null or w.eingang <= w.frist_ende) and %1$s),
            verfahren as (
              select e.bescheid_id, e.monat from angegriffen x join entschieden e on e.bescheid_id = x.bescheid_id
              union
              select n.bescheid_id, n.monat from angegriffen x join entschieden e on e.bescheid_id = x.bescheid_id
              join entschieden n on n.akte_id = e.akte_id and n.monat = e.monat and n.bescheid_id > e.bescheid_id
              join decision.bescheid b on b.id = n.bescheid_id and b.art = 'AENDERUNG' and b.datum >= x.eingang)
            """;

    private static final String KETTE = "with recursive " + VERFAHREN + """
            , hemmt as (
              select v.bescheid_id, v.monat from verfahren v join decision.bescheid a on a.id = v.bescheid_id and a.kapitel = any (:hemmt)),
            kette as (
              select g.bescheid_id as oben, g.person_id, g.monat, g.betrag_cent as oben_cent, g.bescheid_id, g.betrag_cent
              from decision.geltung g join hemmt h on h.bescheid_id = g.bescheid_id and h.monat = g.monat where g.ersetzt_durch is null and %2$s
              union
              select h.bescheid_id, g.person_id, g.monat, 0::bigint, g.bescheid_id, g.betrag_cent
              from decision.geltung g join hemmt h on h.bescheid_id = g.ersetzt_durch and h.monat = g.monat
              where %2$s and not exists (select 1 from decision.geltung n where n.person_id = g.person_id and n.monat = g.monat and n.ersetzt_durch is null)
                and not exists (select 1 from decision.geltung n where n.bescheid_id = h.bescheid_id and n.person_id = g.person_id and n.monat = g.monat)
              union
              select k.oben, k.person_id, k.monat, k.oben_cent, o.bescheid_id, o.betrag_cent
              from kette k join hemmt h on h.bescheid_id = k.bescheid_id and h.monat = k.monat
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
                                "w.akte_id = :akte union select a.id, date 'infinity' from decision.bescheid a where a.id = :b",
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

    /// Bescheide before the authority again by an objection in time: challenged, or changed since (§ 86 SGG).
    /// What they demand rests, under every statute.
    public Set<UUID> imVerfahren(UUID akte) {
        return new HashSet<>(db.sql("with " + VERFAHREN.formatted("w.akte_id = :akte", "g.akte_id = :akte")
                        + "select bescheid_id from angegriffen union select bescheid_id from verfahren")
                .param("akte", akte)
                .query(UUID.class)
                .list());
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
