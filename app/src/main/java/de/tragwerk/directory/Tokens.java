package de.tragwerk.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.trust.Trust;
import de.tragwerk.transport.keys.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Short-lived tokens for holders of a trusted certificate (client assertion, RS256, subject
/// `fp:<fingerprint>`).
@Component
class Tokens {

    static final long SECONDS = 600;

    /// End of the address at which a token is asked for.
    private static final String AUDIENCE = "/dvdv/extern/standaloneauth/token";

    private final KeyRing keys;
    private final RealTime time;
    private final byte[] secret;

    Tokens(KeyRing keys, RealTime time, Home home) {
        this.keys = keys;
        this.time = time;
        this.secret = home.password("dvdv-token").getBytes(StandardCharsets.UTF_8);
    }

    Optional<String> issue(String assertion) {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                    || jwt.getHeader().getX509CertChain() == null
                    || jwt.getHeader().getX509CertChain().isEmpty()) {
                return Optional.empty();
            }
            X509Certificate certificate = Certificates.of(
                    jwt.getHeader().getX509CertChain().getFirst().decode());
            Trust trust = keys.trust();
            Date expires = jwt.getJWTClaimsSet().getExpirationTime();
            boolean good = ("fp:" + Certificates.fingerprint(certificate))
                            .equals(jwt.getJWTClaimsSet().getSubject())
                    && trust.believed(certificate)
                    && trust.valid(certificate, time.instant())
                    && forUs(jwt.getJWTClaimsSet().getAudience())
                    && expires != null
                    && expires.toInstant().isAfter(time.instant())
                    && expires.toInstant().isBefore(time.instant().plusSeconds(900))
                    && certificate.getPublicKey() instanceof RSAPublicKey key
                    && jwt.verify(new RSASSAVerifier(key));
            return good ? Optional.of(token(time.instant().getEpochSecond() + SECONDS)) : Optional.empty();
        } catch (ParseException | JOSEException | de.tragwerk.osci.OsciException e) {
            return Optional.empty();
        }
    }

    /// The interface asks for no audience. Who names one does not mean us when it is another service, whatever name
    /// the proxy gives us.
    private static boolean forUs(List<String> audience) {
        return audience.isEmpty() || audience.stream().anyMatch(a -> a.endsWith(AUDIENCE));
    }

    boolean valid(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 12 || !token.substring(0, dot).matches("\\d+")) {
            return false;
        }
        long until = Long.parseLong(token.substring(0, dot));
        return until > time.instant().getEpochSecond()
                && MessageDigest.isEqual(
                        token(until).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String token(long until) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] tag = mac.doFinal(Long.toString(until).getBytes(StandardCharsets.UTF_8));
            return until + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
