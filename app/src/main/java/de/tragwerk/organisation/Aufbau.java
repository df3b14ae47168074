package de.tragwerk.organisation;

import de.tragwerk.kernel.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Units of the office as a tree, and the workgroups in them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Aufbau {

    /// @param ober unit above, `null` for the top
    /// @param bis last day; 9999-12-31 while it is open
    public record Einheit(UUID id, @Nullable UUID ober, String name, LocalDate von, LocalDate bis) {
        public boolean offen() {
            return bis.getYear() == 9999;
        }
    }

    /// A unit in the order of the tree.
    ///
    /// @param tiefe 0 for the top
    public record Knoten(Einheit einheit, int tiefe, List<Gruppe> gruppen) {}

    /// @param personen active accounts in it
    public record Gruppe(int kreis, String name, @Nullable UUID einheit, long personen) {}

    private final JdbcClient jdbc;
    private final Heute heute;

    Aufbau(JdbcClient jdbc, Heute heute) {
        this.jdbc = jdbc;
        this.heute = heute;
    }

    /// All units, each before those below it.
    public List<Knoten> baum() {
        List<Einheit> alle = jdbc.sql("""
                select id, ober, name, von, bis from organisation.einheit order by name collate "de-DE-x-icu", id""").query(Einheit.class).list();
        List<Gruppe> gruppen = gruppen();
        List<Knoten> baum = new ArrayList<>();
        haenge(baum, alle, gruppen, null, 0);
        return baum;
    }

    private static void haenge(
            List<Knoten> baum, List<Einheit> alle, List<Gruppe> gruppen, @Nullable UUID ober, int tiefe) {
        for (Einheit e : alle) {
            if (Objects.equals(e.ober(), ober)) {
                baum.add(new Knoten(
                        e,
                        tiefe,
                        gruppen.stream().filter(g -> e.id().equals(g.einheit())).toList()));
                haenge(baum, alle, gruppen, e.id(), tiefe + 1);
            }
        }
    }

    public List<Gruppe> gruppen() {
        return jdbc.sql("""
                select a.kreis, a.name, g.einheit, (select count(*) from access.mitglied m join access.staff s on s.id = m.account_id
                    where m.kreis = a.kreis and s.aktiv) as personen
                from access.arbeitsgruppe a left join organisation.gruppe g on g.kreis = a.kreis order by a.name collate "de-DE-x-icu", a.kreis""").query(Gruppe.class).list();
    }

    /// @return id of the new unit
    public UUID neueEinheit(String name, @Nullable UUID ober) {
        UUID id = Ids.next();
        jdbc.sql("insert into organisation.einheit(id, ober, name, von) values (:id, :ober, :name, :von)")
                .param("id", id)
                .param("ober", ober)
                .param("name", name)
                .param("von", heute.tag())
                .update();
        return id;
    }

    /// Closes a unit with the end of today.
    ///
    /// @return false when something lies in it still, or it is closed already
    public boolean schliesse(UUID id) {
        return jdbc.sql("""
                update organisation.einheit e set bis = greatest(e.von, :heute) where e.id = :id and e.bis = date '9999-12-31'
                and not exists (select 1 from organisation.gruppe g where g.einheit = e.id)
                and not exists (select 1 from organisation.einheit u where u.ober = e.id and u.bis = date '9999-12-31')""").param("id", id).param("heute", heute.tag()).update() == 1;
    }

    /// A new workgroup in a unit.
    ///
    /// @return its number
    public int neueGruppe(String name, UUID einheit) {
        int kreis = jdbc.sql("select coalesce(max(kreis), 0) + 1 from access.arbeitsgruppe")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into access.arbeitsgruppe(kreis, name) values (:kreis, :name)")
                .param("kreis", kreis)
                .param("name", name)
                .update();
        ordne(kreis, einheit);
        return kreis;
    }

    /// Puts a workgroup into a unit.
    public void ordne(int kreis, UUID einheit) {
        jdbc.sql("""
                insert into organisation.gruppe(kreis, einheit) values (:kreis, :einheit)
                on conflict (kreis) do update set einheit = excluded.einheit""").param("kreis", kreis).param("einheit", einheit).update();
    }

    /// Units that are open today, by id.
    public Set<UUID> offene() {
        return new HashSet<>(jdbc.sql("select id from organisation.einheit where bis >= :heute")
                .param("heute", heute.tag())
                .query(UUID.class)
                .list());
    }
}
