package de.tragwerk.payment.store;

import de.tragwerk.payment.Zweck;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The account of a case, derived from plan, movements and claims; nothing of it is stored twice.
@Component
public class KontoTabelle {

    /// What a line is.
    public enum Art {
        ENTSCHIEDEN("entschieden"),
        ERSETZT("durch eine neue Entscheidung ersetzt"),
        AUFTRAG("angewiesen"),
        RUECKLAUF("kam zurück"),
        ANRECHNUNG("mit anderem Monat angerechnet"),
        SOLL("Forderung festgesetzt"),
        KORREKTUR("Forderung berichtigt"),
        EINGANG("eingegangen"),
        EINBEHALT("einbehalten"),
        NIEDERSCHLAGUNG("niedergeschlagen");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// One line.
    ///
    /// @param tag of the Bescheid, of execution or of the booking
    /// @param monat month it is for, `null` for claims
    /// @param soll cents the authority owes by its decisions, less where a decision was replaced
    /// @param ist cents that went out, less what came back
    /// @param forderung cents the person owes, less what came in
    public record Zeile(
            LocalDate tag,
            Art art,
            @Nullable YearMonth monat,
            @Nullable Zweck zweck,
            long soll,
            long ist,
            long forderung,
            String beleg) {}

    private final JdbcClient db;

    KontoTabelle(JdbcClient db) {
        this.db = db;
    }

    /// All lines of a file, oldest first. Months whose amount did not change leave no line, nor does what was
    /// replaced on the day it was decided.
    ///
    /// @param bescheide day of each Bescheid of the file
    public List<Zeile> zeilen(UUID akte, java.util.Map<UUID, LocalDate> bescheide) {
        List<UUID> ids = List.copyOf(bescheide.keySet());
        return db.sql("""
                with b as (select * from unnest(cast(:ids as uuid[]), cast(:tage as date[])) as x(id, tag)),
                zeile as (
                  select p.monat, p.zweck, p.cent, p.ersetzt_durch, coalesce(p.seit, b.tag) as seit,
                    case when p.ersetzt_durch is not null then coalesce(p.ersetzt_seit, e.tag) end as bis
                  from payment.plan p left join b on b.id = p.bescheid_id left join b e on e.id = p.ersetzt_durch where p.akte_id = :akte),
                plan as (
                  select seit as tag, monat, zweck, sum(cent) as cent, true as neu from zeile
                  where seit is not null and seit is distinct from bis group by 1, 2, 3
                  union all
                  select bis, monat, zweck, -sum(cent), false from zeile
                  where ersetzt_durch is not null and seit is distinct from bis group by 1, 2, 3)
                select tag, case when neu then 'ENTSCHIEDEN' else 'ERSETZT' end as art, monat, zweck, cent::bigint as soll, 0::bigint as ist, 0::bigint as forderung,
                  '' as beleg, case when neu then 1 else 0 end as rang, 0 as lfd from plan where cent <> 0
                union all
                select z.ausfuehrung, w.art, w.monat, w.zweck, 0, sum(w.cent)::bigint, 0, z.end_to_end, 2, min(w.lfd)
                  from payment.bewegung w join payment.zahlung z on z.id = w.zahlung_id where w.akte_id = :akte group by z.id, z.ausfuehrung, w.art, w.monat, w.zweck, z.end_to_end
                union all
                select v.tag, v.art, v.monat, v.zweck, 0, v.cent, 0, '', 2, 0 from payment.verrechnung v where v.akte_id = :akte
                union all
                select f.tag, f.art, null, null, 0, 0, f.cent, f.beleg, 3, f.lfd from payment.forderung_buchung f where f.akte_id = :akte
                order by tag, rang, monat, zweck, lfd""")
                .param("akte", akte)
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "tage",
                        ids.stream()
                                .map(id -> String.valueOf(bescheide.get(id)))
                                .toArray(String[]::new))
                .query((rs, n) -> {
                    LocalDate monat = rs.getObject("monat", LocalDate.class);
                    String zweck = rs.getString("zweck");
                    return new Zeile(
                            rs.getObject("tag", LocalDate.class),
                            Art.valueOf(rs.getString("art")),
                            monat == null ? null : YearMonth.from(monat),
                            zweck == null ? null : Zweck.valueOf(zweck),
                            rs.getLong("soll"),
                            rs.getLong("ist"),
                            rs.getLong("forderung"),
                            rs.getString("beleg"));
                })
                .list();
    }

    /// Every Bescheid that ever stood in the plan of a file.
    public List<UUID> bescheide(UUID akte) {
        return db.sql("""
                select bescheid_id from payment.plan where akte_id = :akte
                union select ersetzt_durch from payment.plan where akte_id = :akte and ersetzt_durch is not null""").param("akte", akte).query(UUID.class).list();
    }
}
