package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Access;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.cli.Browser;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the program and who may use it: written down, and tried over HTTP with every persona.
@TragwerkTest
class PermissionsTest {

    private static final String DB = "tw_m_lindenbrueck";

    /// @param method GET or POST
    /// @param side AMT, PORTAL, VERMITTLUNG, several, or "alle"
    private record Route(String side, String method, String path, String action, boolean audited) {
        String key() {
            return side + " " + path + " " + method;
        }
    }

    @Test
    void theDeclaredTableIsTheOneOfTheProgram(TestProgram program) throws Exception {
        Access access = program.bean(Access.class);
        StringBuilder text = new StringBuilder("""
                # Routes and rights

                Generated from the endpoints by `PermissionsTest`; write anew with `-Dgenerated.schreiben`.
                A mark says that the role may use the route at all; with whose files, row-level security decides.
                "Log" says that an answer without an audit entry is refused. A guest applies without an account.

                """);
        text.append("| Side | Route | Action | Log | ")
                .append(Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | ")))
                .append(" | Citizen | Guest | Nobody |\n|")
                .append(" --- |".repeat(Role.values().length + 7))
                .append('\n');
        for (Route route : routes(program)) {
            Rule rule = access.action(route.action()).rule();
            text.append("| ")
                    .append(route.side())
                    .append(" | ")
                    .append(route.method())
                    .append(" `");
            text.append(route.path()).append("` | ").append(route.action()).append(" | ");
            text.append(route.audited() ? "x" : "").append(" |");
            for (Role role : Role.values()) {
                mark(text, rule.allows(new Actor.Employee(new UUID(0, 1), new UUID(0, 2), Set.of(role.name()))));
            }
            mark(text, rule.allows(new Actor.Citizen(new UUID(0, 1), 3)));
            mark(text, rule.allows(Actor.Citizen.guest(new UUID(0, 1))));
            mark(text, rule.allows(new Actor.Anonymous()));
            text.append('\n');
        }
        text.append(areas(program));
        Path table = Path.of(Files.isDirectory(Path.of("docs")) ? "docs" : "../docs", "generated", "permissions.md");
        if (System.getProperty("generated.schreiben") != null) {
            Files.createDirectories(table.getParent());
            Files.writeString(table, text);
        }
        assertThat(text.toString())
                .as("Endpunkte haben sich geändert: lesen Sie den Unterschied und schreiben Sie die Tabelle neu, "
                        + "mit JAVA_TOOL_OPTIONS=-Dgenerated.schreiben=1")
                .isEqualTo(Files.readString(table));
    }

    /// Areas of a file by role, as they hold where no function group says otherwise.
    private static String areas(TestProgram program) throws SQLException {
        StringBuilder text = new StringBuilder("""

                ## Areas of a file

                Facts and documents lie in areas; row-level security shows those of the areas a role has, or of the function
                group an account holds. A hidden area is named, its content is not.

                """);
        text.append("| Area | ")
                .append(Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | ")))
                .append(" |\n|")
                .append(" --- |".repeat(Role.values().length + 1))
                .append('\n');
        Set<String> pairs = new java.util.HashSet<>();
        try (var db = program.superuser(DB);
                var rows =
                        db.createStatement().executeQuery("select rolle || ' ' || bereich from rights.rolle_bereich")) {
            while (rows.next()) {
                pairs.add(rows.getString(1));
            }
        }
        for (Bereich area : Bereich.values()) {
            text.append("| ").append(area.name()).append(" |");
            for (Role role : Role.values()) {
                mark(text, pairs.contains(role.name() + " " + area.name()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void mark(StringBuilder text, boolean allowed) {
        text.append(allowed ? " x |" : "  |");
    }

    /// What nobody logs must be open to everybody: it holds no personal data.
    @Test
    void onlyPagesOpenToEverybodyGoWithoutAnEntry(TestProgram program) {
        Access access = program.bean(Access.class);
        // The notices before the first input ask for a login, because a draft follows; they show nothing of
        // anybody.
        assertThat(routes(program).stream()
                        .filter(r -> !r.audited() && !r.path().equals("/antrag/neu/{formular}")))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(access.action(r.action()).rule().allows(new Actor.Anonymous()))
                        .as(r.key())
                        .isTrue());
    }

    @Test
    void everyRouteOfTheAuthorityKeepsToTheTableForEveryPersona(TestProgram program) throws Exception {
        Access access = program.bean(Access.class);
        List<Route> routes = routes(program).stream()
                .filter(r -> r.side().contains(Side.AMT.name()))
                .toList();
        assertThat(routes).hasSizeGreaterThan(25);
        List<String> deviations = Collections.synchronizedList(new ArrayList<>());
        List<Cast.Staff> personas = program.cast().staff().stream()
                .filter(persona -> persona.mandant().equals("lindenbrueck"))
                .toList();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> walks = new ArrayList<>();
            for (Cast.Staff persona : personas) {
                walks.add(two.submit(() -> {
                    walk(program, access, routes, persona, deviations);
                    return null;
                }));
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        }
        assertThat(deviations).isEmpty();
    }

    private static void walk(
            TestProgram program, Access access, List<Route> routes, Cast.Staff persona, List<String> deviations)
            throws SQLException {
        Actor actor = program.scopeOf(persona.login()).actor();
        Browser browser = program.staff(persona.login());
        String token =
                browser.open("/anmelden").page().select("input[name=_csrf]").attr("value");
        assertThat(token).as(persona.login()).isNotEmpty();
        UUID last = new UUID(0, 0);
        for (Logged entry : logged(program, persona, last)) {
            last = entry.id();
        }
        for (Route route : routes) {
            boolean allowed = access.action(route.action()).rule().allows(actor);
            if (allowed && route.method().equals("POST") && !route.path().contains("{")) {
                // It would do its work; the module's own tests see that.
                continue;
            }
            call(browser, route, token);
            boolean refused = false;
            for (Logged entry : logged(program, persona, last)) {
                refused |=
                        entry.action().equals(route.action()) && entry.outcome().equals("REFUSED");
                last = entry.id();
            }
            if (browser.status() >= 500) {
                deviations.add(persona.login() + " " + route.key() + ": " + browser.status());
            }
            if (!allowed && (browser.status() != 404 || !refused)) {
                deviations.add(persona.login() + " " + route.key() + ": darf nicht, bekam " + browser.status()
                        + (refused ? "" : " ohne Eintrag"));
            }
            if (allowed && !route.path().contains("{") && browser.status() >= 400 && !needsInput(browser)) {
                deviations.add(persona.login() + " " + route.key() + ": darf, bekam " + browser.status());
            }
            // An unknown id is answered in the words of a refusal.
            if (allowed && route.path().contains("{") && browser.status() == 404) {
                assertThat(browser.text()).contains("Es gibt sie nicht, oder Sie dürfen sie nicht öffnen");
            }
        }
    }

    @Test
    void nobodyWithoutLoginGetsBehindTheLoginPage(TestProgram program) {
        Access access = program.bean(Access.class);
        Browser stranger = program.browser(Side.AMT);
        stranger.open("/mandant?id=lindenbrueck");
        String token =
                stranger.open("/anmelden").page().select("input[name=_csrf]").attr("value");
        for (Route route : routes(program)) {
            if (route.side().contains(Side.AMT.name())
                    && !access.action(route.action()).rule().allows(new Actor.Anonymous())) {
                call(stranger, route, token);
                assertThat(stranger.location().getPath()).as(route.key()).isEqualTo("/anmelden");
            }
        }
    }

    /// A real file and application of the other authority are as unknown here as an id nobody ever made.
    @Test
    void idsOfAnotherAuthorityAreAnsweredLikeUnknownOnes(TestProgram program) {
        UUID foreign = Amt.auental(program).akte("Fremde", "Kennung");
        for (String login : List.of("j.wiechert", "s.behrens", "p.lange")) {
            Browser browser = program.staff(login);
            String token =
                    browser.open("/anmelden").page().select("input[name=_csrf]").attr("value");
            for (Route route : routes(program)) {
                if (route.side().contains(Side.AMT.name()) && route.path().contains("{")) {
                    String as = login + " " + route.key();
                    call(browser, route, token, UUID.randomUUID());
                    int status = browser.status();
                    String text = browser.text();
                    call(browser, route, token, foreign);
                    assertThat(browser.status()).as(as).isEqualTo(status);
                    assertThat(browser.text()).as(as).isEqualTo(text).doesNotContain(foreign.toString());
                    assertThat(status).as(as).isIn(400, 404);
                }
            }
        }
    }

    /// No rule of the program stands between: the role of web requests, one set actor, plain SQL.
    @Test
    void rowLevelSecurityAloneShowsNoRowOfAnotherCircle(TestProgram program) throws Exception {
        Amt.lindenbrueck(program).akte("Fremde", "Zeile");
        long hidden = 0;
        try (var all = program.superuser(DB);
                var web = program.as(DbRole.WEB, DB)) {
            web.setAutoCommit(false);
            try (var who = web.prepareStatement("select ground.handelt('employee', ?, 'leistung-sgb12', '', '')")) {
                who.setString(1, program.cast().staff("m.okafor").account().toString());
                who.execute();
            }
            List<String> tables = new ArrayList<>();
            try (var rows = all.createStatement().executeQuery("""
                    select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                    join pg_attribute f on f.attrelid = c.oid
                    where c.relkind = 'r' and a.attname = 'kreis' and f.attname = 'akte_id' and not a.attisdropped order by 1""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("akte.akte", "application.antrag", "decision.bescheid", "document.datei");
            for (String table : tables) {
                // Files that are open in the whole Mandant are read by every officer.
                String sql = "select count(*) from " + table
                        + " where ground.gruppe(kreis) <> 2 and (kreis < 1000000 or kreis between 2000000 and 2999999)";
                try (var seen = web.createStatement().executeQuery(sql);
                        var there = all.createStatement().executeQuery(sql)) {
                    seen.next();
                    there.next();
                    assertThat(seen.getLong(1)).as(table).isZero();
                    hidden += there.getLong(1);
                }
            }
            web.rollback();
        }
        assertThat(hidden).isPositive();
    }

    private static boolean needsInput(Browser browser) {
        return browser.status() == 400;
    }

    private static void call(Browser browser, Route route, String token) {
        call(browser, route, token, UUID.randomUUID());
    }

    private static void call(Browser browser, Route route, String token, UUID id) {
        String path = route.path().replaceAll("\\{[^}]*}", id.toString());
        if (route.method().equals("GET")) {
            browser.open(path);
        } else {
            browser.request(
                    route.method(),
                    path,
                    "application/x-www-form-urlencoded",
                    ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Logged(UUID id, String action, String outcome) {}

    /// What this persona did since, oldest first: ids are in order of time.
    private static List<Logged> logged(TestProgram program, Cast.Staff persona, UUID since) throws SQLException {
        List<Logged> entries = new ArrayList<>();
        try (var ask = program.reader(DB)
                .prepareStatement(
                        "select id, action, outcome from audit.entry where actor = ? and id > ? order by id")) {
            ask.setObject(1, persona.account());
            ask.setObject(2, since);
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    entries.add(new Logged(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
                }
            }
        }
        return entries;
    }

    private static List<Route> routes(TestProgram program) {
        Map<String, Route> all = new TreeMap<>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Permitted permitted = handler.getMethodAnnotation(Permitted.class);
                    if (permitted == null) {
                        return;
                    }
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (String path : mapping.getPatternValues()) {
                        for (String method : methods.isEmpty()
                                ? List.of("alle")
                                : methods.stream().map(Enum::name).toList()) {
                            Route route =
                                    new Route(side(handler), method, path, permitted.value(), permitted.audited());
                            all.put(route.key() + " " + handler.getMethod().getName(), route);
                        }
                    }
                });
        return all.values().stream().sorted(Comparator.comparing(Route::key)).toList();
    }

    private static String side(HandlerMethod handler) {
        OnSide own = handler.getMethodAnnotation(OnSide.class);
        OnSide side =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OnSide.class);
        return side == null
                ? "alle"
                : Arrays.stream(side.value()).map(Enum::name).collect(Collectors.joining("+"));
    }
}
