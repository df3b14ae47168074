package de.tragwerk.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.keys.KeyRing;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets a token of the directory: the holder of a certificate we believe, for a short while, and said to us.
@TragwerkTest
class TokensTest {

    private static final String OURS = "https://dvdv.example/dvdv/extern/standaloneauth/token";

    @Test
    void onlyWhatIsSaidToUsByWhoHoldsTheKeyCounts(TestProgram program) throws Exception {
        Tokens tokens = program.bean(Tokens.class);
        Holder own = Scope.get(
                Scope.job("auental-portal", "test"),
                () -> program.bean(KeyRing.class).current("auental-portal"));
        String name = "fp:" + Certificates.fingerprint(own.certificate());
        Date soon = Date.from(program.bean(RealTime.class).instant().plusSeconds(300));
        Date late = Date.from(program.bean(RealTime.class).instant().plus(Duration.ofDays(1)));
        Holder stranger = Pki.create(
                        "Fremde Wurzel", program.bean(RealTime.class).instant().minusSeconds(90))
                .issue("Fremd", program.bean(RealTime.class).instant().minusSeconds(60));

        assertThat(tokens.issue(signed(own, own, name, soon, OURS))).isPresent();
        assertThat(tokens.issue(signed(own, own, name, soon, null)))
                .as("the interface asks for no audience")
                .isPresent();
        assertThat(tokens.issue(signed(own, own, name, soon, "https://anderes.example/token")))
                .isEmpty();
        assertThat(tokens.issue(signed(own, own, name, late, OURS))).isEmpty();
        assertThat(tokens.issue(signed(own, own, "fp:00", soon, OURS))).isEmpty();
        assertThat(tokens.issue(signed(own, stranger, name, soon, OURS))).isEmpty();
        assertThat(tokens.issue(signed(
                        stranger, stranger, "fp:" + Certificates.fingerprint(stranger.certificate()), soon, OURS)))
                .isEmpty();
        assertThat(tokens.issue("a.b.c")).isEmpty();
        String token = tokens.issue(signed(own, own, name, soon, OURS)).orElseThrow();
        assertThat(tokens.valid(token)).isTrue();
        assertThat(tokens.valid("9" + token)).isFalse();
        assertThat(tokens.valid("99999999999." + token.substring(token.indexOf('.') + 1)))
                .isFalse();
        assertThat(tokens.valid("1.")).isFalse();
    }

    private static String signed(Holder shown, Holder signs, String subject, Date expires, String audience)
            throws Exception {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder().subject(subject).expirationTime(expires);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .x509CertChain(List.of(Base64.encode(shown.certificate().getEncoded())))
                        .build(),
                (audience == null ? claims : claims.audience(audience)).build());
        jwt.sign(new RSASSASigner(signs.key()));
        return jwt.serialize();
    }
}
