package de.tragwerk.transport.fit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.tragwerk.osci.Holder;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A line in the history of a case: a security event token (RFC 8417), signed with PS512.
///
/// @param issuer address of the delivery service, or id of the destination that speaks
/// @param details what the event carries, for instance authentication tags or problems
public record FitEvent(
        String id, String issuer, Instant at, UUID submission, UUID fall, Kind kind, Map<String, Object> details) {

    private static final String PREFIX = "https://schema.fitko.de/fit-connect/events/";
    private static final String SCHEMA =
            "https://schema.fitko.de/fit-connect/set-payload/1.0.0/set-payload.schema.json";
    private static final JOSEObjectType TYPE = new JOSEObjectType("secevent+jwt");

    /// What happens to a submission.
    public enum Kind {
        CREATE("create-submission"),
        SUBMIT("submit-submission"),
        NOTIFY("notify-submission"),
        FORWARD("forward-submission"),
        REJECT("reject-submission"),
        ACCEPT("accept-submission"),
        DELETE("delete-submission");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        public String uri() {
            return PREFIX + name;
        }

        static Optional<Kind> of(String uri) {
            for (Kind kind : values()) {
                if (kind.uri().equals(uri)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public FitEvent {
        details = Map.copyOf(details);
    }

    public static FitEvent of(
            String issuer, Instant at, UUID submission, UUID fall, Kind kind, Map<String, Object> details) {
        return new FitEvent(UUID.randomUUID().toString(), issuer, at, submission, fall, kind, details);
    }

    /// The signed token.
    public String sign(Holder holder) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.PS512)
                            .type(TYPE)
                            .keyID(FitKeys.signature(holder).getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .claim("$schema", SCHEMA)
                            .jwtID(id)
                            .issuer(issuer)
                            .issueTime(Date.from(at))
                            .subject("submission:" + submission)
                            .claim("txn", "case:" + fall)
                            .claim("events", Map.of(kind.uri(), details))
                            .build());
            jwt.sign(new RSASSASigner(holder.key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Who claims to speak in a token; nothing about it is proven.
    public static String issuer(String token) throws FitException {
        try {
            String issuer = SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
            return issuer == null ? "" : issuer;
        } catch (ParseException e) {
            throw new FitException("Das Ereignis ist kein Token.", e);
        }
    }

    /// Reads a token whose issuer has this key.
    ///
    /// @throws FitException unless type, algorithm, signature and claims are as they must be
    public static FitEvent verify(String token, RSAKey key) throws FitException {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.PS512.equals(jwt.getHeader().getAlgorithm())
                    || !TYPE.equals(jwt.getHeader().getType())
                    || !key.getKeyID().equals(jwt.getHeader().getKeyID())
                    || !jwt.verify(new RSASSAVerifier(key))) {
                throw new FitException("Die Unterschrift des Ereignisses stimmt nicht.");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Map<String, Object> events = claims.getJSONObjectClaim("events");
            if (events == null || events.size() != 1 || claims.getJWTID() == null || claims.getIssueTime() == null) {
                throw new FitException("Das Ereignis ist unvollständig.");
            }
            Map.Entry<String, Object> only = events.entrySet().iterator().next();
            @SuppressWarnings("unchecked")
            Map<String, Object> details =
                    only.getValue() instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
            return new FitEvent(
                    claims.getJWTID(),
                    String.valueOf(claims.getIssuer()),
                    claims.getIssueTime().toInstant(),
                    id(claims.getSubject(), "submission:"),
                    id(claims.getStringClaim("txn"), "case:"),
                    Kind.of(only.getKey()).orElseThrow(() -> new FitException("Das Ereignis ist unbekannt.")),
                    details);
        } catch (ParseException | JOSEException e) {
            throw new FitException("Das Ereignis ist nicht lesbar.", e);
        }
    }

    private static UUID id(String text, String prefix) throws FitException {
        try {
            if (text != null && text.startsWith(prefix)) {
                return UUID.fromString(text.substring(prefix.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new FitException("Das Ereignis nennt keine Einreichung.", e);
        }
        throw new FitException("Das Ereignis nennt keine Einreichung.");
    }
}
