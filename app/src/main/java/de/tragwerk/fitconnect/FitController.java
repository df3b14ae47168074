package de.tragwerk.fitconnect;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.AttemptLimit;
import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.fitconnect.FitStore.Einreichung;
import de.tragwerk.fitconnect.FitStore.Klient;
import de.tragwerk.fitconnect.FitStore.Ziel;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The submission API, version 1, as far as sender and subscriber need it. Tokens instead of logins.
@Controller
@OnSide(Side.VERMITTLUNG)
class FitController {

    enum FitAction implements Action {
        FIT;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    /// Most bytes of a submission or an attachment, and of everything else.
    private static final int LARGEST = 96 << 20;

    private static final int SMALL = 256 << 10;
    private static final String BEARER = "Bearer ";

    private final FitService service;
    private final FitTokens tokens;
    private final ObjectMapper json;
    private final Attempts attempts;
    private final Audit audit;
    private final String issuer;

    FitController(
            FitService service,
            FitTokens tokens,
            ObjectMapper json,
            Attempts attempts,
            Audit audit,
            FitAddress address) {
        this.service = service;
        this.tokens = tokens;
        this.json = json;
        this.attempts = attempts;
        this.audit = audit;
        this.issuer = address.value();
    }

    @Bean
    static ActionCatalog fitActions() {
        return ActionCatalog.of("fitconnect", FitAction.values());
    }

    @PostMapping("/fit/token")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> token(
            @RequestParam("grant_type") String grant,
            @RequestParam("client_id") String id,
            @RequestParam("client_secret") String secret,
            HttpServletRequest request)
            throws Exception {
        return inScope(request, () -> {
            Klient klient = service.klient(id);
            if (!grant.equals("client_credentials")
                    || !MessageDigest.isEqual(FitTokens.hash(secret), klient.secret())) {
                throw new Problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Die Anmeldung stimmt nicht.");
            }
            audit.logAlone(Entry.of("fitconnect.FIT"));
            return ResponseEntity.ok(
                    Map.of("access_token", tokens.issue(id), "token_type", "Bearer", "expires_in", FitTokens.SECONDS));
        });
    }

    @GetMapping("/fit/.well-known/jwks.json")
    @Permitted(value = "fitconnect.FIT", audited = false)
    ResponseEntity<Object> keys(HttpServletRequest request) throws Exception {
        return inScope(request, () -> ResponseEntity.ok(Map.of("keys", List.of(service.serviceKey()))));
    }

    @GetMapping("/fit/v1/destinations/{id}")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> destination(HttpServletRequest request, @PathVariable UUID id) throws Exception {
        return as(request, klient -> {
            Ziel ziel = service.ziel(id);
            List<Map<String, Object>> services = new ArrayList<>();
            for (String offered : ziel.services()) {
                services.add(Map.of(
                        "identifier",
                        offered,
                        "submissionSchemas",
                        ziel.schemas().stream()
                                .map(s -> Map.of("schemaUri", s, "mimeType", "application/xml"))
                                .toList()));
            }
            return ResponseEntity.ok(Map.of(
                    "destinationId", ziel.id(),
                    "status", ziel.active() ? "active" : "inactive",
                    "encryptionKid", kid(ziel.key()),
                    "metadataVersions", List.of("1.0.0"),
                    "services", services));
        });
    }

    @GetMapping("/fit/v1/destinations/{id}/keys/{kid}")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> key(HttpServletRequest request, @PathVariable UUID id, @PathVariable String kid)
            throws Exception {
        return as(request, klient -> {
            Ziel ziel = service.ziel(id);
            for (String key : List.of(ziel.key(), ziel.verifier())) {
                // One certificate may serve both; then the use in the key decides, and the one for encrypting comes
                // first.
                if (kid(key).equals(kid)) {
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(merged(ziel, kid));
                }
            }
            throw Problem.missing();
        });
    }

    @PostMapping("/fit/v1/submissions")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> create(HttpServletRequest request) throws Exception {
        return as(request, SMALL, (klient, text) -> {
            JsonNode body = json(text);
            List<UUID> announced = new ArrayList<>();
            body.path("announcedAttachments").forEach(a -> announced.add(uuid(a)));
            Einreichung made = service.create(
                    issuer,
                    klient,
                    uuid(body.path("destinationId")),
                    body.path("publicService").path("identifier").asString(""),
                    announced);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(Map.of("submissionId", made.id(), "caseId", made.fall(), "destinationId", made.ziel()));
        });
    }

    @PutMapping("/fit/v1/submissions/{id}/attachments/{attachment}")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> upload(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID attachment)
            throws Exception {
        return as(request, LARGEST, (klient, jwe) -> {
            service.upload(klient, id, attachment, jwe);
            return ResponseEntity.noContent().build();
        });
    }

    @PutMapping("/fit/v1/submissions/{id}")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> submit(HttpServletRequest request, @PathVariable UUID id) throws Exception {
        return as(request, LARGEST, (klient, text) -> {
            JsonNode body = json(text);
            service.submit(
                    issuer,
                    klient,
                    id,
                    body.path("encryptedMetadata").asString(""),
                    body.path("encryptedData").asString(""));
            return ResponseEntity.ok(Map.of("submissionId", id));
        });
    }

