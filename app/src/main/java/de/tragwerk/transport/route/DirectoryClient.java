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
import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.DirectoryNames;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Asks the DVDV over HTTP; answers are kept for ten minutes.
@Component
public class DirectoryClient {

    private static final Duration KEEP = Duration.ofMinutes(10);

    /// Which answer is kept.
    ///
    /// @param what a service (14 digits), empty for the organisation, or the URI of one entry
    private record Asked(String organisation, String what) {}

    private record Kept(Route route, Instant until) {}

    private record Token(String value, Instant until) {}

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final RealTime time;
    private final KeyRing keys;
    private final ObjectMapper json;
    private final DirectoryNames names;
    private final String base;

    DirectoryClient(
            RealTime time,
            KeyRing keys,
            ObjectMapper json,
            Sides sides,
            DirectoryNames names,
            @Value("${tragwerk.dvdv:}") String configured) {
        this.time = time;
        this.keys = keys;
        this.json = json;
        this.names = names;
        this.base = !configured.isBlank()
                ? configured
                : "http://127.0.0.1:"
                        + (sides.serves(Side.VERMITTLUNG)
                                ? sides.port(Side.VERMITTLUNG)
                                : Side.VERMITTLUNG.defaultPort())
                        + "/dvdv/extern/standaloneauth";
    }

    /// The organisation's own entry.
    ///
    /// @throws NoRoute when it takes nothing now
    public Route find(String organisation, Holder own) {
        return find(organisation, "", own);
    }

    /// Who reads for a service: its own entry, that of a wider service it belongs to, else that of the
    /// organisation. A service that was closed is not stood in for by anybody.
    ///
    /// @param leika 14 digits, empty for the organisation's own entry
    /// @throws NoRoute when the organisation offers no such service now
    public Route find(String organisation, String leika, Holder self) {
        return kept(new Asked(organisation, leika), () -> {
            for (String service : Services.widening(leika)) {
                Optional<Route> own = ask(organisation, Services.of(service), self);
                if (own.isPresent()) {
                    return own.get().serving(leika);
                }
            }
            return ask(organisation, Services.TRAGWERK, self)
                    .orElseThrow(DirectoryClient::nobody)
                    .serving(leika);
        });
    }

    /// This very entry, and no other in its place.
    ///
    /// @throws NoRoute when there is no such entry today
    public Route entry(String organisation, String service, Holder own) {
        return kept(
                new Asked(organisation, service),
                () -> ask(organisation, service, own).orElseThrow(DirectoryClient::nobody));
    }

    private Route kept(Asked asked, Supplier<Route> question) {
        Kept known = kept.get(asked);
        if (known != null && known.until().isAfter(time.instant()) && usable(known.route())) {
            return known.route();
        }
        Route fresh = checked(question.get());
        kept.put(asked, new Kept(fresh, time.instant().plus(KEEP)));
        return fresh;
    }

    /// Asks the directory now, whatever is kept.
    ///
    /// @throws NoRoute when the organisation offers no such service now
    public Route lookUp(String organisation, String service, Holder own) {
        return checked(ask(organisation, service, own).orElseThrow(DirectoryClient::nobody));
    }

    private Route checked(Route fresh) {
        if (!usable(fresh)) {
            throw new NoRoute.Spaeter(
                    "Das Zertifikat des zuständigen Amts ist gesperrt oder abgelaufen. Bitte versuchen Sie es später noch einmal.");
        }
        return fresh;
    }

    /// A kept entry is passed by when its certificate was revoked or ended meanwhile.
    private boolean usable(Route route) {
        Inspection found = keys.trust().inspect(route.addressee(), time.instant());
        return found.offline() == Inspection.Outcome.GOOD
                && (found.online() == null || !found.online().revoked());
    }

    /// Who reads with a certificate.
    ///
    /// @param services URIs of the entries that name it; empty where the directory names organisations only
    public record Reader(String organisation, List<String> services) {}

