package de.tragwerk.newsletter.abo;

import de.tragwerk.kernel.Ids;
import de.tragwerk.newsletter.Rundbrief;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// SQL of the issues a portal fetched and of who got them.
@Component
class RundbriefTabelle {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RundbriefTabelle(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One mail.
    record Zustellung(UUID id, UUID rundbrief, @Nullable UUID abo, String zustand) {}

    /// Keeps one that was fetched; what was fetched once does not change.
    ///
    /// @return whether it is new
    boolean behalte(Rundbrief r, OffsetDateTime am) {
        return jdbc.sql("""
            insert into newsletter.rundbrief(id, freigegeben, inhalt, geholt) values (:id, :freigegeben, :inhalt, :am)
            on conflict do nothing\
            """)
                        .param("id", r.id())
                        .param("freigegeben", r.freigegeben().atOffset(ZoneOffset.UTC))
                        .param("inhalt", json.writeValueAsString(r))
                        .param("am", am)
                        .update()
                == 1;
    }

    Rundbrief lies(UUID id) {
        return json.readValue(
                jdbc.sql("select inhalt from newsletter.rundbrief where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single(),
                Rundbrief.class);
    }

    List<UUID> offene() {
        return jdbc.sql("select id from newsletter.rundbrief where fertig is null order by freigegeben")
                .query(UUID.class)
                .list();
    }

    /// The next subscribers who have confirmed before the release and have no mail of this issue yet; each gets one.
    ///
    /// @return ids of their mails; empty when nobody is left
    List<UUID> naechste(UUID rundbrief, int anzahl) {
        List<UUID> abos = jdbc.sql("""
            select a.id from newsletter.abo a
            where a.bestaetigt <= (select r.freigegeben from newsletter.rundbrief r where r.id = :r)
              and not exists (select 1 from newsletter.zustellung z where z.rundbrief_id = :r and z.abo_id = a.id)
            order by a.bestaetigt, a.id limit :n\
            """)
                .param("r", rundbrief)
                .param("n", anzahl)
                .query(UUID.class)
                .list();
        return abos.stream()
                .map(abo -> {
                    UUID id = Ids.next();
                    int neu = jdbc.sql("""
                        insert into newsletter.zustellung(id, rundbrief_id, abo_id) values (:id, :r, :a)
                        on conflict do nothing\
                        """)
                            .param("id", id)
                            .param("r", rundbrief)
                            .param("a", abo)
                            .update();
                    return neu == 1 ? Optional.of(id) : Optional.<UUID>empty();
                })
                .flatMap(Optional::stream)
                .toList();
    }

    void fertig(UUID rundbrief, OffsetDateTime am) {
        jdbc.sql("update newsletter.rundbrief set fertig = :am where id = :id and fertig is null")
                .param("am", am)
                .param("id", rundbrief)
                .update();
    }

    Optional<Zustellung> zustellung(UUID id) {
        return jdbc.sql("select id, rundbrief_id as rundbrief, abo_id as abo, zustand from newsletter.zustellung where"
                        + " id = :id")
                .param("id", id)
                .query(Zustellung.class)
                .optional();
    }

    /// @return false when it had ended before
    boolean ende(UUID id, String zustand) {
        return jdbc.sql("update newsletter.zustellung set zustand = :z where id = :id and zustand in ('OFFEN',"
                                + " 'ABGELEHNT')")
                        .param("z", zustand)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Rundbrief.Stand> stand() {
        return jdbc.sql("""
            select r.id, count(z.id) filter (where z.zustand = 'ANGENOMMEN') as angenommen,
                count(z.id) filter (where z.zustand = 'ABGELEHNT') as abgelehnt,
                count(z.id) filter (where z.zustand = 'OFFEN') + (case when r.fertig is null then
                    (select count(*) from newsletter.abo a where a.bestaetigt <= r.freigegeben and not exists
                        (select 1 from newsletter.zustellung y where y.rundbrief_id = r.id and y.abo_id = a.id)) else 0 end) as offen,
                r.fertig is not null and count(z.id) filter (where z.zustand = 'OFFEN') = 0 as fertig
            from newsletter.rundbrief r left join newsletter.zustellung z on z.rundbrief_id = r.id
            group by r.id order by r.freigegeben desc limit 50\
            """).query(Rundbrief.Stand.class).list();
    }
}
