package de.tragwerk.transport.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Holder;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitRoute;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// Which destination of FIT-Connect answers where: asked of the routing service, believed only when it is signed.
@TragwerkTest
class FitRoutingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HLU = "99107012017000";
    private static final String GRUSI = "99107009017000";
    private static final String STADT = "059990010001";
    private static final String ORGANISATION = "ags:05999001";

    private static String service(TestProgram program) {
        return program.address(Side.VERMITTLUNG) + "/fit";
    }

    private static FitRouting routing(TestProgram program) {
        return new FitRouting(service(program) + "/routing/v2", service(program), service(program), 3072, JSON);
    }

    private static UUID destination(String mandant) {
        return UUID.nameUUIDFromBytes(("fit " + mandant).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theRoutingServiceNamesWhoAnswersInAPlace(TestProgram program) throws Exception {
        assertThat(routing(program).find(HLU, STADT))
                .contains(new FitTargets.Target(destination("lindenbrueck"), service(program)));
        assertThat(routing(program).find(HLU, "059980000000"))
                .contains(new FitTargets.Target(destination("auental"), service(program)));
        assertThat(routing(program).find(HLU, "099980000000")).isEmpty();
        assertThat(routing(program).find("99107047080000", STADT)).isEmpty();
        // The questions of the interface: one place only, in digits.
        Browser browser = new Browser(program.address(Side.VERMITTLUNG));
        for (String wrong : List.of(
                "leikaKey=" + HLU,
                "leikaKey=" + HLU + "&ars=" + STADT + "&ags=05999001",
                "leikaKey=1&ars=" + STADT,
                "leikaKey=" + HLU + "&ars=0599")) {
            assertThat(browser.open("/fit/routing/v2/routes?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        browser.open("/fit/routing/v2/routes?leikaKey=" + HLU + "&ags=05999001");
        assertThat(JSON.readTree(browser.bytes()).path("totalCount").asInt()).isEqualTo(1);
    }

    /// Wrong place, service, destination, host, key or issuer, a changed token, no signature at all.
    @Test
    void anAnswerNobodySignedForThisPlaceIsNotBelieved(TestProgram program) throws Exception {
        Holder own = program.bean(KeyRing.class).identity("vermittlung").signature();
        Holder stranger = program.bean(KeyRing.class).identity("auental").signature();
        String host = service(program).replaceAll("https?://|/fit", "");
        UUID destination = destination("lindenbrueck");
        String issuer = service(program);
        Instant now = Clock.systemUTC().instant();
        FitRoute right = new FitRoute(destination, host, Set.of("05999"), Set.of(HLU));
        assertThat(answered(program, destination, right.sign(own, issuer, now))).isPresent();
        Map<String, String> wrong = Map.of(
                "place", new FitRoute(destination, host, Set.of("05998"), Set.of(HLU)).sign(own, issuer, now),
                "service", new FitRoute(destination, host, Set.of("05999"), Set.of(GRUSI)).sign(own, issuer, now),
                "destination",
                        new FitRoute(destination("auental"), host, Set.of("05999"), Set.of(HLU)).sign(own, issuer, now),
                "host", new FitRoute(destination, "boese.example", Set.of("05999"), Set.of(HLU)).sign(own, issuer, now),
                "key", right.sign(stranger, issuer, now),
                "issuer", right.sign(own, "https://boese.example", now),
                "changed", changed(right.sign(own, issuer, now)),
                "none", "");
        wrong.forEach((what, signature) -> assertThatThrownBy(() -> answered(program, destination, signature))
                .as(what)
                .isInstanceOf(FitException.class));
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2];
    }

    private static Optional<FitTargets.Target> answered(TestProgram program, UUID destination, String signature)
            throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        Map<String, Object> route = Map.of("destinationId", destination, "destinationSignature", signature);
        byte[] body =
                JSON.writeValueAsBytes(Map.of("count", 1, "offset", 0, "totalCount", 1, "routes", List.of(route)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            return new FitRouting(base, service(program), service(program), 3072, JSON).find(HLU, STADT);
        } finally {
            server.stop(0);
        }
    }

    /// The portal keeps what was found, lets go of what is named no longer, and never touches an entry by hand.
    @Test
    void thePortalKeepsFoundDestinationsBesideThoseByHand(TestProgram program) {
        FitTargets targets = program.bean(FitTargets.class);
        FitTargets.Target found = new FitTargets.Target(UUID.randomUUID(), service(program));
        FitTargets.Target hand = new FitTargets.Target(UUID.randomUUID(), service(program));
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            String organisation = "ags:05997099";
            targets.putFound(organisation, HLU, found);
            assertThat(targets.of(organisation, HLU)).contains(found);
            assertThat(targets.of(organisation)).isEmpty();
            targets.keepFound(organisation, Set.of(HLU));
            assertThat(targets.of(organisation, HLU)).contains(found);
            targets.keepFound(organisation, Set.of(GRUSI));
            assertThat(targets.of(organisation, HLU)).isEmpty();
            targets.put(organisation, hand);
            targets.putFound(organisation, HLU, found);
            targets.keepFound(organisation, Set.of());
            assertThat(targets.of(organisation, HLU)).contains(hand);
            targets.remove(organisation);
        });
    }

    /// One service of an authority over another destination, one over OSCI, the others where the authority
    /// is.
    @Test
    void eachServiceMayGoAnotherWay(TestProgram program) {
        FitTargets targets = program.bean(FitTargets.class);
        FitTargets.Target all = new FitTargets.Target(UUID.randomUUID(), service(program));
        FitTargets.Target group = new FitTargets.Target(UUID.randomUUID(), service(program));
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            String organisation = "ags:05997098";
            targets.put(organisation, all);
            targets.put(organisation, "99107012000000", group);
            targets.put(organisation, GRUSI, null);
            assertThat(targets.of(organisation, HLU)).contains(group);
            assertThat(targets.of(organisation, GRUSI)).isEmpty();
            assertThat(targets.of(organisation, "99107047080000")).contains(all);
            targets.remove(organisation, GRUSI);
            assertThat(targets.of(organisation, GRUSI)).contains(all);
            targets.remove(organisation, "99107012000000");
            targets.remove(organisation);
        });
    }

    @Test
    void theJobAsksForEveryOrganisationTheTableNames(TestProgram program) {
        FitTargets targets = program.bean(FitTargets.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            try {
                program.bean(FitRoutingJob.class).ask(routing(program));
                assertThat(targets.of(ORGANISATION, HLU))
                        .contains(new FitTargets.Target(destination("lindenbrueck"), service(program)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                // Other tests send by OSCI.
                targets.keepFound(ORGANISATION, Set.of());
                targets.keepFound("ags:05998000", Set.of());
            }
        });
    }
}
