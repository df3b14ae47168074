package de.tragwerk.payment.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.payment.Zweck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is to be paid, what was paid, what was paid too much.
@Component
public class PlanTabelle {

    /// A row of the plan that holds.
    ///
    /// @param empfaenger the person who gets it, or the [de.tragwerk.payment.model.Direktzahlung],
    /// [de.tragwerk.payment.model.Darlehen], [de.tragwerk.payment.model.Bewilligung] or
    /// [de.tragwerk.payment.model.Einbehalt] it goes by
    public record Soll(UUID bescheid, UUID person, YearMonth monat, Zweck zweck, long cent, UUID empfaenger) {

        /// The line of a letter, which counts by itself; the empty one for everything else.
        UUID posten() {
            return zweck == Zweck.BRIEF ? bescheid : KEIN_POSTEN;
        }
    }

    private static final UUID KEIN_POSTEN = new UUID(0, 0);

    /// What is due for one person, purpose and month.
    ///
    /// @param lfd number of the movement that an order would get
    public record Faellig(
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID empfaenger,
            UUID person,
            UUID bescheid,
            YearMonth monat,
            int kapitel,
            Zweck zweck,
            long cent,
            int lfd) {}

    /// Somebody who was paid for the month before and gets nothing more.
    public record Vormonat(
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID empfaenger,
            int kapitel,
            Zweck zweck,
            long cent,
            boolean beendet) {}

    /// A change of what is overpaid.
    public record Ueberzahlung(UUID person, YearMonth monat, Zweck zweck, long cent) {}

    private record Neu(Ueberzahlung was, UUID posten) {}

    private final JdbcClient db;

    PlanTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Cents that went out for a purpose, by month.
    public Map<YearMonth, Long> gezahlt(UUID akte, Zweck zweck) {
        Map<YearMonth, Long> monate = new HashMap<>();
        db.sql("""
                select monat, sum(cent)::bigint from payment.geleistet where akte_id = :akte and zweck = :zweck group by 1""").param("akte", akte).param("zweck", zweck.name()).query(rs -> {
            monate.put(monat(rs, "monat"), rs.getLong(2));
        });
        return monate;
    }

    /// Another file that plans for the same person and month.
    ///
    /// @param bescheid the newest of its Bescheide there
    public record Andere(UUID akte, UUID bescheid) {}

    /// Files whose plan names one of these persons in one of these months; for each there is one plan.
    public List<Andere> andere(UUID akte, List<UUID> personen, List<YearMonth> monate) {
        return db.sql("""
                select distinct on (p.akte_id) p.akte_id as akte, p.bescheid_id as bescheid from payment.plan p
                join unnest(cast(:personen as uuid[]), cast(:monate as date[])) as m(person_id, monat) on m.person_id = p.person_id and m.monat = p.monat
                where p.akte_id <> :akte and p.ersetzt_durch is null and p.zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF') order by p.akte_id, p.bescheid_id desc""")
                .param("akte", akte)
                .param("personen", personen.toArray(UUID[]::new))
                .param("monate", monate.stream().map(m -> m.atDay(1).toString()).toArray(String[]::new))
                .query(Andere.class)
                .list();
    }

    public List<Soll> geltend(UUID akte) {
        return db.sql(
                        "select bescheid_id, person_id, monat, zweck, cent, empfaenger_id from payment.plan where akte_id = :akte and ersetzt_durch is null order by monat, person_id")
                .param("akte", akte)
                .query((rs, n) -> new Soll(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        monat(rs, "monat"),
                        Zweck.valueOf(rs.getString(4)),
                        rs.getLong(5),
                        rs.getObject(6, UUID.class)))
                .list();
    }

    /// @param durch Bescheid or order that brought the change
    public void ersetze(UUID akte, Soll alt, UUID durch, LocalDate tag) {
        db.sql("""
                update payment.plan set ersetzt_durch = :durch, ersetzt_seit = :tag, offen = false
                where akte_id = :akte and bescheid_id = :b and person_id = :p and monat = :m and zweck = :z and empfaenger_id = :e and ersetzt_durch is null""")
                .param("durch", durch)
                .param("tag", tag)
                .param("akte", akte)
                .param("b", alt.bescheid())
                .param("p", alt.person())
                .param("m", alt.monat().atDay(1))
                .param("z", alt.zweck().name())
                .param("e", alt.empfaenger())
                .update();
    }

