package de.tragwerk.archiv.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files in the archive with their years and the order that holds. What nobody ordered yet comes first, what
/// falls due first before the others: an order that waits for its execution keeps no place.
@Component
public class Archivliste {

    /// @param regel years of keeping by the newest rule of the benefit
    /// @param jahre years of keeping of this file: more than the rule where two persons said so
    /// @param anordnung state of the order that holds, null without one
    public record Archiviert(
            UUID akte,
            int kreis,
            String aktenzeichen,
            String leistung,
            LocalDate am,
            int regel,
            int jahre,
            @Nullable String anordnung) {}

    private static final String ALLE = """
            select a.akte_id as akte, a.kreis, a.aktenzeichen, a.leistung, (a.archiviert at time zone 'Europe/Berlin')::date as am,
                coalesce(f.jahre, alle.jahre, 5) as regel, greatest(coalesce(f.jahre, alle.jahre, 5), l.jahre) as jahre, o.zustand as anordnung
            from akte.akte a
            left join (select distinct on (leistung) leistung, jahre from archiv.frist order by leistung, id desc) f
                on f.leistung = a.leistung
            left join (select jahre from archiv.frist where leistung = '*' order by id desc limit 1) alle on true
            left join (select distinct on (akte_id) akte_id, jahre from archiv.laenger where zustand = 'BESTAETIGT'
                order by akte_id, id desc) l on l.akte_id = a.akte_id
            left join archiv.angeordnet g on g.akte_id = a.akte_id and g.gilt
            left join archiv.anordnung o on o.id = g.anordnung_id
            where a.archiviert is not null
            """;

    private final JdbcClient db;

    Archivliste(JdbcClient db) {
        this.db = db;
    }

    /// One page of what the acting person sees.
    public List<Archiviert> seite(int anzahl, int ab) {
        return db.sql(ALLE + """
                order by o.zustand is not null, extract(year from a.archiviert at time zone 'Europe/Berlin')
                    + greatest(coalesce(f.jahre, alle.jahre, 5), l.jahre), a.aktenzeichen, a.akte_id limit :n offset :ab""")
                .param("n", anzahl)
                .param("ab", ab)
                .query(Archiviert.class)
                .list();
    }

    /// These, wherever they stand in the list.
    public List<Archiviert> nur(Collection<UUID> akten) {
        return db.sql(ALLE + "and a.akte_id = any (:akten)")
                .param("akten", akten.toArray(UUID[]::new))
                .query(Archiviert.class)
                .list();
    }
}
