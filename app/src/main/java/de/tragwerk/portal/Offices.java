package de.tragwerk.portal;

import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.route.DirectoryClient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which office takes an application of a place, asked the same way as when it is sent.
@Component
public class Offices {

    /// @param stand `gefunden`, `unbekannt` (no such postcode here), `niemand` (nobody takes it online), `gestoert`
    /// @param name of the office, empty if none was found
    public record Answer(String stand, String name) {}

    private final Places places;
    private final Transport transport;

    Offices(Places places, Transport transport) {
        this.places = places;
        this.transport = transport;
    }

    public Answer of(String leika, String plz) {
        Optional<String> ars = places.ars(plz);
        if (ars.isEmpty()) {
            return new Answer("unbekannt", "");
        }
        try {
            return new Answer("gefunden", transport.route(leika, ars.get()).name());
        } catch (NoRoute nobody) {
            return new Answer("niemand", "");
        } catch (DirectoryClient.DirectoryDown down) {
            return new Answer("gestoert", "");
        }
    }
}
