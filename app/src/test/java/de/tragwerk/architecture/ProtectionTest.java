package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every table has a level of protection (docs/security/data.md), and the database keeps what the level demands.
@TragwerkTest
class ProtectionTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");

    private static Map<String, String> levels() throws IOException {
        Map<String, String> levels = new HashMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z_.]+)` \\| ([GSPB]) \\|$")
                .matcher(Files.readString(TOP.resolve("docs/security/data.md")));
        while (row.find()) {
            levels.put(row.group(1), row.group(2));
        }
        return levels;
    }

    @Test
    void everyTableHasALevelAndTheDatabaseKeepsIt(TestProgram program) throws IOException, SQLException {
        Map<String, String> levels = levels();
        List<String> wrong = new ArrayList<>();
        int tables = 0;
        for (Mandant mandant : program.bean(Registry.class).mandanten()) {
            try (var db = program.superuser(mandant.database());
                    var rows = db.createStatement().executeQuery("""
                            select n.nspname, c.relname, c.relforcerowsecurity,
                                   has_any_column_privilege('tragwerk_web', c.oid, 'select'),
                                   exists (select 1 from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
                                           and p.qual = 'true' and 'tragwerk_web' = any (p.roles) and p.cmd in ('ALL', 'SELECT'))
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|public)' and c.relname not like 'flyway%'""")) {
                while (rows.next()) {
                    tables++;
                    String schema = rows.getString(1);
                    String table = schema + "." + rows.getString(2);
                    String level = levels.getOrDefault(table, levels.get(schema));
                    if (level == null) {
                        wrong.add(table + ": ohne Stufe in docs/security/data.md");
                    } else if (!rows.getBoolean(3)) {
                        wrong.add(table + ": Zeilenschutz nicht erzwungen");
                    } else if (level.equals("G") && readsSecret(program, mandant, table)) {
                        wrong.add(table + ": Geheimes ist lesbar");
                    }
                }
            }
        }
        assertThat(tables).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /// Whether a request reads a column that opens something; when and whether it exists she may know.
    private static boolean readsSecret(TestProgram program, Mandant mandant, String table) throws SQLException {
        try (var db = program.superuser(mandant.database());
                var ask = db.prepareStatement("""
                        select count(*) from pg_attribute a where a.attrelid = cast(? as regclass) and a.attnum > 0
                        and a.attname not in ('account_id', 'made', 'confirmed', 'used', 'expires')
                        and not a.attisdropped and has_column_privilege('tragwerk_web', a.attrelid, a.attnum, 'select')""")) {
            ask.setString(1, table);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    /// Nothing typed is kept in the browser, nothing goes elsewhere, text is never taken for HTML.
    @Test
    void theOwnScriptsKeepNothingInTheBrowserAndBuildNoHtml() throws IOException {
        for (String script : List.of("tragwerk.js", "sperre.js", "passkey.js")) {
            String text = Files.readString(TOP.resolve("app/src/main/resources/static/assets/" + script));
            assertThat(text)
                    .as(script)
                    .doesNotContain(
                            "localStorage",
                            "sessionStorage",
                            "indexedDB",
                            "caches.",
                            "document.cookie",
                            "serviceWorker")
                    .doesNotContain(
                            "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "postMessage", "new Function")
                    .doesNotContainPattern("https?://");
        }
    }
}
