package de.tragwerk.transport.route;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Services;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Asks the DVDV over HTTP; answers are kept for ten minutes.
@Component
public class DirectoryClient {

    private static final Duration KEEP = Duration.ofMinutes(10);

    private record Kept(Route route, Instant until) {}

    private record Token(String value, Instant until) {}

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final RealTime time;
    private final ObjectMapper json;
    private final String base;

    DirectoryClient(RealTime time, ObjectMapper json, Sides sides, @Value("${tragwerk.dvdv:}") String configured) {
        this.time = time;
        this.json = json;
        this.base = !configured.isBlank()
                ? configured
                : "http://127.0.0.1:"
                        + (sides.serves(Side.VERMITTLUNG)
                                ? sides.port(Side.VERMITTLUNG)
                                : Side.VERMITTLUNG.defaultPort())
                        + "/dvdv/extern/standaloneauth";
    }

    /// @throws NoRoute when the organisation offers no such service now
    public Route find(String organisation, Holder own) {
        Kept known = kept.get(organisation);
        if (known != null && known.until().isAfter(time.instant())) {
            return known.route();
        }
        try {
            String request = json.writeValueAsString(
                    Map.of("organizationKey", organisation, "serviceSpecificationUri", Services.TRAGWERK));
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/directory/v2/findservicedescription?request_json="
                                    + URLEncoder.encode(request, StandardCharsets.UTF_8)))
                            .timeout(Duration.ofSeconds(10))
                            .header("Authorization", "EmbeddedBearer " + token(own))
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 204) {
                throw new NoRoute("Das zuständige Amt nimmt diesen Antrag noch nicht online an.");
            }
            if (response.statusCode() != 200) {
                throw new IOException("Das Verzeichnis antwortet mit HTTP " + response.statusCode());
            }
            Route route = route(organisation, json.readTree(response.body()));
            kept.put(organisation, new Kept(route, time.instant().plus(KEEP)));
            return route;
        } catch (IOException e) {
            throw new DirectoryDown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryDown(e);
        }
    }

    /// Asks anew next time, after a certificate was refused.
    public void forget(String organisation) {
        kept.remove(organisation);
    }

    private String token(Holder own) throws IOException, InterruptedException {
        String name = Certificates.fingerprint(own.certificate());
        Token known = tokens.get(name);
        if (known != null && known.until().isAfter(time.instant())) {
            return known.value();
        }
        String form = "grant_type=client_credentials"
                + "&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion(own, name);
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(base + "/token"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Das Verzeichnis gibt kein Token: HTTP " + response.statusCode());
        }
        JsonNode answer = json.readTree(response.body());
        String value = answer.path("access_token").asString();
        tokens.put(
                name,
                new Token(
                        value,
                        time.instant().plusSeconds(answer.path("expires_in").asLong(60) - 30)));
        return value;
    }

    private String assertion(Holder own, String fingerprint) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .x509CertChain(List.of(Base64.encode(Certificates.encoded(own.certificate()))))
                            .build(),
                    new JWTClaimsSet.Builder()
                            .subject("fp:" + fingerprint)
                            .jwtID(UUID.randomUUID().toString())
                            .audience(base + "/token")
                            .expirationTime(Date.from(time.instant().plusSeconds(300)))
                            .build());
            jwt.sign(new RSASSASigner(own.key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Route route(String organisation, JsonNode description) throws IOException {
        X509Certificate addressee = null;
        X509Certificate intermediary = null;
        URI address = null;
        for (JsonNode element : description.path("serviceElements")) {
            switch (element.path("serviceElementType").asString("")) {
                case "OSCI_ADDRESSEE" -> addressee = certificate(element);
                case "OSCI_INTERMEDIARY" -> {
                    intermediary = certificate(element);
                    address = URI.create(element.path("serviceElementUri").asString());
                }
                default -> {
                    // Other elements of a service do not concern the delivery.
                }
            }
        }
        if (addressee == null || intermediary == null || address == null) {
            throw new IOException("Der Eintrag im Verzeichnis ist unvollständig");
        }
        return new Route(
                organisation, description.path("organizationNameDe").asString(""), addressee, address, intermediary);
    }

    private static X509Certificate certificate(JsonNode element) throws IOException {
        try {
            return Certificates.ofBase64(
                    element.path("cipherCertificate").path("certificate").asString());
        } catch (OsciException e) {
            throw new IOException("Ein Zertifikat im Verzeichnis ist keines", e);
        }
    }

    /// The directory does not answer; nothing is lost, try again later.
    public static final class DirectoryDown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DirectoryDown(Exception cause) {
            super("Das Verzeichnis der Behörden antwortet gerade nicht.", cause);
        }
    }
}