    public void neu(UUID akte, int kreis, String aktenzeichen, int kapitel, Soll s, LocalDate tag) {
        db.sql("""
                insert into payment.plan (id, akte_id, kreis, aktenzeichen, bescheid_id, person_id, empfaenger_id, monat, kapitel, zweck, posten, cent, seit, offen)
                values (:id, :akte, :kreis, :az, :b, :p, :e, :m, :k, :z, :posten, :cent, :tag,
                  :cent > coalesce((select sum(w.cent) from payment.geleistet w where w.akte_id = :akte and w.person_id = :p and w.zweck = :z and w.monat = :m and w.posten = :posten
                    and (w.einbehalt_id is null or w.einbehalt_id = :e)), 0))""")
                .param("id", Ids.next())
                .param("akte", akte)
                .param("kreis", kreis)
                .param("az", aktenzeichen)
                .param("b", s.bescheid())
                .param("p", s.person())
                .param("e", s.empfaenger())
                .param("tag", tag)
                .param("m", s.monat().atDay(1))
                .param("k", kapitel)
                .param("z", s.zweck().name())
                .param("posten", s.posten())
                .param("cent", s.cent())
                .update();
    }

    /// Compares what went out with what holds and writes the difference as a record of its own.
    ///
    /// @return what changed
    public List<Ueberzahlung> gleicheUeberzahlungAb(UUID akte, int kreis, @Nullable UUID bescheid, Instant jetzt) {
        List<Neu> neu = db.sql("""
                with gezahlt as (select person_id, zweck, monat, posten, sum(cent) as cent from payment.geleistet where akte_id = :akte group by 1, 2, 3, 4),
                  soll as (select person_id, zweck, monat, posten, sum(cent) as cent from payment.plan where akte_id = :akte and ersetzt_durch is null group by 1, 2, 3, 4),
                  ist as (select person_id, zweck, monat, posten, sum(cent) as cent from payment.ueberzahlung where akte_id = :akte group by 1, 2, 3, 4)
                select person_id, zweck, monat, posten, (greatest(0, coalesce(g.cent, 0) - coalesce(s.cent, 0)) - coalesce(i.cent, 0))::bigint as cent
                from gezahlt g full join soll s using (person_id, zweck, monat, posten) full join ist i using (person_id, zweck, monat, posten)
                where greatest(0, coalesce(g.cent, 0) - coalesce(s.cent, 0)) <> coalesce(i.cent, 0) order by monat, person_id""")
                .param("akte", akte)
                .query((rs, n) -> new Neu(ueberzahlung(rs), rs.getObject("posten", UUID.class)))
                .list();
        for (Neu x : neu) {
            Ueberzahlung u = x.was();
            db.sql("""
                    insert into payment.ueberzahlung (id, akte_id, kreis, person_id, monat, zweck, posten, bescheid_id, cent, am)
                    values (:id, :akte, :kreis, :person, :monat, :zweck, :posten, :bescheid, :cent, :am)""")
                    .param("id", Ids.next())
                    .param("akte", akte)
                    .param("kreis", kreis)
                    .param("person", u.person())
                    .param("monat", u.monat().atDay(1))
                    .param("zweck", u.zweck().name())
                    .param("posten", x.posten())
                    .param("bescheid", bescheid)
                    .param("cent", u.cent())
                    .param("am", jetzt.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return neu.stream().map(Neu::was).toList();
    }

    private static Ueberzahlung ueberzahlung(ResultSet rs) throws SQLException {
        return new Ueberzahlung(
                rs.getObject("person_id", UUID.class),
                monat(rs, "monat"),
                Zweck.valueOf(rs.getString("zweck")),
                rs.getLong("cent"));
    }

    /// Cents paid too much and not settled, by person and month.
    public List<Ueberzahlung> ueberzahlungen(UUID akte) {
        return db.sql("""
                select person_id, monat, zweck, sum(cent)::bigint as cent from payment.ueberzahlung where akte_id = :akte
                group by 1, 2, 3 having sum(cent) <> 0 order by 2, 1""")
                .param("akte", akte)
                .query((rs, n) -> ueberzahlung(rs))
                .list();
    }

    /// No plan may change until the end of the transaction: what is checked is what is ordered.
    public void halteAn() {
        db.sql("lock table payment.plan in share row exclusive mode").update();
    }

    /// Everything due up to a month, over the whole authority. What counts as paid is counted by file: each file pays
    /// and demands back what its own Bescheide say. Movements of a person are numbered over all files.
    public List<Faellig> faellig(YearMonth bis) {
        return db.sql("""
                select p.akte_id, p.kreis, p.aktenzeichen, p.empfaenger_id, p.person_id, p.bescheid_id, p.monat, p.kapitel, p.zweck,
                       p.cent - coalesce(b.cent, 0) as cent, coalesce(b.lfd, 0) + 1 as lfd
                from payment.plan p
                left join lateral (select (coalesce(sum(w.cent) filter (where w.akte_id = p.akte_id), 0) + coalesce((select sum(v.cent) from payment.verrechnung v
                                     where v.akte_id = p.akte_id and v.person_id = p.person_id and v.zweck = p.zweck and v.monat = p.monat), 0))::bigint as cent, max(w.lfd) as lfd
                                   from payment.bewegung w where w.person_id = p.person_id and w.zweck = p.zweck and w.monat = p.monat and w.posten = p.posten) b on true
                where p.offen and p.ersetzt_durch is null and p.zweck <> 'EINBEHALT' and p.monat <= :bis and p.cent > coalesce(b.cent, 0)
                order by p.akte_id, p.monat, p.zweck, p.kapitel, p.empfaenger_id, p.person_id, p.bescheid_id""")
                .param("bis", bis.atDay(1))
                .query(PlanTabelle::faellig)
                .list();
    }

    /// What was ordered for a month, by file, and whether anything holds for the month after.
    public List<Vormonat> vormonat(YearMonth monat) {
        return db.sql("""
                select z.akte_id, z.kreis, min(z.aktenzeichen) as aktenzeichen, z.empfaenger_id, z.kapitel, z.zweck, sum(z.cent)::bigint as cent,
                       not exists (select 1 from payment.plan p where p.akte_id = z.akte_id and p.monat = :danach and p.ersetzt_durch is null and p.cent > 0) as beendet
                from payment.zahlung z where z.monat = :monat group by z.akte_id, z.kreis, z.empfaenger_id, z.kapitel, z.zweck order by z.akte_id""")
                .param("monat", monat.atDay(1))
                .param("danach", monat.plusMonths(1).atDay(1))
                .query((rs, n) -> new Vormonat(
                        rs.getObject("akte_id", UUID.class),
                        rs.getInt("kreis"),
                        rs.getString("aktenzeichen"),
                        rs.getObject("empfaenger_id", UUID.class),
                        rs.getInt("kapitel"),
                        Zweck.valueOf(rs.getString("zweck")),
                        rs.getLong("cent"),
                        rs.getBoolean("beendet")))
                .list();
    }

    private static Faellig faellig(ResultSet rs, int n) throws SQLException {
        return new Faellig(
                rs.getObject(1, UUID.class),
                rs.getInt(2),
                rs.getString(3),
                rs.getObject(4, UUID.class),
                rs.getObject(5, UUID.class),
                rs.getObject(6, UUID.class),
                monat(rs, "monat"),
                rs.getInt(8),
                Zweck.valueOf(rs.getString(9)),
                rs.getLong(10),
                rs.getInt(11));
    }

    static YearMonth monat(ResultSet rs, String spalte) throws SQLException {
        return YearMonth.from(rs.getObject(spalte, LocalDate.class));
    }
}
