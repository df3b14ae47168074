package de.tragwerk.organisation;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of staff: who, where, from when until when. Roles come by [Vergaben] only.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Personal {

    /// @param person the human being; several accounts may be hers
    /// @param gruppen names of the workgroups
    /// @param zuletzt last log-in the job has read; `null` when there was none
    public record Konto(
            UUID id,
            UUID person,
            String login,
            String name,
            String stelle,
            List<String> rollen,
            List<String> gruppen,
            boolean aktiv,
            String deaktiviertGrund,
            LocalDate von,
            LocalDate bis,
            @Nullable OffsetDateTime zuletzt) {}

    private static final String SELECT = """
            select s.id, s.person_id, s.login, s.name, s.stelle, s.rollen, s.aktiv, s.deaktiviert_grund, s.von, s.bis, a.zuletzt,
                   coalesce((select array_agg(g.name order by g.kreis) from access.mitglied m join access.arbeitsgruppe g on g.kreis = m.kreis
                       where m.account_id = s.id), '{}') as gruppen
            from access.staff s left join organisation.anmeldung a on a.account_id = s.id """;

    private final JdbcClient jdbc;
    private final Heute heute;

    Personal(JdbcClient jdbc, Heute heute) {
        this.jdbc = jdbc;
        this.heute = heute;
    }

    public List<Konto> alle() {
        return jdbc.sql(SELECT + " order by s.aktiv desc, s.name collate \"de-DE-x-icu\", s.id")
                .query(Personal::konto)
                .list();
    }

    public Konto get(UUID id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Personal::konto)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// A new account, without any role.
    ///
    /// @param person the human being who has another account already, or `null`
    /// @return empty when the log-in name is taken
    public Optional<UUID> lege(String login, String name, String stelle, @Nullable UUID person, LocalDate bis) {
        UUID id = Ids.next();
        int neu = jdbc.sql("""
                insert into access.staff(id, person_id, login, name, stelle, rollen, von, bis)
                values (:id, :person, :login, :name, :stelle, '{}', :von, :bis) on conflict (login) do nothing""")
                .param("id", id)
                .param("person", person == null ? Ids.next() : person)
                .param("login", login)
                .param("name", name)
                .param("stelle", stelle)
                .param("von", heute.tag())
                .param("bis", bis)
                .update();
        return neu == 1 ? Optional.of(id) : Optional.empty();
    }

    public void aendere(UUID id, String name, String stelle, LocalDate bis) {
        jdbc.sql("update access.staff set name = :name, stelle = :stelle, bis = greatest(von, :bis) where id = :id")
                .param("name", name)
                .param("stelle", stelle)
                .param("bis", bis)
                .param("id", id)
                .update();
    }

    /// @param grund `VON_HAND` or `UNGENUTZT`; empty when it is switched on again
    public void schalte(UUID id, boolean aktiv, String grund) {
        jdbc.sql("update access.staff set aktiv = :aktiv, deaktiviert_grund = :grund, aktiv_seit = :am where id = :id")
                .param("am", heute.jetzt())
                .param("aktiv", aktiv)
                .param("grund", grund)
                .param("id", id)
                .update();
    }

    private static Konto konto(ResultSet row, int n) throws SQLException {
        return new Konto(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("stelle"),
                texte(row, "rollen"),
                texte(row, "gruppen"),
                row.getBoolean("aktiv"),
                row.getString("deaktiviert_grund"),
                row.getObject("von", LocalDate.class),
                row.getObject("bis", LocalDate.class),
                row.getObject("zuletzt", OffsetDateTime.class));
    }

    static List<String> texte(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
