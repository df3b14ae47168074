package de.tragwerk.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Employees;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Rights on single fields: which columns a request reads and changes, and which fields a form may name.
@TragwerkTest
class FieldsTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");

    /// The written list of columns is the one of the running database: a new grant changes it, and somebody looks.
    @Test
    void theWrittenRightsOnColumnsAreThoseOfTheDatabase(TestProgram program) throws IOException, SQLException {
        StringBuilder text = new StringBuilder("""
                # Rights on columns

                Generated from a migrated database of an authority by `FieldsTest`; write anew with `-Dgenerated.schreiben`.
                Tables where a request of a person (database role `tragwerk_web`) does not have the same right on every column,
                or may read and never change. Rows are decided by row-level security, see tables.md.

                | Table | May not read | May change after it was written |
                | --- | --- | --- |
                """);
        int tables = 0;
        try (var db = program.superuser(Employees.DATABASE);
                var rows = db.createStatement().executeQuery("""
                        select n.nspname || '.' || c.relname,
                               coalesce(string_agg(a.attname, ', ' order by a.attnum)
                                   filter (where not has_column_privilege('tragwerk_web', c.oid, a.attnum, 'select')), ''),
                               coalesce(string_agg(a.attname, ', ' order by a.attnum)
                                   filter (where has_column_privilege('tragwerk_web', c.oid, a.attnum, 'update')), ''),
                               bool_and(has_column_privilege('tragwerk_web', c.oid, a.attnum, 'select')),
                               bool_and(has_column_privilege('tragwerk_web', c.oid, a.attnum, 'update'))
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|public)' and c.relname not like 'flyway%'
                        group by 1 order by 1""")) {
            while (rows.next()) {
                if (rows.getBoolean(4) && rows.getBoolean(5)) {
                    continue;
                }
                tables++;
                String changes = rows.getString(3);
                text.append("| `").append(rows.getString(1)).append("` | ").append(rows.getString(2));
                text.append(" | ")
                        .append(rows.getBoolean(5) ? "everything" : changes.isEmpty() ? "nothing" : changes)
                        .append(" |\n");
            }
        }
        assertThat(tables).isGreaterThan(5);
        Path page = TOP.resolve("docs/generated/fields.md");
        if (System.getProperty("generated.schreiben") != null) {
            Files.writeString(page, text);
        }
        assertThat(text.toString())
                .as(
                        "docs/generated/fields.md ist veraltet: mit JAVA_TOOL_OPTIONS=-Dgenerated.schreiben=1 neu schreiben")
                .isEqualTo(Files.readString(page));
    }

    @Test
    void noRequestReadsASecretColumn(TestProgram program) throws SQLException {
        List<String> readable = new ArrayList<>();
        int seen = 0;
        try (var db = program.superuser(Employees.DATABASE);
                var rows = db.createStatement().executeQuery("""
                        select n.nspname || '.' || c.relname || '.' || a.attname,
                               has_column_privilege('tragwerk_web', c.oid, a.attnum, 'select')
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname in ('access', 'login')
                          and a.attname in ('password_hash', 'secret', 'code_hash', 'token_hash', 'address')""")) {
            while (rows.next()) {
                seen++;
                if (rows.getBoolean(2)) {
                    readable.add(rows.getString(1));
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(5);
        assertThat(readable).isEmpty();
    }

    /// Each handler names the fields it takes; none lets a form fill in an object (mass assignment).
    @Test
    void formsFillInNamedFieldsOnly(TestProgram program) {
        List<String> wrong = new ArrayList<>();
        int handlers = 0;
        for (var handler : program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()) {
            if (!handler.getBeanType().getName().startsWith("de.tragwerk.")) {
                continue;
            }
            handlers++;
            for (var parameter : handler.getMethodParameters()) {
                Class<?> type = parameter.getParameterType();
                boolean named = Arrays.stream(parameter.getParameterAnnotations())
                        .map(Annotation::annotationType)
                        .map(Class::getSimpleName)
                        .anyMatch(Set.of(
                                "RequestParam",
                                "PathVariable",
                                "RequestHeader",
                                "RequestBody",
                                "CookieValue",
                                "AuthenticationPrincipal",
                                "RequestPart")::contains);
                // A record names its fields too, and nothing else of it can be filled in.
                boolean ofTheFramework = type.isRecord()
                        || type.getName().startsWith("org.springframework.")
                        || type.getName().startsWith("jakarta.servlet.")
                        || type.equals(java.util.Locale.class)
                        || type.equals(java.security.Principal.class);
                if (!named && !ofTheFramework) {
                    wrong.add(handler.getShortLogMessage() + " " + type.getSimpleName());
                }
            }
        }
        assertThat(handlers).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }
}
