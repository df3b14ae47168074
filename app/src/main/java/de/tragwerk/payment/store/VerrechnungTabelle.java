package de.tragwerk.payment.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.payment.Zweck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is settled without money going out. It never changes.
@Component
public class VerrechnungTabelle {
    private static final String[] OHNE = {
        Zweck.ERSTATTUNG.name(), Zweck.DARLEHEN.name(), Zweck.BEIHILFE.name(), Zweck.BRIEF.name()
    };

    private final JdbcClient db;

    VerrechnungTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Cents paid above (positive) or below what the plan says, by person, month and purpose of the monthly benefit.
    /// What goes to other bodies is theirs (§ 107 SGB X) and not settled with the person.
    public Map<UUID, TreeMap<YearMonth, EnumMap<Zweck, Long>>> abweichungen(UUID akte, YearMonth von, YearMonth bis) {
        Map<UUID, TreeMap<YearMonth, EnumMap<Zweck, Long>>> jePerson = new TreeMap<>();
        db.sql("""
                with gezahlt as (select person_id, zweck, monat, sum(cent) as cent from payment.geleistet
                                 where akte_id = :akte and zweck <> all (:ohne) and monat between :von and :bis group by 1, 2, 3),
                  soll as (select person_id, zweck, monat, sum(cent) as cent from payment.plan
                           where akte_id = :akte and zweck <> all (:ohne) and monat between :von and :bis and ersetzt_durch is null group by 1, 2, 3)
                select person_id, monat, zweck, (coalesce(g.cent, 0) - coalesce(s.cent, 0))::bigint as cent
                from gezahlt g full join soll s using (person_id, zweck, monat) where coalesce(g.cent, 0) <> coalesce(s.cent, 0)""")
                .param("akte", akte)
                .param("ohne", OHNE)
                .param("von", von.atDay(1))
                .param("bis", bis.atDay(1))
                .query(rs -> {
                    jePerson.computeIfAbsent(rs.getObject("person_id", UUID.class), p -> new TreeMap<>())
                            .computeIfAbsent(PlanTabelle.monat(rs, "monat"), m -> new EnumMap<>(Zweck.class))
                            .put(Zweck.valueOf(rs.getString("zweck")), rs.getLong("cent"));
                });
        return jePerson;
    }

    /// Puts cents of a month against another; a second time for the same final decision changes nothing.
    ///
    /// @param cent taken from the month when negative
    public void rechneAn(
            UUID akte,
            int kreis,
            int kapitel,
            UUID person,
            YearMonth monat,
            Zweck zweck,
            long cent,
            UUID bescheid,
            LocalDate tag,
            Instant jetzt) {
        db.sql("""
                insert into payment.verrechnung (id, akte_id, kreis, person_id, zweck, monat, kapitel, art, cent, anlass_id, tag, am)
                values (:id, :akte, :kreis, :person, :zweck, :monat, :kapitel, 'ANRECHNUNG', :cent, :anlass, :tag, :am)
                on conflict (anlass_id, person_id, zweck, monat) do nothing""")
                .param("id", Ids.next())
                .param("akte", akte)
                .param("kreis", kreis)
                .param("person", person)
                .param("zweck", zweck.name())
                .param("monat", monat.atDay(1))
                .param("kapitel", kapitel)
                .param("cent", cent)
                .param("anlass", bescheid)
                .param("tag", tag)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                update payment.plan p set offen = p.cent > (select coalesce(sum(g.cent), 0) from payment.geleistet g
                  where g.akte_id = p.akte_id and g.person_id = p.person_id and g.zweck = p.zweck and g.monat = p.monat)
                where p.akte_id = :akte and p.person_id = :person and p.zweck = :zweck and p.monat = :monat and p.ersetzt_durch is null""")
                .param("akte", akte)
                .param("person", person)
                .param("zweck", zweck.name())
                .param("monat", monat.atDay(1))
                .update();
    }

    /// Whether this final decision was settled already.
    public boolean angerechnet(UUID bescheid) {
        return db.sql("select count(*) from payment.verrechnung where anlass_id = :b and art = 'ANRECHNUNG'")
                        .param("b", bescheid)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Cents settled without money, by month of a file.
    public Map<YearMonth, Long> jeMonat(UUID akte) {
        Map<YearMonth, Long> monate = new TreeMap<>();
        db.sql("select monat, sum(cent)::bigint from payment.verrechnung where akte_id = :akte group by 1")
                .param("akte", akte)
                .query(rs -> {
                    monate.put(PlanTabelle.monat(rs, "monat"), rs.getLong(2));
                });
        return monate;
    }
}
