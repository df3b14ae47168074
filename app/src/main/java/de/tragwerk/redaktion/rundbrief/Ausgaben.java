package de.tragwerk.redaktion.rundbrief;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.newsletter.Rundbrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Issues of the newsletter and who worked on them. The database holds that a second person releases what was
/// proposed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ausgaben {

    private static final String ALL =
            "select id, zustand, teile, hash, stand, begonnen, grund, freigegeben_am from redaktion.rundbrief ";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;
    private final ObjectMapper json;

    Ausgaben(JdbcClient jdbc, Access access, RealTime time, ObjectMapper json) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
        this.json = json;
    }

    /// How far one has gone out in one portal.
    public record Portalstand(
            String portal,
            UUID rundbrief,
            long angenommen,
            long abgelehnt,
            long offen,
            boolean fertig,
            OffsetDateTime geholt) {

        public long alle() {
            return angenommen + abgelehnt + offen;
        }
    }

    public List<Ausgabe> alle() {
        return jdbc.sql(ALL + "order by begonnen desc limit 200")
                .query((row, n) -> ausgabe(row))
                .list();
    }

    /// Those that are out, for portals.
    public List<Rundbrief> freigegebene() {
        return jdbc.sql(ALL + "where zustand = 'FREIGEGEBEN' order by freigegeben_am desc limit 50")
                .query((row, n) -> ausgabe(row).rundbrief())
                .list();
    }

    /// @throws AccessRefused when there is none, or not for the acting person
    public Ausgabe get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, n) -> ausgabe(row))
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    public UUID beginne() {
        UUID id = Ids.next();
        String leer = json.writeValueAsString(new TreeMap<>());
        jdbc.sql("insert into redaktion.rundbrief(id, teile, hash, begonnen) values (:id, :teile, :hash, :am)")
                .param("id", id)
                .param("teile", leer)
                .param("hash", Sha256.hex(leer))
                .param("am", now())
                .update();
        verlauf(id, "BEGONNEN", Sha256.hex(leer));
        return id;
    }

    /// @return false when somebody else was faster, or it is no draft any more
    public boolean schreibe(UUID id, int stand, Map<String, Rundbrief.Teil> teile) {
        String text = json.writeValueAsString(new TreeMap<>(teile));
        boolean changed = jdbc.sql("""
            update redaktion.rundbrief set teile = :teile, hash = :hash, stand = stand + 1
            where id = :id and stand = :stand and zustand = 'ENTWURF'\
            """)
                        .param("teile", text)
                        .param("hash", Sha256.hex(text))
                        .param("id", id)
                        .param("stand", stand)
                        .update()
                == 1;
        if (changed) {
            verlauf(id, "GEAENDERT", Sha256.hex(text));
        }
        return changed;
    }

    public boolean legeVor(UUID id, int stand) {
        return gehe(id, stand, Ausgabe.Zustand.ENTWURF, Ausgabe.Zustand.VORGELEGT, "VORGELEGT", "");
    }

    public boolean gibZurueck(UUID id, int stand, String grund) {
        return gehe(id, stand, Ausgabe.Zustand.VORGELEGT, Ausgabe.Zustand.ENTWURF, "ZURUECKGEGEBEN", grund);
    }

    public boolean verwirf(UUID id, int stand) {
        return gehe(id, stand, Ausgabe.Zustand.ENTWURF, Ausgabe.Zustand.VERWORFEN, "VERWORFEN", "");
    }

    public boolean gibFrei(UUID id, int stand) {
        boolean released = jdbc.sql("""
            update redaktion.rundbrief set zustand = 'FREIGEGEBEN', stand = stand + 1, freigegeben_am = :am, freigegeben_konto = :k
            where id = :id and stand = :stand and zustand = 'VORGELEGT'\
            """)
                        .param("am", now())
                        .param("k", access.employee().id())
                        .param("id", id)
                        .param("stand", stand)
                        .update()
                == 1;
        if (released) {
            verlauf(id, "FREIGEGEBEN", get(id).hash());
        }
        return released;
    }

    /// Whether the acting human being wrote or proposed it.
    public boolean mitgeschrieben(UUID id) {
        return jdbc.sql("select redaktion.schrieb_rundbrief(:id, :k)")
                .param("id", id)
                .param("k", access.employee().id())
                .query(Boolean.class)
                .single();
    }

    public List<Portalstand> stand() {
        return jdbc.sql("select * from redaktion.rundbrief_stand order by portal")
                .query(Portalstand.class)
                .list();
    }

    /// What a portal tells; for the job.
    public void behalte(String portal, Rundbrief.Stand s) {
        jdbc.sql("""
            insert into redaktion.rundbrief_stand(portal, rundbrief, angenommen, abgelehnt, offen, fertig, geholt)
            select :portal, r.id, :angenommen, :abgelehnt, :offen, :fertig, :am from redaktion.rundbrief r where r.id = :id
            on conflict (portal, rundbrief) do update set angenommen = excluded.angenommen, abgelehnt = excluded.abgelehnt,
                offen = excluded.offen, fertig = excluded.fertig, geholt = excluded.geholt\
            """)
                .param("portal", portal)
                .param("id", s.id())
                .param("angenommen", s.angenommen())
                .param("abgelehnt", s.abgelehnt())
                .param("offen", s.offen())
                .param("fertig", s.fertig())
                .param("am", now())
                .update();
    }

    private boolean gehe(UUID id, int stand, Ausgabe.Zustand von, Ausgabe.Zustand nach, String was, String grund) {
        boolean gone = jdbc.sql("""
            update redaktion.rundbrief set zustand = :nach, stand = stand + 1, grund = nullif(:grund, '')
            where id = :id and stand = :stand and zustand = :von\
            """)
                        .param("nach", nach.name())
                        .param("von", von.name())
                        .param("grund", grund)
                        .param("id", id)
                        .param("stand", stand)
                        .update()
                == 1;
        if (gone) {
            verlauf(id, was, get(id).hash());
        }
        return gone;
    }

    private void verlauf(UUID id, String was, String hash) {
        jdbc.sql("insert into redaktion.rundbrief_verlauf(id, rundbrief, was, hash, am, konto) values (:id, :r,"
                        + " :was, :hash, :am, :k)")
                .param("id", Ids.next())
                .param("r", id)
                .param("was", was)
                .param("hash", hash)
                .param("am", now())
                .param("k", access.employee().id())
                .update();
    }

    private Ausgabe ausgabe(ResultSet row) throws SQLException {
        return new Ausgabe(
                row.getObject("id", UUID.class),
                Ausgabe.Zustand.valueOf(row.getString("zustand")),
                json.readValue(row.getString("teile"), new TypeReference<Map<String, Rundbrief.Teil>>() {}),
                row.getString("hash"),
                row.getInt("stand"),
                row.getObject("begonnen", OffsetDateTime.class),
                row.getString("grund"),
                row.getObject("freigegeben_am", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
