package de.tragwerk.transport.fit;

import com.nimbusds.jose.JOSEException;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the signature of a destination binds (Routing API 2.0.0, `destinationSignature`): the destination, the host of
/// its delivery service, and for which services in which places it answers. Without it whoever runs or reaches the
/// routing service could send applications elsewhere.
///
/// @param host of the submission API, with its port if it has one of its own
/// @param areas Regionalschlüssel, 2 to 12 digits
/// @param services LeiKa keys, 14 digits
public record FitRoute(UUID destination, String host, Set<String> areas, Set<String> services) {

    private static final String AREA = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:";
    private static final String SERVICE = "urn:de:fim:leika:leistung:";

    public FitRoute {
        areas = Set.copyOf(areas);
        services = Set.copyOf(services);
    }

    /// Whether it answers for this service in this place.
    ///
    /// @param ars 12 digits
    public boolean serves(String leika, String ars) {
        return services.contains(leika) && areas.stream().anyMatch(ars::startsWith);
    }

    public String sign(Holder holder, String issuer, Instant at) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.PS512)
                            .keyID(FitKeys.signature(holder).getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .jwtID(UUID.randomUUID().toString())
                            .issuer(issuer)
                            .issueTime(Date.from(at))
                            .claim("submissionHost", host)
                            .claim("destinationId", destination.toString())
                            .claim(
                                    "services",
                                    List.of(Map.of(
                                            "gebietIDs",
                                            areas.stream().map(a -> AREA + a).toList(),
                                            "leistungIDs",
                                            services.stream()
                                                    .map(s -> SERVICE + s)
                                                    .toList())))
                            .build());
            jwt.sign(new RSASSASigner(holder.key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Which key a signature claims; nothing about it is proven.
    public static String keyId(String token) throws FitException {
        try {
            return String.valueOf(SignedJWT.parse(token).getHeader().getKeyID());
        } catch (ParseException e) {
            throw new FitException("Die Route ist nicht lesbar.", e);
        }
    }

    /// Reads a signature.
    ///
    /// @param issuer who must have signed it
    /// @param key the issuer's
    /// @param leika the service that was asked for; only the block of the signature that names it counts
    /// @throws FitException unless algorithm, signature, issuer and contents are as they must be
    public static FitRoute verify(String token, String issuer, RSAKey key, String leika) throws FitException {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.PS512.equals(jwt.getHeader().getAlgorithm())
                    || !key.getKeyID().equals(jwt.getHeader().getKeyID())
                    || !jwt.verify(new RSASSAVerifier(key))
                    || !issuer.equals(jwt.getJWTClaimsSet().getIssuer())) {
                throw new FitException("Die Unterschrift der Route stimmt nicht.");
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            String host = claims.getStringClaim("submissionHost");
            String destination = claims.getStringClaim("destinationId");
            if (host == null || destination == null || !(claims.getClaim("services") instanceof List<?> blocks)) {
                throw new FitException("Die Route ist unvollständig.");
            }
            Set<String> areas = new HashSet<>();
            for (Object block : blocks) {
                if (block instanceof Map<?, ?> map
                        && names(map.get("leistungIDs"), SERVICE).contains(leika)) {
                    areas.addAll(names(map.get("gebietIDs"), AREA));
                }
            }
            return new FitRoute(UUID.fromString(destination), host, areas, areas.isEmpty() ? Set.of() : Set.of(leika));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new FitException("Die Route ist nicht lesbar.", e);
        }
    }

    private static List<String> names(@Nullable Object list, String prefix) {
        List<String> names = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof String text && text.startsWith(prefix) && text.length() > prefix.length()) {
                    names.add(text.substring(prefix.length()));
                }
            }
        }
        return names;
    }
}