    /// Who reads with this cipher certificate, by its key in the directory.
    public Optional<Reader> readerOf(X509Certificate cipher, Holder own) {
        try {
            HttpResponse<String> response = get(
                    "findOrganizationsByServiceElement",
                    Map.of(
                            "serviceElementType", "OSCI_ADDRESSEE",
                            "parameterType", "CIPHER_CERTIFICATE",
                            "parameterValue", Certificates.fingerprint(cipher)),
                    own);
            if (response.statusCode() != 200) {
                throw new IOException("Das Verzeichnis antwortet mit HTTP " + response.statusCode());
            }
            for (JsonNode organisation : json.readTree(response.body())) {
                List<String> services = new ArrayList<>();
                organisation.path("serviceSpecificationUris").forEach(uri -> services.add(names.inner(uri.asString())));
                for (JsonNode key : organisation.path("organizationKeys")) {
                    return Optional.of(new Reader(key.asString(), List.copyOf(services)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new DirectoryDown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryDown(e);
        }
    }

    private HttpResponse<String> get(String question, Map<String, String> wanted, Holder own)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + "/directory/v2/" + question + "?request_json="
                                + URLEncoder.encode(json.writeValueAsString(wanted), StandardCharsets.UTF_8)))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "EmbeddedBearer " + token(own))
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// @return empty when there is no such entry today
    /// @throws NoRoute when the service was closed
    private Optional<Route> ask(String organisation, String service, Holder own) {
        try {
            HttpResponse<String> response = get(
                    "findservicedescription",
                    Map.of("organizationKey", organisation, "serviceSpecificationUri", names.outer(service)),
                    own);
            if (response.headers()
                    .firstValue(Services.CLOSED_HEADER)
                    .filter(Services.CLOSED::equals)
                    .isPresent()) {
                throw nobody();
            }
            // No valid service, or no such organisation: both mean that nobody takes a message under this entry today.
            if (response.statusCode() == 204 || response.statusCode() == 404) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new IOException("Das Verzeichnis antwortet mit HTTP " + response.statusCode());
            }
            return Optional.of(
                    route(organisation, json.readTree(response.body())).serving(Services.leika(service)));
        } catch (IOException e) {
            throw new DirectoryDown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryDown(e);
        }
    }

    private static NoRoute nobody() {
        return new NoRoute(
                "Das zuständige Amt nimmt zurzeit nichts online an. Gehen Sie hin, rufen Sie dort an oder schreiben Sie ihm: Ein formloser Satz genügt. Ihre Angaben bleiben hier gespeichert, bis der Entwurf abläuft.");
    }

    /// Asks anew next time, after a certificate was refused.
    public void forget(String organisation) {
        kept.keySet().removeIf(asked -> asked.organisation().equals(organisation));
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
        X509Certificate signature = null;
        URI address = null;
        for (JsonNode element : description.path("serviceElements")) {
            switch (element.path("serviceElementType").asString("")) {
                case "OSCI_ADDRESSEE" -> addressee = certificate(element, "cipherCertificate");
                case "OSCI_INTERMEDIARY" -> {
                    intermediary = certificate(element, "cipherCertificate");
                    signature = element.path("signatureCertificate").isObject()
                            ? certificate(element, "signatureCertificate")
                            : intermediary;
                    address = URI.create(element.path("serviceElementUri").asString());
                }
                default -> {
                    // Other elements of a service do not concern the delivery.
                }
            }
        }
        if (addressee == null || intermediary == null || signature == null || address == null) {
            throw new IOException("Der Eintrag im Verzeichnis ist unvollständig");
        }
        return new Route(
                organisation,
                description.path("organizationNameDe").asString(""),
                addressee,
                address,
                intermediary,
                signature,
                null);
    }

    private static X509Certificate certificate(JsonNode element, String kind) throws IOException {
        try {
            return Certificates.ofBase64(element.path(kind).path("certificate").asString());
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
