package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Permitted;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Words nobody types in good faith, in every parameter of every route: an answer, never a fault, and never the words
/// themselves as part of the page's code. `-Dtragwerk.allPages=true` takes all words and all people.
@TragwerkTest
class HostileInputTest {

    private static final String MARK = "\"><i id=q1>'`${7*7}#{7*7}[[1]]";

    private static final List<String> WORDS = List.of(
            MARK,
            "9".repeat(300),
            "' or 1=1 -- ",
            "../../../etc/passwd",
            "+999999999-12-31",
            "-1",
            "a\u0000b",
            "\uFFFF\u202E\u0300",
            "javascript:alert(1)",
            "//evil.example/",
            "a\r\nX-Evil: 1",
            "{\"$gt\":\"\"}",
            "x".repeat(5_000));

    /// @param names of its parameters, path variables last
    private record Route(String method, String path, List<String> names) {}

    private static List<Route> routes(TestProgram program, Side side) {
        Map<String, Route> all = new TreeMap<>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (handler.getMethodAnnotation(Permitted.class) == null || !on(handler, side)) {
                        return;
                    }
                    for (String path : mapping.getPatternValues()) {
                        methods.forEach(m -> all.put(path + " " + m, new Route(m.name(), path, names(handler))));
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

    private static List<String> names(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && parameter.getType() != Map.class) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            } else if (parameter.getAnnotation(PathVariable.class) == null) {
                // What a handler reads from the request by itself, by the names that occur.
                names.addAll(List.of("ab", "seite", "sort", "filter", "suche", "monat", "bis", "von", "grund", "name"));
            }
        }
        return List.copyOf(names);
    }

    @Test
    void noPageBreaksAndNoneTakesWordsForCode(TestProgram program) {
        boolean all = Boolean.getBoolean("tragwerk.allPages");
        List<String> wrong = new ArrayList<>();
        for (String login :
                all ? List.of("s.behrens", "j.wiechert", "p.lange", "a.admin", "d.schutz") : List.of("s.behrens")) {
            walk(program.staff(login), routes(program, Side.AMT), all, login, wrong);
        }
        walk(program.citizen("dieter.maier"), routes(program, Side.PORTAL), all, "Bürger", wrong);
        walk(program.staff("n.netz"), routes(program, Side.VERMITTLUNG), all, "n.netz", wrong);
        assertThat(wrong).isEmpty();
    }

    private static void walk(Browser browser, List<Route> routes, boolean all, String who, List<String> wrong) {
        String token = browser.open("/").page().select("input[name=_csrf]").attr("value");
        String start = browser.location().resolve("/").toString().replaceFirst("/$", "");
        int next = 0;
        for (Route route : routes) {
            boolean reads = route.method().equals("GET");
            if (!reads && (!route.path().contains("{") || route.path().startsWith("/fit"))) {
                // It could do its work; the module's own tests try what it refuses.
                continue;
            }
            // One word for each route in turn, or all of them.
            int turn = next++ % WORDS.size();
            for (String word : all ? WORDS : WORDS.subList(turn, turn + 1)) {
                String body = route.names().stream()
                        .map(n -> n + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .reduce((a, b) -> a + "&" + b)
                        .orElse("");
                String path =
                        route.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                if (reads) {
                    browser.open(start + path + (body.isEmpty() ? "" : "?" + body));
                } else {
                    browser.request(
                            route.method(),
                            start + path,
                            "application/x-www-form-urlencoded",
                            ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + body)
                                    .getBytes(StandardCharsets.US_ASCII));
                }
                judge(browser, who + " " + route.method() + " " + route.path() + " " + word, wrong);
            }
        }
    }

    private static void judge(Browser browser, String as, List<String> wrong) {
        String text = new String(browser.bytes(), StandardCharsets.UTF_8);
        if (browser.status() >= 500) {
            wrong.add(as + ": " + browser.status());
        }
        if (text.contains("<i id=q1>") || text.contains("49#{") || text.contains("`49")) {
            wrong.add(as + ": Wörter als Code");
        }
        if (!browser.location().getHost().equals("127.0.0.1")
                || !browser.header("X-Evil").isEmpty()) {
            wrong.add(as + ": führt fort");
        }
        if (text.contains("PSQLException") || text.contains("java.lang.") || text.contains("root:x:0")) {
            wrong.add(as + ": zeigt Inneres");
        }
    }

    /// Another site can send whatever it likes with her cookies, but not the token of our page: plain or with a file,
    /// each request that may change something is refused before anything reads it.
    @Test
    void nothingIsTakenWithoutTheTokenOfThePage(TestProgram program) {
        List<String> taken = new ArrayList<>();
        forge(program.staff("s.behrens"), routes(program, Side.AMT), taken);
        forge(program.citizen("dieter.maier"), routes(program, Side.PORTAL), taken);
        forge(program.staff("n.netz"), routes(program, Side.VERMITTLUNG), taken);
        assertThat(taken).isEmpty();
    }

    /// Machines, which prove otherwise who they are, and the one press that ends a newsletter (RFC 8058), whose
    /// address is the proof.
    private static final List<String> WITHOUT_COOKIES = List.of("/fit", "/dvdv/", "/osci", "/newsletter/abmelden/");

    private static void forge(Browser browser, List<Route> routes, List<String> taken) {
        String start = browser.location().resolve("/").toString().replaceFirst("/$", "");
        String part = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nfalsch\r\n--x--\r\n";
        Map<String, String> bodies =
                Map.of("application/x-www-form-urlencoded", "_csrf=falsch", "multipart/form-data; boundary=x", part);
        for (Route route : routes) {
            if (route.method().equals("GET") || WITHOUT_COOKIES.stream().anyMatch(route.path()::startsWith)) {
                continue;
            }
            String path = route.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            bodies.forEach((type, body) -> {
                browser.request(route.method(), start + path, type, body.getBytes(StandardCharsets.US_ASCII));
                if (browser.status() != 403) {
                    taken.add(route.method() + " " + route.path() + " " + type + ": " + browser.status());
                }
            });
        }
    }

    /// A letter no database stores, and one parameter in two places, are refused at the door.
    @Test
    void whatNoPageOfOursSendsIsRefusedAtTheDoor(TestProgram program) {
        Browser browser = program.staff("j.wiechert");
        assertThat(browser.open("/arbeit?filter=a%00b").status()).isEqualTo(400);
        assertThat(browser.open("/arbeit?a%00=b").status()).isEqualTo(400);
        assertThat(browser.open("/arbeit?filter=ALLE").status()).isEqualTo(200);
        String token =
                browser.open("/arbeit").page().select("input[name=_csrf]").attr("value");
        byte[] body = ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&weiter=/arbeit")
                .getBytes(StandardCharsets.US_ASCII);
        String type = "application/x-www-form-urlencoded";
        assertThat(browser.request("POST", "/anmelden/sperren?weiter=/akten", type, body)
                        .status())
                .isEqualTo(400);
        assertThat(browser.open("/arbeit").status()).isEqualTo(200);
    }

    /// Nobody is told more about a page that ends otherwise, so no cache between takes it for a picture.
    @Test
    void aPageWithAnotherEndingIsNoPage(TestProgram program) {
        Browser browser = program.staff("j.wiechert");
        for (String path : List.of("/arbeit.css", "/arbeit/x.css", "/akten.js", "/arbeit/", "/arbeit;x.css")) {
            assertThat(browser.open(path).status()).as(path).isIn(400, 404);
            assertThat(browser.header("Cache-Control")).as(path).contains("no-store");
        }
    }
}
