package de.tragwerk.decision.store;

import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.mandant.ReadOnce;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which facts about where money goes a second person has seen. That she is another than who entered them, the
/// database checks as well.
@Component
public class ZahlwegTabelle {

    /// Facts in force that say where money goes and that nobody but who entered them has seen.
    private static final String OFFEN = " decision.tatsache t where t.ersetzt_am is null and t.art in "
            + Arrays.stream(TatsacheArt.values())
                    .filter(TatsacheArt::zahlweg)
                    .map(a -> "'" + a + "'")
                    .collect(Collectors.joining(", ", "(", ")"))
            + " and not exists (select 1 from decision.zahlweg_bestaetigung z where z.tatsache_id = t.id) ";

    private final JdbcClient db;

    ZahlwegTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Ids of the facts of a file that wait.
    public Set<UUID> offen(UUID akte) {
        return ReadOnce.value(
                "ZahlwegTabelle.offen",
                akte,
                () -> Set.copyOf(db.sql("select t.id from" + OFFEN + "and t.akte_id = :akte")
                        .param("akte", akte)
                        .query(UUID.class)
                        .list()));
    }

    /// Files with an award whose facts wait, as row-level security shows them; those that wait longest first.
    public List<UUID> wartende(int ab, int anzahl) {
        return db.sql("select t.akte_id from" + OFFEN
                        + "and (exists (select 1 from decision.bescheid b where b.akte_id = t.akte_id and b.art <> 'ABLEHNUNG')"
                        + " or exists (select 1 from decision.briefentscheid f where f.akte_id = t.akte_id and f.geld and f.zustand = 'FREIGEGEBEN'))"
                        + " group by t.akte_id order by min(t.am), t.akte_id limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query(UUID.class)
                .list();
    }

    /// Of these files those whose money of a month would go where only one person said. The name of the holder
    /// holds for all months.
    public Set<UUID> offen(Collection<UUID> akten, YearMonth monat) {
        return new HashSet<>(db.sql("select distinct t.akte_id from" + OFFEN
                        + "and t.akte_id = any (:akten)"
                        + " and (t.art = 'KONTOINHABER' or t.von <= :monat and (t.bis is null or t.bis >= :monat))")
                .param("akten", akten.toArray(UUID[]::new))
                .param("monat", monat.atDay(1))
                .query(UUID.class)
                .list());
    }

    /// @param bescheid the notice at whose release it was seen, `null` by itself
    public void bestaetige(UUID akte, int kreis, UUID tatsache, @Nullable UUID bescheid, UUID konto, Instant am) {
        db.sql("""
                insert into decision.zahlweg_bestaetigung (tatsache_id, akte_id, kreis, bescheid_id, konto, am)
                values (:tatsache, :akte, :kreis, :bescheid, :konto, :am) on conflict do nothing""")
                .param("tatsache", tatsache)
                .param("akte", akte)
                .param("kreis", kreis)
                .param("bescheid", bescheid)
                .param("konto", konto)
                .param("am", am.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What is left of a fact that another one cut is as seen as the whole was.
    public void erbe(UUID ganz, UUID rest) {
        db.sql("""
                insert into decision.zahlweg_bestaetigung (tatsache_id, akte_id, kreis, bescheid_id, konto, am)
                select :rest, akte_id, kreis, bescheid_id, konto, am from decision.zahlweg_bestaetigung where tatsache_id = :ganz""").param("rest", rest).param("ganz", ganz).update();
    }
}
