package de.tragwerk.transport.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.Holder;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.DirectoryNames;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.ObjectMapper;

/// A directory that calls the services otherwise is asked by the names it knows.
@TragwerkTest
class DirectoryNamesTest {

    private static final String FOREIGN = "http://www.dvdv.example/sozial/antrag20.wsdl";
    private static final String BASE = "/dvdv/extern/standaloneauth";

    private static DirectoryNames names(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty(settings[i], settings[i + 1]);
        }
        return new DirectoryNames(environment);
    }

    @Test
    void withoutASettingTheNamesAreOurs() {
        assertThat(names().outer(Services.TRAGWERK)).isEqualTo(Services.TRAGWERK);
        assertThat(names().inner(FOREIGN)).isEqualTo(FOREIGN);
        DirectoryNames set = names("tragwerk.dvdv.dienst", FOREIGN, "tragwerk.dvdv.dienste.99107047080000", "urn:x:1");
        assertThat(set.outer(Services.TRAGWERK)).isEqualTo(FOREIGN);
        assertThat(set.outer(Services.of("99107047080000"))).isEqualTo("urn:x:1");
        assertThat(set.inner("urn:x:1")).isEqualTo(Services.of("99107047080000"));
        assertThat(set.outer(Services.of("99107012017000"))).isEqualTo(Services.of("99107012017000"));
    }

    @ParameterizedTest
    @CsvSource({
        "tragwerk.dvdv.dienst, kein name",
        "tragwerk.dvdv.dienst, nur-ein-wort",
        "tragwerk.dvdv.dienst, urn:tragwerk:dienst:xsozial-profil:1:erprobung",
        "tragwerk.dvdv.dienste.123, urn:x:1",
        "tragwerk.dvdv.dienste.99107047080000, urn:besetzt",
    })
    void aWrongOneStopsTheStartAndSaysWhich(String setting, String value) {
        assertThatThrownBy(() -> names("tragwerk.dvdv.dienste.99107012017000", "urn:besetzt", setting, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }

    /// A relay in front of the directory, which knows the foreign name alone.
    @Test
    void aForeignDirectoryIsAskedByItsOwnName(TestProgram program, RealTime time, KeyRing keys, ObjectMapper json)
            throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        foreign.createContext("/", exchange -> relay(program, exchange, asked));
        foreign.start();
        try {
            String base = "http://127.0.0.1:" + foreign.getAddress().getPort() + BASE;
            Scope.run(Scope.job("auental-portal", "test"), () -> {
                Holder own = keys.current("auental-portal");
                DirectoryClient ours = new DirectoryClient(time, keys, json, program.bean(Sides.class), names(), base);
                assertThatThrownBy(() -> ours.find("ags:05999001", own)).isInstanceOf(NoRoute.class);
                DirectoryClient set = new DirectoryClient(
                        time, keys, json, program.bean(Sides.class), names("tragwerk.dvdv.dienst", FOREIGN), base);
                var route = set.find("ags:05999001", "99107012017000", own);
                assertThat(route.organisation()).isEqualTo("ags:05999001");
                assertThat(route.leika()).isEqualTo("99107012017000");
                assertThat(set.readerOf(route.addressee(), own).orElseThrow().services())
                        .contains(Services.TRAGWERK);
            });
            assertThat(asked).contains(FOREIGN);
        } finally {
            foreign.stop(0);
        }
    }

    private static void relay(TestProgram program, HttpExchange exchange, List<String> asked) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String wanted = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
        boolean service = wanted.contains("serviceSpecificationUri");
        if (service) {
            asked.add(wanted.replaceAll(".*\"serviceSpecificationUri\":\"([^\"]*)\".*", "$1"));
            if (!wanted.contains(FOREIGN)) {
                answer(exchange, 204, "");
                return;
            }
        }
        String inner = wanted.replace(FOREIGN, Services.TRAGWERK).replaceFirst("^request_json=", "");
        String to = program.address(Side.VERMITTLUNG)
                + exchange.getRequestURI().getPath()
                + (query == null ? "" : "?request_json=" + URLEncoder.encode(inner, StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (Set.of("authorization", "content-type").contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, values.getFirst());
            }
        });
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer(
                    exchange,
                    response.statusCode(),
                    response.body().replace("\"" + Services.TRAGWERK + "\"", "\"" + FOREIGN + "\""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
