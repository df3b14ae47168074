package de.tragwerk.osci;

import static de.tragwerk.osci.House.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.trust.OnlineRevocation;
import de.tragwerk.osci.trust.Trust;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Chains, revocation lists and OCSP, asked over HTTP from a small certification authority.
class TrustTest {

    private static final Instant FROM = NOW.minusSeconds(3600);
    private static final Instant TO = NOW.plusSeconds(90_000);
    private static final Pki ROOT = Pki.create("Wurzel", FROM);
    private static final Pki BETWEEN = ROOT.sub("Aussteller", FROM, TO);

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private byte[] answer = new byte[0];
    private boolean down;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                asked.incrementAndGet();
                exchange.sendResponseHeaders(down ? 500 : 200, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private Trust trust() {
        return new Trust(
                List.of(ROOT.root().certificate()),
                List.of(BETWEEN.root().certificate()),
                new OnlineRevocation(Duration.ofSeconds(2)));
    }

    @Test
    void aChainNeedsEveryLink() {
        Holder end = BETWEEN.issue("Ende", FROM, TO);
        assertThat(trust().believed(end.certificate())).isTrue();
        assertThat(new Trust(List.of(ROOT.root().certificate())).believed(end.certificate()))
                .as("the issuer between is not known")
                .isFalse();
        Holder forged = Pki.of(end).issue("Gefälscht", FROM, TO);
        assertThat(new Trust(List.of(end.certificate())).believed(forged.certificate()))
                .as("a certificate that is no issuer vouches for nobody")
                .isFalse();
        Holder late =
                Pki.create("Alt", FROM).sub("Kurz", FROM, NOW.minusSeconds(60)).issue("Ende", FROM, TO);
        assertThat(trust().inspect(late.certificate(), NOW).math()).isEqualTo(Inspection.Outcome.BAD);
    }

    @Test
    void anExpiredIssuerMakesTheChainInvalid() {
        Pki shortLived = ROOT.sub("Kurz", FROM, NOW.minusSeconds(60));
        Trust trust = new Trust(
                List.of(ROOT.root().certificate()),
                List.of(shortLived.root().certificate()),
                (c, i, n) -> new de.tragwerk.osci.trust.Revocation.Status(
                        de.tragwerk.osci.trust.Revocation.Word.NOT_OFFERED, null, null));
        Inspection found = trust.inspect(shortLived.issue("Ende", FROM, TO).certificate(), NOW);
        assertThat(found.math()).isEqualTo(Inspection.Outcome.GOOD);
        assertThat(found.offline()).isEqualTo(Inspection.Outcome.BAD);
    }

    @Test
    void revocationListsAreAskedOnceAndBelievedOnlyFromTheIssuer() {
        Holder good = ROOT.issue("Gut", FROM, TO, url() + "liste", null);
        Holder bad = ROOT.issue("Gesperrt", FROM, TO, url() + "liste", null);
        answer = ROOT.revocationList(Set.of(bad.certificate().getSerialNumber()), NOW.minusSeconds(10), TO);
        Trust trust = trust();
        Inspection fine = trust.inspect(good.certificate(), NOW);
        assertThat(fine.online().revoked()).isFalse();
        assertThat(fine.online().crl()).isEqualTo(NOW.minusSeconds(10));
        assertThat(trust.inspect(bad.certificate(), NOW).online().revoked()).isTrue();
        trust.inspect(bad.certificate(), NOW);
        assertThat(asked).hasValue(1);
        answer = BETWEEN.revocationList(Set.of(), NOW.minusSeconds(10), TO);
        Trust fresh = trust();
        assertThat(fresh.inspect(bad.certificate(), NOW).online()).isNull();
        assertThat(fresh.unanswered(bad.certificate(), NOW)).isTrue();
    }

    @Test
    void ocspAnswersCountWhenTheIssuerSignedThem() {
        Holder bad = ROOT.issue("Gesperrt", FROM, TO, null, url() + "ocsp");
        answer = ROOT.ocsp(bad.certificate(), true, NOW.minusSeconds(10), TO);
        Inspection found = trust().inspect(bad.certificate(), NOW);
        assertThat(found.online().revoked()).isTrue();
        assertThat(found.online().ocsp()).isNotEmpty();
        answer = ROOT.ocsp(bad.certificate(), false, NOW.minusSeconds(10), TO);
        assertThat(trust().inspect(bad.certificate(), NOW).online().revoked()).isFalse();
        answer = BETWEEN.ocsp(bad.certificate(), false, NOW.minusSeconds(10), TO);
        assertThat(trust().inspect(bad.certificate(), NOW).online())
                .as("signed by another")
                .isNull();
        answer = ROOT.ocsp(bad.certificate(), false, NOW.minusSeconds(9_000), NOW.minusSeconds(4_000));
        assertThat(trust().inspect(bad.certificate(), NOW).online())
                .as("too old")
                .isNull();
    }

    @Test
    void noAnswerIsNeitherGoodNorBadAndTheResponderIsLeftAloneForAWhile() {
        Holder some = ROOT.issue("Jemand", FROM, TO, null, url() + "ocsp");
        down = true;
        Trust trust = trust();
        assertThat(trust.inspect(some.certificate(), NOW).online()).isNull();
        assertThat(trust.unanswered(some.certificate(), NOW.plusSeconds(30))).isTrue();
        assertThat(asked).hasValue(1);
        down = false;
        answer = ROOT.ocsp(some.certificate(), false, NOW.minusSeconds(10), TO);
        assertThat(trust.unanswered(some.certificate(), NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void whoNamesNoPlaceIsNotAsked() {
        Holder some = ROOT.issue("Jemand", FROM, TO);
        assertThat(trust().unanswered(some.certificate(), NOW)).isFalse();
        assertThat(asked).hasValue(0);
    }
}
