package de.tragwerk.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/// The discovery that portal and authority use at the first login.
class IssuerTest {

    @Test
    void whoCallsHimselfSomebodyElseIsNotTheProvider() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String own = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String issuer = exchange.getRequestURI().getPath().startsWith("/ehrlich")
                    ? own + "/ehrlich"
                    : "https://konto.example";
            byte[] answer = ("{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + own
                            + "/a\",\"token_endpoint\":\""
                            + own + "/t\",\"jwks_uri\":\"" + own + "/j\",\"subject_types_supported\":[\"public\"],"
                            + "\"response_types_supported\":[\"code\"],\"id_token_signing_alg_values_supported\":[\"RS256\"]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            assertThatThrownBy(() -> ClientRegistrations.fromIssuerLocation(own).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not match");
            assertThat(ClientRegistrations.fromIssuerLocation(own + "/ehrlich")
                            .clientId("x")
                            .build()
                            .getProviderDetails()
                            .getTokenUri())
                    .isEqualTo(own + "/t");
        } finally {
            server.stop(0);
        }
    }
}
