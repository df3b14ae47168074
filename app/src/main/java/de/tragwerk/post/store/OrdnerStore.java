package de.tragwerk.post.store;

import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files of the scan folder that did not come in: hash of the path, reason, since when. No name of a file.
@Component
@Transactional
public class OrdnerStore {

    /// @param anzahl files with this reason
    /// @param abgelehnt they lie in `abgelehnt`; else they lie where they were put and are tried again
    public record Rest(String grund, boolean abgelehnt, int anzahl, OffsetDateTime seit) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    OrdnerStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// @return false when it stood there with this reason before
    public boolean merke(String datei, @Nullable Integer kreis, String grund, boolean abgelehnt) {
        return jdbc.sql("""
                insert into post.ordner(datei, kreis, grund, abgelehnt, seit) values (:datei, :kreis, :grund, :abgelehnt, :am)
                on conflict (datei) do update set kreis = excluded.kreis, grund = excluded.grund,
                    abgelehnt = excluded.abgelehnt, seit = excluded.seit
                where (post.ordner.kreis, post.ordner.grund, post.ordner.abgelehnt)
                    is distinct from (excluded.kreis, excluded.grund, excluded.abgelehnt)""")
                        .param("datei", datei)
                        .param("kreis", kreis)
                        .param("grund", grund)
                        .param("abgelehnt", abgelehnt)
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Forgets all but these.
    public void behalte(Collection<String> dateien) {
        jdbc.sql("delete from post.ordner where not (datei = any (:dateien))")
                .param("dateien", dateien.toArray(String[]::new))
                .update();
    }

    /// What concerns these workgroups, and what belongs to none.
    public List<Rest> reste(Collection<Integer> kreise) {
        return jdbc.sql("""
                select grund, abgelehnt, count(*)::int as anzahl, min(seit) as seit from post.ordner
                where kreis is null or kreis = any (:kreise) group by grund, abgelehnt order by min(seit)""")
                .param("kreise", kreise.toArray(Integer[]::new))
                .query(Rest.class)
                .list();
    }
}
