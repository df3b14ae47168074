package de.tragwerk.fitconnect;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the delivery service is found, and the issuer of its events.
@Component
class FitAddress {

    private final String value;
    private final boolean known;

    FitAddress(Sides sides, @Value("${tragwerk.fitconnect.adresse:}") String configured) {
        known = !configured.isBlank() || sides.serves(Side.VERMITTLUNG);
        value = !configured.isBlank()
                ? configured
                : "http://127.0.0.1:"
                        + (sides.serves(Side.VERMITTLUNG)
                                ? sides.port(Side.VERMITTLUNG)
                                : Side.VERMITTLUNG.defaultPort())
                        + "/fit";
    }

    /// Whether it runs in this process or was named; else the address is a guess.
    boolean known() {
        return known;
    }

    String value() {
        return value;
    }
}
