package de.tragwerk.access.store;

import de.tragwerk.access.Role;
import de.tragwerk.access.StaffAccounts;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.mandant.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of staff accounts.
@Component
class StaffStore implements StaffDirectory, StaffAccounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final boolean demo;

    StaffStore(JdbcClient jdbc, PasswordEncoder passwords, @Value("${tragwerk.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.demo = demo;
    }

    @Override
    @Transactional
    public Optional<Colleague> find(UUID account) {
        return jdbc.sql("select id, person_id, name, stelle, rollen from access.staff where id = :id")
                .param("id", account)
                .query(StaffStore::colleague)
                .optional();
    }

    @Override
    @Transactional
    public Map<UUID, String> names() {
        return jdbc
                .sql("select id, person_id, name, stelle, rollen from access.staff")
                .query(StaffStore::colleague)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Colleague::account, Colleague::name));
    }

    @Override
    @Transactional
    public List<Colleague> members(int kreis) {
        return jdbc.sql("""
                select s.id, s.person_id, s.name, s.stelle, s.rollen from access.staff s
                join access.mitglied m on m.account_id = s.id
                where m.kreis = :kreis and s.aktiv order by s.name collate "de-DE-x-icu" """)
                .param("kreis", gruppe(kreis))
                .query(StaffStore::colleague)
                .list();
    }

    @Override
    @Transactional
    public List<Integer> ownKreise() {
        UUID own = Scope.current().actor().id();
        return jdbc.sql("select kreis from access.mitglied where account_id = :id order by kreis")
                .param("id", own)
                .query(Integer.class)
                .list();
    }

    @Override
    @Transactional
    public String kreisName(int kreis) {
        return jdbc.sql("select name from access.arbeitsgruppe where kreis = :kreis")
                .param("kreis", gruppe(kreis))
                .query(String.class)
                .optional()
                .orElse("Arbeitsgruppe " + gruppe(kreis));
    }

    /// The workgroup behind a visibility circle, as `ground.gruppe` in the database.
    private static int gruppe(int kreis) {
        return Math.abs(kreis) % 1_000_000;
    }

    @Override
    @Transactional
    public void put(NewStaff staff) {
        if (staff.password().length() < 12) {
            throw new IllegalArgumentException("Ein Passwort hat mindestens 12 Zeichen");
        }
        jdbc.sql("""
                insert into access.staff(id, person_id, login, name, stelle, rollen)
                values (:id, :person, :login, :name, :stelle, :rollen)
                on conflict (id) do update set name = excluded.name, stelle = excluded.stelle, rollen = excluded.rollen
                """)
                .param("id", staff.account())
                .param("person", staff.person())
                .param("login", staff.login())
                .param("name", staff.name())
                .param("stelle", staff.stelle())
                .param("rollen", staff.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .update();
        jdbc.sql("delete from access.mitglied where account_id = :id")
                .param("id", staff.account())
                .update();
        for (int kreis : staff.kreise()) {
            jdbc.sql("insert into access.mitglied(account_id, kreis) values (:id, :kreis)")
                    .param("id", staff.account())
                    .param("kreis", kreis)
                    .update();
        }
        jdbc.sql("""
                insert into access.secret(account_id, password_hash, initial) values (:id, :hash, :initial)
                on conflict (account_id) do update set password_hash = excluded.password_hash, initial = excluded.initial,
                       changed = now(), failed = 0, locked_until = null
                """)
                .param("initial", !demo)
                .param("id", staff.account())
                .param("hash", String.valueOf(passwords.encode(staff.password())))
                .update();
    }

    @Override
    @Transactional
    public void putArbeitsgruppe(int kreis, String name) {
        jdbc.sql("""
                insert into access.arbeitsgruppe(kreis, name) values (:kreis, :name)
                on conflict (kreis) do update set name = excluded.name""").param("kreis", kreis).param("name", name).update();
    }

    private static Colleague colleague(ResultSet row, int n) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("stelle"),
                Arrays.asList((String[]) row.getArray("rollen").getArray()));
    }
}
