package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Permitted;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Real ids of things that are somebody else's, in every address that takes an id: answered like an id nobody has.
/// The other authority's are tried by [PermissionsTest]; here it is the next desk of the same office and the next
/// citizen.
@TragwerkTest
class ForeignIdsTest {

    /// @param module whose handler it is; its tables bear the module's name
    private record Route(String method, String path, String module) {}

    private static List<Route> routes(TestProgram program, Side side) {
        Map<String, Route> all = new TreeMap<>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getMethodAnnotation(Permitted.class) == null || !on(handler, side)) {
                        return;
                    }
                    String module = handler.getBeanType().getPackageName().split("\\.")[2];
                    for (String path : mapping.getPatternValues()) {
                        mapping.getMethodsCondition().getMethods().stream()
                                .filter(m -> path.contains("{"))
                                .forEach(m -> all.put(path + m, new Route(m.name(), path, module)));
                    }
                });
        return List.copyOf(all.values());
    }

    private static boolean on(HandlerMethod handler, Side side) {
        OnSide own = handler.getMethodAnnotation(OnSide.class);
        OnSide found =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OnSide.class);
        return found != null && Arrays.asList(found.value()).contains(side);
    }

    @Test
    void thingsOfAnotherCircleAreAnsweredLikeUnknownOnes(TestProgram program) throws SQLException {
        UUID file = Amt.lindenbrueck(program).akte("Fremde", "Kennung");
        Map<String, List<UUID>> hidden = new LinkedHashMap<>();
        try (var db = program.superuser("tw_m_lindenbrueck");
                var tables = db.createStatement().executeQuery("""
                        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'kreis')
                        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype)""")) {
            while (tables.next()) {
                String table = tables.getString(1) + "." + tables.getString(2);
                // Circle 1 is the workgroup of SGB XII; open and read-only circles have other numbers.
                // What was entered on paper and the application it became share an id; the application may be theirs.
                try (var ids = db.createStatement()
                        .executeQuery("select id from " + table
                                + " t where kreis = 1 and not exists (select 1 from application.antrag a"
                                + " where a.id = t.id and a.kreis <> 1) limit 1")) {
                    while (ids.next()) {
                        hidden.computeIfAbsent(tables.getString(1), s -> new ArrayList<>())
                                .add(ids.getObject(1, UUID.class));
                    }
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        Browser other = program.staff("m.okafor");
        tryAll(
                other,
                routes(program, Side.AMT),
                route -> route.path().startsWith("/akte/")
                        ? List.of(file)
                        : hidden.getOrDefault(route.module(), List.of(file)),
                wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void draftsAndLettersOfAnotherCitizenAreAnsweredLikeUnknownOnes(TestProgram program) throws SQLException {
        Browser owner = program.citizen("karl.brandt");
        owner.open("/antrag/neu/hzl-grundsicherung").submit("beginnen", Map.of("einwilligung", "ja"), "");
        UUID draft = UUID.fromString(owner.location().getPath().split("/")[2]);
        List<UUID> ids = new ArrayList<>(List.of(draft));
        try (var db = program.superuser("tw_m_auental_portal")) {
            String account;
            try (var row = db.createStatement()
                    .executeQuery("select konto_id from draft.entwurf where id = '" + draft + "'")) {
                row.next();
                account = row.getString(1);
            }
            for (String table : List.of("mailbox.antrag", "mailbox.brief")) {
                try (var rows = db.createStatement()
                        .executeQuery("select id from " + table + " where konto_id = '" + account + "' limit 2")) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        Browser other = program.citizen("dieter.maier");
        tryAll(other, routes(program, Side.PORTAL), route -> ids, wrong);
        assertThat(wrong).isEmpty();
        assertThat(owner.open("/antrag/" + draft).status()).isEqualTo(200);
    }

    private static void tryAll(
            Browser browser, List<Route> routes, Function<Route, List<UUID>> ids, List<String> wrong) {
        String token = browser.open("/").page().select("input[name=_csrf]").attr("value");
        String body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        for (Route route : routes) {
            call(browser, route, body, UUID.randomUUID());
            int status = browser.status();
            String text = browser.text();
            String place = withoutId(browser);
            for (UUID id : ids.apply(route)) {
                call(browser, route, body, id);
                if (browser.status() != status
                        || !browser.text().equals(text)
                        || browser.text().contains(id.toString())
                        || !withoutId(browser).equals(place)) {
                    wrong.add(route.method() + " " + route.path() + " " + id + ": " + browser.status() + " statt "
                            + status);
                }
            }
        }
    }

    private static String withoutId(Browser browser) {
        return browser.location().getPath().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static void call(Browser browser, Route route, String body, UUID id) {
        String path = route.path().replaceAll("\\{[^}]*}", id.toString());
        if (route.method().equals("GET")) {
            browser.open(path);
        } else {
            browser.request(
                    route.method(),
                    path,
                    "application/x-www-form-urlencoded",
                    body.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
