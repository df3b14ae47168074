package de.tragwerk.redaktion.store;

import de.tragwerk.form.Nutzung;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What portals told of their forms.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Nutzungen {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RealTime time;

    Nutzungen(JdbcClient jdbc, ObjectMapper json, RealTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /// Keeps what is new; what was told before stays.
    public void behalte(String portal, Nutzung n) {
        jdbc.sql("""
                insert into redaktion.nutzung(portal, von, bis, formular, version, titel, zellen, geholt)
                values (:portal, :von, :bis, :f, :v, :titel, :zellen, :am) on conflict do nothing""")
                .param("portal", portal)
                .param("von", n.von())
                .param("bis", n.bis())
                .param("f", n.formular())
                .param("v", n.version())
                .param("titel", n.titel())
                .param("zellen", json.writeValueAsString(n.zellen()))
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// First day of the newest period of a portal.
    public Optional<LocalDate> neueste(String portal) {
        return jdbc.sql("select max(von) from redaktion.nutzung where portal = :p having max(von) is not null")
                .param("p", portal)
                .query(LocalDate.class)
                .optional();
    }

    public List<String> portale() {
        return jdbc.sql("select distinct portal from redaktion.nutzung order by portal")
                .query(String.class)
                .list();
    }

    /// Periods that lie between two days as a whole, the oldest first.
    ///
    /// @param portal empty for all
    public List<Nutzung> zwischen(LocalDate von, LocalDate bis, String portal) {
        return jdbc.sql("""
                select * from redaktion.nutzung where von >= :von and bis <= :bis and (:p = '' or portal = :p)
                order by von, portal, formular, version""")
                .param("von", von)
                .param("bis", bis)
                .param("p", portal)
                .query((row, n) -> new Nutzung(
                        row.getObject("von", LocalDate.class),
                        row.getObject("bis", LocalDate.class),
                        row.getString("formular"),
                        row.getInt("version"),
                        row.getString("titel"),
                        json.readValue(row.getString("zellen"), new TypeReference<>() {})))
                .list();
    }

    public void loescheVor(LocalDate tag) {
        jdbc.sql("delete from redaktion.nutzung where bis < :tag")
                .param("tag", tag)
                .update();
    }
}
