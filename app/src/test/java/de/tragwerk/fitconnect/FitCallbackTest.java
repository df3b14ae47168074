package de.tragwerk.fitconnect;

import static de.tragwerk.fitconnect.FitConnectTest.JSON;
import static de.tragwerk.fitconnect.FitConnectTest.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.fit.FitCallback;
import de.tragwerk.transport.fit.FitTargets;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The callback of the delivery service: sealed, fresh, believed only when genuine.
@TragwerkTest
class FitCallbackTest {
    /// Only sealed with the secret of the own destination, fresh and unchanged; and it brings the fetch forward.
    @Test
    void theAuthorityBelievesAGenuineCallbackOnly(TestProgram program) throws Exception {
        UUID destination = Scope.get(
                        Scope.job("lindenbrueck", "test"),
                        () -> program.bean(FitTargets.class).own())
                .orElseThrow()
                .destination();
        String secret = program.bean(Home.class).password("fit-rueckruf-" + destination);
        String body = "{\"type\":\"https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions\"}";
        long now = Clock.systemUTC().instant().getEpochSecond();
        String seal = FitCallback.seal(secret, now, body);
        assertThat(callback(program, now, seal, body)).isEqualTo(204);
        assertThat(callback(program, now, seal, body + " ")).isEqualTo(401);
        assertThat(callback(program, now - 600, FitCallback.seal(secret, now - 600, body), body))
                .isEqualTo(401);
        assertThat(callback(program, now, FitCallback.seal("anderes", now, body), body))
                .isEqualTo(401);
        assertThat(callback(program, now, "", "x".repeat(70_000))).isEqualTo(401);
        try (var db = program.superuser("tw_m_lindenbrueck");
                var rows = db.createStatement().executeQuery("""
                        select count(*) filter (where outcome = 'DONE'), count(*) filter (where outcome = 'REFUSED')
                        from audit.entry where action = 'transport.FIT_CALLBACK'""")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getInt(2)).isEqualTo(4);
        }
    }

    private static int callback(TestProgram program, long time, String seal, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(program.address(Side.AMT) + "/fitconnect/rueckruf"))
                                    .header("Cookie", "TW_MANDANT=lindenbrueck")
                                    .header(FitCallback.TIME, Long.toString(time))
                                    .header(FitCallback.SEAL, seal)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aCallbackIsSealedAndCountsForFiveMinutes(TestProgram program) throws Exception {
        LinkedBlockingQueue<String[]> calls = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            calls.add(new String[] {
                exchange.getRequestHeaders().getFirst(FitCallback.TIME),
                exchange.getRequestHeaders().getFirst(FitCallback.SEAL),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            });
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            Home home = program.bean(Home.class);
            UUID destination = UUID.randomUUID();
            CallbackHandler handler = new CallbackHandler(
                    home,
                    () -> Clock.systemUTC().instant(),
                    JSON,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            UUID submission = UUID.randomUUID();
            handler.handle(new de.tragwerk.mandant.OutboxItem(
                    UUID.randomUUID(),
                    CallbackHandler.KIND,
                    submission.toString(),
                    (destination + " " + submission + " " + UUID.randomUUID() + " http://127.0.0.1:"
                                    + server.getAddress().getPort() + "/neu")
                            .getBytes(StandardCharsets.UTF_8),
                    1));
            String[] call = calls.poll(30, TimeUnit.SECONDS);
            assertThat(call[2]).contains(submission.toString(), "new-submissions");
            String secret = home.password("fit-rueckruf-" + destination);
            Instant now = Clock.systemUTC().instant();
            assertThat(FitCallback.genuine(secret, call[0], call[1], call[2], now))
                    .isTrue();
            assertThat(FitCallback.genuine(secret, call[0], call[1], call[2] + " ", now))
                    .isFalse();
            assertThat(FitCallback.genuine("anderes", call[0], call[1], call[2], now))
                    .isFalse();
            assertThat(FitCallback.genuine(secret, call[0], call[1], call[2], now.plusSeconds(600)))
                    .isFalse();
            assertThatThrownBy(() -> handler.handle(new de.tragwerk.mandant.OutboxItem(
                            UUID.randomUUID(),
                            CallbackHandler.KIND,
                            "x",
                            (destination + " a b http://127.0.0.2/neu").getBytes(StandardCharsets.UTF_8),
                            1)))
                    .hasMessageContaining("nicht erlaubt");
        } finally {
            server.stop(0);
        }
    }
}
