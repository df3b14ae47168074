package de.tragwerk.decision.store;

import de.tragwerk.decision.Zahlungsprobe.Geteilt;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probelauf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases of a version that is tried. Only the batch role writes them; people see those of their circles.
@Component
public class ProbeFaelle {

    /// How the list is sorted.
    public enum Ordnung {
        UNTERSCHIED("größter Unterschied", "abs(unterschied) desc, aktenzeichen, akte_id"),
        WENIGER("am meisten weniger", "unterschied, aktenzeichen, akte_id"),
        AKTENZEICHEN("Aktenzeichen", "aktenzeichen, akte_id");

        private final String titel;
        private final String sql;

        Ordnung(String titel, String sql) {
            this.titel = titel;
            this.sql = sql;
        }

        public String titel() {
            return titel;
        }
    }

    /// Names of lines may tell what stands in an area of the file the acting person does not see.
    private static final String SICHTBAR = """
            select f.akte_id, f.aktenzeichen, f.person_id, f.kapitel, f.ergebnis,
              case when exists (select 1 from rights.verdeckte_bereiche(f.akte_id) where tatsachen > 0)
                then 'Angaben in einem geschützten Bereich' else f.grund end as grund,
              f.monate, f.alt_monate, f.alt, f.neu, f.stellen, f.person_alt, f.person_neu, f.dritte_alt, f.dritte_neu, f.einbehalt_alt, f.einbehalt_neu
            from (select * from decision.probe_fall where probelauf_id = :id\s""";

    private final JdbcClient db;

    ProbeFaelle(JdbcClient db) {
        this.db = db;
    }

    /// Draws the cases: running in the month before the first one or later, in the order of the seed.
    ///
    /// @return how many
    public int ziehe(Probelauf p) {
        db.sql("delete from decision.probe_summe where probelauf_id = :id")
                .param("id", p.id())
                .update();
        db.sql("delete from decision.probe_fall where probelauf_id = :id")
                .param("id", p.id())
                .update();
        return db.sql("""
                insert into decision.probe_fall (probelauf_id, akte_id, kreis, aktenzeichen, person_id, kapitel, ergebnis)
                select :id, x.akte_id, b.kreis, b.aktenzeichen, b.person_id, b.kapitel, 'OFFEN'
                from (select distinct on (akte_id) akte_id, bescheid_id, monat from decision.geltung where ersetzt_durch is null
                      order by akte_id, monat desc, bescheid_id desc) x
                join decision.bescheid b on b.id = x.bescheid_id
                where x.monat >= :vor and (:kapitel = 0 or b.kapitel = :kapitel) and (cardinality(:nur) = 0 or b.aktenzeichen = any (:nur))
                order by md5(:saat || x.akte_id::text) limit :n""")
                .param("id", p.id())
                .param("vor", p.ab().minusMonths(1).atDay(1))
                .param("kapitel", p.stichprobe().kapitel())
                .param("nur", p.stichprobe().nur().toArray(String[]::new))
                .param("saat", String.valueOf(p.stichprobe().saat()))
                .param("n", p.stichprobe().anzahl())
                .update();
    }

    /// Cases that are not computed yet.
    public List<Probefall> offene(UUID id, int anzahl) {
        return db.sql("select * from decision.probe_fall where probelauf_id = :id and ergebnis = 'OFFEN'"
                        + " order by akte_id limit :n")
                .param("id", id)
                .param("n", anzahl)
                .query(ProbeFaelle::zeile)
                .list();
    }

    public void gerechnet(UUID id, Probefall f) {
        db.sql("""
                update decision.probe_fall set ergebnis = :ergebnis, grund = :grund, monate = cast(:monate as date[]), alt_monate = cast(:altMonate as date[]),
                  alt = cast(:alt as bigint[]), neu = cast(:neu as bigint[]), unterschied = :unterschied, stellen = :stellen,
                  person_alt = :pa, person_neu = :pn, dritte_alt = :da, dritte_neu = :dn, einbehalt_alt = :ea, einbehalt_neu = :en
                where probelauf_id = :id and akte_id = :akte and ergebnis = 'OFFEN'""")
                .param("ergebnis", f.ergebnis().name())
                .param("grund", f.grund())
                .param("monate", feld(f, m -> m.monat().atDay(1).toString()))
                .param("altMonate", feld(f, m -> m.altMonat().atDay(1).toString()))
                .param("alt", feld(f, m -> String.valueOf(m.alt())))
                .param("neu", feld(f, m -> String.valueOf(m.neu())))
                .param("unterschied", f.unterschied())
                .param("stellen", f.stellen())
                .param("pa", f.alt().person())
                .param("pn", f.neu().person())
                .param("da", f.alt().dritte())
                .param("dn", f.neu().dritte())
                .param("ea", f.alt().einbehalten())
                .param("en", f.neu().einbehalten())
                .param("id", id)
                .param("akte", f.akte())
                .update();
    }

