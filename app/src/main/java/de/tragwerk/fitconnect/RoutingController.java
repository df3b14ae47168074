package de.tragwerk.fitconnect;

import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.transport.fit.FitRoute;
import de.tragwerk.transport.keys.KeyRing;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The routing service beside our delivery service: speaks `GET /routes` of the Routing API 2.0.0, open to
/// everybody as the original. Places by name (`/areas`, `areaId`) are not known here.
@Controller
@OnSide(Side.VERMITTLUNG)
class RoutingController {

    private static final int MOST = 500;

    private final FitStore store;
    private final KeyRing keys;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final String issuer;

    RoutingController(
            FitStore store, KeyRing keys, RealTime time, TransactionTemplate transaction, FitAddress address) {
        this.store = store;
        this.keys = keys;
        this.time = time;
        this.transaction = transaction;
        this.issuer = address.value();
    }

    @GetMapping("/fit/routing/v2/routes")
    @Permitted(value = "fitconnect.FIT", audited = false)
    ResponseEntity<Object> routes(
            @RequestParam(defaultValue = "") String leikaKey,
            @RequestParam(defaultValue = "") String ars,
            @RequestParam(defaultValue = "") String ags,
            @RequestParam(defaultValue = "") String areaId,
            @RequestParam(defaultValue = "0") String offset,
            @RequestParam(defaultValue = "100") String limit) {
        // AGS = ARS without the four digits of the Verband.
        String place = ags.matches("\\d{8}") ? ags.substring(0, 5) + "0000" + ags.substring(5) : ars;
        boolean one = (ars.isEmpty() ? 0 : 1) + (ags.isEmpty() ? 0 : 1) + (areaId.isEmpty() ? 0 : 1) == 1;
        if (!one
                || !leikaKey.matches("99\\d{12}")
                || !place.matches("\\d{12}")
                || !offset.matches("\\d{1,6}")
                || !limit.matches("\\d{1,3}")) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "type", "https://schema.fitko.de/fit-connect/submission-api/problems/invalid-request",
                            "title",
                                    "Es braucht leikaKey mit 14 Ziffern und genau eine Angabe: ars mit 12 oder ags mit 8 Ziffern.",
                            "status", HttpStatus.BAD_REQUEST.value()));
        }
        String mandant = Scope.current().mandant();
        List<FitStore.Ort> all = Scope.get(
                Scope.job(mandant, "fitconnect"),
                () -> Objects.requireNonNull(transaction.execute(tx -> store.routes(leikaKey, place))));
        int from = Math.min(Integer.parseInt(offset), all.size());
        List<Map<String, Object>> shown = all.stream()
                .skip(from)
                .limit(Math.min(Integer.parseInt(limit), MOST))
                .map(o -> route(o, leikaKey, mandant))
                .toList();
        return ResponseEntity.ok(
                Map.of("count", shown.size(), "offset", from, "totalCount", all.size(), "routes", shown));
    }

    private Map<String, Object> route(FitStore.Ort place, String leika, String mandant) {
        FitRoute route =
                new FitRoute(place.ziel(), URI.create(issuer).getAuthority(), Set.of(place.rs()), Set.of(leika));
        return Map.of(
                "destinationId", place.ziel(),
                "destinationSignature", route.sign(keys.identity(mandant).signature(), issuer, time.instant()),
                "destinationName", place.organisation(),
                "origin", "Zustelldienst");
    }
}
