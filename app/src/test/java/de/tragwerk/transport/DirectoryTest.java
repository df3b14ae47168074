package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.directory.Dienste;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Readers;
import de.tragwerk.transport.route.Responsibilities;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

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
            assertThat(directory.readerOf(route.addressee(), keys.current("auental-portal")))
                    .hasValueSatisfying(r -> {
                        assertThat(r.organisation()).isEqualTo("ags:05999001");
                        assertThat(r.services()).contains(Services.TRAGWERK);
                    });
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

    /// Two services of one authority at different intermediaries: senders find each at its own, and who
    /// fetches looks at both.
    @Test
    void eachServiceIsFoundAtItsOwnIntermediary(TestProgram program, Transport transport) throws Exception {
        String organisation = "ags:05997097";
        X509Certificate reader = Pki.of(Pki.load(
                                program.installation().home().secretFolder().resolve("pki-wurzel.p12"),
                                program.installation()
                                        .home()
                                        .password("pki-wurzel")
                                        .toCharArray())
                        .getFirst())
                .issue("Stadt Zweiwege", program.bean(RealTime.class).instant().minusSeconds(60))
                .certificate();
        enter(program, organisation, Services.TRAGWERK, "http://127.0.0.1:1/osci", reader);
        enter(program, organisation, Services.of(SERVICE), "http://127.0.0.1:2/osci", reader);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            assertThat(transport.routeTo(organisation).intermediary().getPort()).isEqualTo(1);
            Route own = transport.routeTo(organisation, SERVICE);
            assertThat(own.intermediary().getPort()).isEqualTo(2);
            assertThat(own.leika()).isEqualTo(SERVICE);
            Route other = transport.routeTo(organisation, "99107012017000");
            assertThat(other.intermediary().getPort()).isEqualTo(1);
            assertThat(other.leika()).isEqualTo("99107012017000");
            assertThat(program.bean(Readers.class)
                            .mailboxes(
                                    organisation,
                                    reader,
                                    program.bean(KeyRing.class).current("auental-portal")))
                    .extracting(way -> way.intermediary().getPort())
                    .containsExactlyInAnyOrder(1, 2);
        });
    }

    /// What she writes later goes where her application's service is read, not where the authority is.
    @Test
    void laterLettersFollowTheServiceOfTheirApplication(TestProgram program) {
        Browser citizen = program.citizen("karl.brandt");
        Form form = new Forms().newest("einstiegsgeld").orElseThrow();
        Applicant applicant = new Applicant(
                citizen,
                new Applicant.Input(form.id(), "", new Example(form, TestProgram.HEUTE, "Dienstbach").answers()));
        applicant.fillIn();
        String page = "/antraege/" + applicant.send();
        String organisation = "ags:05999001";
        DirectoryClient directory = program.bean(DirectoryClient.class);
        Dienste entries = program.bean(Dienste.class);
        try {
            atTheDirectory(
                    program, () -> entries.schliesse(organisation, Services.of(form.schluessel()), TestProgram.HEUTE));
            directory.forget(organisation);
            citizen.open(page).submit("nachricht", Map.of("text", "Ist noch jemand da?"), "");
            assertThat(citizen.page().select("[role=alert]").text()).contains("nimmt zurzeit");
            enter(
                    program,
                    organisation,
                    Services.of(form.schluessel()),
                    program.address(Side.VERMITTLUNG) + "/osci",
                    program.bean(KeyRing.class).current("lindenbrueck").certificate());
            citizen.submit("nachricht", Map.of("text", "Ist noch jemand da?"), "");
            assertThat(citizen.text()).contains("Ihre Nachricht ist unterwegs zum Amt");
        } finally {
            // An entry opens the service again; without one the authority's own entry serves it.
            enter(
                    program,
                    organisation,
                    Services.of(form.schluessel()),
                    program.address(Side.VERMITTLUNG) + "/osci",
                    program.bean(KeyRing.class).current("lindenbrueck").certificate());
            atTheDirectory(program, () -> entries.nimmZurueck(organisation, Services.of(form.schluessel())));
            directory.forget(organisation);
        }
    }

    private static void atTheDirectory(TestProgram program, Runnable work) {
        Scope.run(
                Scope.job("vermittlung", "test"),
                () -> program.bean(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    private static void enter(
            TestProgram program, String organisation, String service, String address, X509Certificate reader) {
        X509Certificate intermediary =
                program.bean(KeyRing.class).current("vermittlung").certificate();
        atTheDirectory(
                program,
                () -> program.bean(Dienste.class)
                        .trageEin(
                                new Dienste.Eintrag(
                                        organisation, "Stadt Zweiwege", service, address, intermediary, reader, null),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2030, 12, 31)));
    }
}