    @GetMapping("/fit/v1/submissions")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> waiting(
            HttpServletRequest request, @RequestParam UUID destinationId, @RequestParam(defaultValue = "100") int limit)
            throws Exception {
        return as(request, klient -> {
            List<Map<String, UUID>> found = service.waiting(klient, destinationId, Math.clamp(limit, 1, 500)).stream()
                    .map(e -> Map.of("submissionId", e.id(), "caseId", e.fall(), "destinationId", e.ziel()))
                    .toList();
            return ResponseEntity.ok(Map.of("offset", 0, "count", found.size(), "submissions", found));
        });
    }

    @GetMapping("/fit/v1/submissions/{id}")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> submission(HttpServletRequest request, @PathVariable UUID id) throws Exception {
        return as(request, klient -> {
            Einreichung found = service.read(klient, id);
            return ResponseEntity.ok(Map.of(
                    "submissionId", found.id(),
                    "caseId", found.fall(),
                    "destinationId", found.ziel(),
                    "publicService", Map.of("identifier", found.service()),
                    "attachments", found.announced(),
                    "encryptedMetadata", String.valueOf(found.metadata()),
                    "encryptedData", String.valueOf(found.data())));
        });
    }

    @GetMapping("/fit/v1/submissions/{id}/attachments/{attachment}")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> attachment(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID attachment)
            throws Exception {
        return as(
                request,
                klient -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/jose"))
                        .body(service.attachment(klient, id, attachment).getBytes(StandardCharsets.US_ASCII)));
    }

    @GetMapping("/fit/v1/cases/{fall}/events")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> events(HttpServletRequest request, @PathVariable UUID fall) throws Exception {
        return as(request, klient -> ResponseEntity.ok(Map.of("eventLog", service.events(klient, fall))));
    }

    @PostMapping("/fit/v1/cases/{fall}/events")
    @Permitted("fitconnect.FIT")
    ResponseEntity<Object> post(HttpServletRequest request, @PathVariable UUID fall) throws Exception {
        return as(request, SMALL, (klient, token) -> {
            service.post(issuer, klient, fall, token.strip());
            return ResponseEntity.noContent().build();
        });
    }

    /// Both keys of a destination may be the same one; its uses are put together then.
    private Object merged(Ziel ziel, String kid) {
        Map<String, Object> key = new java.util.LinkedHashMap<>(json.convertValue(
                json.readTree(kid(ziel.key()).equals(kid) ? ziel.key() : ziel.verifier()), Map.class));
        if (kid(ziel.key()).equals(kid(ziel.verifier()))) {
            key.put("key_ops", List.of("wrapKey", "verify"));
            key.remove("alg");
        }
        return key;
    }

    private String kid(String jwk) {
        return json.readTree(jwk).path("kid").asString("");
    }

    private static String body(HttpServletRequest request, int most) {
        try {
            byte[] bytes = request.getContentLengthLong() > most
                    ? new byte[0]
                    : request.getInputStream().readNBytes(most + 1);
            if (bytes.length > most || request.getContentLengthLong() > most) {
                throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", "Der Inhalt ist zu groß.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Der Inhalt kam nicht ganz an", e);
        }
    }

    private JsonNode json(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static UUID uuid(JsonNode node) {
        try {
            return UUID.fromString(node.asString(""));
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("Eine Kennung ist keine UUID.");
        }
    }

    private ResponseEntity<Object> as(HttpServletRequest request, Function<Klient, ResponseEntity<Object>> work)
            throws Exception {
        String header = request.getHeader("Authorization");
        return inScope(request, () -> {
            String id = header == null || !header.startsWith(BEARER)
                    ? ""
                    : tokens.client(header.substring(BEARER.length())).orElse("");
            if (id.isEmpty()) {
                throw new Problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Es fehlt ein gültiges Token.");
            }
            return work.apply(service.klient(id));
        });
    }

    /// Reads the content only when it is known whose it is: a stranger fills no memory.
    private ResponseEntity<Object> as(
            HttpServletRequest request, int most, BiFunction<Klient, String, ResponseEntity<Object>> work)
            throws Exception {
        return as(request, klient -> work.apply(klient, body(request, most)));
    }

    private ResponseEntity<Object> inScope(HttpServletRequest request, Supplier<ResponseEntity<Object>> work)
            throws Exception {
        String mandant = Scope.current().mandant();
        return Scope.call(Scope.job(mandant, "fitconnect"), () -> {
            try {
                return work.get();
            } catch (Problem e) {
                if (e.status() == HttpStatus.UNAUTHORIZED) {
                    attempts.refused(request, AttemptLimit.STRANGER);
                }
                audit.logAlone(Entry.of("fitconnect.FIT").refused());
                return ResponseEntity.status(e.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Map.of(
                                "type", e.type(),
                                "title", String.valueOf(e.getMessage()),
                                "status", e.status().value()));
            }
        });
    }
}
