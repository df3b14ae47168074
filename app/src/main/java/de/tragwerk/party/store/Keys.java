package de.tragwerk.party.store;

import de.tragwerk.party.Person;
import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Personalien;
import de.tragwerk.party.dedup.Schluessel;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Table of the duplicate search: key and person.
@Component
public class Keys {

    /// Counts up when keys are made in a new way; a job then makes them anew.
    public static final int STAND = 1;

    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(Collection<UUID> old, UUID person, List<Person> values) {
        jdbc.sql("delete from party.schluessel where person_id = any (:ids)")
                .param("ids", old.toArray(UUID[]::new))
                .update();
        add(person, values);
        jdbc.sql("update party.person set schluessel_stand = :stand where id = any (:ids)")
                .param("stand", STAND)
                .param("ids", old.toArray(UUID[]::new))
                .update();
    }

    public void add(UUID person, List<Person> values) {
        Abdruecke abdruecke = new Abdruecke();
        Set<String> all = new LinkedHashSet<>();
        for (Person p : values) {
            all.addAll(Schluessel.von(abdruecke.von(new Personalien(
                    p.vornamen(),
                    p.familienname(),
                    p.geburtsname(),
                    Personalien.zahl(p.geburtsdatum()),
                    p.strasse(),
                    p.hausnummer(),
                    p.plz(),
                    p.ort()))));
        }
        jdbc.sql("insert into party.schluessel(k, person_id) select k, :id from unnest(:keys) k on conflict do nothing")
                .param("id", person)
                .param("keys", all.toArray(String[]::new))
                .update();
    }

    /// Persons whose keys were made in an older way.
    public List<UUID> outdated(int limit) {
        return jdbc.sql("select id from party.person where schluessel_stand < :stand and geht_in is null limit :n")
                .param("stand", STAND)
                .param("n", limit)
                .query(UUID.class)
                .list();
    }
}
