package de.tragwerk.transport.fit;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Speaks with one delivery service as one client; a token is fetched when there is none or it ended.
public final class FitClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final String client;
    private final String secret;
    private final ObjectMapper json;
    private volatile String token = "";

    /// @param base address of the service without the version, for instance `https://host/fit`
    public FitClient(String base, String client, String secret, ObjectMapper json) {
        this.base = base;
        this.client = client;
        this.secret = secret;
        this.json = json;
    }

    /// A destination as senders see it.
    ///
    /// @param services URNs of what may be applied for there
    public record Destination(UUID id, RSAKey key, List<String> services, List<String> schemas) {
        public Destination {
            services = List.copyOf(services);
            schemas = List.copyOf(schemas);
        }
    }

    public record Created(UUID submission, UUID fall) {}

    /// A submission with its ciphertexts.
    public record Submission(
            UUID id, UUID fall, UUID destination, List<UUID> attachments, String metadata, String data) {
        public Submission {
            attachments = List.copyOf(attachments);
        }
    }

    /// The service said no.
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status) {
            super("Der Zustelldienst antwortet mit HTTP " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /// @param bits shortest key that is believed
    public Destination destination(UUID id, int bits) throws IOException, FitException {
        JsonNode found = get("/v1/destinations/" + id);
        String kid = found.path("encryptionKid").asString("");
        RSAKey key = FitKeys.read(
                get("/v1/destinations/" + id + "/keys/" + segment(kid)).toString(), KeyOperation.WRAP_KEY, bits);
        if (!key.getKeyID().equals(kid)) {
            throw new FitException("Der Zustelldienst gibt einen anderen Schlüssel heraus, als er nennt.");
        }
        List<String> services = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        for (JsonNode service : found.path("services")) {
            services.add(service.path("identifier").asString(""));
            service.path("submissionSchemas")
                    .forEach(s -> schemas.add(s.path("schemaUri").asString("")));
        }
        return new Destination(id, key, services, schemas);
    }

    public Created create(UUID destination, String service, List<UUID> announced) throws IOException {
        JsonNode made = send(
                "POST",
                "/v1/submissions",
                "application/json",
                json.writeValueAsString(Map.of(
                        "destinationId", destination.toString(),
                        "announcedAttachments",
                                announced.stream().map(UUID::toString).toList(),
                        "publicService", Map.of("identifier", service))));
        return new Created(uuid(made, "submissionId"), uuid(made, "caseId"));
    }

    public void upload(UUID submission, UUID attachment, String jwe) throws IOException {
        send("PUT", "/v1/submissions/" + submission + "/attachments/" + attachment, "application/jose", jwe);
    }

    public void submit(UUID submission, String metadata, String data) throws IOException {
        send(
                "PUT",
                "/v1/submissions/" + submission,
                "application/json",
                json.writeValueAsString(Map.of("encryptedMetadata", metadata, "encryptedData", data)));
    }

    /// Ids of what waits for the reader of a destination, oldest first.
    public List<UUID> waiting(UUID destination, int most) throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode item : get("/v1/submissions?destinationId=" + destination + "&limit=" + most)
                .path("submissions")) {
            ids.add(uuid(item, "submissionId"));
        }
        return ids;
    }

    public Submission submission(UUID id) throws IOException {
        JsonNode found = get("/v1/submissions/" + id);
        List<UUID> attachments = new ArrayList<>();
        for (JsonNode attachment : found.path("attachments")) {
            attachments.add(UUID.fromString(attachment.asString("")));
        }
        return new Submission(
                uuid(found, "submissionId"),
                uuid(found, "caseId"),
                uuid(found, "destinationId"),
                attachments,
                found.path("encryptedMetadata").asString(""),
                found.path("encryptedData").asString(""));
    }

    public String attachment(UUID submission, UUID attachment) throws IOException {
        return call("GET", "/v1/submissions/" + submission + "/attachments/" + attachment, null, null);
    }

    /// The signed events of a case, oldest first, not yet checked.
    public List<String> events(UUID fall) throws IOException {
        List<String> tokens = new ArrayList<>();
        get("/v1/cases/" + fall + "/events").path("eventLog").forEach(t -> tokens.add(t.asString("")));
        return tokens;
    }

    public void post(UUID fall, String event) throws IOException {
        send("POST", "/v1/cases/" + fall + "/events", "application/jose", event);
    }

    /// The key by which the service signs its events.
    public RSAKey serviceKey(String kid) throws IOException, FitException {
        try {
            String set = call("GET", "/.well-known/jwks.json", null, null);
            var key = JWKSet.parse(set).getKeyByKeyId(kid);
            if (key == null) {
                throw new FitException("Der Zustelldienst kennt den Schlüssel eines Ereignisses nicht.");
            }
            return FitKeys.read(key.toJSONString(), KeyOperation.VERIFY, 2048);
        } catch (ParseException e) {
            throw new FitException("Die Schlüssel des Zustelldienstes sind nicht lesbar.", e);
        }
    }

    /// The key by which a destination signs its events.
    public RSAKey destinationKey(UUID destination, String kid) throws IOException, FitException {
        return FitKeys.read(
                get("/v1/destinations/" + destination + "/keys/" + segment(kid)).toString(), KeyOperation.VERIFY, 2048);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static UUID uuid(JsonNode node, String name) throws IOException {
        try {
            return UUID.fromString(node.path(name).asString(""));
        } catch (IllegalArgumentException e) {
            throw new IOException("Die Antwort des Zustelldienstes ist unvollständig", e);
        }
    }

    private JsonNode get(String path) throws IOException {
        return parse(call("GET", path, null, null));
    }

    private JsonNode send(String method, String path, String type, String body) throws IOException {
        String answer = call(method, path, type, body);
        return answer.isEmpty() ? json.createObjectNode() : parse(answer);
    }

    private JsonNode parse(String text) throws IOException {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("Die Antwort des Zustelldienstes ist kein JSON", e);
        }
    }

    private String call(String method, String path, @Nullable String type, @Nullable String body) throws IOException {
        boolean fresh = token.isEmpty();
        if (fresh) {
            token = login();
        }
        try {
            return exchange(request(method, path, type, body));
        } catch (Refused e) {
            if (e.status() != 401 || fresh) {
                throw e;
            }
            token = login();
            return exchange(request(method, path, type, body));
        }
    }

    private String login() throws IOException {
        return parse(exchange(HttpRequest.newBuilder(URI.create(base + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                + segment(client) + "&client_secret=" + segment(secret)))))
                .path("access_token")
                .asString("");
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String type, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return request;
    }

    private static String exchange(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new Refused(response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Übertragung unterbrochen", e);
        }
    }
}
