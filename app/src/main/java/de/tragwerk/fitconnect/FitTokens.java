package de.tragwerk.fitconnect;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.crypto.Certificates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Short-lived tokens of clients (OAuth 2, client credentials): name, end, seal.
@Component
class FitTokens {

    static final long SECONDS = 600;

    private final RealTime time;
    private final byte[] secret;

    FitTokens(RealTime time, Home home) {
        this.time = time;
        this.secret = home.password("fit-token").getBytes(StandardCharsets.UTF_8);
    }

    String issue(String client) {
        return token(client, time.instant().getEpochSecond() + SECONDS);
    }

    /// Whose token it is, while it is valid.
    Optional<String> client(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        long until = Long.parseLong(parts[1]);
        boolean good = until > time.instant().getEpochSecond()
                && MessageDigest.isEqual(
                        token(parts[0], until).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
        return good ? Optional.of(parts[0]) : Optional.empty();
    }

    private String token(String client, long until) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] tag = mac.doFinal((client + "." + until).getBytes(StandardCharsets.UTF_8));
            return client + "." + until + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Secrets are random and long, so a plain hash is enough to keep them out of the database.
    static byte[] hash(String secret) {
        return Certificates.digest("SHA-256", secret.getBytes(StandardCharsets.UTF_8));
    }
}
