package de.tragwerk.portal;

import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.route.DirectoryClient;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which office takes an application of a place, asked the same way as when it is sent.
@Component
public class Offices {

    /// @param stand `gefunden`, `mehrere` (the postcode belongs to several places with offices of their own),
    /// `unbekannt` (no such postcode here), `niemand` (nobody takes it online), `gestoert`
    /// @param name of the office or offices, empty if none was found
    public record Answer(String stand, String name) {}

    private final Places places;
    private final Transport transport;

    Offices(Places places, Transport transport) {
        this.places = places;
        this.transport = transport;
    }

    public Answer of(String leika, String plz) {
        List<Answer> answers = places.of(plz).stream()
                .map(place -> one(leika, place.ars()))
                .distinct()
                .toList();
        if (answers.isEmpty()) {
            return new Answer("unbekannt", "");
        }
        List<Answer> found =
                answers.stream().filter(a -> a.stand().equals("gefunden")).toList();
        return switch (found.size()) {
            case 0 -> answers.getFirst();
            case 1 -> found.getFirst();
            default -> new Answer("mehrere", found.stream().map(Answer::name).collect(Collectors.joining(", ")));
        };
    }

    private Answer one(String leika, String ars) {
        try {
            return new Answer("gefunden", transport.route(leika, ars).name());
        } catch (NoRoute nobody) {
            return new Answer("niemand", "");
        } catch (DirectoryClient.DirectoryDown down) {
            return new Answer("gestoert", "");
        }
    }
}
