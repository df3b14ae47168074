package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Anhoerungszugang;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Zeitereignis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Events of the calendar that follow from decisions and facts, over the files the acting person sees.
/// Nothing is cut off: who reads shows them by pages.
@Component
public class ZeitTabelle {

    /// Somebody the benefit of a file is decided for.
    public record LaufendePerson(UUID akte, String aktenzeichen, UUID person, Kapitel kapitel) {}

    /// Somebody with basic benefits, and since when she is here (§ 2 Abs. 1 AsylbLG).
    public record Wartende(UUID akte, String aktenzeichen, UUID person, LocalDate seit) {}

    private final JdbcClient db;

    ZeitTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Awards that end, waiting years that end, hearings whose deadline ends, up to a month; every objection
    /// that is open; and what is overdue, until somebody has done it.
    ///
    /// @param von this month
    public List<Zeitereignis> ereignisse(YearMonth von, YearMonth bis) {
        List<Zeitereignis> liste = new ArrayList<>();
        lies("""
                select g.akte_id, b.aktenzeichen, max(g.monat) as tag from decision.geltung g join decision.bescheid b on b.id = g.bescheid_id
                where g.monat between :von and :bis and g.ersetzt_durch is null and g.betrag_cent > 0
                  and not exists (select 1 from decision.geltung n where n.akte_id = g.akte_id and n.ersetzt_durch is null and n.monat = (g.monat + interval '1 month')::date)
                group by 1, 2
                union all
                select l.akte_id, b.aktenzeichen, l.monat from (
                  select akte_id, max(monat) filter (where betrag_cent > 0) as monat from decision.geltung where ersetzt_durch is null
                  group by 1 having max(monat) < :von and max(monat) = max(monat) filter (where betrag_cent > 0)) l
                join lateral (select x.aktenzeichen, x.art from decision.bescheid x where x.akte_id = l.akte_id order by x.id desc limit 1) b
                  on b.art <> 'ABLEHNUNG'""", von, bis, Zeitereignis.Art.BEWILLIGUNG_ENDE, liste);
        lies("""
                select akte_id, aktenzeichen, tag from (
                  select t.akte_id, b.aktenzeichen, ((t.wert || '-01')::date + (11 + coalesce(
                    (select sum(case x.art when 'KARENZ_PAUSEN' then 1 else -1 end * cast(x.wert as int)) from decision.tatsache x
                     where x.akte_id = t.akte_id and x.art in ('KARENZ_PAUSEN', 'KARENZ_SGB2') and x.ersetzt_am is null and x.bis is null), 0))
                    * interval '1 month')::date as tag
                  from decision.tatsache t
                  join lateral (select x.aktenzeichen from decision.bescheid x where x.akte_id = t.akte_id order by x.id desc limit 1) b on true
                  where t.art = 'KARENZ_BEGINN' and t.ersetzt_am is null and t.bis is null) k
                where tag between :von and :bis or tag < :von
                  and exists (select 1 from decision.geltung g where g.akte_id = k.akte_id and g.monat = :von and g.ersetzt_durch is null and g.betrag_cent > 0)
                  and not exists (select 1 from decision.tatsache x where x.akte_id = k.akte_id and x.ersetzt_am is null
                                  and x.art in ('ANGEMESSENE_UNTERKUNFT', 'AUFFORDERUNG'))""", von, bis, Zeitereignis.Art.KARENZ_ENDE, liste);
        lies("""
                select t.akte_id, b.aktenzeichen, date_trunc('month', max(t.bis))::date as tag from decision.tatsache t
                join decision.geltung g on g.akte_id = t.akte_id and g.person_id = t.person_id and g.ersetzt_durch is null
                  and g.monat = date_trunc('month', t.bis)::date
                join decision.bescheid b on b.id = g.bescheid_id
                where t.art = 'ERWERBSMINDERUNG' and t.wert <> 'keine' and t.ersetzt_am is null and t.bis < (cast(:bis as date) + interval '1 month')
                  and not exists (select 1 from decision.tatsache n where n.akte_id = t.akte_id and n.person_id = t.person_id and n.art = t.art
                                  and n.ersetzt_am is null and n.von = t.bis + 1)
                  and (t.bis >= :von or exists (
                    select 1 from decision.geltung j where j.akte_id = t.akte_id and j.person_id = t.person_id and j.ersetzt_durch is null
                      and j.monat = :von and j.betrag_cent > 0))
                group by 1, 2""", von, bis, Zeitereignis.Art.BEFRISTUNG_ENDE, liste);
        anhoerungen(bis, liste);
        db.sql("""
                select w.akte_id, coalesce(b.aktenzeichen, s.aktenzeichen), w.eingang from decision.widerspruch w left join decision.bescheid b on b.id = w.bescheid_id
                left join decision.briefentscheid e on e.id = w.brief_id left join decision.schreiben s on s.id = e.schreiben_id
                where w.zustand <> 'ERLEDIGT'""").query(rs -> {
            liste.add(new Zeitereignis(
                    rs.getObject(1, UUID.class),
                    rs.getString(2),
                    Zeitereignis.Art.WIDERSPRUCH_FRIST,
                    rs.getObject(3, LocalDate.class).plusMonths(3),
                    null));
        });
        klagefristen(liste);
        db.sql("""
                select v.akte_id, b.aktenzeichen, (b.bis + interval '1 year')::date from decision.vorlaeufigkeit v join decision.bescheid b on b.entwurf_id = v.entwurf_id
                where v.art = 'VORLAEUFIG' and (b.bis + interval '1 year')::date between :von and :bis
                  and not exists (select 1 from decision.vorlaeufigkeit a join decision.bescheid x on x.entwurf_id = a.entwurf_id
                                  where a.akte_id = v.akte_id and a.art = 'ABSCHLIESSEND' and x.von <= b.bis and x.bis >= b.von)""").param("von", von.atDay(1)).param("bis", bis.atEndOfMonth()).query(rs -> {
            liste.add(new Zeitereignis(
                    rs.getObject(1, UUID.class),
                    rs.getString(2),
                    Zeitereignis.Art.VORLAEUFIG_FRIST,
                    rs.getObject(3, LocalDate.class),
                    null));
        });
        return liste;
    }

