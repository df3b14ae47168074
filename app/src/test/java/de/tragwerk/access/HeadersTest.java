package de.tragwerk.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What every answer says to the browser: what it may load, keep, guess and tell others (ASVS 5.0 V3, V4, V14).
@TragwerkTest
class HeadersTest {

    /// Routes of a side that are opened by GET without an id, and whether they are audited.
    private static Map<String, Boolean> pages(TestProgram program, Side side) {
        Map<String, Boolean> all = new java.util.TreeMap<>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Permitted permitted = handler.getMethodAnnotation(Permitted.class);
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (permitted != null && on(handler, side) && methods.contains(RequestMethod.GET)) {
                        mapping.getPatternValues().stream()
                                .filter(p -> !p.contains("{"))
                                .forEach(p -> all.put(p, permitted.audited()));
                    }
                });
        return all;
    }

    private static boolean on(HandlerMethod handler, Side side) {
        OnSide own = handler.getMethodAnnotation(OnSide.class);
        OnSide found =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OnSide.class);
        return found == null || Arrays.asList(found.value()).contains(side);
    }

    private static void check(Browser browser, String page, List<String> wrong) {
        String csp = browser.header("Content-Security-Policy");
        for (String directive : List.of(
                "default-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'")) {
            if (!csp.contains(directive)) {
                wrong.add(page + ": CSP ohne " + directive);
            }
        }
        if (csp.contains("unsafe") || csp.contains("*")) {
            wrong.add(page + ": CSP zu weit");
        }
        if (!browser.header("X-Content-Type-Options").equals("nosniff")) {
            wrong.add(page + ": ohne nosniff");
        }
        if (!browser.header("Referrer-Policy").equals("same-origin")) {
            wrong.add(page + ": ohne Referrer-Policy");
        }
        if (!browser.header("Access-Control-Allow-Origin").isEmpty()) {
            wrong.add(page + ": für andere Herkünfte offen");
        }
        String type = browser.header("Content-Type");
        if (browser.bytes().length > 0
                && (type.isEmpty()
                        || (type.startsWith("text/")
                                && !type.toLowerCase(java.util.Locale.ROOT).contains("charset=utf-8")))) {
            wrong.add(page + ": Content-Type " + type);
        }
        if (!browser.header("Server").isEmpty()
                || !browser.header("X-Powered-By").isEmpty()) {
            wrong.add(page + ": nennt den Server");
        }
    }

    @Test
    void everyPageOfTheAuthorityAndThePortalCarriesTheHeaders(TestProgram program) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        Map<Side, List<String>> people = Map.of(
                Side.AMT,
                List.of("j.wiechert", "s.behrens"),
                Side.VERMITTLUNG,
                List.of(),
                Side.PORTAL,
                List.of("dieter.maier"));
        for (var side : people.entrySet()) {
            for (String login : side.getValue()) {
                Browser browser = side.getKey() == Side.PORTAL ? program.citizen(login) : program.staff(login);
                for (var page : pages(program, side.getKey()).entrySet()) {
                    browser.open(page.getKey());
                    if (!browser.location().toString().startsWith(program.address(side.getKey()))) {
                        continue;
                    }
                    seen++;
                    String where = side.getKey() + " " + page.getKey();
                    check(browser, where, wrong);
                    // Also a page for everybody names who is logged in.
                    if (browser.status() == 200
                            && browser.location().getPath().equals(page.getKey())
                            && !browser.header("Cache-Control").contains("no-store")) {
                        wrong.add(where + ": darf zwischengespeichert werden");
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(60);
        assertThat(new TreeSet<>(wrong)).isEmpty();
    }

    @Test
    void errorsAssetsAndTheChooserCarryThemToo(TestProgram program) {
        List<String> wrong = new ArrayList<>();
        for (Side side : List.of(Side.PORTAL, Side.AMT, Side.VERMITTLUNG)) {
            Browser browser = program.browser(side);
            for (String page : List.of(
                    "/mandant", "/gibt/es/nicht", "/arbeit;x=1", "/assets/tragwerk.css", "/assets/tragwerk.js")) {
                browser.open(page);
                if (page.equals("/mandant") && side != Side.AMT) {
                    continue;
                }
                check(browser, side + " " + page, wrong);
            }
            assertThat(browser.open("/assets/tragwerk.css").header("Content-Type"))
                    .startsWith("text/css");
            assertThat(browser.open("/mandant?id=lindenbrueck").open("/assets/").status())
                    .isEqualTo(404);
        }
        assertThat(new TreeSet<>(wrong)).isEmpty();
    }

    /// Behind TLS every answer says that it stays so, for a year and all names below.
    @Test
    void behindTlsEveryAnswerDemandsTls(TestProgram program) {
        Browser browser = program.browser(Side.AMT).open("/mandant?id=lindenbrueck");
        assertThat(browser.open("/anmelden").header("Strict-Transport-Security"))
                .isEmpty();
        System.setProperty("tragwerk.https", "true");
        try {
            for (String page : List.of("/anmelden", "/gibt/es/nicht", "/assets/tragwerk.css")) {
                assertThat(browser.open(page).header("Strict-Transport-Security"))
                        .as(page)
                        .contains("max-age=31536000", "includeSubDomains");
            }
        } finally {
            System.clearProperty("tragwerk.https");
        }
    }

    /// At the end the browser is told to forget; the pages themselves were never kept.
    @Test
    void loggingOutClearsWhatTheBrowserKept(TestProgram program) throws Exception {
        Map<Side, Browser> people = Map.of(
                Side.AMT, program.staff("j.wiechert").open("/konto"),
                Side.PORTAL, program.citizen("dieter.maier").open("/antraege"));
        for (var person : people.entrySet()) {
            String cookie = person.getKey() == Side.AMT ? "TW_AMT" : "TW_PORTAL";
            var form = person.getValue().page().select("form[action=/abmelden] input[name=_csrf]");
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(program.address(person.getKey()) + "/abmelden"))
                                .header(
                                        "Cookie",
                                        "TW_MANDANT=lindenbrueck; " + cookie + "="
                                                + person.getValue().cookie(cookie))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + URLEncoder.encode(form.attr("value"), StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Clear-Site-Data").orElse(""))
                        .as(person.getKey().name())
                        .contains("\"storage\"");
            }
        }
    }

    /// What somebody searches for never stands in an address, nor does a session.
    @Test
    void searchesAndSessionsAreNotInAddresses(TestProgram program) {
        Browser browser = program.staff("j.wiechert");
        assertThat(browser.open("/suche?text=Hoffmeister").status()).isEqualTo(404);
        assertThat(browser.open("/arbeit").page().select("form[role=search]").attr("method"))
                .isEqualTo("post");
        Browser fresh =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        assertThat(fresh.page().html()).doesNotContain("jsessionid", fresh.cookie("TW_AMT"));
    }

    /// An address to go on to that came from outside is followed only inside.
    @Test
    void nobodyIsLedElsewhere(TestProgram program) {
        Browser browser = program.staff("j.wiechert");
        for (String elsewhere : List.of(
                "https://boese.example/",
                "//boese.example/",
                "/\\boese.example",
                "javascript:alert(1)",
                "/%09/boese.example")) {
            browser.open("/konto/bestaetigen?weiter=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            assertThat(browser.page().select("input[name=weiter]").attr("value"))
                    .as(elsewhere)
                    .startsWith("/")
                    .doesNotStartWith("//")
                    .doesNotContain("\\");
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(program.address(Side.PORTAL) + "/antraege"))
                            .header("X-Forwarded-Host", "boese.example")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("boese");
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What changes something is never reached by a link, an image or a prefetch: every endpoint that answers
    /// more than POST, PUT and DELETE stands in the list of those that read, action by action, and route by route
    /// where the action also changes something.
    @Test
    void whatChangesSomethingIsNoGet(TestProgram program) throws IOException {
        Set<String> reading = reading();
        Set<String> found = new TreeSet<>();
        Set<String> sent = new TreeSet<>();
        Map<String, Set<String>> opened = new TreeMap<>();
        program.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Permitted permitted = handler.getMethodAnnotation(Permitted.class);
                    if (permitted == null) {
                        return;
                    }
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    if (!methods.isEmpty() && SENDING.containsAll(methods)) {
                        sent.add(permitted.value());
                    } else {
                        opened.computeIfAbsent(permitted.value(), a -> new TreeSet<>())
                                .addAll(mapping.getPatternValues());
                    }
                });
        opened.forEach((action, routes) -> {
            if (sent.contains(action)) {
                routes.forEach(route -> found.add(action + " " + route));
            } else {
                found.add(action);
            }
        });
        assertThat(sent).hasSizeGreaterThan(150);
        assertThat(found)
                .as(
                        "Adressen, die ein Link öffnet: ändern sie nichts, gehören sie in lesende-adressen.txt, sonst sendet man sie")
                .isEqualTo(reading);
    }

    private static final Set<RequestMethod> SENDING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE);

    private static Set<String> reading() throws IOException {
        try (InputStream list = Objects.requireNonNull(HeadersTest.class.getResourceAsStream("lesende-adressen.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// The cookie of a session is not for scripts and not for requests from elsewhere; nothing else is kept.
    @Test
    void cookiesHoldASessionAndALanguageOnly(TestProgram program) throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            for (var page :
                    Map.of(Side.AMT, "/anmelden", Side.PORTAL, "/?sprache=en").entrySet()) {
                List<String> set = client.send(
                                java.net.http.HttpRequest.newBuilder(
                                                java.net.URI.create(program.address(page.getKey()) + page.getValue()))
                                        .header("Cookie", "TW_MANDANT=lindenbrueck")
                                        .build(),
                                java.net.http.HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .allValues("Set-Cookie");
                assertThat(set)
                        .isNotEmpty()
                        .allSatisfy(c -> assertThat(c)
                                .matches("(TW_AMT|TW_PORTAL|TW_SPRACHE)=.*")
                                .contains("HttpOnly", "SameSite=Lax", "Path=/"));
            }
        }
    }
}