    private static String[] feld(Probefall f, Function<Probefall.Monat, String> wert) {
        return f.monate().stream().map(wert).toArray(String[]::new);
    }

    /// Adds up the cases, by result, by month and by who gets the money.
    public void summiere(UUID id) {
        for (String summe : List.of("""
                select :id, 'ERGEBNIS', ergebnis, count(*), 0, 0 from decision.probe_fall where probelauf_id = :id group by ergebnis""", """
                select :id, 'MONAT', to_char(m.monat, 'YYYY-MM'), count(*), sum(m.alt), sum(m.neu)
                from decision.probe_fall f, unnest(f.monate, f.alt, f.neu) as m(monat, alt, neu) where f.probelauf_id = :id group by m.monat""", """
                select :id, 'ZAHLUNG', z.name, count(*) filter (where z.alt <> 0 or z.neu <> 0), sum(z.alt), sum(z.neu)
                from decision.probe_fall f, lateral (values ('PERSON', person_alt, person_neu), ('DRITTE', dritte_alt, dritte_neu),
                  ('EINBEHALTEN', einbehalt_alt, einbehalt_neu)) as z(name, alt, neu)
                where f.probelauf_id = :id and f.ergebnis in ('GLEICH', 'ANDERS') group by z.name""")) {
            db.sql("insert into decision.probe_summe (probelauf_id, art, name, faelle, alt_cent, neu_cent) " + summe)
                    .param("id", id)
                    .update();
        }
    }

    public List<Probelauf.Summe> summen(UUID id) {
        return db.sql("select art, name, faelle, alt_cent, neu_cent from decision.probe_summe where probelauf_id = :id"
                        + " order by art, name")
                .param("id", id)
                .query((rs, n) -> new Probelauf.Summe(
                        Probelauf.Summe.Art.valueOf(rs.getString(1)),
                        rs.getString(2),
                        rs.getInt(3),
                        rs.getLong(4),
                        rs.getLong(5)))
                .list();
    }

    /// A page of the report, as row-level security shows it.
    ///
    /// @param ergebnis only cases with this result, `null` for all
    public List<Probefall> seite(UUID id, Probefall.@Nullable Ergebnis ergebnis, Ordnung ordnung, int ab, int anzahl) {
        return db.sql(SICHTBAR + "and (:ergebnis = '' or ergebnis = :ergebnis) order by " + ordnung.sql
                        + " limit :n offset :ab) f order by " + ordnung.sql)
                .param("id", id)
                .param("ergebnis", ergebnis == null ? "" : ergebnis.name())
                .param("n", anzahl)
                .param("ab", ab)
                .query(ProbeFaelle::zeile)
                .list();
    }

    public Optional<Probefall> finde(UUID id, UUID akte) {
        return db.sql(SICHTBAR + "and akte_id = :akte) f")
                .param("id", id)
                .param("akte", akte)
                .query(ProbeFaelle::zeile)
                .optional();
    }

    /// How many cases the acting person sees.
    public int sichtbare(UUID id) {
        return db.sql("select count(*) from decision.probe_fall where probelauf_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static Probefall zeile(ResultSet rs, int n) throws SQLException {
        java.sql.Date[] monate = (java.sql.Date[]) rs.getArray("monate").getArray();
        java.sql.Date[] altMonate = (java.sql.Date[]) rs.getArray("alt_monate").getArray();
        Long[] alt = (Long[]) rs.getArray("alt").getArray();
        Long[] neu = (Long[]) rs.getArray("neu").getArray();
        List<Probefall.Monat> liste = new ArrayList<>(monate.length);
        for (int i = 0; i < monate.length; i++) {
            liste.add(new Probefall.Monat(monat(monate[i]), monat(altMonate[i]), alt[i], neu[i]));
        }
        return new Probefall(
                rs.getObject("akte_id", UUID.class),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getInt("kapitel"),
                Probefall.Ergebnis.valueOf(rs.getString("ergebnis")),
                rs.getString("grund"),
                liste,
                rs.getInt("stellen"),
                new Geteilt(rs.getLong("person_alt"), rs.getLong("dritte_alt"), rs.getLong("einbehalt_alt")),
                new Geteilt(rs.getLong("person_neu"), rs.getLong("dritte_neu"), rs.getLong("einbehalt_neu")));
    }

    private static YearMonth monat(java.sql.Date tag) {
        return YearMonth.from(tag.toLocalDate());
    }
}