    /// Every Widerspruchsbescheid that can still be brought before the court and was not, with the last day for
    /// it; with its own day as long as nobody said when it became known.
    private void klagefristen(List<Zeitereignis> liste) {
        db.sql("""
                select w.akte_id, coalesce(b.aktenzeichen, s.aktenzeichen), coalesce(w.klage_bis, w.erledigt_am) from decision.widerspruch w
                left join decision.bescheid b on b.id = w.bescheid_id
                left join decision.briefentscheid e on e.id = w.brief_id left join decision.schreiben s on s.id = e.schreiben_id
                where w.schwebt and not exists (select 1 from decision.klage k where k.widerspruch_id = w.id and k.zustand <> 'ERLEDIGT')""").query(rs -> {
            liste.add(new Zeitereignis(
                    rs.getObject(1, UUID.class),
                    rs.getString(2),
                    Zeitereignis.Art.KLAGE_FRIST,
                    rs.getObject(3, LocalDate.class),
                    null));
        });
    }

    /// Hearings nobody has answered, by the newest letter of a draft, with the time somebody really has: a
    /// letter that left late moves it.
    private void anhoerungen(YearMonth bis, List<Zeitereignis> liste) {
        db.sql("""
                select akte_id, aktenzeichen, frist from (
                  select a.akte_id, s.aktenzeichen, greatest(a.frist, (
                    select max(z.bekannt_am) + cast(:tage as int) from decision.zustellung z where z.schreiben_id = a.schreiben_id)) as frist
                  from decision.anhoerung a join decision.schreiben s on s.id = a.schreiben_id
                  join decision.entwurf e on e.id = a.entwurf_id
                  where e.zustand = 'ENTWURF' and a.antwort is null
                    and not exists (select 1 from decision.anhoerung n where n.entwurf_id = a.entwurf_id and n.id > a.id)) f
                where frist <= :bis""")
                .param("tage", Anhoerungszugang.TAGE)
                .param("bis", bis.atEndOfMonth())
                .query(rs -> {
                    liste.add(new Zeitereignis(
                            rs.getObject(1, UUID.class),
                            rs.getString(2),
                            Zeitereignis.Art.ANHOERUNG_FRIST,
                            rs.getObject(3, LocalDate.class),
                            null));
                });
    }

    private void lies(String sql, YearMonth von, YearMonth bis, Zeitereignis.Art art, List<Zeitereignis> liste) {
        db.sql(sql).param("von", von.atDay(1)).param("bis", bis.atDay(1)).query(rs -> {
            YearMonth monat = YearMonth.from(rs.getObject("tag", LocalDate.class));
            liste.add(new Zeitereignis(
                    rs.getObject("akte_id", UUID.class),
                    rs.getString("aktenzeichen"),
                    art,
                    monat.atEndOfMonth(),
                    null));
        });
    }

    /// Who has a running benefit in a month; birthdays are known by the module of persons.
    public List<LaufendePerson> personen(YearMonth monat) {
        return db.sql("""
                select distinct g.akte_id, b.aktenzeichen, g.person_id, b.kapitel from decision.geltung g join decision.bescheid b on b.id = g.bescheid_id
                where g.monat = :monat and g.ersetzt_durch is null""")
                .param("monat", monat.atDay(1))
                .query((rs, n) -> new LaufendePerson(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, UUID.class),
                        Kapitel.of(rs.getInt(4))))
                .list();
    }

    /// Applicants whose waiting time runs, of files that have basic benefits in a month.
    public List<Wartende> wartende(YearMonth monat) {
        return db.sql("""
                select distinct t.akte_id, b.aktenzeichen, t.person_id, t.wert from decision.tatsache t
                join decision.geltung g on g.akte_id = t.akte_id and g.person_id = t.person_id and g.monat = :monat and g.ersetzt_durch is null
                join decision.bescheid b on b.id = g.bescheid_id and b.kapitel = :kapitel and b.person_id = t.person_id
                where t.art = 'AUFENTHALT_SEIT' and t.ersetzt_am is null and not exists (
                  select 1 from decision.tatsache m where m.akte_id = t.akte_id and m.person_id = t.person_id and m.art = 'RECHTSMISSBRAUCH'
                    and m.wert = 'true' and m.ersetzt_am is null)""")
                .param("monat", monat.atDay(1))
                .param("kapitel", Kapitel.GRUNDLEISTUNGEN.nummer())
                .query((rs, n) -> new Wartende(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, UUID.class),
                        LocalDate.parse(rs.getString(4))))
                .list();
    }
}
