package de.tragwerk.party.store;

import de.tragwerk.party.Person;
import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Personalien;
import de.tragwerk.party.dedup.Schluessel;
import de.tragwerk.party.dedup.Suchworte;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keys of the duplicate search, and words of the search field.
@Component
public class Keys {

    /// Greater than everything that follows a typed beginning.
    private static final String LAST = "\uDBFF\uDFFF";
    /// Of more hits nobody looks for the right one; she types another letter.
    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(Collection<UUID> old, UUID person, List<Person> values) {
        jdbc.sql("delete from party.schluessel where person_id = any (:ids)")
                .param("ids", old.toArray(UUID[]::new))
                .update();
        add(person, values);
        // Who was joined with another is found under the kept record.
        jdbc.sql("update party.person set schluessel_stand = :stand where id = any (:ids)")
                .param("stand", Schluessel.STAND)
                .param("ids", old.toArray(UUID[]::new))
                .update();
    }

    public void add(UUID person, List<Person> values) {
        Abdruecke abdruecke = new Abdruecke();
        Set<String> all = new LinkedHashSet<>();
        Set<String> worte = new LinkedHashSet<>();
        for (Person p : values) {
            worte.addAll(Suchworte.von(p.familienname(), p.vornamen(), p.geburtsname()));
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
        jdbc.sql("update party.person set suchworte = :worte where id = :id")
                .param("id", person)
                .param("worte", worte.toArray(String[]::new))
                .update();
    }

    /// Persons with a name word for each typed one that begins with it, by name. Those whose words are not made
    /// yet are compared one by one.
    ///
    /// Written out twice, by circle and by single right, because either way then has its index; an `or` has none.
    ///
    /// @param typed folded words, at least one
    public List<UUID> search(List<String> typed, int limit) {
        List<String> each = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            each.add("""
                    (select w.person_id from party.suchwort w
                     where w.kreis = any ((select ground.kreise())::int[]) and w.wort >= :von# and w.wort < :bis#
                     union
                     select w.person_id from party.suchwort w
                     where w.person_id = any ((select ground.personen())::uuid[]) and w.wort >= :von# and w.wort < :bis#)
                    """.replace("#", Integer.toString(i)));
            values.put("von" + i, typed.get(i));
            values.put("bis" + i, typed.get(i) + LAST);
        }
        return jdbc.sql("with gefunden as (" + String.join(" intersect ", each) + " limit " + MOST + """
                ), alle as (
                    select person_id as id from gefunden
                    union
                    select id from party.person where schluessel_stand < :stand and starts_with(lower(familienname), :von0)
                )
                select p.id from party.person p join alle a on a.id = p.id where p.geht_in is null
                order by p.familienname collate "de-DE-x-icu", p.vornamen collate "de-DE-x-icu", p.id limit :limit""")
                .params(values)
                .param("stand", Schluessel.STAND)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// Persons whose keys were made in an older way.
    public List<UUID> outdated(int limit) {
        return jdbc.sql("select id from party.person where schluessel_stand < :stand and geht_in is null limit :n")
                .param("stand", Schluessel.STAND)
                .param("n", limit)
                .query(UUID.class)
                .list();
    }
}
