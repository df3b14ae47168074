package de.tragwerk.login.factor;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import de.tragwerk.login.store.LoginStore;
import de.tragwerk.login.store.PasskeyStore;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The tasks a browser's authenticator signs. Each has a random challenge that is good once and for five
/// minutes; it waits in the session.
@Component
class PasskeyTasks {

    /// ECDSA P-256, Ed25519 and RSA, in this order.
    static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    enum Purpose {
        MAKE,
        USE
    }

    private static final String ATTRIBUTE = "tw.passkey";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /// @param purpose what it was given for: a task to use a passkey must not serve to make one
    private record Challenge(String value, Purpose purpose, Instant made) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final Registry registry;
    private final RealTime time;
    private final JsonMapper json = new JsonMapper();

    PasskeyTasks(Registry registry, RealTime time) {
        this.registry = registry;
        this.time = time;
    }

    String creation(
            LoginStore.StaffLogin login, List<PasskeyStore.Row> known, RelyingParty party, HttpServletRequest request) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put(
                "rp",
                Map.of(
                        "id",
                        party.id(),
                        "name",
                        registry.get(Scope.current().mandant()).name()));
        task.put("user", Map.of("id", handle(login.account()), "name", login.login(), "displayName", login.name()));
        task.put("challenge", challenge(request, Purpose.MAKE));
        task.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(a -> Map.of("type", "public-key", "alg", a.getAlg().getValue()))
                        .toList());
        task.put("timeout", LIFE.toMillis());
        task.put("excludeCredentials", credentials(known));
        task.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        task.put("attestation", "none");
        return json.writeValueAsString(task);
    }

    /// @param known passkeys that may answer; empty means any the browser finds for this host
    String use(Optional<List<PasskeyStore.Row>> known, RelyingParty party, HttpServletRequest request) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("rpId", party.id());
        task.put("challenge", challenge(request, Purpose.USE));
        task.put("timeout", LIFE.toMillis());
        task.put("allowCredentials", credentials(known.orElse(List.of())));
        task.put("userVerification", "required");
        return json.writeValueAsString(task);
    }

    /// The waiting challenge, which is used up by this.
    Optional<byte[]> take(HttpServletRequest request, Purpose purpose) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Challenge challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return challenge.purpose() == purpose && challenge.made().plus(LIFE).isAfter(time.instant())
                ? Optional.of(Base64.getUrlDecoder().decode(challenge.value()))
                : Optional.empty();
    }

    private String challenge(HttpServletRequest request, Purpose purpose) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        String value = BASE64.encodeToString(bytes);
        request.getSession().setAttribute(ATTRIBUTE, new Challenge(value, purpose, time.instant()));
        return value;
    }

    private static List<Map<String, String>> credentials(List<PasskeyStore.Row> rows) {
        return rows.stream()
                .map(r -> Map.of("type", "public-key", "id", BASE64.encodeToString(r.credentialId())))
                .toList();
    }

    private static String handle(UUID account) {
        return BASE64.encodeToString(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }
}
