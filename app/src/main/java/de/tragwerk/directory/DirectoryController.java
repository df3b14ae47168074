package de.tragwerk.directory;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.crypto.Certificates;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final RealTime time;
    private final ObjectMapper json;

    DirectoryController(ServiceStore services, Tokens tokens, RealTime time, ObjectMapper json) {
        this.services = services;
        this.tokens = tokens;
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
        if (authorization == null
                || !authorization.startsWith("EmbeddedBearer ")
                || !tokens.valid(authorization.substring("EmbeddedBearer ".length()))) {
            return problem(HttpStatus.UNAUTHORIZED, "Es fehlt ein gültiges Token.");
        }
        JsonNode wanted;
        try {
            wanted = json.readTree(request);
        } catch (RuntimeException e) {
            return problem(HttpStatus.BAD_REQUEST, "request_json ist kein JSON.");
        }
        String organisation = wanted.path("organizationKey").asString("");
        String service = wanted.path("serviceSpecificationUri").asString("");
        if (organisation.isEmpty() || service.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "organizationKey und serviceSpecificationUri fehlen.");
        }
        return services.find(
                        organisation,
                        service,
                        time.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate())
                .<ResponseEntity<Object>>map(s -> ResponseEntity.ok(description(s)))
                .orElseGet(() -> ResponseEntity.noContent()
                        .header("dvdv-warning", "Kein gültiger Dienst gefunden")
                        .build());
    }

    private static Map<String, Object> description(ServiceStore.Service service) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("validFrom", service.gueltigVon().toString());
        answer.put("validTo", service.gueltigBis().toString());
        answer.put("serviceSpecificationType", "WSDL_OSCI");
        answer.put("serviceSpecificationUri", service.serviceUri());
        answer.put("organizationNameDe", service.name());
        List<Map<String, Object>> elements = new ArrayList<>();
        elements.add(element("OSCI_INTERMEDIARY", service.intermediaryUri(), service.intermediaryCert()));
        elements.add(element("OSCI_ADDRESSEE", null, service.addresseeCert()));
        answer.put("serviceElements", elements);
        return answer;
    }

    private static Map<String, Object> element(String type, @Nullable String uri, byte[] certificate) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("serviceElementName", type);
        element.put("serviceElementType", type);
        element.put("serviceElementUri", uri);
        String base64 = java.util.Base64.getEncoder().encodeToString(certificate);
        element.put(
                "cipherCertificate",
                Map.of(
                        "certificate",
                        base64,
                        "fingerprint",
                        java.util.HexFormat.of().formatHex(Certificates.digest("SHA-256", certificate))));
        element.put(
                "signatureCertificate",
                Map.of(
                        "certificate",
                        base64,
                        "fingerprint",
                        java.util.HexFormat.of().formatHex(Certificates.digest("SHA-256", certificate))));
        return element;
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of("status", status.value(), "title", status.getReasonPhrase(), "detail", detail));
    }
}
