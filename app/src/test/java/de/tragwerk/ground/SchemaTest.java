package de.tragwerk.ground;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Conventions of the databases, read from the catalogue of the running ones.
@TragwerkTest
class SchemaTest {

    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg_%'";

    @Test
    void everyTableForcesRowLevelSecurityWithAPolicy(TestProgram program) throws SQLException {
        assertThat(query(program, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relname not like 'flyway%%' and %s
                and (not c.relrowsecurity or not c.relforcerowsecurity
                     or not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_fk'))
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void viewsActAsTheirCaller(TestProgram program) throws SQLException {
        assertThat(query(program, """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and %s and not coalesce('security_invoker=true' = any (c.reloptions), false)
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void onlyBatchBypassesRowLevelSecurity(TestProgram program) throws SQLException {
        assertThat(
                        query(
                                program,
                                "select rolname from pg_roles where rolbypassrls and rolname like 'tragwerk%' and not rolsuper"))
                .containsOnly(DbRole.BATCH.databaseName());
    }

    @Test
    void logTablesCannotBeChangedByAnyRoleOfTheProgram(TestProgram program) throws SQLException {
        assertThat(query(program, """
                select grantee || ' ' || privilege_type from information_schema.role_table_grants
                where table_schema = 'audit' and table_name = 'entry' and grantee like 'tragwerk%'
                and grantee <> 'tragwerk_owner' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                """)).isEmpty();
    }

    @Test
    void withoutAnActorNothingIsVisible(TestProgram program) throws SQLException {
        for (Mandant mandant : program.bean(Registry.class).mandanten()) {
            for (String table : query(program, mandant, """
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and %s and exists (select 1 from information_schema.columns k
                        where k.table_schema = n.nspname and k.table_name = c.relname
                        and k.column_name in ('akte_id', 'konto_id', 'person_id', 'kreise'))
                    and n.nspname <> 'access'
                    and has_table_privilege('tragwerk_web', c.oid, 'SELECT')
                    """.formatted(OURS))) {
                try (var db = program.as(DbRole.WEB, mandant.database());
                        var rows = db.createStatement().executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    private static List<String> query(TestProgram program, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Mandant mandant : program.bean(Registry.class).mandanten()) {
            found.addAll(query(program, mandant, sql));
        }
        return found;
    }

    private static List<String> query(TestProgram program, Mandant mandant, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var db = program.superuser(mandant.database());
                var rows = db.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
