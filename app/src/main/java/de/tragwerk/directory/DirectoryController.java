package de.tragwerk.directory;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.transport.DirectoryNames;
import de.tragwerk.transport.Services;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Subset of the DVDV2 read interface, version 2: token by certificate, one service description.
@Controller
@OnSide(Side.VERMITTLUNG)
class DirectoryController {

    enum DirectoryAction implements Action {
        TOKEN,
        FIND;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private static final String BASE = "/dvdv/extern/standaloneauth";

    private final ServiceStore services;
    private final Tokens tokens;
    private final DirectoryNames names;
    private final RealTime time;
    private final ObjectMapper json;

    DirectoryController(ServiceStore services, Tokens tokens, DirectoryNames names, RealTime time, ObjectMapper json) {
        this.services = services;
        this.tokens = tokens;
        this.names = names;
        this.time = time;
        this.json = json;
    }

    @Bean
    static ActionCatalog directoryActions() {
        return ActionCatalog.of("directory", DirectoryAction.values());
    }

    @PostMapping(BASE + "/token")
    @Permitted(value = "directory.TOKEN", audited = false)
    ResponseEntity<Object> token(
            @RequestParam("grant_type") String grant, @RequestParam("client_assertion") String assertion) {
        Optional<String> token = grant.equals("client_credentials") ? tokens.issue(assertion) : Optional.empty();
        if (token.isEmpty()) {
            return problem(HttpStatus.UNAUTHORIZED, "Die Anmeldung am Verzeichnis ist gescheitert.");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token.get());
        answer.put("expires_in", Tokens.SECONDS);
        answer.put("token_type", "Bearer");
        return ResponseEntity.ok(answer);
    }

    @GetMapping(BASE + "/directory/v2/findservicedescription")
    @Permitted(value = "directory.FIND", audited = false)
    ResponseEntity<Object> find(
            @RequestHeader(value = "Authorization", required = false) @Nullable String authorization,
            @RequestParam("request_json") String request) {
        return asked(authorization, request, wanted -> {
            String organisation = wanted.path("organizationKey").asString("");
            String service = names.inner(wanted.path("serviceSpecificationUri").asString(""));
            if (organisation.isEmpty() || service.isEmpty()) {
                return problem(HttpStatus.BAD_REQUEST, "organizationKey und serviceSpecificationUri fehlen.");
            }
            if (services.closed(organisation, service)) {
                return ResponseEntity.noContent()
                        .header("dvdv-warning-msg", "Der Dienst ist geschlossen.")
                        .header(Services.CLOSED_HEADER, Services.CLOSED)
                        .build();
            }
            List<ServiceStore.Service> known = services.services(organisation, service);
            LocalDate today = time.instant().atZone(Days.ZONE).toLocalDate();
            for (ServiceStore.Service candidate : known) {
                if (candidate.valid(today)) {
                    return ResponseEntity.ok(Descriptions.service(named(candidate)));
                }
            }
            if (known.isEmpty() && !services.knows(organisation)) {
                return problem(HttpStatus.NOT_FOUND, "Zu diesem Organisationsschlüssel gibt es keinen Dienst.");
            }
            ResponseEntity.HeadersBuilder<?> nothing = ResponseEntity.noContent();
            return known.isEmpty()
                    ? nothing.build()
                    : nothing.header("dvdv-warning-msg", "Der Dienst ist eingetragen, gilt aber heute nicht.")
                            .build();
        });
    }

    /// As who asks calls it.
    private ServiceStore.Service named(ServiceStore.Service service) {
        return service.unter(names.outer(service.serviceUri()));
    }

    @GetMapping(BASE + "/directory/v2/findCertificateByFingerprint")
    @Permitted(value = "directory.FIND", audited = false)
    ResponseEntity<Object> certificate(
            @RequestHeader(value = "Authorization", required = false) @Nullable String authorization,
            @RequestParam("request_json") String request) {
        return asked(authorization, request, wanted -> {
            String fingerprint =
                    wanted.path("fingerPrint").asString("").replace(":", "").toLowerCase(Locale.ROOT);
            return services.all().stream()
                    .flatMap(s -> Stream.of(
                            s.intermediaryCert(), s.addresseeCert(), s.intermediarySignature(), s.addresseeSignature()))
                    .filter(c -> Descriptions.fingerprint(c).equals(fingerprint))
                    .findFirst()
                    .<ResponseEntity<Object>>map(c -> ResponseEntity.ok(Descriptions.certificate(c)))
                    .orElseGet(() ->
                            problem(HttpStatus.NOT_FOUND, "Ein Zertifikat mit diesem Fingerabdruck gibt es nicht."));
        });
    }

    /// Who has a service element with this cipher certificate: so a Clearingstelle finds the next reader.
    @GetMapping(BASE + "/directory/v2/findOrganizationsByServiceElement")
    @Permitted(value = "directory.FIND", audited = false)
    ResponseEntity<Object> organisations(
            @RequestHeader(value = "Authorization", required = false) @Nullable String authorization,
            @RequestParam("request_json") String request) {
        return asked(authorization, request, wanted -> {
            if (!wanted.path("serviceElementType").asString("").equals("OSCI_ADDRESSEE")
                    || !wanted.path("parameterType").asString("").equals("CIPHER_CERTIFICATE")) {
                return problem(
                        HttpStatus.BAD_REQUEST, "Gesucht werden kann nach OSCI_ADDRESSEE und CIPHER_CERTIFICATE.");
            }
            String fingerprint = wanted.path("parameterValue").asString("").toLowerCase(Locale.ROOT);
            return ResponseEntity.ok(Descriptions.organisations(services.all().stream()
                    .filter(s -> Descriptions.fingerprint(s.addresseeCert()).equals(fingerprint))
                    .map(this::named)
                    .toList()));
        });
    }

    @GetMapping(BASE + "/directory/v2/version")
    @Permitted(value = "directory.FIND", audited = false)
    ResponseEntity<Object> version(
            @RequestHeader(value = "Authorization", required = false) @Nullable String authorization) {
        return asked(authorization, "{}", wanted -> ResponseEntity.ok(Map.of("version", "2", "schemaversion", "2")));
    }

    private interface Question {
        ResponseEntity<Object> answer(JsonNode wanted);
    }

    private ResponseEntity<Object> asked(@Nullable String authorization, String request, Question question) {
        if (authorization == null
                || !authorization.startsWith("EmbeddedBearer ")
                || !tokens.valid(authorization.substring("EmbeddedBearer ".length()))) {
            return problem(HttpStatus.UNAUTHORIZED, "Es fehlt ein gültiges Token.");
        }
        try {
            return question.answer(json.readTree(request));
        } catch (JacksonException e) {
            return problem(HttpStatus.BAD_REQUEST, "request_json ist kein JSON.");
        }
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of("status", status.value(), "title", status.getReasonPhrase(), "detail", detail));
    }
}
