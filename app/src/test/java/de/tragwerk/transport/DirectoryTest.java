package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Responsibilities;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The directory over HTTP: tokens, answers, and the way to the nearest authority.
@TragwerkTest
class DirectoryTest {

    private static final String SERVICE = "99107047080000";

    @Test
    void withoutATokenNobodyGetsAnAnswer(TestProgram program) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(program.address(Side.VERMITTLUNG)
                                        + "/dvdv/extern/standaloneauth/directory/v2/findservicedescription?request_json="
                                        + URLEncoder.encode("{}", StandardCharsets.UTF_8)))
                                .header("Authorization", "Bearer irgendwas")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void aReaderIsFoundByItsCertificate(TestProgram program) {
        DirectoryClient directory = program.bean(DirectoryClient.class);
        KeyRing keys = program.bean(KeyRing.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            Route route = directory.find("ags:05999001", keys.current("auental-portal"));
            assertThat(route.intermediarySignature()).isEqualTo(route.intermediaryCertificate());
            assertThat(directory.organisationOf(route.addressee(), keys.current("auental-portal")))
                    .contains("ags:05999001");
            assertThatThrownBy(() -> directory.find("ags:99999999", keys.current("auental-portal")))
                    .isInstanceOf(NoRoute.class);
        });
    }

    @Test
    void whereTheGemeindeOffersNothingTheKreisAnswers(TestProgram program, Transport transport) throws Exception {
        Responsibilities responsibilities = program.bean(Responsibilities.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            responsibilities.put(SERVICE, "059990010001", "ags:05000000");
            responsibilities.put("99107047000000", "05999", "ags:05999001");
            Route route = transport.route(SERVICE, "059990010001");
            assertThat(route.organisation()).isEqualTo("ags:05999001");
            assertThat(route.station()).isNull();
            responsibilities.putStation("05", route.organisation());
            assertThat(transport.route(SERVICE, "059990010001").station())
                    .as("the Clearingstelle itself is reached directly")
                    .isNull();
            responsibilities.putStation("05", null);
        });
        // Who answers for which service is told to other tests too.
        try (var portal = program.superuser("tw_m_auental_portal");
                var sql = portal.createStatement()) {
            sql.execute(
                    "delete from transport.zustaendigkeit where leika = '99107047000000' or organisation = 'ags:05000000'");
        }
    }
}
