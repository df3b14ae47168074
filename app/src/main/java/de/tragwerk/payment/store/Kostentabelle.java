package de.tragwerk.payment.store;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was really paid for a person, by chapter and month.
@Component
public class Kostentabelle {
    private final JdbcClient db;

    Kostentabelle(JdbcClient db) {
        this.db = db;
    }

    /// Cents of benefits under SGB XII that went out and did not come back, with what was kept back for a debt of
    /// hers; loans are left out, because they are paid back as loans. Files the acting person may not see are not
    /// counted.
    public Map<Integer, Map<YearMonth, Long>> kosten(UUID person) {
        Map<Integer, Map<YearMonth, Long>> kosten = new TreeMap<>();
        db.sql("""
                select kapitel, monat, sum(cent)::bigint as cent from (
                  select kapitel, monat, zweck, cent from payment.bewegung where person_id = :p
                  union all
                  select kapitel, monat, zweck, cent from payment.verrechnung where person_id = :p) x
                where kapitel between 3 and 9 and zweck <> 'DARLEHEN' group by kapitel, monat having sum(cent) > 0""").param("p", person).query(rs -> {
            kosten.computeIfAbsent(rs.getInt("kapitel"), k -> new TreeMap<>())
                    .put(PlanTabelle.monat(rs, "monat"), rs.getLong("cent"));
        });
        return kosten;
    }
}
