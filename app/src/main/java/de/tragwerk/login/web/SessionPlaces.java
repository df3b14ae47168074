package de.tragwerk.login.web;

import de.tragwerk.access.Origin;
import de.tragwerk.login.device.Fingerprint;
import de.tragwerk.login.session.Device;
import de.tragwerk.login.session.Place;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// From where a request comes, in the form a session keeps it.
@Component
class SessionPlaces {

    private final Origin origin;

    SessionPlaces(Origin origin) {
        this.origin = origin;
    }

    Place of(HttpServletRequest request) {
        return new Place(
                Device.of(request.getHeader("User-Agent")),
                origin.area(request).orElse(null),
                origin.certificate(request).map(Fingerprint::of).orElse(null));
    }
}
