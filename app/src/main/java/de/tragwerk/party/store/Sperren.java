package de.tragwerk.party.store;

import de.tragwerk.access.Role;
import de.tragwerk.akte.Akten;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Blocked addresses (§ 51 BMG): seen by the responsible officer, the head and the program's own jobs only.
@Component
public class Sperren {

    private final JdbcClient jdbc;
    private final Akten akten;
    private final Clock clock;
    private final RealTime time;

    Sperren(JdbcClient jdbc, Akten akten, Clock clock, RealTime time) {
        this.jdbc = jdbc;
        this.akten = akten;
        this.clock = clock;
        this.time = time;
    }

    /// Those of the persons whose address the acting one may not see.
    public Set<UUID> verborgen(Collection<UUID> ids) {
        if (ids.isEmpty()
                || !(Scope.current().actor() instanceof Actor.Employee employee)
                || employee.roles().contains(Role.LEITUNG.name())) {
            return Set.of();
        }
        List<UUID> gesperrt = jdbc.sql("""
                select distinct q.id from party.person q
                join party.person m on case when m.geht_in is null then m.id else m.geht_in end = case when q.geht_in is null then q.id else q.geht_in end
                join party.sperre s on s.person_id = m.id
                where q.id = any (:ids) and s.aufgehoben is null and s.bis >= :heute""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("heute", LocalDate.now(clock))
                .query(UUID.class)
                .list();
        return gesperrt.stream()
                .filter(id ->
                        akten.ofPerson(id).stream().noneMatch(a -> employee.id().equals(a.zustaendig())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The last day of a block in force.
    public Optional<LocalDate> bis(List<UUID> ids) {
        return jdbc.sql(
                        "select max(bis) from party.sperre where person_id = any (:ids) and aufgehoben is null and bis >= :heute")
                .param("ids", ids.toArray(UUID[]::new))
                .param("heute", LocalDate.now(clock))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    public void setze(UUID person, LocalDate bis) {
        jdbc.sql("""
                insert into party.sperre(id, person_id, kreise, von, bis, am, konto)
                select :row, id, kreise, :heute, :bis, :am, :konto from party.person where id = :id""")
                .param("row", Ids.next())
                .param("heute", LocalDate.now(clock))
                .param("bis", bis)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("konto", Scope.current().actor().id())
                .param("id", person)
                .update();
    }

    public void hebeAuf(List<UUID> ids) {
        jdbc.sql("update party.sperre set aufgehoben = :am where person_id = any (:ids) and aufgehoben is null")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
