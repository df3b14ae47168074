package de.tragwerk.transport.route;

import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitKeys;
import de.tragwerk.transport.fit.FitRoute;
import de.tragwerk.transport.fit.FitTargets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Client of the routing service of FIT-Connect (Routing API 2.0.0): which destination answers for a service in a
/// place.
///
/// Believed is only what the issuer signed, for this service, this place and the delivery service this portal
/// sends by.
final class FitRouting {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 2_000_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String issuer;
    private final String service;
    private final int bits;
    private final ObjectMapper json;

    /// @param base address of the routing service, `/routes` comes after it
    /// @param issuer who signs destinations; its keys lie under `/.well-known/jwks.json`
    /// @param service address of the delivery service this portal sends by
    /// @param bits shortest key that is believed
    FitRouting(String base, String issuer, String service, int bits, ObjectMapper json) {
        this.base = base;
        this.issuer = issuer;
        this.service = service;
        this.bits = bits;
        this.json = json;
    }

    /// @param leika 14 digits
    /// @param ars 12 digits
    /// @return empty when nobody answers there over FIT-Connect
    /// @throws FitException when the service names somebody for whom no signature speaks
    Optional<FitTargets.Target> find(String leika, String ars) throws IOException, FitException {
        JsonNode answer = json.readTree(get(base + "/routes?leikaKey=" + leika + "&ars=" + ars + "&limit=10"));
        JsonNode routes = answer.path("routes");
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        // Several may answer; the nearest stands first, and one that cannot be believed is no reason to ask the next.
        JsonNode first = routes.get(0);
        FitRoute route = verified(first.path("destinationSignature").asString(""), leika);
        if (!route.destination().toString().equals(first.path("destinationId").asString(""))
                || !route.serves(leika, ars)) {
            throw new FitException("Die Route gilt nicht für diese Leistung an diesem Ort.");
        }
        if (!route.host().equals(URI.create(service).getAuthority())) {
            throw new FitException("Die Route führt zu einem anderen Zustelldienst als unserem.");
        }
        return Optional.of(new FitTargets.Target(route.destination(), service));
    }

    private FitRoute verified(String signature, String leika) throws IOException, FitException {
        String claimed = FitRoute.keyId(signature);
        for (JsonNode key :
                json.readTree(get(issuer + "/.well-known/jwks.json")).path("keys")) {
            if (key.path("kid").asString("").equals(claimed)) {
                RSAKey candidate = FitKeys.read(key.toString(), KeyOperation.VERIFY, bits);
                return FitRoute.verify(signature, issuer, candidate, leika);
            }
        }
        throw new FitException("Die Route ist mit keinem bekannten Schlüssel unterschrieben.");
    }

    private String get(String address) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
            if (response.statusCode() != 200) {
                throw new IOException("Der Routingdienst antwortet mit HTTP " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
