package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is kept back for claims. Who stands behind an account is filled in by the database.
@Component
public class EinbehaltTabelle {
    private final JdbcClient db;
    private final Vorgelegt<Einbehalt> vorgelegt;

    EinbehaltTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.einbehalt", this::zeile);
    }

    /// @param freigabe account of the second person where it is decided with a loan, `null` for a proposal
    /// @return false when there is one for this claim already
    public boolean neu(Einbehalt e, UUID konto, @Nullable UUID freigabe, Instant jetzt) {
        return db.sql("""
                insert into payment.einbehalt (id, akte_id, kreis, forderung_id, person_id, grund, rate_cent, stufe, erste, bis, begruendung, angehoert_am,
                  anhoerung_frist, zustand, vorgeschlagen_von, vorgeschlagen_am, freigegeben_von, freigegeben_am)
                values (:id, :akte, :kreis, :forderung, :person, :grund, :rate, :stufe, :erste, :bis, :text, :angehoert, :frist, :zustand, :konto, :am,
                  :freigabe, :freigabeAm)
                on conflict (forderung_id) where zustand in ('VORGESCHLAGEN', 'GILT', 'RUHT') do nothing""")
                        .param("id", e.id())
                        .param("akte", e.akte())
                        .param("kreis", e.kreis())
                        .param("forderung", e.forderung())
                        .param("person", e.person())
                        .param("grund", e.grund().name())
                        .param("rate", e.rate())
                        .param("stufe", e.stufe())
                        .param("erste", e.erste().atDay(1))
                        .param("bis", e.bis() == null ? null : e.bis().atDay(1))
                        .param("text", vorgelegt.zu(e.akte(), e.begruendung(), "begruendung", e.id()))
                        .param("angehoert", e.angehoertAm())
                        .param("frist", e.anhoerungFrist())
                        .param("zustand", e.zustand().name())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("freigabe", freigabe)
                        .param("freigabeAm", freigabe == null ? null : jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Einbehalt> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    public Optional<Einbehalt> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    /// Claims of a file that are being paid back by what is kept back.
    public Set<UUID> laufend(UUID akte) {
        return new HashSet<>(db.sql(
                        "select forderung_id from payment.einbehalt where akte_id = :akte and zustand in ('GILT', 'RUHT')")
                .param("akte", akte)
                .query(UUID.class)
                .list());
    }

    public void gibFrei(UUID id, UUID konto, Instant jetzt) {
        vorgelegt.gibFrei(id, konto, jetzt);
    }

    public void antwort(Einbehalt e, String text) {
        db.sql("update payment.einbehalt set antwort = :text where id = :id")
                .param("text", vorgelegt.zu(e.akte(), text, "antwort", e.id()))
                .param("id", e.id())
                .update();
    }

    /// @param zustand `VERWORFEN` or `BEENDET`
    public void schliesse(UUID id, Einbehalt.Zustand zustand) {
        db.sql("update payment.einbehalt set zustand = :z, ruht_seit = null where id = :id")
                .param("z", zustand.name())
                .param("id", id)
                .update();
    }

    public void ruhe(UUID id, YearMonth seit) {
        db.sql("update payment.einbehalt set zustand = 'RUHT', ruht_seit = :seit where id = :id")
                .param("seit", seit.atDay(1))
                .param("id", id)
                .update();
    }

    /// It goes on; its end moves by the time it rested (§ 44b Abs. 3 Satz 3 SGB XII).
    public void weiter(UUID id, @Nullable YearMonth bis) {
        db.sql("update payment.einbehalt set zustand = 'GILT', ruht_seit = null, bis = :bis where id = :id")
                .param("bis", bis == null ? null : bis.atDay(1))
                .param("id", id)
                .update();
    }

    /// What was kept back for a file, by order and month.
    public Map<UUID, Map<YearMonth, Long>> gebucht(UUID akte) {
        Map<UUID, Map<YearMonth, Long>> gebucht = new HashMap<>();
        db.sql("""
                select anlass_id, monat, sum(cent)::bigint from payment.verrechnung where akte_id = :akte and art = 'EINBEHALT' group by 1, 2""").param("akte", akte).query(rs -> {
            gebucht.computeIfAbsent(rs.getObject(1, UUID.class), x -> new TreeMap<>())
                    .put(PlanTabelle.monat(rs, "monat"), rs.getLong(3));
        });
        return gebucht;
    }

    /// What the plan keeps back from files, by file and month.
    public Map<UUID, Map<YearMonth, Long>> geplant(Collection<UUID> akten) {
        Map<UUID, Map<YearMonth, Long>> geplant = new HashMap<>();
        db.sql("""
                select akte_id, monat, sum(cent)::bigint from payment.plan
                where akte_id = any (:akten) and zweck = 'EINBEHALT' and ersetzt_durch is null and cent > 0 group by 1, 2""").param("akten", akten.toArray(UUID[]::new)).query(rs -> {
            geplant.computeIfAbsent(rs.getObject(1, UUID.class), x -> new TreeMap<>())
                    .put(PlanTabelle.monat(rs, "monat"), rs.getLong(3));
        });
        return geplant;
    }

    /// Keeps back what the plan says up to a month, over the whole authority, and books it on the claims: for a
    /// run, in its transaction. Blocked payees, and months another body claims, are left out; they catch up with
    /// a later run. A second call books nothing.
    ///
    /// @return files in which something was kept back
    public List<UUID> behalteEin(YearMonth bis, LocalDate tag, Instant jetzt) {
        List<UUID> akten = db.sql("""
                with faellig as (
                  select p.*, e.forderung_id from payment.plan p join payment.einbehalt e on e.id = p.empfaenger_id
                  where p.zweck = 'EINBEHALT' and p.offen and p.ersetzt_durch is null and p.monat <= :bis and p.cent > 0
                    and not exists (select 1 from payment.sperre s where s.akte_id = p.akte_id and s.aufgehoben_am is null)
                    and not exists (select 1 from payment.erstattung r where r.akte_id = p.akte_id and r.person_id = p.person_id and r.richtung = 'FREMD'
                                    and r.zustand = 'VORGESCHLAGEN' and p.monat between date_trunc('month', r.von)::date and r.bis)
                    and not exists (select 1 from payment.verrechnung v where v.anlass_id = p.empfaenger_id and v.person_id = p.person_id
                                    and v.zweck = p.zweck and v.monat = p.monat)),
                neu as (
                  insert into payment.verrechnung (id, akte_id, kreis, person_id, zweck, monat, kapitel, art, cent, anlass_id, tag, am)
                  select gen_random_uuid(), akte_id, kreis, person_id, zweck, monat, kapitel, 'EINBEHALT', cent, empfaenger_id, :tag, :am from faellig
                  returning id, akte_id, kreis, anlass_id, monat, cent),
                gebucht as (
                  insert into payment.forderung_buchung (id, forderung_id, akte_id, kreis, lfd, art, cent, tag, am)
                  select n.id, e.forderung_id, n.akte_id, n.kreis,
                    (select coalesce(max(b.lfd), 0) from payment.forderung_buchung b where b.forderung_id = e.forderung_id)
                      + row_number() over (partition by e.forderung_id order by n.monat, n.id),
                    'EINBEHALT', -n.cent, :tag, :am
                  from neu n join payment.einbehalt e on e.id = n.anlass_id)
                select distinct akte_id from neu""")
                .param("bis", bis.atDay(1))
                .param("tag", tag)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        db.sql("""
                update payment.plan p set offen = false from payment.verrechnung v
                where p.zweck = 'EINBEHALT' and p.offen and p.ersetzt_durch is null and p.monat <= :bis
                  and v.anlass_id = p.empfaenger_id and v.person_id = p.person_id and v.zweck = p.zweck and v.monat = p.monat""").param("bis", bis.atDay(1)).update();
        return akten;
    }

    /// A file from whose money more would be kept back up to a month than its claim is open.
    ///
    /// @param cent how much more
    public record ZuHoch(UUID akte, int kreis, long cent) {}

    /// The plan follows each claim, so there are none; where there are, no run can keep back.
    public List<ZuHoch> zuHoch(YearMonth bis) {
        return db.sql("""
                select akte_id as akte, kreis, (sum(cent) - offen)::bigint as cent from (
                  select p.akte_id, p.kreis, e.forderung_id, p.cent,
                    (select coalesce(sum(b.cent), 0) from payment.forderung_buchung b where b.forderung_id = e.forderung_id) as offen
                  from payment.plan p join payment.einbehalt e on e.id = p.empfaenger_id
                  where p.zweck = 'EINBEHALT' and p.offen and p.ersetzt_durch is null and p.monat <= :bis and p.cent > 0
                    and not exists (select 1 from payment.verrechnung v where v.anlass_id = p.empfaenger_id and v.person_id = p.person_id
                                    and v.zweck = p.zweck and v.monat = p.monat)) x
                group by akte_id, kreis, forderung_id, offen having sum(cent) > offen order by akte_id""").param("bis", bis.atDay(1)).query(ZuHoch.class).list();
    }

    private static @Nullable YearMonth monat(ResultSet rs, String spalte) throws SQLException {
        LocalDate tag = rs.getObject(spalte, LocalDate.class);
        return tag == null ? null : YearMonth.from(tag);
    }

    private Einbehalt zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        return new Einbehalt(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getObject("forderung_id", UUID.class),
                rs.getObject("person_id", UUID.class),
                Einbehalt.Grund.valueOf(rs.getString("grund")),
                rs.getLong("rate_cent"),
                rs.getInt("stufe"),
                PlanTabelle.monat(rs, "erste"),
                monat(rs, "bis"),
                vorgelegt.auf(akte, rs.getBytes("begruendung"), "begruendung", id),
                rs.getObject("angehoert_am", LocalDate.class),
                rs.getObject("anhoerung_frist", LocalDate.class),
                vorgelegt.auf(akte, rs.getBytes("antwort"), "antwort", id),
                Einbehalt.Zustand.valueOf(rs.getString("zustand")),
                monat(rs, "ruht_seit"),
                rs.getObject("vorgeschlagen_person", UUID.class));
    }
}
